package dev.qualitysdk.judgement.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.kpi.IndicatorMember.Part;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.rule.Clause;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorDefinitionTest {

    private static final Indicator CLEAN = Indicator.of("vehicle-cleanliness", Clause.PATROL_INSPECTION);

    private static PartRule rule(Part part, String reason, Criterion when) {
        return PartRule.of(part, ReasonCode.of(reason), when);
    }

    /** Of the lorries that were looked at, which were clean; not on rainy days, and excused where the washer was broken. */
    private static IndicatorDefinition.Builder cleanliness() {
        IndicatorDefinition.Builder definition = IndicatorDefinition.builder();
        return definition
                .indicator(CLEAN)
                .measure(Indicator.Measure.COUNTS)
                .addRules(
                        rule(Part.POPULATION, "lorry", Criterion.is("vehicle", Fact.of("lorry"))),
                        rule(Part.DENOMINATOR, "looked-at", Criterion.present("marks")),
                        rule(Part.EXCLUSION, "rain", Criterion.atLeast("rain.mm", Fact.of(new BigDecimal("5.0")))),
                        rule(Part.NUMERATOR, "clean", Criterion.atLeast("marks", Fact.of(8))),
                        rule(Part.EXCEPTION, "washer-broken", Criterion.is("washer.broken", Fact.of(true))));
    }

    private static RecordFacts record(String subject, Map<String, Fact> facts) {
        return RecordFacts.builder()
                .subject(subject)
                .at(Instant.parse("2026-06-10T04:00:00Z"))
                .employee(EmployeeId.of("E-1"))
                .facts(facts)
                .build();
    }

    private static Evidence evidence(Map<String, Fact> facts) {
        return cleanliness()
                .build()
                .evidence(record("V-1", facts), Books.ORDINARY)
                .orElseThrow();
    }

    @Test
    void each_record_is_put_where_the_first_rule_that_holds_says() {
        Fact lorry = Fact.of("lorry");
        Fact marks = Fact.of(9);
        Fact few = Fact.of(3);

        assertThat(evidence(Map.of("vehicle", lorry, "marks", marks)).numerator())
                .isEqualTo(1);
        assertThat(evidence(Map.of("vehicle", lorry, "marks", few)).numerator()).isZero();
        assertThat(evidence(Map.of("vehicle", lorry, "marks", few, "rain.mm", Fact.of(5)))
                        .reason())
                .contains("rain");
        assertThat(evidence(Map.of("vehicle", lorry, "marks", few, "washer.broken", Fact.of(true))))
                .matches(piece -> piece.disposition() == Disposition.EXCUSED)
                .matches(piece -> "washer-broken".equals(piece.reason().orElseThrow()));
        assertThat(evidence(Map.of("vehicle", lorry, "marks", marks, "washer.broken", Fact.of(true)))
                        .numerator())
                .as("an excuse replaces a miss, never a success")
                .isEqualTo(1);
        assertThat(evidence(Map.of("vehicle", lorry)).disposition()).isEqualTo(Disposition.NOT_OWED);
    }

    @Test
    void a_fact_that_is_missing_or_of_another_type_is_a_reason_and_never_a_success() {
        IndicatorDefinition definition = cleanliness().build();

        assertThat(definition.outside(
                        List.of(record("V-1", Map.of()), record("V-2", Map.of("vehicle", Fact.of("car"))))))
                .isEqualTo(Map.of("V-1", "lacks.vehicle", "V-2", Placement.NO_RULE));
        Evidence wordy = evidence(Map.of("vehicle", Fact.of("lorry"), "marks", Fact.of("nine")));
        assertThat(wordy.numerator()).isZero();
        assertThat(wordy.denominator()).isEqualTo(1);
        assertThat(wordy.figures())
                .containsEntry("doubt.numerator", "lacks.marks")
                .containsEntry("in.denominator", "looked-at")
                .containsEntry("fact.marks", "nine");
    }

    @Test
    void what_is_weighed_adds_its_figures_and_nothing_where_they_are_of_no_use() {
        IndicatorDefinition purity = IndicatorDefinition.builder()
                .indicator(Indicator.of("sorting-purity", Clause.PATROL_INSPECTION))
                .measure(Indicator.Measure.MASS)
                .numeratorFact("clean.g")
                .denominatorFact("load.g")
                .addRules(
                        rule(Part.POPULATION, "load", Criterion.present("load.g")),
                        rule(Part.NUMERATOR, "sorted", Criterion.present("clean.g")))
                .build();
        List<RecordFacts> loads = List.of(
                record("L-1", Map.of("load.g", Fact.of(1000), "clean.g", Fact.of(900))),
                record("L-2", Map.of("load.g", Fact.of(500))),
                record("L-3", Map.of("load.g", Fact.of(500), "clean.g", Fact.of(501))),
                record("L-4", Map.of("load.g", Fact.of(0), "clean.g", Fact.of(0))),
                record("L-5", Map.of("load.g", Fact.of(new BigDecimal("0.5")), "clean.g", Fact.of(0))));

        assertThat(purity.sets(loads).tally()).isEqualTo(Tally.of(900, 2000, 3, 0, 0, 2));
        assertThat(loads)
                .extracting(load -> purity.place(load).doubts().toString())
                .containsExactly(
                        "{}",
                        "{NUMERATOR=lacks.clean.g}",
                        "{NUMERATOR=exceeds.clean.g}",
                        "{DENOMINATOR=nothing.load.g}",
                        "{DENOMINATOR=lacks.load.g}");
    }

    @Test
    void all_faults_of_a_definition_are_said_at_once() {
        IndicatorDefinition.Builder wrong = IndicatorDefinition.builder();
        wrong.indicator(Indicator.RESPONSE_TIMELINESS)
                .measure(Indicator.Measure.MASS)
                .numeratorFact("Clean")
                .addRules(
                        rule(Part.POPULATION, "lorry", Criterion.is("vehicle", Fact.of("lorry"))),
                        rule(Part.POPULATION, "lorry", Criterion.is("vehicle", Fact.of(7))));

        assertThatThrownBy(wrong::build)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::field)
                                .containsExactly(
                                        "indicator",
                                        "numeratorFact",
                                        "denominatorFact",
                                        "rules.NUMERATOR",
                                        "rules[1].reason",
                                        "rules[1].when"));
    }

    @Test
    void a_criterion_that_asks_nothing_is_refused() {
        assertThatThrownBy(() -> Criterion.atLeast("kind", Fact.of("paper")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("which have an order");
        assertThatThrownBy(() -> Criterion.all(List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Criterion.oneOf("kind", List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Criterion.oneOf("kind", List.of(Fact.of("paper"), Fact.of(1))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Criterion.present("Kind")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> {
                    Criterion deep = Criterion.present("kind");
                    for (int i = 0; i < Criterion.DEEPEST; i++) {
                        deep = Criterion.not(deep);
                    }
                })
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("depth");
    }

    @Test
    void decimals_are_compared_by_value_and_bounded() {
        assertThat(Fact.of(new BigDecimal("1.50"))).isEqualTo(Fact.of(new BigDecimal("1.5")));
        assertThat(Fact.of(new BigDecimal("1e3"))).hasToString("1000").isEqualTo(Fact.of(1000));
        assertThatThrownBy(() -> Fact.of(new BigDecimal("1e15"))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Fact.of(new BigDecimal("1e-16"))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Fact.of("two\nlines")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_record_that_comes_twice_is_refused() {
        RecordFacts record = record("V-1", Map.of("vehicle", Fact.of("lorry")));

        assertThatThrownBy(() -> cleanliness().build().evidence(List.of(record, record), Books.ORDINARY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("each record once");
    }
}
