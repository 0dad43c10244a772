package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.CycleRun.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.examples.monthend.archive.SealedRecords;
import dev.qualitysdk.examples.monthend.report.Language;
import dev.qualitysdk.jdbc.RegulationJson;
import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.regulation.Regulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed months appraised anew: what was sealed must be what its records give, whoever holds the key. */
class ReappraisalTest {

    @TempDir
    private Path temp;

    private CycleRun run;

    @BeforeEach
    void copy() throws IOException {
        run = CycleRun.sealed(temp.resolve("copy"));
    }

    private Program.Run verify() {
        return run.verify("--regulation", CycleRun.REGULATION);
    }

    private static CanonicalForm part(CycleContent content, String name) {
        return Optional.ofNullable(content.parts().get(name)).orElseThrow();
    }

    private String unsound() {
        assertThat(done(run.verify()).out()).contains("everything is as it was sealed");
        Program.Run verified = verify();
        assertThat(verified.exitCode()).as(verified.err() + verified.out()).isEqualTo(4);
        return verified.out();
    }

    @Test
    void sealed_months_come_out_of_their_sealed_records_as_they_were_sealed() {
        assertThat(done(verify()).out())
                .contains("appraised anew from their sealed records: 3 of 3", "everything is as it was sealed");
    }

    @Test
    void objections_grades_set_by_two_people_and_carried_lines_come_out_too() throws IOException {
        CycleRun month = CycleRun.closed(temp.resolve("whole"));
        for (Object[] step : month.wholeMonth()) {
            done(month.say(Language.ENGLISH, step));
        }
        Path obligations = month.data.resolve("obligations.csv");
        Files.writeString(
                obligations,
                Files.readString(obligations)
                        + "LATE-1,complaint-timeliness,4.2.4,2026-01-06T09:00+08:00,2026-01-06T12:00+08:00,"
                        + "2026-01-06T16:00+08:00,Y-04,yard\n");
        done(month.close("2026-01"));
        assertThat(done(month.publish("2026-01", "2026-02")).out()).doesNotContain("does not apply any more");
        done(month.confirm("2026-01", "2026-02"));
        done(month.step(
                "seal", "2026-01", "--by", "owner", "--key-file", month.key, "--at", "2026-02-20T10:00:00+08:00"));
        month.seal("2026-02", "2026-03");

        assertThat(done(month.verify("--regulation", CycleRun.REGULATION)).out())
                .contains("appraised anew from their sealed records: 3 of 3");
    }

    @Test
    void a_grade_set_in_place_of_one_that_is_calculated_no_more_lapses_and_that_is_said() throws IOException {
        CycleRun month = CycleRun.closed(temp.resolve("lapsed"));
        for (Object[] step : month.wholeMonth()) {
            done(month.say(Language.ENGLISH, step));
        }
        Path obligations = month.data.resolve("obligations.csv");
        StringBuilder late = new StringBuilder(Files.readString(obligations));
        for (int i = 0; i < 30; i++) {
            late.append("LATE-" + i + ",response-timeliness,4.2.2,2026-01-06T09:00+08:00,2026-01-06T12:00+08:00,"
                    + "2026-01-06T16:00+08:00,Y-01,yard\n");
        }
        Files.writeString(obligations, late);

        String lapsed = "the grade C set by two people for Y-01 does not apply any more";
        assertThat(done(month.close("2026-01")).out()).contains(lapsed);
        assertThat(done(month.publish("2026-01", "2026-02")).out()).contains("2026-01#2", lapsed);
        done(month.confirm("2026-01", "2026-02"));
        done(month.step(
                "seal", "2026-01", "--by", "owner", "--key-file", month.key, "--at", "2026-02-20T10:00:00+08:00"));
        assertThat(done(month.verify("--regulation", CycleRun.REGULATION)).out())
                .contains("appraised anew from their sealed records: 2 of 2");
    }

    @Test
    void a_month_whose_regulation_is_not_given_is_said_to_be_not_appraised_anew() throws IOException {
        Path other = Files.writeString(
                temp.resolve("other.json"),
                Files.readString(CycleRun.REGULATION).replace("\"2026-1\"", "\"2026-1b\""));
        assertThat(done(run.verify("--regulation", other)).out())
                .contains(
                        "appraised anew from their sealed records: 0 of 3",
                        "not appraised anew, since regulation 2026-1 (")
                .contains(": 2026-01, 2026-02, 2026-03");
        assertThat(done(run.verify("--regulation", other, "--regulation", CycleRun.REGULATION))
                        .out())
                .contains("appraised anew from their sealed records: 3 of 3");
    }

    @Test
    void a_card_that_was_sealed_with_another_figure_is_named_with_its_month_and_employee() throws IOException {
        Forgery forgery = Forgery.of(run);
        String net = part(forgery.content(2), "card Y-03").text("net");
        String other = (net.startsWith("CNY 9") ? "CNY 8" : "CNY 9") + net.substring(5);
        forgery.redo(2, Forgery.KEY, content -> Forgery.changed(content, "card Y-03", net, other));
        forgery.write();

        assertThat(unsound())
                .contains(
                        "cycle 2026-03, employee Y-03: the card is not what its sealed records give",
                        "sealed " + other + ", comes out " + net)
                .doesNotContain("employee Y-01", "cycle 2026-01", "cycle 2026-02");
    }

    @Test
    void a_record_that_was_changed_under_its_cards_is_named_by_whom_it_concerns() throws IOException {
        Forgery forgery = Forgery.of(run);
        Map.Entry<String, CanonicalForm> missed = forgery.content(1).parts().entrySet().stream()
                .filter(part -> part.getKey().startsWith("evidence response-timeliness")
                        && part.getValue().text("employee").equals("Y-02")
                        && part.getValue().text("numerator").equals("0"))
                .findFirst()
                .orElseThrow();
        String name = missed.getKey();
        String taken = name.substring(name.lastIndexOf(' ') + 1);
        // The same record under the name of a colleague.
        forgery.redo(
                1,
                Forgery.KEY,
                content -> content.month().getMonthValue() == 2
                        ? Forgery.changed(content, "evidence response-timeliness " + taken, "Y-02", "Y-01")
                        : content);
        forgery.write();

        assertThat(unsound())
                .contains("cycle 2026-02, employee Y-01", "cycle 2026-02, employee Y-02")
                .doesNotContain("cycle 2026-03");
    }

    @Test
    void a_month_that_was_appraised_under_another_regulation_than_its_seal_names_is_found() throws IOException {
        Regulation strict = RegulationJson.read(CycleRun.REGULATION);
        Path file = Files.writeString(
                temp.resolve("milder.json"),
                Files.readString(CycleRun.REGULATION)
                        .replace("\"deduction\": \"300.00\"", "\"deduction\": \"100.00\""));
        Regulation milder = RegulationJson.read(file);
        assertThat(milder.digest()).isNotEqualTo(strict.digest());
        Forgery forgery = Forgery.of(run);
        forgery.redo(0, Forgery.KEY, content -> under(milder, strict, content));
        forgery.write();

        assertThat(unsound()).containsPattern("cycle 2026-0[123], employee Y-0[1234]: .*deductions");
    }

    private static CycleContent under(Regulation milder, Regulation named, CycleContent content) {
        var records = SealedRecords.of(content);
        CycleAppraisal appraisal = Appraiser.appraise(milder, records.records());
        CycleContent forged = CycleContent.of(appraisal, records.records(), records.evidence(), content.steps());
        return Forgery.changed(
                Forgery.changed(forged, milder.digest(), named.digest()), forged.appraisal(), content.appraisal());
    }
}
