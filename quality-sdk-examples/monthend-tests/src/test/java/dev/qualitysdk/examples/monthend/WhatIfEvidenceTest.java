package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.CycleRun.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draft's time limits are tried on the records themselves: three bookings, one of them answered an hour too late. */
class WhatIfEvidenceTest {

    private static final String BOOKINGS =
            "id,customer,branch,channel,items,site,place,requested_at,window_from,window_to,responsible,confirmed_at\n";

    @TempDir
    private Path temp;

    private Path regulation;
    private Path data;
    private Path out;

    WhatIfEvidenceTest() {
        this.regulation = Path.of("");
        this.data = Path.of("");
        this.out = Path.of("");
    }

    @BeforeEach
    void close() throws IOException {
        data = Files.createDirectory(temp.resolve("data"));
        out = temp.resolve("out");
        Files.writeString(
                data.resolve("employees.csv"),
                "employee,branch,wage,base_bonus,employed_from\nE-1,yard,6600.00,1320.00,2025-01-01\n");
        StringBuilder customers = new StringBuilder("id,branch,kind,since\n");
        for (int customer = 1; customer <= 4; customer++) {
            customers.append("C-" + customer + ",yard,household,2025-06-03T11:00+08:00\n");
        }
        Files.writeString(data.resolve("customers.csv"), customers);
        Files.writeString(
                data.resolve("bookings.csv"),
                BOOKINGS + booking(1, "09:30") + booking(2, "11:00") + booking(3, "15:00"));
        regulation = regulation("in-force", "PT4H", "2026-1", "2026-01-01");
        done(run("close", "--data", data));
    }

    /** Requested at 09:00 for a visit in the month after, so that four working hours end at 14:00 and five at 15:00. */
    private static String booking(int number, String confirmed) {
        return "B-" + number + ",C-" + number + ",yard,app,corrugated-board|75 kg,SITE-" + number
                + ",yard-1,2026-03-03T09:00+08:00,2026-04-07T09:00+08:00,2026-04-07T11:00+08:00,E-1,2026-03-03T"
                + confirmed + "+08:00\n";
    }

    private Path regulation(String name, String limit, String version, String effective) throws IOException {
        return Files.writeString(
                temp.resolve(name + ".json"),
                Files.readString(CycleRun.REGULATION)
                        .replace("\"version\": \"2026-1\"", "\"version\": \"" + version + "\"")
                        .replace("\"effective\": \"2026-01-01\"", "\"effective\": \"" + effective + "\"")
                        .replace("\"RESPONSE\": \"working PT4H\"", "\"RESPONSE\": \"working " + limit + "\"")
                        .replace("\"minimumSample\": 20", "\"minimumSample\": 1"));
    }

    private Program.Run run(String command, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of(command, "--out", out, "--month", "2026-03", "--regulation", regulation));
        arguments.addAll(List.of(more));
        return Program.run(arguments.toArray());
    }

    private JsonNode whatIf() throws IOException {
        String written = Files.readString(out.resolve("what-if.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("../../docs/schema/what-if.schema.json")), InputFormat.JSON)
                        .validate(written, InputFormat.JSON))
                .isEmpty();
        return JsonMapper.shared().readTree(written);
    }

    private static String score(JsonNode json, String side) {
        return json.get("employees").get(0).get(side).get("score").asString();
    }

    @Test
    void a_longer_limit_turns_the_missed_record_into_a_met_one_and_the_score_rises_with_it() throws IOException {
        Path draft = regulation("draft", "PT5H", "2026-2", "2026-01-01");

        Program.Run tried = done(run("what-if", "--draft", draft));

        assertThat(tried.out())
                .contains("the evidence was made anew under the draft", "act: 3", "cards that would change: 1 of 1")
                .doesNotContain("left as they counted");
        JsonNode json = whatIf();
        assertThat(json.at("/evidence/anew").asInt()).isEqualTo(3);
        // Two of three is 41.67 points on the curve, and three of three is 100.
        assertThat(score(json, "inForce")).isEqualTo("41.67");
        assertThat(score(json, "draft")).startsWith("100");
    }

    @Test
    void a_shorter_limit_acts_too_and_a_draft_of_later_is_tried_as_if_in_force() throws IOException {
        Path draft = regulation("draft", "PT1H", "2027-1", "2026-06-01");

        done(run("what-if", "--draft", draft));

        JsonNode json = whatIf();
        assertThat(json.at("/evidence/anew").asInt()).isEqualTo(3);
        assertThat(json.at("/draft/version").asString()).isEqualTo("2027-1");
        assertThat(score(json, "draft")).isEqualTo("20.83");
    }

    @Test
    void a_draft_whose_calendar_does_not_know_the_days_leaves_the_evidence_as_it_counted_and_says_so()
            throws IOException {
        Path draft = regulation("draft", "PT1H", "2027-1", "2026-06-01");
        Files.writeString(
                draft, Files.readString(draft).replace("\"from\": \"2026-01-01\"", "\"from\": \"2026-06-01\""));

        Program.Run tried = done(run("what-if", "--draft", draft));

        assertThat(tried.out()).contains("no evidence could be made anew", "left as they counted");
        JsonNode json = whatIf();
        assertThat(json.at("/evidence/kept").asInt()).isEqualTo(3);
        assertThat(score(json, "draft")).isEqualTo("41.67");
    }

    @Test
    void the_regulation_in_force_as_a_draft_changes_nothing() throws IOException {
        assertThat(done(run("what-if", "--draft", regulation)).out()).contains("no card would change", "act: 3");
        JsonNode json = whatIf();
        assertThat(json.get("unchanged").asBoolean()).isTrue();
    }

    @Test
    void what_came_after_the_publication_counts_on_neither_side_and_what_was_decided_on_both() throws IOException {
        done(run("publish", "--by", "boss", "--at", "2026-04-01T09:00:00+08:00"));
        done(run(
                "object",
                "--employee",
                "E-1",
                "--evidence",
                "response-timeliness:B-3",
                "--by",
                "E-1",
                "--at",
                "2026-04-02T09:00:00+08:00"));
        done(run(
                "decide",
                "--objection",
                "O-1",
                "--excuse",
                "all",
                "--by",
                "judge",
                "--at",
                "2026-04-03T09:00:00+08:00"));
        Files.writeString(
                data.resolve("bookings.csv"), Files.readString(data.resolve("bookings.csv")) + booking(4, "17:00"));
        done(run("close", "--data", data));
        Path draft = regulation("draft", "PT1H", "2026-2", "2026-01-01");

        done(run("what-if", "--draft", draft));

        JsonNode json = whatIf();
        assertThat(json.at("/evidence/anew").asInt()).isEqualTo(3);
        assertThat(json.at("/evidence/added").asInt()).isZero();
        // One of three was missed and is excused; under the draft one of the two that are left is missed.
        assertThat(score(json, "inForce")).startsWith("100");
        assertThat(score(json, "draft")).isEqualTo("31.25");
    }
}
