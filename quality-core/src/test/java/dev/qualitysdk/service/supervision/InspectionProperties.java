package dev.qualitysdk.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.supervision.FindingStep.Result;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class InspectionProperties {

    private static final Checklist LIST = Checklist.of(
            ReasonCode.of("conduct"),
            "2026-01",
            List.of(
                    Checklist.Item.of("uniform", Clause.APPEARANCE, Points.parse("2"), false, true),
                    Checklist.Item.of("badge", Clause.APPEARANCE, Points.parse("1"), true, true),
                    Checklist.Item.of("polite", Clause.WORDS, Points.parse("5"), false, false)));

    @Provide
    Arbitrary<Inspection> inspections() {
        return InspectionArbitraries.inspections();
    }

    private static Inspection.Builder inspection(Map<String, Result> answers) {
        Inspection.Builder inspection = Inspection.builder();
        inspection
                .stamp(Stamp.of(Instant.parse("2026-03-02T01:00:00Z"), Actor.employee(EmployeeId.of("E-9"))))
                .code("I-1")
                .checklist(LIST)
                .employee(EmployeeId.of("E-1"))
                .branch(BranchId.of("east"))
                .answers(answers);
        return inspection;
    }

    @Property(tries = 1000)
    @Label(
            "trap 95 and 96: what does not apply leaves both denominators, what was not seen leaves one and never raises the other")
    void both_denominators_stand_side_by_side(@ForAll("inspections") Inspection inspection) {
        int pass = inspection.count(Result.PASS);
        int seen = pass + inspection.count(Result.FAIL);
        int applies = seen + inspection.count(Result.NOT_OBSERVED);

        assertThat(inspection.passedOfObserved().isPresent()).isEqualTo(seen > 0);
        assertThat(inspection.passedOfApplicable().isPresent()).isEqualTo(applies > 0);
        inspection
                .passedOfObserved()
                .ifPresent(share -> assertThat(
                                share.compareTo(inspection.passedOfApplicable().orElseThrow()))
                        .isNotNegative());
        assertThat(inspection.outcome() == Inspection.Outcome.NOT_APPLICABLE).isEqualTo(applies == 0);
        assertThat(inspection.outcome() == Inspection.Outcome.PASSED)
                .isEqualTo(pass > 0 && inspection.count(Result.FAIL) == 0);
        Statistics.collect(inspection.outcome());
        Statistics.coverage(coverage -> {
            for (Inspection.Outcome outcome : Inspection.Outcome.values()) {
                coverage.check(outcome).count(n -> n > 0);
            }
        });
    }

    @Property
    void its_findings_say_the_same_as_the_inspection(@ForAll("inspections") Inspection inspection) {
        List<Finding> findings = inspection.findings();
        Instant after = inspection.stamp().at().plusSeconds(1);
        Tally tally = findings.stream()
                .flatMap(finding -> finding.evidence(Books.ORDINARY, Books.ROSTER, after).stream())
                .map(Tally::of)
                .reduce(Tally.ZERO, Tally::plus);

        assertThat(findings).hasSameSizeAs(inspection.checklist().items());
        assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
        assertThat(tally.numerator()).isEqualTo(inspection.count(Result.PASS));
        assertThat(tally.denominator()).isEqualTo(inspection.count(Result.PASS) + inspection.count(Result.FAIL));
        assertThat(tally.excluded())
                .isEqualTo(inspection.count(Result.NOT_APPLICABLE) + inspection.count(Result.NOT_OBSERVED));
    }

    @Property
    @Label("trap 97: an item that is not answered makes no inspection, whichever it is")
    void nothing_follows_from_silence(@ForAll("inspections") Inspection inspection) {
        inspection.answers().keySet().forEach(item -> {
            Map<String, Result> fewer = new HashMap<>(inspection.answers());
            fewer.remove(item);
            assertThatThrownBy(() -> Inspection.builder()
                            .stamp(inspection.stamp())
                            .code(inspection.code())
                            .checklist(inspection.checklist())
                            .employee(inspection.employee())
                            .answers(fewer)
                            .build())
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("answers." + item);
        });
    }

    @Example
    @Label("trap 98: an inspection of nothing is none, and neither is a checklist of nothing")
    void an_empty_inspection_is_refused() {
        assertThatThrownBy(() -> inspection(Map.of()).build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults()).hasSize(4));
        assertThatThrownBy(() -> Checklist.of(ReasonCode.of("conduct"), "1", List.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Example
    void each_item_has_its_own_rule_and_an_unknown_one_is_refused() {
        assertThatThrownBy(() -> inspection(Map.of(
                                "uniform", Result.NOT_APPLICABLE,
                                "badge", Result.NOT_APPLICABLE,
                                "polite", Result.NOT_OBSERVED,
                                "shoes", Result.PASS))
                        .employee(EmployeeId.of("E-9"))
                        .build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(dev.qualitysdk.basics.Fault::field)
                                .containsExactly("answers.uniform", "answers.polite", "answers.shoes", "employee"));
    }

    @Example
    void a_fail_costs_what_its_item_says() {
        Inspection inspection = inspection(
                        Map.of("uniform", Result.FAIL, "badge", Result.NOT_APPLICABLE, "polite", Result.PASS))
                .build();

        assertThat(inspection.findings())
                .extracting(finding -> finding.recorded().points())
                .containsExactly(Points.parse("2"), Points.ZERO, Points.ZERO);
        assertThat(inspection.passedOfObserved()).contains(Ratio.of(1, 2));
    }

    @Example
    void an_inspection_too_many_makes_up_for_none_that_another_branch_lacks() {
        Inspection east = inspection(Map.of("uniform", Result.PASS, "badge", Result.PASS, "polite", Result.PASS))
                .build();
        Inspection again = Inspection.builder().from(east).code("I-2").build();
        Inspection west = Inspection.builder()
                .from(east)
                .code("I-3")
                .branch(BranchId.of("west"))
                .stamp(Stamp.of(Instant.parse("2026-04-01T01:00:00Z"), Actor.employee(EmployeeId.of("E-9"))))
                .build();
        PatrolPlan plan = PatrolPlan.of(
                Books.cycle("2026-03"),
                ReasonCode.of("conduct"),
                Map.of(BranchId.of("east"), 1, BranchId.of("west"), 2));

        PatrolPlan.Coverage coverage = plan.coverage(ImmutableList.of(east, again, west));

        assertThat(coverage.covered()).isEqualTo(1);
        assertThat(coverage.due()).isEqualTo(3);
        assertThat(coverage.missing()).isEqualTo(Map.of(BranchId.of("west"), 2));
        assertThat(coverage.beside()).isEqualTo(1);
        assertThatThrownBy(() -> plan.coverage(List.of(east, east))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> PatrolPlan.of(Books.cycle("2026-03"), ReasonCode.of("conduct"), Map.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Example
    void what_was_seen_is_kept_as_evidence() {
        List<Evidence> evidence = inspection(
                        Map.of("uniform", Result.PASS, "badge", Result.NOT_OBSERVED, "polite", Result.FAIL))
                .build()
                .findings()
                .stream()
                .flatMap(finding ->
                        finding.evidence(Books.ORDINARY, Books.ROSTER, Instant.parse("2026-03-31T00:00:00Z")).stream())
                .toList();

        assertThat(evidence).extracting(Evidence::subject).containsExactly("I-1/1", "I-1/2", "I-1/3");
    }
}
