package dev.qualitysdk.judgement.review;

import static dev.qualitysdk.evidence.Indicator.RESPONSE_TIMELINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep;
import dev.qualitysdk.judgement.cycle.Closing;
import dev.qualitysdk.judgement.review.CareerRule.Condition;
import dev.qualitysdk.judgement.seal.SealedCycle;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Fourteen months: E-1 always gets an A; E-2 a D in the first two and from then on an A but for two months without data. */
class CareerReviewTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final EmployeeId E1 = EmployeeId.of("E-1");
    private static final EmployeeId E2 = EmployeeId.of("E-2");
    private static final CareerRule PROMOTION = CareerRule.of(
            "senior", CareerRule.Purpose.PROMOTION, 12, List.of(Condition.atLeast(9, "A"), Condition.atMost(0, "D")));

    private final Closing closing = new Closing();
    private final AppraisalCycle fifth = close();

    private AppraisalCycle close() {
        AppraisalCycle kept = month(0);
        for (int i = 1; i < 14; i++) {
            AppraisalCycle sealed = month(i);
            kept = i == 4 ? sealed : kept;
        }
        return kept;
    }

    private AppraisalCycle month(int i) {
        YearMonth month = FIRST.plusMonths(i);
        return closing.close(
                month,
                i == 6 || i == 7
                        ? List.of(Closing.piece(month, "B-1", "E-1", RESPONSE_TIMELINESS, 1))
                        : List.of(
                                Closing.piece(month, "B-1", "E-1", RESPONSE_TIMELINESS, 1),
                                Closing.piece(month, "B-2", "E-2", RESPONSE_TIMELINESS, i < 2 ? 0 : 1)),
                List.of());
    }

    private CareerStanding standing(CareerRule rule, EmployeeId employee, List<SealedCycle> chain) {
        return Optional.ofNullable(CareerReview.of(rule, chain).get(employee)).orElseThrow();
    }

    @Test
    void at_least_nine_of_twelve_excellent_and_none_below_standard() {
        CareerStanding one = standing(PROMOTION, E1, closing.chain);
        CareerStanding other = standing(PROMOTION, E2, closing.chain);

        assertThat(one.isEligible()).isTrue();
        assertThat(other.isEligible())
                .as("ten of twelve, the two first months are out")
                .isTrue();
        assertThat(other.answers()).extracting(CareerStanding.Answer::found).containsExactly(10, 0);
        assertThat(other.proofs()).hasSize(12);
        assertThat(other.proofs().get(0).cycle()).hasToString("2026-03");
        assertThat(other.proofs().get(0).link())
                .isEqualTo(closing.chain.get(2).seal().link());
        assertThat(other.proofs())
                .extracting(CareerStanding.Proof::grade)
                .filteredOn(Optional::isEmpty)
                .hasSize(2);
    }

    @Test
    void a_month_below_standard_and_too_few_months_bar_it() {
        CareerStanding below = standing(PROMOTION, E2, closing.chain.subList(0, 13));
        CareerStanding few = standing(PROMOTION, E1, closing.chain.subList(0, 11));

        assertThat(below.answers()).extracting(CareerStanding.Answer::holds).containsExactly(true, false);
        assertThat(below.isEligible()).isFalse();
        assertThat(few.answers()).allMatch(CareerStanding.Answer::holds);
        assertThat(few.isEligible()).isFalse();
        assertThat(few.cards()).isEqualTo(11);
    }

    @Test
    void of_a_restated_month_the_last_edition_counts() {
        closing.close(
                AppraisalCycleStep.Opened.restating(Closing.stamp(Instant.parse("2027-03-20T00:00:00Z")), fifth),
                Closing.records(fifth.month()).build(),
                List.of(Closing.piece(fifth.month(), "B-2", "E-2", RESPONSE_TIMELINESS, 0)));

        CareerStanding other = standing(PROMOTION, E2, closing.chain);

        assertThat(other.proofs().get(2).cycle()).hasToString("2026-05#2");
        assertThat(other.proofs().get(2).grade()).contains("D");
        assertThat(other.isEligible()).isFalse();
    }

    @Test
    void what_its_seal_does_not_cover_proves_nothing() {
        SealedCycle forged = SealedCycle.of(
                closing.chain.get(13).seal(), closing.chain.get(12).content());

        assertThatThrownBy(() -> CareerReview.of(PROMOTION, List.of(forged)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("content of 2027-02");
    }

    @Test
    void a_rule_that_nobody_could_meet_is_refused_with_all_its_faults() {
        assertThatThrownBy(() -> CareerRule.of(" ", CareerRule.Purpose.RAISE, 121, List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("code: found")
                .hasMessageContaining("months: found 121")
                .hasMessageContaining("conditions: found \"none\"");
        assertThatThrownBy(() -> CareerRule.of("x", CareerRule.Purpose.RAISE, 3, List.of(Condition.atLeast(4, "A"))))
                .hasMessageContaining("conditions.least: found 4");
        assertThatThrownBy(() -> CareerRule.of("x", CareerRule.Purpose.RAISE, 3, List.of(Condition.atMost(-1, "A"))))
                .isInstanceOf(InvalidValueException.class);
        assertThat(CareerRule.of("x", CareerRule.Purpose.RAISE, 120, List.of(Condition.atLeast(120, "A")))
                        .conditions())
                .containsExactly(Condition.atLeast(120, "A"));
        assertThatThrownBy(() -> CareerRule.of("x", CareerRule.Purpose.RAISE, 0, List.of(Condition.atLeast(1))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("months")
                .hasMessageContaining("conditions.grades")
                .hasMessageContaining("conditions.least");
    }
}
