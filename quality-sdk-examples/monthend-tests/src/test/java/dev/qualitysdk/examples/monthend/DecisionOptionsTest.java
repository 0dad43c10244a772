package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.CycleRun.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections of evidence by a decision, and keys that come from the environment. */
class DecisionOptionsTest {

    @TempDir
    private Path temp;

    private CycleRun month;
    private String record = "";

    @BeforeEach
    void objected() throws IOException {
        month = CycleRun.closed(temp.resolve("month"));
        record = CycleRun.missed("Y-02");
        done(month.publish("2026-01", "2026-02"));
        done(month.step(
                "object",
                "2026-01",
                "--employee",
                "Y-02",
                "--evidence",
                record,
                "--by",
                "Y-02",
                "--at",
                "2026-02-02T09:00:00+08:00"));
    }

    private Program.Run decide(String by, Object... verdict) {
        Object[] more = new Object[verdict.length + 6];
        System.arraycopy(
                new Object[] {"--objection", "O-1", "--by", by, "--at", "2026-02-03T09:00:00+08:00"}, 0, more, 0, 6);
        System.arraycopy(verdict, 0, more, 6, verdict.length);
        return month.step("decide", "2026-01", more);
    }

    private String explained(String employee) {
        String printed = done(month.close("2026-01", "--explain", employee)).out();
        return printed.substring(printed.lastIndexOf("Files written"));
    }

    @Test
    void a_corrected_figure_counts_in_place_of_the_one_before() {
        String subject = record.substring(record.indexOf(':') + 1);
        assertThat(explained("Y-02")).containsPattern(subject + ".*missed");
        assertThat(done(decide("judge", "--correct", record + "=1/1")).out()).contains("1 of 4");
        assertThat(explained("Y-02")).containsPattern(subject + ".*met").doesNotContainPattern(subject + ".*missed");
    }

    @Test
    void a_correction_can_name_who_was_accountable_and_then_changes_both_cards() {
        String subject = record.substring(record.indexOf(':') + 1);
        assertThat(done(decide("judge", "--correct", record + "=0/1@Y-01")).out())
                .contains("cards that would change: 2 of 4");
        assertThat(explained("Y-01")).containsPattern(subject + ".*missed");
        assertThat(explained("Y-02")).doesNotContain(subject);
    }

    @Test
    void what_is_no_correction_is_refused_and_nobody_decides_what_counts_for_himself() {
        Program.Run text = decide("judge", "--correct", record + "=all");
        assertThat(text.exitCode()).isEqualTo(2);
        assertThat(text.err()).contains("wanted numerator and denominator such as 1/1");
        Program.Run above = decide("judge", "--correct", record + "=2/1");
        assertThat(above.exitCode()).as(above.err() + above.out()).isEqualTo(2);
        Program.Run unnamed = decide("judge", "--correct", "response-timeliness:Y-99999=1/1");
        assertThat(unnamed.exitCode()).isEqualTo(2);
        assertThat(unnamed.err()).contains("does not name", record);
        Program.Run own = decide("Y-01", "--correct", record + "=0/1@Y-01");
        assertThat(own.exitCode()).isEqualTo(5);
        assertThat(own.err()).contains("Y-01 would decide what counts for Y-01");
    }

    @Test
    void a_key_from_the_environment_seals_and_verifies_as_one_from_a_file() throws IOException {
        Map.Entry<String, String> variable = System.getenv().entrySet().stream()
                .filter(one -> one.getValue().matches("[ -~]{32,}"))
                .findFirst()
                .orElseThrow();
        done(decide("judge", "--reject", "all"));
        done(month.confirm("2026-01", "2026-02"));
        done(month.step(
                "seal",
                "2026-01",
                "--by",
                "owner",
                "--key-env",
                variable.getKey(),
                "--at",
                "2026-02-07T10:00:00+08:00"));
        Path file = Files.writeString(temp.resolve("same"), variable.getValue() + "\n");
        done(Program.run("verify", "--out", month.out, "--key-file", file));
        done(Program.run("verify", "--out", month.out, "--key-env", variable.getKey()));
        assertThat(month.verify().exitCode())
                .as("the key of the folder is another")
                .isEqualTo(4);
        Program.Run missing = Program.run("verify", "--out", month.out, "--key-env", "NO_SUCH_VARIABLE");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("NO_SUCH_VARIABLE", "no such environment variable");
        Program.Run both =
                Program.run("verify", "--out", month.out, "--key-env", variable.getKey(), "--key-file", file);
        assertThat(both.exitCode()).isEqualTo(2);
    }
}
