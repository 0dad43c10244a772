package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.Program.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The statistics of the sample month as they are written. */
class StatisticsFilesTest {

    private static final Path SCHEMA = Path.of("../../docs/schema/statistics.schema.json");

    @TempDir
    private static Path folder;

    private static List<NamedCsvRecord> rows = List.of();

    @BeforeAll
    static void close() throws IOException {
        Shared.copy(Shared.SAMPLE.folder(), folder.resolve("whole"));
        rows = read("whole");
    }

    private static List<NamedCsvRecord> read(String out) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve(out).resolve("statistics.csv"))) {
            return csv.stream().toList();
        }
    }

    private static String key(NamedCsvRecord row) {
        return row.getField("axis") + "|" + row.getField("figure") + "|" + row.getField("unit");
    }

    @Test
    void in_the_written_file_every_total_equals_the_sum_of_its_parts() {
        for (String column : List.of("value", "previous")) {
            Map<String, BigDecimal> parts = new TreeMap<>();
            Map<String, BigDecimal> totals = new TreeMap<>();
            for (NamedCsvRecord row : rows) {
                String number = row.getField(column);
                if (row.getField("additive").equals("yes")
                        && !row.getField("axis").isEmpty()
                        && !number.isEmpty()) {
                    (row.getField("level").equals("all") ? totals : parts)
                            .merge(key(row), new BigDecimal(number), BigDecimal::add);
                }
            }
            assertThat(totals).hasSizeGreaterThan(60);
            totals.forEach((key, total) ->
                    assertThat(parts.getOrDefault(key, BigDecimal.ZERO)).as(key).isEqualByComparingTo(total));
            assertThat(totals.keySet()).containsAll(parts.keySet());
        }
    }

    @Test
    void the_whole_of_every_axis_is_the_whole_of_the_month() {
        Map<String, String> whole = rows.stream()
                .filter(row -> row.getField("axis").isEmpty())
                .collect(Collectors.toMap(StatisticsFilesTest::key, row -> row.getField("value")));

        rows.stream()
                .filter(row -> row.getField("level").equals("all")
                        && !row.getField("axis").isEmpty()
                        && !row.getField("axis").equals("month"))
                .forEach(row -> assertThat(row.getField("value"))
                        .as(key(row))
                        .isEqualTo(whole.get("|" + row.getField("figure") + "|" + row.getField("unit"))));
        assertThat(whole)
                .containsKeys("|wait_for_crew.p90|s", "|agreed.average_price|CNY/kg", "|collected.quantity|pc");
    }

    @Test
    void trap_78_no_row_stands_there_twice_and_the_json_holds_the_same_rows() throws IOException {
        assertThat(rows.stream()
                        .map(row -> key(row) + row.getField("level") + row.getField("member"))
                        .toList())
                .doesNotHaveDuplicates();
        JsonNode json = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("whole").resolve("statistics.json")));
        assertThat(json.get("rows")).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = json.get("rows").get(i);
            assertThat(rows.get(i).getField("figure"))
                    .isEqualTo(row.get("figure").asString());
            assertThat(rows.get(i).getField("value")).isEqualTo(row.get("value").asString(""));
            assertThat(rows.get(i).getField("previous"))
                    .isEqualTo(row.get("previous").asString(""));
        }
    }

    @Test
    void the_json_follows_its_schema_and_the_schema_refuses_what_does_not() throws IOException {
        String json = Files.readString(folder.resolve("whole").resolve("statistics.json"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replaceFirst("\"level\": \"all\"", "\"level\": \"some\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(json.replaceFirst("\"value\": \"([0-9]+)\"", "\"value\": $1"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(JsonMapper.shared().readTree(json).propertyNames())
                .containsExactlyElementsOf(JsonMapper.shared()
                        .readTree(Files.readString(SCHEMA))
                        .get("properties")
                        .propertyNames());
    }

    @Test
    void the_same_records_give_the_same_bytes_again() throws IOException {
        Path part = Shared.PART_AGAIN.folder();

        for (String name : List.of("statistics.csv", "statistics.json")) {
            assertThat(part.resolve("again").resolve(name))
                    .hasSameBinaryContentAs(part.resolve("first").resolve(name));
        }
        assertThat(part.resolve("first").resolve("statistics.csv")).content().contains("bookings.requested");
    }

    @Test
    void trap_111_a_month_that_is_not_over_stands_beside_as_much_of_the_month_before() throws IOException {
        Path part = Shared.PART_AGAIN.folder().resolve("data");
        assertThat(Program.closeSample(part, folder.resolve("half"), "--as-of", "2026-05-16T12:00+08:00")
                        .exitCode())
                .isZero();
        JsonNode json = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("half").resolve("statistics.json")));

        assertThat(json.at("/current/whole").asBoolean()).isFalse();
        assertThat(json.at("/current/until").asString()).isEqualTo("2026-05-16T04:00:00Z");
        assertThat(json.at("/previous/until").asString())
                .as("half of April, as half of May has gone")
                .isEqualTo("2026-04-15T16:00:00Z");
    }

    @Test
    void the_report_shows_them_with_drawings_and_tables() throws IOException {
        String html = Files.readString(folder.resolve("whole").resolve("report.html"));
        String section = html.substring(html.indexOf("<section id=\"business\""));
        section = section.substring(0, section.indexOf("</section>"));

        assertThat(section)
                .contains("business-1-t", "business-2-t", "business-3-t")
                .contains("71,540.2 kg · 726 pc", "CNY 283,497.15")
                .doesNotContain("not known");
        assertThat(html).contains("<a href=\"#business\">");
    }

    @Test
    void the_terminal_shows_a_few_of_them_beside_the_month_before() throws IOException {
        String printed = Files.readString(folder.resolve("whole").resolve("printed"));
        String business = printed.substring(printed.indexOf("Business figures"));
        NamedCsvRecord bookings = rows.stream()
                .filter(row -> key(row).equals("|bookings.requested|"))
                .findFirst()
                .orElseThrow();

        assertThat(business.replace(",", ""))
                .containsPattern(
                        "Bookings +" + bookings.getField("value") + " +" + bookings.getField("previous") + "\\n");
        assertThat(business)
                .containsPattern("Figure +May 2026 +April 2026")
                .contains("Visits ", "Average price ", "Wait, median (min) ", "Wait, 90th (min) ")
                .containsPattern("Collected +71,540.2 kg · 726 pc +");
        assertThat(Shared.PART_AGAIN.folder().resolve("printed")).content().contains("2026年5月", "等候中位數（分）");
    }

    @Test
    void trap_78_as_many_lots_are_counted_as_were_recorded_in_the_month() throws IOException {
        long recorded;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(SAMPLE.resolve("lots.csv"))) {
            recorded = csv.stream()
                    .filter(row -> row.getField("collected_at").startsWith("2026-05"))
                    .count();
        }
        BigDecimal counted = rows.stream()
                .filter(row ->
                        row.getField("axis").isEmpty() && row.getField("figure").equals("collected.lots"))
                .map(row -> new BigDecimal(row.getField("value")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(counted).isEqualByComparingTo(BigDecimal.valueOf(recorded)).isPositive();
    }
}
