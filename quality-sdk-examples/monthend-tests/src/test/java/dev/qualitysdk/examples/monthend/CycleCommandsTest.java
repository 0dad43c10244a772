package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.CycleRun.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
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
        month = CycleRun.closed(temp.resolve("month"));
    }

    @Test
    void a_month_goes_from_its_closing_to_its_seal_with_an_objection_on_the_way() throws IOException {
        byte[] closed = Files.readAllBytes(month.out.resolve("appraisal.json"));
        String record = CycleRun.missed("Y-02");

        Program.Run published =
                done(month.step("publish", "2026-01", "--by", "boss", "--at", "2026-02-01T09:00:00+08:00"));
        assertThat(published.out()).contains("cards published: 4", "(published)");
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
        assertThat(done(month.step("confirm", "2026-01", confirmation)).out()).contains("(confirmed)");
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
    void what_a_rule_refuses_is_exit_code_5_with_the_breach() {
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
                "clause 4.3");
    }

    @Test
    void wrong_usage_is_exit_code_2_and_one_line() throws IOException {
        refused(
                new CycleRun(temp.resolve("fresh")).step("publish", "2026-01", "--by", "boss"),
                2,
                "close a month first");
        refused(month.step("publish", "2026-01"), 2, "--by");
        refused(month.step("publish", "2026-01", "--by", "boss", "--at", "yesterday"), 2, "--at", "yesterday");
        refused(month.step("publish", "2025-12", "--by", "boss"), 2, "came into force on 2026-01-01");
        refused(Program.run("verify", "--key-file", month.key), 2, "wanted --out");
        refused(Program.run("verify", "--out", month.out), 2, "--key-file and --key-env");
        Path weak = Files.writeString(temp.resolve("weak"), "short\n");
        refused(Program.run("verify", "--out", month.out, "--key-file", weak), 2, "5 bytes", "at least 32");
        refused(month.verify("--head", weak), 2, "--head", "head of a chain");
        refused(month.step("what-if", "2026-01", "--draft", weak), 2, "--draft");
        done(month.step("publish", "2026-01", "--by", "boss", "--at", "2026-02-01T09:00:00+08:00"));
        refused(
                month.step("object", "2026-01", "--employee", "Y-01", "--by", "Y-01"),
                2,
                "wanted --evidence or --record");
        refused(
                month.step("object", "2026-01", "--employee", "Y-01", "--by", "Y-01", "--evidence", "<script>:x"),
                2,
                "there is no evidence <script>:x");
        refused(month.step("decide", "2026-01", "--objection", "O-9", "--by", "head"), 2, "no objection O-9");
    }

    @Test
    void what_comes_after_the_seal_makes_an_edition_and_a_line_of_the_open_month() throws IOException {
        month.seal("2026-01", "2026-02");
        byte[] sealed = Files.readAllBytes(month.out.resolve("appraisal.json"));
        Path obligations = month.data.resolve("obligations.csv");
        String late = Files.readString(obligations);
        for (int i = 0; i < 30; i++) {
            late += "LATE-" + i + ",response-timeliness,4.2.2,2026-01-06T09:00+08:00,2026-01-06T12:00+08:00,"
                    + "2026-01-06T16:00+08:00,Y-01,yard\n";
        }
        Files.writeString(obligations, late);

        Program.Run again = done(month.close("2026-01"));

        assertThat(again.out())
                .contains(
                        "month 2026-01 is sealed",
                        "records that came or changed after the sealing: 30",
                        "to be carried: Y-01");
        assertThat(Files.readAllBytes(month.out.resolve("appraisal.json"))).isEqualTo(sealed);
        assertThat(month.out.resolve("restatement.json")).content().contains("\"cycle\": \"2026-01#2\"", "LATE-29");
        follows("restatement");
        follows("appraisal");
        assertThat(month.out.resolve("report.html")).content().contains("2026-01#2", "To be carried");

        done(month.step("publish", "2026-01", "--by", "boss", "--at", "2026-02-10T09:00:00+08:00"));
        done(month.step("confirm", "2026-01", "--by", "owner", "--at", "2026-02-20T09:00:00+08:00"));
        Program.Run second = done(month.step(
                "seal", "2026-01", "--by", "owner", "--key-file", month.key, "--at", "2026-02-20T10:00:00+08:00"));
        assertThat(second.out()).contains("2026-01#2: sealed with key month-end as seal 2");
        assertThat(done(month.step("publish", "2026-01", "--by", "boss")).out()).contains("nothing to restate");

        month.seal("2026-02", "2026-03");
        follows("appraisal");
        assertThat(month.out.resolve("appraisal.json")).content().contains("\"cycle\": \"2026-01#2\"");
        done(month.close("2026-03"));
        assertThat(month.out.resolve("appraisal.json")).content().doesNotContain("2026-01#2");
        assertThat(done(month.verify()).out()).contains("seals: 3", "everything is as it was sealed");
    }

    @Test
    void two_people_set_a_grade_and_both_verdicts_stay_on_the_card() throws IOException {
        Object[] override = {
            "--employee",
            "Y-01",
            "--grade",
            "C",
            "--by",
            "boss",
            "--second",
            "head",
            "--reason",
            "misconduct",
            "--at",
            "2026-02-01T08:00:00+08:00"
        };
        refused(
                month.step(
                        "override",
                        "2026-01",
                        "--employee",
                        "Y-01",
                        "--grade",
                        "C",
                        "--by",
                        "boss",
                        "--second",
                        "boss",
                        "--reason",
                        "misconduct",
                        "--at",
                        "2026-02-01T08:00:00+08:00"),
                2,
                "somebody else than the first");
        assertThat(done(month.step("override", "2026-01", override)).out()).contains("set to C in place of");
        assertThat(done(month.step("override", "2026-01", override)).out()).contains("set already");
        done(month.step("publish", "2026-01", "--by", "boss", "--at", "2026-02-01T09:00:00+08:00"));
        done(month.close("2026-01"));
        assertThat(month.out.resolve("appraisal.json")).content().contains("\"second\": \"head\"");
        assertThat(month.out.resolve("report.html")).content().contains("Grades set by two people", "misconduct");
    }

    @Test
    void a_draft_is_tried_beside_the_regulation_in_force() throws IOException {
        assertThat(done(month.step("what-if", "2026-01", "--draft", CycleRun.REGULATION))
                        .out())
                .contains("no card would change");
        Path draft = Files.writeString(
                temp.resolve("draft.json"),
                Files.readString(CycleRun.REGULATION)
                        .replace("\"2026-1\"", "\"2026-2-draft\"")
                        .replace(
                                "\"target\": \"95 %\", \"weight\": \"25 %\"",
                                "\"target\": \"100 %\", \"weight\": \"25 %\"")
                        .replace(
                                "[\"95 %\", 85], [\"100 %\", 100]], \"deduction\": \"300.00\"",
                                "[\"100 %\", 85]], \"deduction\": \"600.00\""));
        Program.Run tried = done(month.step("what-if", "2026-01", "--draft", draft));
        assertThat(tried.out()).contains("2026-2-draft", "cards that would change: 2 of 4", "written:");
        assertThat(month.out.resolve("what-if.json")).content().contains("\"unchanged\": false");
        follows("what-if");
    }

    /** Runs the worked month of the docs as it stands there, on some of the sample's bookings, in a folder of the test. */
    @Test
    void the_worked_month_of_the_docs_runs_as_it_is_written() throws IOException {
        String docs = Files.readString(Path.of("../../docs/month-end.md"));
        int begin = docs.indexOf("```", docs.indexOf("### A worked month")) + 3;
        String block = docs.substring(begin, docs.indexOf("```", begin));
        Path sample = Program.SAMPLE.toAbsolutePath();
        String run = block.replace("\\\n", " ")
                .replace(
                        "sample/regulation.json",
                        sample.resolve("regulation.json").toString())
                .replace("--data sample", "--data " + Program.samplePart(temp.resolve("sample"), 1_301, 1_500))
                .replace("--out may", "--out " + temp.resolve("may"))
                .replace("--key-file key", "--key-file " + month.key)
                .replace("/elsewhere/head", temp.resolve("head").toString());
        String all = "";
        for (String line : run.strip().lines().toList()) {
            all += done(Program.run(
                            Pattern.compile(" +").splitAsStream(line.strip()).toArray()))
                    .out();
        }
        assertThat(all)
                .contains("everything is as it was sealed", "vouched for")
                .contains("appraised anew from their sealed records: 1 of 1", "the seals were verified in this run");
    }

    private void follows(String name) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../../docs/schema/" + name + ".schema.json")), InputFormat.JSON);
        assertThat(schema.validate(Files.readString(month.out.resolve(name + ".json")), InputFormat.JSON))
                .isEmpty();
    }

    private static void refused(Program.Run run, int exitCode, String... parts) {
        assertThat(run.exitCode()).as(run.err() + run.out()).isEqualTo(exitCode);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains(parts);
    }
}
