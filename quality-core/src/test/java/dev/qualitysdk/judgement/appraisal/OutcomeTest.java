package dev.qualitysdk.judgement.appraisal;

import static dev.qualitysdk.evidence.Indicator.COLLECTION_ACCURACY;
import static dev.qualitysdk.evidence.Indicator.COMPLAINT_TIMELINESS;
import static dev.qualitysdk.evidence.Indicator.CUSTOMER_SATISFACTION;
import static dev.qualitysdk.evidence.Indicator.RESPONSE_TIMELINESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.IndicatorRule;
import dev.qualitysdk.regulation.PayRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Money worked out by hand: factors D 0, C 0.6, B 1, A 1.2; 100.00 per missed indicator; cap 20 %, floor 2,000.00. */
class OutcomeTest {

    private static final Regulation REGULATION =
            RegulationArbitraries.ordinary().build();

    private static Regulation paying(UnaryOperator<PayRule.Builder> change) {
        PayRule.Builder pay = PayRule.builder();
        pay.from(REGULATION.pay());
        return RegulationArbitraries.ordinary().pay(change.apply(pay).build()).build();
    }

    private static Month best(String employee, String since, String until, String base) {
        return new Month()
                .employ(employee, "north", since, until, "5000.00", base)
                .count(employee, RESPONSE_TIMELINESS, 5, 5);
    }

    @Test
    void a_bonus_is_prorated_by_calendar_days_and_the_score_is_not() {
        // From 11 June: 20 of 30 days. 800 × 1.2 × 20/30 = 640.
        Scorecard joined = best("E-1", "2026-06-11", "", "800.00").card(REGULATION, "E-1");
        assertThat(joined.outcome().daysEmployed()).isEqualTo(20);
        assertThat(joined.outcome().daysOfMonth()).isEqualTo(30);
        assertThat(joined.outcome().bonus()).hasToString("CNY 640.00");
        assertThat(joined.score().orElseThrow()).hasToString("100.00");

        // Until 2 June, which is not among them: 1 of 30 days. 800 × 1.2 / 30 = 32.
        assertThat(best("E-1", "2026-01-01", "2026-06-02", "800.00")
                        .card(REGULATION, "E-1")
                        .outcome()
                        .bonus())
                .hasToString("CNY 32.00");
    }

    @Test
    void who_moved_has_each_part_of_the_month_on_its_own_pay() {
        Month month = new Month()
                .employ("E-1", "north", "2026-01-01", "2026-06-11", "6000.00", "900.00")
                .employ("E-1", "south", "2026-06-11", "", "3000.00", "600.00")
                .count("E-1", RESPONSE_TIMELINESS, 5, 5);
        Outcome outcome = month.card(REGULATION, "E-1").outcome();

        // 900 × 10/30 + 600 × 20/30 = 700, × 1.2 = 840; wage 6000 × 10/30 + 3000 × 20/30 = 4000.
        assertThat(outcome.stretches()).hasSize(2);
        assertThat(outcome.base()).isEqualTo(Fraction.of(700));
        assertThat(outcome.bonus()).hasToString("CNY 840.00");
        assertThat(outcome.wage()).hasToString("CNY 4000.00");
        assertThat(outcome.mostCut()).hasToString("CNY 800.00");
    }

    @Test
    void each_amount_is_rounded_once_by_the_regulation() {
        // 0.06 × 1.2 × 7/30 = 0.0168.
        assertThat(best("E-1", "2026-06-24", "", "0.06")
                        .card(REGULATION, "E-1")
                        .outcome()
                        .bonus())
                .hasToString("CNY 0.02");
        Regulation down =
                RegulationArbitraries.ordinary().rounding(RoundingMode.DOWN).build();
        assertThat(best("E-1", "2026-06-24", "", "0.06")
                        .card(down, "E-1")
                        .outcome()
                        .bonus())
                .hasToString("CNY 0.01");
        Month moved = new Month()
                .employ("E-1", "north", "2026-01-01", "2026-06-16", "5000.00", "0.01")
                .employ("E-1", "south", "2026-06-16", "", "5000.00", "0.01")
                .count("E-1", RESPONSE_TIMELINESS, 5, 5);
        assertThat(moved.card(REGULATION, "E-1").outcome().bonus())
                .as("0.006 + 0.006 = 0.012, rounded once; each rounded alone would be 0.02")
                .hasToString("CNY 0.01");
    }

    private static Month threeMissed(String wage, String base) {
        return new Month()
                .employ("E-1", wage, base)
                .count("E-1", RESPONSE_TIMELINESS, 0, 5)
                .count("E-1", CUSTOMER_SATISFACTION, 0, 5)
                .count("E-1", COMPLAINT_TIMELINESS, 0, 5);
    }

    @Test
    void what_deductions_exceed_is_cut_from_the_wage_within_cap_and_floor() {
        Outcome within =
                threeMissed("5000.00", "800.00").card(REGULATION, "E-1").outcome();
        assertThat(within.bonus()).hasToString("CNY 0.00");
        assertThat(within.deducted()).hasToString("CNY 300.00");
        assertThat(within.net()).hasToString("CNY -300.00");
        assertThat(within.paid()).hasToString("CNY 0.00");
        assertThat(within.wageCut()).hasToString("CNY 300.00");
        assertThat(within.saved()).hasToString("CNY 0.00");

        Outcome floor = threeMissed("2100.00", "800.00").card(REGULATION, "E-1").outcome();
        assertThat(floor.mostCut()).hasToString("CNY 100.00");
        assertThat(floor.wageCut()).hasToString("CNY 100.00");
        assertThat(floor.saved()).hasToString("CNY 200.00");

        Outcome below = threeMissed("1000.00", "800.00").card(REGULATION, "E-1").outcome();
        assertThat(below.wageCut()).hasToString("CNY 0.00");
        assertThat(below.saved()).hasToString("CNY 300.00");

        Outcome cap = threeMissed("5000.00", "800.00")
                .card(paying(pay -> pay.wageCap(Ratio.parse("4 %"))), "E-1")
                .outcome();
        assertThat(cap.wageCut()).hasToString("CNY 200.00");
        assertThat(cap.saved()).hasToString("CNY 100.00");
    }

    @Test
    void a_limit_is_never_passed_by_rounding() {
        // 2 % of 3333.33 is 66.6666: half up would cut 66.67, which is more than 2 %.
        Outcome outcome = threeMissed("3333.33", "0.00")
                .card(paying(pay -> pay.wageCap(Ratio.parse("2 %"))), "E-1")
                .outcome();

        assertThat(outcome.wageCut()).hasToString("CNY 66.66");
        assertThat(outcome.saved()).hasToString("CNY 233.34");
    }

    @Test
    void deductions_take_the_bonus_first() {
        Outcome outcome = new Month()
                .employ("E-1", "5000.00", "250.00")
                .count("E-1", RESPONSE_TIMELINESS, 94, 100)
                .count("E-1", COLLECTION_ACCURACY, 100, 100)
                .count("E-1", CUSTOMER_SATISFACTION, 94, 100)
                .count("E-1", COMPLAINT_TIMELINESS, 94, 100)
                .card(REGULATION, "E-1")
                .outcome();

        // 94 % is 24/25 of 90 = 86.4; (3 × 86.4 + 100) / 4 = 89.8: B, factor 1. 250 − 300 = −50.
        assertThat(outcome.bonus()).hasToString("CNY 250.00");
        assertThat(outcome.net()).hasToString("CNY -50.00");
        assertThat(outcome.wageCut()).hasToString("CNY 50.00");
    }

    @Test
    void no_data_and_too_small_a_sample_cost_nothing() {
        ImmutableSortedMap.Builder<Indicator, IndicatorRule> rules = ImmutableSortedMap.naturalOrder();
        REGULATION.indicators().forEach((indicator, rule) -> {
            IndicatorRule.Builder copy = IndicatorRule.builder();
            rules.put(indicator, copy.from(rule).minimumSample(6).build());
        });
        Regulation strict =
                RegulationArbitraries.ordinary().indicators(rules.build()).build();
        Scorecard card = threeMissed("5000.00", "800.00").card(strict, "E-1");

        assertThat(card.isAppraised()).isFalse();
        assertThat(card.outcome().deductions()).isEmpty();
        assertThat(card.outcome().net()).hasToString("CNY 0.00");
    }

    @Test
    void a_deduction_that_chance_explains_is_not_made() {
        Regulation fair = paying(pay -> pay.chance(new BigDecimal("1.960")));
        // 9 of 10 against 95 %: the interval reaches 98.22 %. 70 of 100: far below.
        Month month = new Month()
                .employ("E-1", "5000.00", "800.00")
                .count("E-1", RESPONSE_TIMELINESS, 9, 10)
                .count("E-1", CUSTOMER_SATISFACTION, 70, 100);

        assertThat(month.card(fair, "E-1").outcome().deductions())
                .extracting(
                        Deduction::indicator,
                        Deduction::verdict,
                        deduction -> deduction.amount().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                CUSTOMER_SATISFACTION, Deduction.Verdict.DEDUCTED, "CNY 100.00"),
                        org.assertj.core.groups.Tuple.tuple(
                                RESPONSE_TIMELINESS, Deduction.Verdict.EXPLAINED_BY_CHANCE, "CNY 0.00"));
        assertThat(month.card(REGULATION, "E-1").outcome().deducted()).hasToString("CNY 200.00");
    }

    @Test
    void a_share_of_mass_is_no_binomial_and_deducts_nothing_under_the_chance_rule() {
        Regulation weighed = Books.accuracyByMass().versions().get(0);
        PayRule.Builder pay = PayRule.builder();
        Regulation byMass = Regulation.builder()
                .from(weighed)
                .indicators(ImmutableSortedMap.of(
                        COLLECTION_ACCURACY, weighed.rule(COLLECTION_ACCURACY).orElseThrow()))
                .pay(pay.from(REGULATION.pay()).chance(new BigDecimal("1.960")).build())
                .build();
        Month month = new Month().employ("E-1", "5000.00", "800.00").share("E-1", COLLECTION_ACCURACY, 1, 900_000);

        assertThat(month.card(byMass, "E-1").outcome().deductions())
                .extracting(Deduction::verdict)
                .containsExactly(Deduction.Verdict.NOT_A_COUNT);
        assertThat(month.card(byMass, "E-1").outcome().deducted()).hasToString("CNY 0.00");
    }

    @Test
    void who_is_not_appraised_gets_what_the_regulation_names_for_it() {
        Month month = new Month().employ("E-1", "5000.00", "800.00");

        assertThat(month.card(REGULATION, "E-1").outcome().bonus()).hasToString("CNY 0.00");
        assertThat(month.card(paying(pay -> pay.notAppraisedFactor(Ratio.parse("80 %"))), "E-1")
                        .outcome()
                        .bonus())
                .hasToString("CNY 640.00");
    }

    @Test
    void having_no_data_is_no_way_around_a_veto() {
        Month month = new Month().employ("E-1", "5000.00", "800.00").veto("E-1", "serious-accident");
        Scorecard card = month.card(paying(pay -> pay.notAppraisedFactor(Ratio.parse("80 %"))), "E-1");

        assertThat(card.isAppraised()).isFalse();
        assertThat(card.outcome().factor()).isEqualTo(Ratio.parse("60 %"));
        assertThat(month.card(paying(pay -> pay.notAppraisedFactor(Ratio.parse("10 %"))), "E-1")
                        .outcome()
                        .factor())
                .isEqualTo(Ratio.parse("10 %"));
    }

    @Test
    void a_pool_is_divided_to_the_cent_and_never_exceeded_traps_61_122() {
        Regulation pool = paying(pay -> pay.pool(Money.parse("CNY 1000.00")));
        Month month = new Month();
        for (String employee : List.of("E-3", "E-1", "E-2")) {
            month.employ(employee, "5000.00", "800.00").count(employee, RESPONSE_TIMELINESS, 5, 5);
        }
        CycleAppraisal appraisal = month.appraised(pool);

        assertThat(appraisal.scorecards().values())
                .extracting(card -> card.outcome().bonus().toString())
                .containsExactly("CNY 333.34", "CNY 333.33", "CNY 333.33");
        assertThat(appraisal.total(Outcome::bonus)).hasToString("CNY 1000.00");
    }

    @Test
    void a_pool_that_nobody_has_a_claim_to_is_not_divided() {
        Regulation pool = paying(pay -> pay.pool(Money.parse("CNY 1000.00")));
        Month month = new Month().employ("E-1", "5000.00", "800.00").count("E-1", RESPONSE_TIMELINESS, 0, 5);

        assertThat(month.appraised(pool).total(Outcome::bonus)).hasToString("CNY 0.00");
    }
}
