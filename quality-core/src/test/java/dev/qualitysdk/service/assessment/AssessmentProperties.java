package dev.qualitysdk.service.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.Money;

class AssessmentProperties {

    @Provide
    Arbitrary<Assessment> assessments() {
        return AssessmentArbitraries.assessments();
    }

    @Provide
    Arbitrary<Valuation> valuations() {
        return AssessmentArbitraries.valuations();
    }

    @Property(tries = 1000)
    void walks_reach_every_state(@ForAll("assessments") Assessment assessment) {
        Statistics.collect(assessment.state());
        Statistics.coverage(states -> {
            for (Assessment.State state : Assessment.State.values()) {
                states.check(state).percentage(share -> share >= 0.5);
            }
        });
    }

    @Property
    void replaying_the_steps_read_back_from_their_forms_gives_the_same_assessment(
            @ForAll("assessments") Assessment assessment) {
        Assessment again = Assessment.FAMILY.replay(assessment.steps().stream()
                .map(step -> Assessment.FAMILY.read(step.form()))
                .collect(ImmutableList.toImmutableList()));

        assertThat(again.steps()).isEqualTo(assessment.steps());
        assertThat(again.state()).isEqualTo(assessment.state());
        assertThat(again.offers()).isEqualTo(assessment.offers());
        assertThat(again.agreedTotal()).isEqualTo(assessment.agreedTotal());
    }

    @Property
    void what_is_agreed_is_the_last_offer_and_it_was_explained(@ForAll("assessments") Assessment assessment) {
        boolean accepted = assessment.state() == Assessment.State.ACCEPTED;

        assertThat(assessment.agreedTotal().isPresent()).isEqualTo(accepted);
        assertThat(assessment.agreedMethod().isPresent()).isEqualTo(accepted);
        if (accepted) {
            Offer last = assessment.offers().get(assessment.offers().size() - 1);
            assertThat(assessment.agreedTotal()).contains(last.valuation().total());
            assertThat(last.explained()).isPresent();
        }
    }

    @Property
    void no_offer_pays_less_or_ends_earlier_than_one_that_stands(@ForAll("assessments") Assessment assessment) {
        for (int n = 1; n < assessment.version(); n++) {
            Assessment before = Assessment.replay(assessment.steps().subList(0, n));
            if (assessment.steps().get(n) instanceof AssessmentStep.Offered offered) {
                before.standing(offered.at()).ifPresent(standing -> {
                    Statistics.label("an offer stands").collect(true);
                    assertThat(before.valuation().total())
                            .isGreaterThanOrEqualTo(standing.valuation().total());
                    assertThat(offered.validUntil().orElse(Instant.MAX))
                            .isAfterOrEqualTo(standing.validUntil().orElse(Instant.MAX));
                });
            }
        }
    }

    @Property
    @Label("trap 54: each amount lies within half a cent of the exact amount, and the total is their sum")
    void amounts_are_rounded_once_and_add_up(@ForAll("valuations") Valuation valuation) {
        Money sum = Money.zero(valuation.currency());
        for (int i = 0; i < valuation.lines().size(); i++) {
            Money amount = valuation.amounts().get(i);
            BigDecimal exact = valuation.lines().get(i).exactAmount().round(40, RoundingMode.HALF_EVEN);
            BigDecimal most =
                    valuation.rounding() == RoundingMode.DOWN ? new BigDecimal("0.01") : new BigDecimal("0.005");
            assertThat(amount.getAmount().subtract(exact).abs()).isLessThanOrEqualTo(most);
            sum = sum.plus(amount);
        }
        assertThat(valuation.total()).isEqualTo(sum.plus(valuation.cashRounding()));
    }

    @Property
    @Label("trap 85: with a cash unit the total is a multiple of it, and the rounding is less than one unit")
    void a_total_can_be_paid_in_coins(@ForAll("valuations") Valuation valuation) {
        valuation
                .cashUnit()
                .ifPresentOrElse(
                        unit -> {
                            assertThat(valuation.total().getAmountMinorLong() % unit.getAmountMinorLong())
                                    .isZero();
                            assertThat(valuation.cashRounding().abs()).isLessThan(unit);
                        },
                        () -> assertThat(valuation.cashRounding().isZero()).isTrue());
    }

    @Property
    @Label("trap 57: net is more than nothing and not more than gross less tare")
    void net_lies_between_nothing_and_gross_less_tare(@ForAll("valuations") Valuation valuation) {
        assertThat(valuation.lines()).allSatisfy(line -> {
            assertThat(line.net().signum()).isPositive();
            assertThat(line.net())
                    .isLessThanOrEqualTo(dev.qualitysdk.basics.Fraction.of(
                            line.gross().minus(line.tare()).amount()));
        });
    }

    @Property
    void the_order_of_deductions_from_the_remainder_does_not_matter(@ForAll("valuations") Valuation valuation) {
        assertThat(valuation.lines()).allSatisfy(line -> {
            if (line.deductions().stream().allMatch(d -> d.basis() == Deduction.Basis.REMAINDER)) {
                AssessmentLineBuilder reversed = AssessmentLine.builder();
                assertThat(reversed.from(line)
                                .deductions(line.deductions().reverse())
                                .build()
                                .net())
                        .isEqualTo(line.net());
            }
        });
    }
}
