package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.judgement.definition.DefinitionArbitraries;
import dev.qualitysdk.judgement.definition.IndicatorDefinition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class IndicatorJsonProperties {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Examples.docs("schema/indicator.schema.json"));

    @Provide
    Arbitrary<IndicatorDefinition> definitions() {
        return DefinitionArbitraries.definitions();
    }

    @Property(tries = 300)
    void what_is_written_reads_back_the_same_and_follows_the_schema(
            @ForAll("definitions") IndicatorDefinition definition) {
        String json = IndicatorJson.write(definition);

        assertThat(IndicatorJson.read(json)).isEqualTo(definition);
        assertThat(IndicatorJson.write(IndicatorJson.read(json))).isEqualTo(json);
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<String> pieces = Arbitraries.of(
                "",
                "\"",
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "null",
                "true",
                "-1",
                "1e99",
                "\"fact\"",
                "\"all\"",
                "\"\\u0000\"");
        return Combinators.combine(
                        definitions().map(IndicatorJson::write),
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(0, 12),
                        pieces)
                .as((json, place, length, piece) -> {
                    int at = place % json.length();
                    return json.substring(0, at) + piece + json.substring(Math.min(json.length(), at + length));
                });
    }

    @Property(tries = 1000)
    void a_damaged_text_is_read_or_refused_with_places_and_nothing_else(@ForAll("damaged") String json) {
        boolean read = true;
        try {
            assertThat(SCHEMA.validate(IndicatorJson.write(IndicatorJson.read(json)), InputFormat.JSON))
                    .isEmpty();
        } catch (InvalidValueException refused) {
            read = false;
            assertThat(refused.faults()).isNotEmpty().extracting(Fault::field).allMatch(field -> !field.isEmpty());
            assertThat(refused.getMessage()).doesNotContain("unreadable");
        }
        Statistics.collect(read);
    }
}
