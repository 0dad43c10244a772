package dev.qualitysdk.examples.monthend.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.qualitysdk.judgement.appraisal.Outcome;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AppraisalJsonTest {

    private static final Path SCHEMA = Path.of("../../docs/schema/appraisal.schema.json");
    private static final MonthReport REPORT = SampleMonth.report(Language.ENGLISH);
    private static final String JSON = new String(AppraisalJson.bytes(REPORT), StandardCharsets.UTF_8);

    @Test
    void follows_its_schema() throws IOException {
        assertThat(errors(JSON)).isEmpty();
        assertThat(errors(new String(AppraisalJson.bytes(SampleMonth.empty(Language.ENGLISH)), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void the_schema_refuses_what_is_missing_misspelt_or_of_another_type() throws IOException {
        assertThat(errors(JSON.replaceFirst("\"numerator\": [0-9]+,", ""))).isNotEmpty();
        assertThat(errors(JSON.replaceFirst("\"provisional\": false", "\"provisional\": false, \"more\": 1")))
                .isNotEmpty();
        assertThat(errors(JSON.replaceFirst("\"result\": \"MET\"", "\"result\": \"PASSED\"")))
                .isNotEmpty();
        assertThat(errors(JSON.replaceFirst("\"bonus\": \"([0-9.]+)\"", "\"bonus\": $1")))
                .isNotEmpty();
    }

    @Test
    void two_runs_give_the_same_bytes_in_any_language_and_whatever_was_imported() {
        assertThat(AppraisalJson.bytes(SampleMonth.report(Language.TRADITIONAL_CHINESE)))
                .isEqualTo(JSON.getBytes(StandardCharsets.UTF_8));
        MonthReport.Builder again = MonthReport.builder();
        again.appraisal(REPORT.appraisal())
                .evidence(REPORT.evidence().reverse())
                .imports(ImportSummary.of(List.of(FileImport.of("bookings.csv", 9, 0, 0, 9, 0)), List.of(), 0));
        assertThat(AppraisalJson.bytes(again.build())).isEqualTo(JSON.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keys_stand_in_the_order_of_the_schema() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Files.readString(SCHEMA));
        JsonNode document = JsonMapper.shared().readTree(JSON);

        assertThat(document.propertyNames())
                .containsExactlyElementsOf(schema.get("properties").propertyNames());
        assertThat(document.at("/company/indicators/0").propertyNames())
                .containsExactlyElementsOf(schema.at("/$defs/result/properties").propertyNames());
        assertThat(document.at("/employees/0").propertyNames())
                .containsExactlyElementsOf(
                        schema.at("/$defs/employee/properties").propertyNames());
        assertThat(document.at("/employees/0/outcome").propertyNames())
                .containsExactlyElementsOf(schema.at("/$defs/employee/properties/outcome/properties")
                        .propertyNames());
    }

    @Test
    void holds_the_figures_of_the_appraisal() {
        JsonNode document = JsonMapper.shared().readTree(JSON);
        int i = 0;
        for (IndicatorResult result : REPORT.appraisal().company().values()) {
            JsonNode indicator = document.at("/company/indicators").get(i++);
            assertThat(indicator.get("indicator").asString())
                    .isEqualTo(result.indicator().code());
            assertThat(indicator.get("numerator").asLong()).isEqualTo(result.numerator());
            assertThat(indicator.get("denominator").asLong()).isEqualTo(result.denominator());
            assertThat(indicator.get("result").asString())
                    .isEqualTo(result.result().name());
            assertThat(indicator.get("ratio").isNull()).isEqualTo(result.denominator() == 0);
            assertThat(indicator.get("interval").isNull())
                    .isEqualTo(result.interval().isEmpty());
        }
        int e = 0;
        for (Scorecard card : REPORT.appraisal().scorecards().values()) {
            JsonNode employee = document.get("employees").get(e++);
            assertThat(employee.get("employee").asString())
                    .isEqualTo(card.employee().value());
            assertThat(employee.get("score").isNull()).isEqualTo(!card.isAppraised());
            card.score()
                    .ifPresent(score ->
                            assertThat(employee.get("score").decimalValue()).isEqualByComparingTo(score.toString()));
            assertThat(employee.at("/outcome/net").asString())
                    .isEqualTo(card.outcome().net().getAmount().toPlainString());
        }
        assertThat(document.at("/company/paid").asString())
                .isEqualTo(REPORT.appraisal().total(Outcome::paid).getAmount().toPlainString());
    }

    @Test
    void lists_what_did_not_count_with_its_number() {
        JsonNode document = JsonMapper.shared().readTree(JSON);

        long listed = 0;
        for (JsonNode list : document.get("notCounted")) {
            assertThat(list.get("records").size()).isEqualTo(list.get("count").asInt());
            listed += list.get("count").asLong();
        }
        assertThat(listed)
                .isPositive()
                .isEqualTo(REPORT.appraisal().company().values().stream()
                        .map(IndicatorResult::tally)
                        .mapToLong(tally -> tally.excused() + tally.excluded() + tally.notOwed())
                        .sum());
    }

    @Test
    void names_are_written_in_full_in_utf_8_and_lines_end_with_a_line_feed() {
        assertThat(JSON)
                .contains("\"employee\": \"𠮷野𡈽 & 'Söhne'\"")
                .contains("<script>document.title='owned'</script>")
                .doesNotContain("\r")
                .endsWith("}\n");
    }

    @Test
    void is_written_to_a_file(@TempDir Path folder) throws IOException {
        AppraisalJson.write(REPORT, folder.resolve("appraisal.json"));

        assertThat(folder.resolve("appraisal.json")).hasBinaryContent(JSON.getBytes(StandardCharsets.UTF_8));
    }

    private static List<?> errors(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }
}
