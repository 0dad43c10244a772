package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.CycleRun.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The control charts show a sealed month as it was sealed, whatever the records say of it by now. */
class SealedChartTest {

    @TempDir
    private Path temp;

    private static String charts(CycleRun run) throws IOException {
        done(run.close("2026-03"));
        String html = Files.readString(run.out.resolve("report.html"));
        String section = html.substring(html.indexOf("<section id=\"trends\""));
        return section.substring(0, section.indexOf("</section>"));
    }

    private static void late(CycleRun run) throws IOException {
        Path obligations = run.data.resolve("obligations.csv");
        StringBuilder rows = new StringBuilder(Files.readString(obligations));
        for (int i = 0; i < 30; i++) {
            rows.append("LATE-" + i + ",response-timeliness,4.2.2,2026-01-06T09:00+08:00,2026-01-06T12:00+08:00,"
                    + "2026-01-06T16:00+08:00,Y-01,yard\n");
        }
        Files.writeString(obligations, rows);
    }

    @Test
    void a_late_record_moves_no_point_of_a_sealed_month_until_its_edition_is_sealed() throws IOException {
        CycleRun run = CycleRun.sealed(temp);
        String before = charts(run);
        assertThat(before)
                .contains(
                        "their points are what was sealed",
                        "January 2026, February 2026",
                        "Response timeliness, 3 months");
        late(run);
        assertThat(charts(run)).isEqualTo(before);

        done(run.step("publish", "2026-01", "--by", "boss", "--at", "2026-04-10T09:00:00+08:00"));
        done(run.step("confirm", "2026-01", "--by", "owner", "--at", "2026-04-20T09:00:00+08:00"));
        assertThat(charts(run)).isEqualTo(before);
        done(run.step("seal", "2026-01", "--by", "owner", "--key-file", run.key, "--at", "2026-04-20T10:00:00+08:00"));
        assertThat(charts(run)).isNotEqualTo(before).contains("January 2026, February 2026");
    }

    @Test
    void a_month_that_is_not_sealed_has_its_points_from_the_records() throws IOException {
        CycleRun run = CycleRun.closed(temp);
        String before = charts(run);
        assertThat(before).contains("No earlier month is sealed: all points are what the records say now.");
        late(run);
        assertThat(charts(run)).isNotEqualTo(before);
    }
}
