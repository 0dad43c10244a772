package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.CycleRun.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month from its closing to its seal, by the program's commands. */
class CycleCommandsTest {

    @TempDir
    private Path temp;

    private CycleRun month;

    @BeforeEach
    void begin() throws IOException {
        month = new CycleRun(temp);
    }

    private String missed(String employee) throws IOException {
        String json = Files.readString(month.out.resolve("appraisal.json"));
        assertThat(json).contains(employee);
        String explained = month.close("2026-01", "--explain", employee).out();
        return explained
                .lines()
                .filter(line -> line.contains("Y-0") && line.contains("missed"))
                .map(line -> line.replaceAll(".*(Y-0[0-9]{4}).*", "$1"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(explained));
    }

    @Test
    void a_month_goes_from_its_closing_to_its_seal_with_an_objection_on_the_way() throws IOException {
        done(month.close("2026-01"));
        byte[] closed = Files.readAllBytes(month.out.resolve("appraisal.json"));
        String record = "response-timeliness:" + missed("Y-02");

        Program.Run published =
                done(month.step("publish", "2026-01", "--by", "boss", "--at", "2026-02-01T09:00:00+08:00"));
        assertThat(published.out()).contains("4 cards published", "PUBLISHED");
        assertThat(month.step("publish", "2026-01", "--by", "boss").out()).contains("published already");

        Program.Run objected = done(month.step(
                "object",
                "2026-01",
                "--employee",
                "Y-02",
                "--evidence",
                record,
                "--by",
                "Y-02",
                "--reason",
                "system-down",
                "--show",
                "--at",
                "2026-02-02T09:00:00+08:00"));
        assertThat(objected.out()).contains("objection O-1 of Y-02", "Y-02  ", "cards that would change: 1 of 4");
        assertThat(done(month.step("object", "2026-01", "--employee", "Y-02", "--evidence", record, "--by", "Y-02"))
                        .out())
                .contains("O-1 was made already");
        assertThat(done(month.step("counterfactual", "2026-01", "--objection", "O-1"))
                        .out())
                .contains("cards that would change: 1 of 4");
        assertThat(done(month.step("counterfactual", "2026-01", "--objection", "O-1", "--reject", "all"))
                        .out())
                .isEqualToIgnoringNewLines("no card would change\n");

        Object[] decision = {
            "--objection",
            "O-1",
            "--excuse",
            record,
            "--reason",
            "system-down",
            "--by",
            "head",
            "--at",
            "2026-02-03T09:00:00+08:00"
        };
        assertThat(done(month.step("decide", "2026-01", decision)).out()).contains("decided by head", "1 of 4");
        assertThat(done(month.step("decide", "2026-01", decision)).out()).contains("decided so already");
        done(month.close("2026-01"));
        assertThat(Files.readAllBytes(month.out.resolve("appraisal.json"))).isNotEqualTo(closed);

        Object[] confirmation = {"--by", "Y-01", "--second", "owner", "--at", "2026-02-07T09:00:00+08:00"};
        assertThat(done(month.step("confirm", "2026-01", confirmation)).out()).contains("CONFIRMED");
        assertThat(done(month.step("confirm", "2026-01", confirmation)).out()).contains("confirmed already");

        Path head = temp.resolve("head");
        Object[] sealing = {
            "--by",
            "owner",
            "--key-id",
            "k1",
            "--key-file",
            month.key,
            "--head",
            head,
            "--at",
            "2026-02-07T10:00:00+08:00"
        };
        Program.Run sealed = done(month.step("seal", "2026-01", sealing));
        assertThat(sealed.out()).contains("sealed with key k1 as seal 1", "head of the chain: 1 ");
        assertThat(done(month.step("seal", "2026-01", sealing)).out())
                .contains("sealed already", "head of the chain: 1 ");
        assertThat(done(month.verify("--key-id", "k1", "--head", head)).out())
                .contains("everything is as it was sealed", "up to seal 1 the chain is vouched for");
    }

    @Test
    void what_a_rule_refuses_is_exit_code_5_with_the_breach() throws IOException {
        done(month.close("2026-01"));
        refused(
                month.step(
                        "publish", "2026-01", "--by", "boss", "--appraiser", "", "--at", "2026-02-01T09:00:00+08:00"),
                2,
                "EmployeeId");
        refused(month.step("confirm", "2026-01", "--by", "owner"), 2, "publish it first");
        done(month.step("publish", "2026-01", "--by", "boss", "--at", "2026-02-01T09:00:00+08:00"));
        refused(
                month.step("confirm", "2026-01", "--by", "owner", "--at", "2026-02-03T09:00:00+08:00"),
                5,
                "the window for objections is open until 2026-02-0",
                "clause 4.4.1");
    }

    private static void refused(Program.Run run, int exitCode, String... parts) {
        assertThat(run.exitCode()).as(run.err() + run.out()).isEqualTo(exitCode);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains(parts);
    }
}
