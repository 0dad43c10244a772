package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.CalendarArbitraries;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

class RegulationJsonProperties {

    private static final String EXAMPLE = Examples.regulationWithPayments();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Examples.docs("schema/regulation.schema.json"));

    @Provide
    Arbitrary<Regulation> regulations() {
        Arbitrary<Map<Duty, Allowance>> allowances = Arbitraries.maps(
                        Arbitraries.of(Duty.class).filter(duty -> duty != Duty.ARRIVAL),
                        CalendarArbitraries.allowances())
                .ofMaxSize(6)
                .map(TreeMap::new);
        return Combinators.combine(RegulationArbitraries.regulations(), CalendarArbitraries.calendars(), allowances)
                .as(RegulationJsonProperties::with);
    }

    private static Regulation with(Regulation regulation, WorkingCalendar calendar, Map<Duty, Allowance> allowances) {
        Regulation.Builder builder = Regulation.builder();
        builder.from(regulation).zone(calendar.zone()).calendar(calendar).allowances(allowances);
        return builder.build();
    }

    @Property(tries = 150)
    void what_is_written_reads_back_the_same_and_follows_the_schema(@ForAll("regulations") Regulation regulation) {
        String json = RegulationJson.write(regulation);

        assertThat(RegulationJson.read(json)).isEqualTo(regulation);
        assertThat(RegulationJson.read(json).digest()).isEqualTo(regulation.digest());
        Statistics.label("payments")
                .collect(regulation.payments().isPresent())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Provide
    Arbitrary<String> damagedTexts() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, EXAMPLE.length() - 1);
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "\"",
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "null",
                        "-",
                        "1e9",
                        "0",
                        "\\u0000",
                        "\uD800",
                        "%",
                        "999999999999999999999",
                        "\"x\": 1,",
                        "true",
                        "PT-1H",
                        "2026-02-30",
                        "\n"),
                Arbitraries.strings().ofMaxLength(5));
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 12);
        return Combinators.combine(places, lengths, pieces)
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(RegulationJsonProperties::damaged);
    }

    private static String damaged(List<Tuple.Tuple3<Integer, Integer, String>> damages) {
        StringBuilder text = new StringBuilder(EXAMPLE);
        for (Tuple.Tuple3<Integer, Integer, String> damage : damages) {
            int from = Math.min(damage.get1(), text.length());
            text.replace(from, Math.min(text.length(), from + damage.get2()), damage.get3());
        }
        return text.toString();
    }

    @Property
    void damaged_texts_are_refused_with_places_or_read(@ForAll("damagedTexts") String json) {
        accepts(json);
    }

    /** Values that are swapped for another of the same text keep its syntax, so that reading gets past the parser. */
    @Provide
    Arbitrary<String> swappedValues() {
        ImmutableList<String> values = values();
        return Combinators.combine(
                        Arbitraries.integers().between(0, values.size() - 1),
                        Arbitraries.oneOf(
                                Arbitraries.of(values),
                                Arbitraries.of(
                                        "null",
                                        "true",
                                        "{}",
                                        "[]",
                                        "0",
                                        "-1",
                                        "0.5",
                                        "1e3",
                                        "\"\"",
                                        "\"1\"",
                                        "\"-1\"",
                                        "\"101 %\"",
                                        "\"PT0S\"",
                                        "\"fixed 2026-01-01T00:00:00Z\"",
                                        "\"24:00\"",
                                        "\"closed\"",
                                        "\"00:00-24:00\"",
                                        "[[\"0 %\", 0]]",
                                        "\"9999-12-31\"",
                                        "\"UTC\"",
                                        "\"USD\"",
                                        "\"MEAN\"",
                                        "{\"g\": 1}",
                                        "[\"x\"]")))
                .as((place, value) -> swapped(values.get(place), value));
    }

    private static ImmutableList<String> values() {
        List<String> values = new ArrayList<>();
        java.util.regex.Matcher found = java.util.regex.Pattern.compile("(?<=: |\\[)(\"[^\"]*\"|[0-9.]+)")
                .matcher(EXAMPLE);
        while (found.find()) {
            values.add(found.group());
        }
        return ImmutableList.copyOf(values);
    }

    private static String swapped(String found, String value) {
        int place = EXAMPLE.indexOf(": " + found);
        return place < 0
                ? EXAMPLE
                : EXAMPLE.substring(0, place + 2) + value + EXAMPLE.substring(place + 2 + found.length());
    }

    @Property(tries = 400)
    void what_the_reader_accepts_follows_the_schema(@ForAll("swappedValues") String json) {
        boolean accepted = accepts(json);

        Statistics.label("accepted").collect(accepted);
        if (accepted) {
            assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        }
    }

    /** Returns whether a text is read; what is refused is refused with faults that name a place, and nothing else is thrown. */
    private static boolean accepts(String json) {
        try {
            Regulation regulation = RegulationJson.read(json);
            assertThat(RegulationJson.read(RegulationJson.write(regulation))).isEqualTo(regulation);
            return true;
        } catch (InvalidValueException refusal) {
            assertThat(refusal.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.field()).isNotBlank();
                assertThat(fault.wanted()).isNotBlank();
            });
            return false;
        }
    }
}
