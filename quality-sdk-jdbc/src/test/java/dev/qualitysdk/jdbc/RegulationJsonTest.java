package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.OpeningHours;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.PriceRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.rule.Clause;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegulationJsonTest {

    private static final String EXAMPLE = Examples.regulation();

    private static ImmutableList<Fault> faults(String json) {
        InvalidValueException refusal =
                catchThrowableOfType(InvalidValueException.class, () -> RegulationJson.read(json));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.faults();
    }

    private static List<String> fields(String json) {
        return faults(json).stream().map(Fault::field).toList();
    }

    private static String with(String found, String replacement) {
        assertThat(EXAMPLE).contains(found);
        return EXAMPLE.replace(found, replacement);
    }

    @Test
    void the_example_is_read_whole() {
        Regulation regulation = RegulationJson.read(EXAMPLE);

        assertThat(regulation.version().value()).isEqualTo("2026-1");
        assertThat(regulation.effective()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(regulation.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(regulation.allowance(Duty.RESPONSE)).contains(Allowance.parse("working PT4H"));
        assertThat(regulation.allowances()).hasSize(9);
        assertThat(regulation.arrival().grace()).hasMinutes(15);
        assertThat(regulation.accuracy().relative()).isEqualTo(Ratio.of(1, 50));
        assertThat(regulation.complaints().transfers()).isEqualTo(2);
        assertThat(regulation.prices())
                .contains(PriceRule.of(Ratio.of(1, 20), Ratio.of(1, 10), Optional.of(Money.parse("CNY 0.10"))));
        assertThat(regulation.indicators()).hasSize(5);
        assertThat(regulation.rule(Indicator.RESPONSE_TIMELINESS).orElseThrow().deduction())
                .contains(Money.parse("CNY 150.00"));
        assertThat(regulation.mostSubtracted()).isEqualTo(Points.parse("20"));
        assertThat(regulation.band(Points.parse("89.99")).grade()).isEqualTo("B");
        assertThat(regulation.vetoes()).containsEntry("serious-safety-accident", "C");
        assertThat(regulation.pay().chance()).contains(new BigDecimal("1.960"));
    }

    @Test
    void the_calendar_of_the_example_knows_its_official_days() {
        Regulation regulation = RegulationJson.read(EXAMPLE);

        assertThat(regulation.calendar().isWorkingDay(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(regulation.calendar().isWorkingDay(LocalDate.of(2026, 1, 4))).isTrue();
        assertThat(regulation.calendar().hoursOn(LocalDate.of(2026, 2, 16)))
                .isEqualTo(OpeningHours.parse("08:30-12:00"));
        assertThat(regulation.calendar().isWorkingDay(LocalDate.of(2026, 8, 15)))
                .isFalse();
        assertThat(regulation.calendar().hoursOn(LocalDate.of(2026, 8, 22)))
                .isEqualTo(OpeningHours.parse("09:00-17:00"));
    }

    @Test
    void a_hosts_own_indicator_comes_from_the_clause_it_names() {
        Regulation regulation = RegulationJson.read(EXAMPLE);

        assertThat(regulation.indicators().keySet())
                .filteredOn(indicator -> indicator.code().equals("vehicle-cleanliness"))
                .singleElement()
                .satisfies(indicator -> assertThat(indicator.clause()).isEqualTo(Clause.PATROL_INSPECTION));
    }

    @Test
    void what_was_written_reads_back_as_the_same_regulation() {
        Regulation regulation = RegulationJson.read(EXAMPLE);
        String written = RegulationJson.write(regulation);

        assertThat(RegulationJson.read(written)).isEqualTo(regulation);
        assertThat(RegulationJson.read(written).digest()).isEqualTo(regulation.digest());
        assertThat(RegulationJson.write(RegulationJson.read(written))).isEqualTo(written);
        assertThat(written).doesNotContain("\r").endsWith("}\n");
    }

    @Test
    void every_fault_is_named_at_once_with_path_found_wanted_and_clause() {
        String json = with("\"grace\": \"PT15M\"", "\"grace\": \"15 minutes\"")
                .replace("\"target\": \"98 %\"", "\"target\": \"198 %\"")
                .replace("\"lowest\": 75", "\"lowest\": 55")
                .replace("\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Asia/Atlantis\"")
                .replace("\"transfers\": 2", "\"transfers\": \"two\"")
                .replace("[\"60 %\", 50]", "[\"60 %\", 99]")
                .replace("\"FRIDAY\": \"08:30-12:00, 13:00-17:30\"", "\"FRYDAY\": \"08:30-12:00\"")
                .replace("\"serious-safety-accident\": \"C\"", "\"serious-safety-accident\": \"F\"")
                .replace("\"conduct\": {", "\"conduct\": {\"mostSubtractd\": 3, ")
                .replace("\"wageFloor\": \"2690.00\"", "\"wageFloor\": \"2690.005\"");

        ImmutableList<Fault> faults = faults(json);

        assertThat(faults.stream().map(Fault::field))
                .containsExactlyInAnyOrder(
                        "zone",
                        "calendar.hours.FRYDAY",
                        "arrival.grace",
                        "complaints.transfers",
                        "indicators[0].curve[2][1]",
                        "indicators[2].target",
                        "conduct.mostSubtractd",
                        "bands[2].lowest",
                        "vetoes.serious-safety-accident",
                        "pay.wageFloor");
        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault.sentence())
                        .isEqualTo("arrival.grace: found \"15 minutes\", wanted a duration of ISO 8601, such as PT15M"
                                + " (clause 3.2.1)"))
                .anySatisfy(fault -> assertThat(fault.sentence())
                        .isEqualTo("indicators[2].target: found 99/50, wanted 0 to 1 (clause 4.2.3)"));
    }

    @Test
    void whatever_is_missing_is_named() {
        assertThat(fields("{}"))
                .containsExactlyInAnyOrder(
                        "version",
                        "title",
                        "effective",
                        "zone",
                        "currency",
                        "calendar",
                        "arrival",
                        "reviews",
                        "accuracy",
                        "complaints",
                        "indicators",
                        "bands",
                        "pay");
    }

    @Test
    void a_field_named_twice_is_refused() {
        assertThat(fields(with("\"currency\": \"CNY\",", "\"currency\": \"CNY\", \"currency\": \"USD\",")))
                .containsExactly("currency");
    }

    @Test
    void unknown_fields_are_refused_wherever_they_stand() {
        assertThat(fields(with("\"arrival\": {", "\"arrivals\": {}, \"arrival\": {\"later\": 1, ")))
                .containsExactlyInAnyOrder("arrivals", "arrival.later");
        assertThat(fields(with("\"isOffDay\": false}", "\"isOffDay\": false, \"note\": \"x\"}")))
                .containsExactly("calendar.official.years[0].days[1].note");
    }

    @Test
    void a_text_is_no_number_and_a_number_no_text() {
        assertThat(fields(with("\"minimumSample\": 5", "\"minimumSample\": \"5\"")))
                .containsExactly("indicators[0].minimumSample");
        assertThat(fields(with("\"minimumSample\": 5", "\"minimumSample\": 5.5")))
                .containsExactly("indicators[0].minimumSample");
        assertThat(fields(with("\"minimumSample\": 5", "\"minimumSample\": 1e999999999")))
                .containsExactly("indicators[0].minimumSample");
        assertThat(fields(with("\"version\": \"2026-1\"", "\"version\": 2026"))).containsExactly("version");
        assertThat(fields(with("\"bands\": [", "\"bands\": {\"x\": 1}, \"y\": [")))
                .containsExactlyInAnyOrder("bands", "y");
        assertThat(fields(with("\"title\": \"Service quality regulation 2026\"", "\"title\": null")))
                .containsExactly("title");
    }

    @Test
    void an_indicator_of_nobody_and_a_wrong_clause_are_refused() {
        assertThat(fields(with("\"clause\": \"4.1.2\", ", ""))).containsExactly("indicators[4].clause");
        assertThat(fields(with(
                        "\"indicator\": \"response-timeliness\",",
                        "\"indicator\": \"response-timeliness\", \"clause\": \"4.2.1\",")))
                .containsExactly("indicators[1].clause");
        assertThat(fields(with("complaint-timeliness\"", "response-timeliness\"")))
                .containsExactly("indicators[3].indicator");
    }

    @Test
    void a_corridor_out_of_bounds_is_refused_and_none_is_none() {
        String prices = "\"prices\": {\"below\": \"5 %\", \"above\": \"10 %\", \"cashIncrement\": \"0.10\"},";

        assertThat(RegulationJson.read(with(prices, "")).prices()).isEmpty();
        assertThat(fields(with(prices, prices.replace("5 %", "105 %").replace("0.10", "0.00"))))
                .containsExactly("prices.below", "prices.cashIncrement");
        assertThat(fields(with(prices, "\"prices\": {\"below\": 5, \"cash\": \"0.105\"},")))
                .containsExactlyInAnyOrder("prices.below", "prices.above", "prices.cash");
        assertThat(faults(with(prices, prices.replace("0.10", "0.105"))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.clause()).contains("3.2.2"));
    }

    @Test
    void the_limits_of_the_evidence_of_an_arrival_can_be_stated() {
        Regulation stated = RegulationJson.read(with(
                "\"arrival\": {", "\"arrival\": {\"clockDrift\": \"PT2M\", \"fixAge\": \"PT5M\", \"accuracy\": 100, "));
        Regulation silent = RegulationJson.read(EXAMPLE);

        assertThat(stated.arrival().clockDrift()).contains(Duration.ofMinutes(2));
        assertThat(stated.arrival().fixAge()).contains(Duration.ofMinutes(5));
        assertThat(stated.arrival().accuracy()).contains(100);
        assertThat(stated.form().fields()).containsEntry("arrival.accuracy", "100");
        assertThat(silent.arrival().clockDrift()).isEmpty();
        assertThat(silent.form().fields().keySet())
                .filteredOn(name -> name.startsWith("arrival."))
                .as("the form that a regulation had before there were limits")
                .containsExactlyInAnyOrder("arrival.grace", "arrival.early");
        assertThat(fields(with(
                        "\"arrival\": {", "\"arrival\": {\"clockDrift\": 2, \"fixAge\": \"5\", \"accuracy\": 1.5, ")))
                .containsExactlyInAnyOrder("arrival.clockDrift", "arrival.fixAge", "arrival.accuracy");
        assertThat(fields(with(
                        "\"arrival\": {",
                        "\"arrival\": {\"clockDrift\": \"-PT2M\", \"fixAge\": \"-PT1S\", \"accuracy\": 0, ")))
                .containsExactlyInAnyOrder("arrival.clockDrift", "arrival.fixAge", "arrival.accuracy");
    }

    @Test
    void an_arrival_has_a_grace_and_no_allowance() {
        assertThat(faults(with("\"RESPONSE\":", "\"ARRIVAL\": \"elapsed PT1H\", \"RESPONSE\":")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("allowances.ARRIVAL");
                    assertThat(fault.wanted()).contains("\"arrival\" sets its grace");
                });
    }

    @Test
    void a_calendar_that_never_closes_is_one_word() {
        String json = EXAMPLE.replaceFirst(
                "(?s)\"calendar\": \\{.*?\\n {2}}", "\"calendar\": {\"version\": \"always\", \"always\": true}");
        Regulation regulation = RegulationJson.read(json);

        assertThat(regulation.calendar().hoursOn(LocalDate.of(2026, 1, 1))).isEqualTo(OpeningHours.allDay());
        assertThat(RegulationJson.write(regulation)).contains("\"always\" : true");
        assertThat(RegulationJson.read(RegulationJson.write(regulation))).isEqualTo(regulation);
    }

    @Test
    void a_year_that_is_not_published_is_not_loaded() {
        String json = with(
                "\"papers\": [\"https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm\"]", "\"papers\": []");

        assertThat(fields(json)).containsExactly("calendar.official.years[0].papers");
    }

    @Test
    void make_up_days_without_hours_are_refused() {
        assertThat(fields(with("\"makeUpHours\": \"08:30-12:00, 13:00-17:30\",", "")))
                .containsExactly("calendar.official.makeUpHours");
    }

    @Test
    void what_is_no_json_is_named_by_its_place_and_not_repeated() {
        assertThat(faults("{\n  \"version\": secret-4711\n}")).singleElement().satisfies(fault -> {
            assertThat(fault.field()).startsWith("(line 2, column ");
            assertThat(fault.sentence()).doesNotContain("secret");
        });
        assertThat(fields("")).containsExactly("(file)");
        assertThat(fields("[]")).contains("(file)");
        assertThat(fields("{} {}")).hasSize(1);
        assertThat(fields("{\"a\": 1,}")).hasSize(1);
        assertThat(fields("[".repeat(100_000))).hasSize(1);
        assertThat(fields("{\"version\": " + "9".repeat(100_000) + "}")).hasSize(1);
    }

    @Test
    void a_file_is_read_with_or_without_byte_order_mark(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("r.json"), "\uFEFF" + EXAMPLE);

        assertThat(RegulationJson.read(file)).isEqualTo(RegulationJson.read(EXAMPLE));
    }

    @Test
    void a_file_that_is_missing_or_not_utf_8_is_refused(@TempDir Path folder) throws IOException {
        Path latin =
                Files.write(folder.resolve("l.json"), "{\"title\": \"\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1));
        Path huge = Files.write(folder.resolve("h.json"), new byte[(4 << 20) + 1]);

        for (Path file : List.of(latin, huge, folder.resolve("none.json"), folder)) {
            InvalidValueException refusal =
                    catchThrowableOfType(InvalidValueException.class, () -> RegulationJson.read(file));
            assertThat(refusal.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.field()).isEqualTo("(file)"));
        }
    }
}
