package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.CycleRun.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.examples.monthend.sample.SampleYear;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedYearTest {

    @TempDir
    private Path temp;

    @Test
    void a_year_is_sealed_month_by_month_and_its_worst_month_is_a_signal_on_the_control_charts() throws IOException {
        CycleRun year = new CycleRun(temp);
        for (int i = 0; i < SampleYear.MONTHS; i++) {
            YearMonth month = SampleYear.FIRST.plusMonths(i);
            year.seal(month.toString(), month.plusMonths(1).toString());
        }

        Program.Run verified = done(year.verify());
        assertThat(verified.out()).contains("seals: 12", "everything is as it was sealed");
        done(year.close("2026-12"));
        assertThat(year.out.resolve("report.html"))
                .content()
                .contains("Seal 12, key month-end", "Response timeliness, 12 months", "months that are a signal: 1");
        done(year.close(SampleYear.WORST.toString()));
        assertThat(year.out.resolve("report.html")).content().contains("August 2026: outside the limits, a signal.");
    }
}
