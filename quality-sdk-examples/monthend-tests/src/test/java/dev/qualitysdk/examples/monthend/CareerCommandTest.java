package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.CycleRun.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.qualitysdk.examples.monthend.report.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Careers by the months that are sealed, and the pay office that took one over. */
class CareerCommandTest {

    private static final String RULES = """
            {"rules": [
              {"code": "quarter", "purpose": "honours", "months": 3,
               "conditions": [{"grades": ["A"], "atLeast": 3}]},
              {"code": "two-good", "purpose": "raise", "months": 2,
               "conditions": [{"grades": ["A"], "atLeast": 1}, {"grades": ["D"], "atMost": 0}]}
            ]}
            """;

    @TempDir
    private Path temp;

    private CycleRun run;

    @BeforeEach
    void copy() throws IOException {
        run = CycleRun.sealed(temp.resolve("copy"));
    }

    private Program.Run career(Object... more) {
        Object[] command = new Object[more.length + 1];
        command[0] = "career";
        System.arraycopy(more, 0, command, 1, more.length);
        return run.say(Language.ENGLISH, command);
    }

    private Path rules(String json) throws IOException {
        return Files.writeString(temp.resolve("rules.json"), json);
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../../docs/schema/" + name + ".schema.json")), InputFormat.JSON);
    }

    @Test
    void who_is_eligible_is_shown_with_the_sealed_months_that_prove_it() throws IOException {
        Program.Run shown = done(career("--rules", rules(RULES), "--key-file", run.key));

        assertThat(shown.out())
                .contains("sealed months: 3", "two-good: eligible ", "the seals were verified in this run")
                .containsPattern("Y-01 +quarter +honours +not eligible +A 2 \\(≥3\\) ! +2026-01–2026-03 +B A A")
                .containsPattern(
                        "two-good +raise +(not )?eligible +A [012] \\(≥1\\)( !)? · D [012] \\(≤0\\)( !)? +2026-02–2026-03");
        assertThat(shown.out().lines()).allMatch(line -> line.length() <= 110 || line.startsWith("written"));
        String written = Files.readString(run.out.resolve("career.json"));
        assertThat(schema("career").validate(written, InputFormat.JSON)).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(written);
        assertThat(json.get("verified").asBoolean()).isTrue();
        assertThat(json.get("employees")).hasSize(4);
        for (JsonNode employee : json.get("employees")) {
            JsonNode quarter = employee.get("standings").get(0);
            assertThat(quarter.get("proofs")).hasSize(3);
            assertThat(quarter.get("eligible").asBoolean())
                    .isEqualTo(quarter.get("answers").get(0).get("holds").asBoolean());
            JsonNode good = employee.get("standings").get(1);
            boolean holds = good.get("answers").get(0).get("holds").asBoolean()
                    && good.get("answers").get(1).get("holds").asBoolean();
            assertThat(good.get("eligible").asBoolean()).isEqualTo(holds);
        }
        assertThat(json.toString()).contains("\"eligible\":false");
    }

    @Test
    void the_rules_that_come_with_the_program_ask_for_a_year() throws IOException {
        Program.Run shown = done(career());
        assertThat(shown.out())
                .contains("months: 3 of 12", "promotion: eligible 0 of 4", "the seals were not verified in this run");
        String usual = Files.readString(
                Path.of("../monthend/src/main/resources/dev/qualitysdk/examples/monthend/input/career-rules.json"));
        assertThat(schema("career-rules").validate(usual, InputFormat.JSON)).isEmpty();
        assertThat(schema("career-rules").validate(RULES, InputFormat.JSON)).isEmpty();
    }

    @Test
    void every_fault_of_the_rules_is_told_at_once() throws IOException {
        Path wrong = rules("""
                {"rules": [
                  {"code": "a", "purpose": "party", "months": 0, "conditions": [{"grades": []}]},
                  {"code": "a", "purpose": "raise", "months": 3, "conditions": [{"grades": ["A"], "atLeast": 4}],
                   "extra": 1}
                ]}
                """);
        Program.Run refused = career("--rules", wrong);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().strip().lines()).hasSize(1);
        assertThat(refused.err())
                .contains(
                        "rules[0].purpose: wanted promotion, raise or honours",
                        "rules[0].months: wanted a whole number of 1 to 120",
                        "rules[0].conditions[0].grades",
                        "rules[0].conditions[0]: wanted one of atLeast and atMost",
                        "rules[1].code: wanted a code that no other rule has",
                        "rules[1].extra");
        assertThat(career("--rules", rules(RULES.replace("\"atLeast\": 3", "\"atLeast\": 4")))
                        .err())
                .contains("rules[0].conditions.least", "0 to 3");
        assertThat(career("--rules", rules("{")).err()).contains("line 1");
        assertThat(career("--rules", temp.resolve("none")).err()).contains("it cannot be read");
        assertThat(career("--rules", rules("{\"rules\": []}")).err()).contains("at least one rule");
    }

    @Test
    void months_that_are_not_as_they_were_sealed_make_nobody_eligible() throws IOException {
        Forgery forgery = Forgery.of(run);
        forgery.redo(0, Forgery.OTHER_KEY, content -> content);
        forgery.write();
        Program.Run shown = career("--key-file", run.key);
        assertThat(shown.exitCode()).isEqualTo(4);
        assertThat(shown.out()).contains("cycle 2026-02: seal changed").doesNotContain("eligible");
    }

    @Test
    void a_month_is_taken_over_by_the_pay_office_once_and_only_when_it_is_sealed() throws IOException {
        CycleRun month = CycleRun.closed(temp.resolve("open"));
        Object[] apply = {"apply", "--by", "payroll", "--at", "2026-02-10T10:00:00+08:00"};
        assertThat(month.say(Language.ENGLISH, apply).exitCode()).isEqualTo(2);
        done(month.publish("2026-01", "2026-02"));
        Program.Run early = month.say(Language.ENGLISH, apply);
        assertThat(early.exitCode()).isEqualTo(5);
        assertThat(early.err()).contains("PUBLISHED");
        done(month.confirm("2026-01", "2026-02"));
        assertThat(month.say(Language.ENGLISH, apply).exitCode()).isEqualTo(5);
        done(month.step(
                "seal", "2026-01", "--by", "owner", "--key-file", month.key, "--at", "2026-02-09T10:00:00+08:00"));

        assertThat(done(month.say(Language.ENGLISH, apply)).out()).contains("the pay office took over seal 1");
        assertThat(done(month.say(Language.ENGLISH, apply)).out()).contains("taken over by the pay office already");
        assertThat(done(month.verify()).out()).contains("everything is as it was sealed");
        assertThat(done(month.publish("2026-01", "2026-02")).out()).contains("nothing to restate");
    }
}
