package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.Program.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The payments of the sample month held against its statement, as they are written. */
class ReconciliationFilesTest {

    private static final Path SCHEMA = Path.of("../../docs/schema/reconciliation.schema.json");

    @TempDir
    private static Path folder;

    private static String printed = "";
    private static String written = "";
    private static JsonNode json = JsonMapper.shared().nullNode();

    @BeforeAll
    static void close() throws IOException {
        Shared.copy(Shared.SAMPLE.folder(), folder.resolve("whole"));
        printed = file("whole", "printed");
        written = file("whole", "reconciliation.json");
        json = JsonMapper.shared().readTree(written);
    }

    private static Program.Run run(Path data, String out, Object... more) {
        return Program.run(Stream.concat(
                        Stream.of(
                                "close",
                                "--data",
                                data,
                                "--regulation",
                                SAMPLE.resolve("regulation.json"),
                                "--month",
                                "2026-05",
                                "--out",
                                folder.resolve(out)),
                        Stream.of(more))
                .toArray());
    }

    private static String file(String out, String name) throws IOException {
        return Files.readString(folder.resolve(out).resolve(name));
    }

    private static List<JsonNode> lines(String kind) {
        return StreamSupport.stream(json.get("lines").spliterator(), false)
                .filter(line -> line.get("kind").asString().equals(kind))
                .toList();
    }

    private static BigDecimal sum(JsonNode balance, String kind, String side) {
        return lines(kind).stream()
                .filter(line -> line.get("direction").equals(balance.get("direction"))
                        && !line.get(side).isNull())
                .map(line -> new BigDecimal(line.get(side).asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonNode of, String name) {
        return new BigDecimal(of.get(name).asString());
    }

    @Test
    void in_the_written_file_both_sides_are_the_sums_of_their_lines_and_the_difference_is_what_is_open() {
        assertThat(json.get("balances")).hasSize(2);
        for (JsonNode balance : json.get("balances")) {
            BigDecimal there = BigDecimal.ZERO;
            BigDecimal here = BigDecimal.ZERO;
            for (JsonNode kind : balance.get("kinds")) {
                String name = kind.get("kind").asString();
                assertThat(amount(kind, "statement")).as(name).isEqualByComparingTo(sum(balance, name, "statement"));
                assertThat(amount(kind, "recorded")).as(name).isEqualByComparingTo(sum(balance, name, "recorded"));
                there = there.add(amount(kind, "statement"));
                here = here.add(amount(kind, "recorded"));
            }
            assertThat(amount(balance, "statement")).isEqualByComparingTo(there);
            assertThat(amount(balance, "recorded")).isEqualByComparingTo(here);
            assertThat(amount(balance, "difference")).isEqualByComparingTo(there.subtract(here));
        }
    }

    @Test
    void every_entry_of_the_month_stands_in_exactly_one_line_and_the_sample_has_differences_of_each_kind()
            throws IOException {
        List<String> entries = Stream.of("matched", "amount-differs", "missing-here", "duplicate")
                .flatMap(kind -> lines(kind).stream())
                .map(line -> line.get("entry").asString())
                .toList();
        long rows;
        try (Stream<String> all = Files.lines(SAMPLE.resolve("statement.csv"))) {
            rows = all.count() - 1;
        }
        assertThat(entries).doesNotHaveDuplicates().hasSize((int) rows);
        for (String kind : List.of("amount-differs", "missing-here", "missing-there", "duplicate")) {
            assertThat(lines(kind)).as(kind).hasSizeBetween(1, 12);
        }
        assertThat(lines("matched")).hasSizeGreaterThan(900);
    }

    @Test
    void the_same_folder_again_reconciles_nothing_twice_and_writes_the_same_bytes() throws IOException {
        Path part = Shared.PART_AGAIN.folder();
        long rows;
        try (Stream<String> all = Files.lines(part.resolve("data").resolve("settlements.csv"))) {
            rows = all.count() - 1;
        }

        assertThat(rows).isGreaterThan(100);
        assertThat(part.resolve("again").resolve("reconciliation.json"))
                .hasSameBinaryContentAs(part.resolve("first").resolve("reconciliation.json"));
        assertThat(part.resolve("printed"))
                .content()
                .containsPattern("settlements\\.csv +" + rows + " +0 +0 +" + rows + " +0")
                .contains("付款與對賬單核對");
    }

    @Test
    void the_terminal_and_the_report_show_what_is_open() throws IOException {
        String html = file("whole", "report.html");

        assertThat(printed).contains("Payments against the statement", "Missing there: ", "Duplicate: ");
        assertThat(html).contains("<section id=\"reconciliation\"", "href=\"#reconciliation\"");
        assertThat(html.split("<th scope=\"row\">Duplicate</th>", -1))
                .hasSize(lines("duplicate").size() + 1);
    }

    @Test
    void crews_that_are_seen_at_two_sites_at_once_or_leave_before_they_came_are_excluded_and_listed()
            throws IOException {
        String appraisal = file("whole", "appraisal.json");

        assertThat(appraisal).contains("two-places-at-once", "exit-before-entry");
    }

    @Test
    void the_json_follows_its_schema_and_the_schema_refuses_what_does_not() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);

        assertThat(schema.validate(written, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(
                        written.replaceFirst("\"kind\": \"duplicate\"", "\"kind\": \"double\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(
                        written.replaceFirst("\"difference\": \"(-?[0-9.]+)\"", "\"difference\": $1"),
                        InputFormat.JSON))
                .isNotEmpty();
        assertThat(json.propertyNames())
                .containsExactlyElementsOf(JsonMapper.shared()
                        .readTree(Files.readString(SCHEMA))
                        .get("properties")
                        .propertyNames());
    }

    @Test
    void hostile_and_wrong_entries_are_refused_or_shown_as_text() throws IOException {
        Path data = Files.createDirectory(folder.resolve("hostile-data"));
        Files.writeString(data.resolve("statement.csv"), """
                        id,reference,direction,amount,booked
                        <script>alert(1)</script>,"=1+1""><img src=x onerror=alert(2)>",we-pay,12.00,2026-05-03
                        E-2,,we-pay,12.00,2026-05-03
                        E-2,,we-pay,13.00,2026-05-03
                        E-3,,sideways,-4.001,yesterday
                        E-4,,we-pay,-4.00,2026-05-03
                        E-5,,we-pay,9.00,2026-06-01
                        """);

        Program.Run run = run(data, "hostile");

        assertThat(run.exitCode()).isZero();
        assertThat(file("hostile", "rejected.csv")
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1)[1] + line.split(",", -1)[2]))
                .containsExactly(
                        "\"4\"\"id\"", "\"5\"\"direction\"", "\"5\"\"amount\"", "\"5\"\"booked\"", "\"6\"\"amount\"");
        assertThat(file("hostile", "report.html"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src&#x3D;x")
                .doesNotContain("<script>alert(1)", "<img src=x");
        JsonNode hostile = JsonMapper.shared().readTree(file("hostile", "reconciliation.json"));
        assertThat(hostile.get("lines")).hasSize(2);
    }
}
