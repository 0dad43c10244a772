package dev.qualitysdk.judgement.appraisal;

import static dev.qualitysdk.evidence.Indicator.RESPONSE_TIMELINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.regulation.IndicatorRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Comparisons, overrides and what an appraisal may read at all. */
class ComparisonTest {

    private static final Regulation REGULATION =
            RegulationArbitraries.ordinary().build();
    private static final EmployeeId E1 = EmployeeId.of("E-1");

    private static Month month() {
        return new Month().employ("E-1", "5000.00", "800.00").count("E-1", RESPONSE_TIMELINESS, 18, 20);
    }

    private static CycleAppraisal with(GradeOverride... overrides) {
        return Appraiser.appraise(
                REGULATION, month().records().addOverrides(overrides).build());
    }

    private static GradeOverride override(String employee, String calculated, String grade) {
        return GradeOverride.of(
                EmployeeId.of(employee),
                calculated,
                grade,
                ReasonCode.of("hardship"),
                EmployeeId.of("M-1"),
                EmployeeId.of("M-2"));
    }

    @Test
    void half_a_month_is_not_held_against_a_whole_one_trap_111() {
        CycleAppraisal whole = month().appraised(REGULATION);
        CycleAppraisal half = Appraiser.appraise(
                REGULATION, month().records().asOf(Month.INSIDE).build());
        CycleAppraisal july = Appraiser.appraise(
                REGULATION, month().records().month(Month.JUNE.plusMonths(1)).build());

        assertThatThrownBy(() -> Comparison.of(half, whole))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("the same progress, 2026-06-10T08:00:00Z");
        assertThatThrownBy(() -> Comparison.of(whole, july))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("month");
        assertThat(Comparison.of(half, half).isUnchanged()).isTrue();
    }

    @Test
    void an_employee_with_a_card_on_one_side_only_is_shown_and_a_missing_score_is_no_zero() {
        CycleAppraisal one = month().appraised(REGULATION);
        CycleAppraisal two = month().employ("E-2", "5000.00", "800.00").appraised(REGULATION);

        Comparison.Change change = Optional.ofNullable(
                        Comparison.of(one, two).changes().get(EmployeeId.of("E-2")))
                .orElseThrow();

        assertThat(change.before()).isEmpty();
        assertThat(change.after()).isPresent();
        assertThat(change.score()).isEmpty();
        assertThat(change.isUnchanged()).isFalse();
        assertThat(Comparison.of(one, two).isUnchanged()).isFalse();
    }

    @Test
    void a_draft_shows_what_it_would_change() {
        ImmutableSortedMap.Builder<dev.qualitysdk.evidence.Indicator, IndicatorRule> rules =
                ImmutableSortedMap.naturalOrder();
        REGULATION.indicators().forEach((indicator, rule) -> {
            IndicatorRule.Builder copy = IndicatorRule.builder();
            rules.put(indicator, copy.from(rule).target(Ratio.parse("90 %")).build());
        });
        Regulation draft =
                RegulationArbitraries.ordinary().indicators(rules.build()).build();

        Comparison compared = Comparison.of(month().appraised(REGULATION), month().appraised(draft));
        Comparison.Change change =
                Optional.ofNullable(compared.changes().get(E1)).orElseThrow();

        // The same points by the same curve, and no deduction any more: 90 % of 90 % is met.
        assertThat(change.score()).contains(Fraction.ZERO);
        assertThat(change.effect())
                .isEqualTo(change.before().orElseThrow().outcome().deducted());
        assertThat(change.effect().isPositive()).isTrue();
        assertThat(compared.effect()).isEqualTo(change.effect());
    }

    @Test
    void an_override_of_nobody_of_a_grade_unknown_or_against_a_veto_is_refused_trap_124() {
        assertThatThrownBy(() -> with(override("E-9", "C", "B")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("an employee employed in the month");
        assertThatThrownBy(() -> with(override("E-1", "C", "Z")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a grade of the regulation");
        assertThatThrownBy(() -> with(override("E-1", "A", "B")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("the grade that is calculated, C");
        assertThatThrownBy(() -> Appraiser.appraise(
                        REGULATION,
                        month().veto("E-1", "serious-accident")
                                .records()
                                .addOverrides(override("E-1", "C", "B"))
                                .build()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most the grade that a veto allows, C");
        assertThatThrownBy(() -> Appraiser.appraise(
                        REGULATION,
                        new Month()
                                .employ("E-1", "5000.00", "800.00")
                                .records()
                                .addOverrides(override("E-1", "C", "B"))
                                .build()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("(not appraised)");
    }

    @Test
    void an_override_keeps_the_grade_calculated_and_is_explained_and_the_last_one_holds() {
        CycleAppraisal appraisal = with(override("E-1", "C", "A"), override("E-1", "C", "B"));
        Scorecard card = appraisal.scorecard(E1).orElseThrow();

        assertThat(card.calculated().orElseThrow().grade()).isEqualTo("C");
        assertThat(card.grade().orElseThrow().grade()).isEqualTo("B");
        assertThat(card.isVetoed()).isFalse();
        assertThat(card.form().fields())
                .containsEntry("override.calculated", "C")
                .containsEntry("override.first", "M-1")
                .containsEntry("override.second", "M-2");
        assertThat(Appraiser.explain(appraisal, E1, month().evidence()).lines(Explanation.Topic.OVERRIDE))
                .extracting(Explanation.Line::text)
                .containsExactly("M-1 and M-2 set grade B in place of the grade C that was calculated (hardship).");
        assertThat(with(override("E-1", "C", "A"), override("E-1", "C", "C"))
                        .scorecard(E1)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(with().scorecard(E1).orElseThrow().outcome());
    }

    @Test
    void what_an_appraisal_may_read_is_a_closed_list_trap_121() {
        assertThat(Arrays.stream(CycleRecords.class.getDeclaredMethods())
                        .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                        .map(Method::getName))
                .containsExactlyInAnyOrder(
                        "month",
                        "evidence",
                        "employments",
                        "conduct",
                        "vetoes",
                        "coverage",
                        "overrides",
                        "adjustments",
                        "asOf",
                        "builder");
    }

    @Test
    void a_weight_that_cannot_be_is_refused_wherever_a_rule_is_built_trap_115() {
        for (IndicatorRule rule : REGULATION.indicators().values()) {
            IndicatorRule.Builder copy = IndicatorRule.builder();

            assertThatThrownBy(() -> copy.from(rule).weight(Ratio.of(-1, 100)).build())
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("weight");
        }
    }

    @Test
    void a_numerator_lies_within_its_denominator_and_what_does_not_count_adds_to_neither_trap_102() {
        for (List<Integer> terms : List.of(List.of(2, 1), List.of(-1, 1), List.of(1, 0), List.of(0, 0))) {
            Evidence.Builder piece = new Month().piece("E-1", RESPONSE_TIMELINESS);

            assertThatThrownBy(() -> piece.numerator(terms.get(0))
                            .denominator(terms.get(1))
                            .build())
                    .as("%s", terms)
                    .isInstanceOf(InvalidValueException.class);
        }
        Evidence.Builder excluded = new Month().piece("E-1", RESPONSE_TIMELINESS);
        excluded.numerator(1)
                .denominator(1)
                .disposition(dev.qualitysdk.evidence.Disposition.EXCLUDED)
                .reason("out-of-scope");
        dev.qualitysdk.evidence.Tally tally = dev.qualitysdk.evidence.Tally.of(excluded.build());
        assertThat(tally.numerator()).isZero();
        assertThat(tally.denominator()).isZero();
        assertThat(tally.excluded()).isEqualTo(1);
    }
}
