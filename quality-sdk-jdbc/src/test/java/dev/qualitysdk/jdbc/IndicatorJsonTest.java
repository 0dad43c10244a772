package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.definition.Fact;
import dev.qualitysdk.judgement.definition.IndicatorDefinition;
import dev.qualitysdk.judgement.definition.RecordFacts;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.RegulationBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorJsonTest {

    private static final String PAGE = Examples.docs("indicators.md");

    private static String block(String language) {
        String rest = Splitter.on("```" + language + "\n").splitToList(PAGE).get(1);
        return rest.substring(0, rest.indexOf("```"));
    }

    private static RecordFacts.Builder lorry() {
        return RecordFacts.builder()
                .subject("inspection 17")
                .at(Instant.parse("2026-06-10T04:00:00Z"))
                .employee(EmployeeId.of("E-1"))
                .putFacts("vehicle", Fact.of("lorry"))
                .putFacts("marks", Fact.of(new BigDecimal("8.5")));
    }

    /** What the page shows, from the marked line on; indentation aside. */
    private static Tally shown(IndicatorDefinition definition, RegulationBook book, TimeWindow june) {
        // shown
        RecordFacts lorry = RecordFacts.builder()
                .subject("inspection 17")
                .at(Instant.parse("2026-06-10T04:00:00Z"))
                .employee(EmployeeId.of("E-1"))
                .putFacts("vehicle", Fact.of("lorry"))
                .putFacts("marks", Fact.of(new BigDecimal("8.5")))
                .putFacts("spill", Fact.of(false))
                .build();
        List<Evidence> evidence = definition.evidence(List.of(lorry), book);
        Tally company = Ledger.of(evidence).tallies(june).company(definition.indicator());
        // shown
        return company;
    }

    @Test
    void the_page_shows_what_runs() throws IOException {
        String source =
                Files.readString(Path.of("src", "test", "java", "dev", "qualitysdk", "jdbc", "IndicatorJsonTest.java"));
        String marked = Splitter.on("        // shown\n").splitToList(source).get(1);

        assertThat(marked.indent(-8)).isEqualTo(block("java"));
        assertThat(shown(IndicatorJson.read(block("json")), Books.ORDINARY, Books.cycle("2026-06")))
                .isEqualTo(Tally.of(1, 1, 1, 0, 0, 0));
    }

    @Test
    void what_the_page_says_of_missing_facts_is_so() {
        IndicatorDefinition definition = IndicatorJson.read(block("json"));

        Evidence unseen = definition.evidence(lorry().build(), Books.ORDINARY).orElseThrow();
        Evidence spilt = definition
                .evidence(lorry().putFacts("spill", Fact.of(true)).build(), Books.ORDINARY)
                .orElseThrow();

        assertThat(unseen.numerator()).isZero();
        assertThat(unseen.figures()).containsEntry("doubt.numerator", "lacks.spill");
        assertThat(spilt.numerator()).isZero();
        assertThat(spilt.figures()).doesNotContainKey("doubt.numerator");
    }

    @Test
    void all_faults_are_named_at_once_with_their_places() {
        String json = """
                {"indicator": "response-timeliness", "clause": "9.9", "measure": "COUNTS",
                 "weigh": {"numerator": "a", "denominator": "b"},
                 "population": [{"reason": "", "when": {"fact": "kind", "atLeast": "paper"}},
                                {"reason": "x", "when": {"fact": "kind", "is": null}}],
                 "exclusion": [{"reason": "x", "when": {"all": []}}],
                 "numerator": [{"reason": "x", "when": {"not": {"fact": "Kind", "present": false}}},
                               {"reason": "x", "when": {"fact": "kind", "is": 1, "atMost": 2}}],
                 "more": 1}
                """;

        assertThatThrownBy(() -> IndicatorJson.read(json))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(fault -> fault.field())
                                .containsExactlyInAnyOrder(
                                        "clause",
                                        "population[0].reason",
                                        "population[0].when.atLeast",
                                        "population[1].when.is",
                                        "exclusion[0].when.all",
                                        "numerator[0].when.not.present",
                                        "numerator[0].when.not.fact",
                                        "numerator[1].when",
                                        "numerator[1].reason",
                                        "more",
                                        "indicator",
                                        "weigh.numerator",
                                        "weigh.denominator"));
    }

    @Test
    void a_definition_is_read_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("cleanliness.json"), block("json"));

        assertThat(IndicatorJson.read(file)).isEqualTo(IndicatorJson.read(block("json")));
        assertThatThrownBy(() -> IndicatorJson.read(folder.resolve("none.json")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("no such file");
    }
}
