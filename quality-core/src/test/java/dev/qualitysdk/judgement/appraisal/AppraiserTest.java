package dev.qualitysdk.judgement.appraisal;

import static dev.qualitysdk.evidence.Indicator.COLLECTION_ACCURACY;
import static dev.qualitysdk.evidence.Indicator.COMPLAINT_TIMELINESS;
import static dev.qualitysdk.evidence.Indicator.CUSTOMER_SATISFACTION;
import static dev.qualitysdk.evidence.Indicator.RESPONSE_TIMELINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.judgement.kpi.IndicatorResult.Result;
import dev.qualitysdk.judgement.kpi.Percentage;
import dev.qualitysdk.regulation.Curve;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.IndicatorRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Cards worked out by hand under the ordinary regulation: four indicators of equal weight, target 95 %, the curve 70 % = 0,
 * 95 % = 90, 100 % = 100.
 */
class AppraiserTest {

    private static final Regulation REGULATION =
            RegulationArbitraries.ordinary().build();

    private static Optional<String> grade(Scorecard card) {
        return card.grade().map(GradeBand::grade);
    }

    private static IndicatorScore score(Scorecard card, Indicator indicator) {
        return card.indicator(indicator).orElseThrow();
    }

    private static IndicatorResult result(Scorecard card, Indicator indicator) {
        return score(card, indicator).result();
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Optional.ofNullable(map.get(key)).orElseThrow();
    }

    @Test
    void a_card_worked_out_by_hand() {
        Scorecard card = new Month()
                .employ("E-1", "5000.00", "800.00")
                .count("E-1", CUSTOMER_SATISFACTION, 18, 20)
                .share("E-1", RESPONSE_TIMELINESS, 94_996, 100_000)
                .count("E-1", COLLECTION_ACCURACY, 20, 20)
                .finding("E-1", "1.5")
                .finding("E-1", "2")
                .commendation("E-1", "1")
                .card(REGULATION, "E-1");

        // 90 % is 20/25 of the way to 95 %: 72 points. 94.996 % is 24.996/25 of it: 89.9856. 100 % is 100.
        assertThat(score(card, CUSTOMER_SATISFACTION).points()).contains(Fraction.of(72));
        assertThat(score(card, RESPONSE_TIMELINESS).points()).contains(Fraction.of(899_856, 10_000));
        assertThat(result(card, RESPONSE_TIMELINESS).result()).isEqualTo(Result.MISSED);
        assertThat(result(card, RESPONSE_TIMELINESS).percentage().map(Percentage::text))
                .contains("94.99 %");
        assertThat(result(card, COMPLAINT_TIMELINESS).result()).isEqualTo(Result.NO_DATA);
        assertThat(score(card, COMPLAINT_TIMELINESS).effectiveWeight()).isEmpty();
        assertThat(score(card, COLLECTION_ACCURACY).effectiveWeight()).contains(Fraction.of(1, 3));
        // (72 + 89.9856 + 100) / 3 = 87.32853…; − 3.5 + 1 = 84.82853…
        assertThat(card.mean()).contains(Fraction.of(2_619_856, 30_000));
        assertThat(card.score()).contains(Points.parse("84.83"));
        assertThat(grade(card)).contains("B");
        assertThat(card.outcome().bonus()).hasToString("CNY 800.00");
        assertThat(card.outcome().deducted()).hasToString("CNY 200.00");
        assertThat(card.outcome().net()).hasToString("CNY 600.00");
        assertThat(card.outcome().wageCut()).hasToString("CNY 0.00");
    }

    @Test
    void an_absent_component_is_no_zero_trap_113() {
        Month month = new Month()
                .employ("E-1", "5000.00", "800.00")
                .count("E-1", CUSTOMER_SATISFACTION, 20, 20)
                .count("E-1", RESPONSE_TIMELINESS, 20, 20);

        assertThat(month.card(REGULATION, "E-1").score()).contains(Points.FULL);

        Regulation without = RegulationArbitraries.ordinary()
                .indicators(ImmutableSortedMap.copyOf(REGULATION.indicators().headMap(COLLECTION_ACCURACY)))
                .build();
        assertThat(month.card(without, "E-1").score()).contains(Points.FULL);
    }

    @Test
    void a_real_zero_is_a_score_and_nothing_is_none_trap_116() {
        Month month = new Month()
                .employ("E-1", "5000.00", "800.00")
                .employ("E-2", "5000.00", "800.00")
                .count("E-1", RESPONSE_TIMELINESS, 0, 5);

        Scorecard zero = month.card(REGULATION, "E-1");
        Scorecard none = month.card(REGULATION, "E-2");

        assertThat(zero.score()).contains(Points.ZERO);
        assertThat(grade(zero)).contains("D");
        assertThat(none.score()).isEmpty();
        assertThat(none.grade()).isEmpty();
        assertThat(none.isAppraised()).isFalse();
        assertThat(none.isVetoed()).isFalse();
    }

    @Test
    void weights_are_exact_and_need_not_add_up_to_anything_trap_114() {
        ImmutableSortedMap.Builder<Indicator, IndicatorRule> rules = ImmutableSortedMap.naturalOrder();
        REGULATION.indicators().forEach((indicator, rule) -> {
            IndicatorRule.Builder copy = IndicatorRule.builder();
            rules.put(indicator, copy.from(rule).weight(Ratio.of(1, 300)).build());
        });
        Month month = new Month().employ("E-1", "5000.00", "800.00");
        REGULATION.indicators().keySet().forEach(indicator -> month.count("E-1", indicator, 20, 20));

        assertThat(month.card(
                                RegulationArbitraries.ordinary()
                                        .indicators(rules.build())
                                        .build(),
                                "E-1")
                        .score())
                .contains(Points.FULL);
    }

    @Test
    void an_indicator_without_weight_is_judged_and_weighs_nothing() {
        IndicatorRule.Builder arrival = IndicatorRule.builder();
        arrival.indicator(Indicator.PUNCTUAL_ARRIVAL)
                .target(Ratio.parse("99 %"))
                .curve(Curve.of(List.of(Curve.Knot.of(Ratio.ZERO, Points.ZERO))));
        Regulation regulation = RegulationArbitraries.ordinary()
                .putIndicators(Indicator.PUNCTUAL_ARRIVAL, arrival.build())
                .build();
        Month month = new Month()
                .employ("E-1", "5000.00", "800.00")
                .employ("E-2", "5000.00", "800.00")
                .count("E-1", RESPONSE_TIMELINESS, 20, 20)
                .count("E-1", Indicator.PUNCTUAL_ARRIVAL, 0, 20)
                .count("E-2", Indicator.PUNCTUAL_ARRIVAL, 20, 20);

        assertThat(month.card(regulation, "E-1").score()).contains(Points.FULL);
        assertThat(score(month.card(regulation, "E-1"), Indicator.PUNCTUAL_ARRIVAL)
                        .effectiveWeight())
                .contains(Fraction.ZERO);
        assertThat(month.card(regulation, "E-2").isAppraised())
                .as("nothing that weighs anything has a verdict")
                .isFalse();
    }

    @Test
    void conduct_is_capped_in_each_direction_and_the_score_stays_within_0_and_100() {
        Month low = new Month()
                .employ("E-1", "5000.00", "800.00")
                .count("E-1", RESPONSE_TIMELINESS, 0, 5)
                .finding("E-1", "15")
                .finding("E-1", "15");
        assertThat(low.card(REGULATION, "E-1").conduct().subtracted()).isEqualTo(Points.parse("20"));
        assertThat(low.card(REGULATION, "E-1").score()).contains(Points.ZERO);

        Month high = new Month()
                .employ("E-1", "5000.00", "800.00")
                .count("E-1", RESPONSE_TIMELINESS, 5, 5)
                .commendation("E-1", "9");
        assertThat(high.card(REGULATION, "E-1").conduct().added()).isEqualTo(Points.parse("5"));
        assertThat(high.card(REGULATION, "E-1").score()).contains(Points.FULL);

        // Each direction has its own cap: 100 − 20 + 5 = 85, not 100 − (30 − 9).
        Month both = new Month()
                .employ("E-1", "5000.00", "800.00")
                .count("E-1", RESPONSE_TIMELINESS, 5, 5)
                .finding("E-1", "30")
                .commendation("E-1", "9");
        assertThat(both.card(REGULATION, "E-1").score()).contains(Points.parse("85.00"));
    }

    @Test
    void the_rounded_score_is_the_score_and_a_band_begins_with_its_lowest_trap_117() {
        // 89.995 % of 100 points rounds to 90.00, and 90.00 is an A; 89.9949 rounds to 89.99, a B.
        Regulation straight = RegulationArbitraries.ordinary()
                .indicators(ImmutableSortedMap.of(RESPONSE_TIMELINESS, straight()))
                .build();
        Month half = new Month().employ("E-1", "5000.00", "800.00").share("E-1", RESPONSE_TIMELINESS, 89_995, 100_000);
        Month less =
                new Month().employ("E-1", "5000.00", "800.00").share("E-1", RESPONSE_TIMELINESS, 899_949, 1_000_000);

        assertThat(half.card(straight, "E-1").score()).contains(Points.parse("90.00"));
        assertThat(grade(half.card(straight, "E-1"))).contains("A");
        assertThat(less.card(straight, "E-1").score()).contains(Points.parse("89.99"));
        assertThat(grade(less.card(straight, "E-1"))).contains("B");
    }

    private static IndicatorRule straight() {
        IndicatorRule.Builder rule = IndicatorRule.builder();
        return rule.indicator(RESPONSE_TIMELINESS)
                .target(Ratio.parse("50 %"))
                .weight(Ratio.ONE)
                .curve(Curve.of(List.of(Curve.Knot.of(Ratio.ZERO, Points.ZERO), Curve.Knot.of(Ratio.ONE, Points.FULL))))
                .build();
    }

    @Test
    void a_veto_bounds_the_grade_and_never_raises_it() {
        Month month = new Month()
                .employ("E-1", "5000.00", "800.00")
                .employ("E-2", "5000.00", "800.00")
                .count("E-1", RESPONSE_TIMELINESS, 20, 20)
                .count("E-2", RESPONSE_TIMELINESS, 0, 20)
                .veto("E-1", "serious-accident")
                .veto("E-2", "serious-accident");

        Scorecard best = month.card(REGULATION, "E-1");
        assertThat(best.score()).contains(Points.FULL);
        assertThat(best.band().map(GradeBand::grade)).contains("A");
        assertThat(grade(best)).contains("C");
        assertThat(best.isVetoed()).isTrue();
        assertThat(best.outcome().factor()).isEqualTo(Ratio.parse("60 %"));
        assertThat(grade(month.card(REGULATION, "E-2"))).contains("D");
        assertThat(month.card(REGULATION, "E-2").isVetoed()).isFalse();
    }

    @Test
    void a_veto_that_the_regulation_does_not_know_is_refused_and_not_passed_over_trap_124() {
        Month month = new Month().employ("E-1", "5000.00", "800.00").veto("E-1", "unheard-of");

        assertThatThrownBy(() -> month.appraised(REGULATION))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("unheard-of")
                .hasMessageContaining("serious-accident");
    }

    @Test
    void overlapping_employments_and_another_currency_are_refused_together() {
        Month month = new Month()
                .employ("E-1", "5000.00", "800.00")
                .employ("E-1", "south", "2026-06-10", "", "5000.00", "800.00");
        Regulation dollars = RegulationArbitraries.ordinary()
                .currency(org.joda.money.CurrencyUnit.USD)
                .indicators(ImmutableSortedMap.of(RESPONSE_TIMELINESS, straight()))
                .pay(dollarPay())
                .build();

        assertThatThrownBy(() -> month.appraised(dollars))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.faults())
                                .hasSize(3)
                                .anySatisfy(fault -> assertThat(fault.field()).endsWith("E-1.since")));
    }

    private static dev.qualitysdk.regulation.PayRule dollarPay() {
        dev.qualitysdk.regulation.PayRule.Builder pay = dev.qualitysdk.regulation.PayRule.builder();
        return pay.wageCap(Ratio.ZERO)
                .wageFloor(org.joda.money.Money.parse("USD 0.00"))
                .build();
    }

    @Test
    void too_little_weighed_says_nothing_about_an_employee_but_something_about_the_company() {
        Month month = new Month()
                .employ("E-1", "5000.00", "800.00")
                .count("E-1", COLLECTION_ACCURACY, 4, 4)
                .covered("E-1", COLLECTION_ACCURACY, 3, 7)
                .covered("E-1", COLLECTION_ACCURACY, 1, 2);
        CycleAppraisal appraisal = month.appraised(REGULATION);

        assertThat(result(month.card(REGULATION, "E-1"), COLLECTION_ACCURACY).result())
                .as("4 of 9 are less than half")
                .isEqualTo(Result.INSUFFICIENT);
        assertThat(of(appraisal.company(), COLLECTION_ACCURACY).result()).isEqualTo(Result.MET);
        assertThat(of(appraisal.company(), COLLECTION_ACCURACY).coverage().map(c -> c.due()))
                .contains(9L);
    }

    @Test
    void a_response_rate_stands_beside_satisfaction_and_bars_nothing() {
        Scorecard card = new Month()
                .employ("E-1", "5000.00", "800.00")
                .count("E-1", CUSTOMER_SATISFACTION, 1, 1)
                .covered("E-1", CUSTOMER_SATISFACTION, 1, 500)
                .card(REGULATION, "E-1");

        assertThat(result(card, CUSTOMER_SATISFACTION).result()).isEqualTo(Result.MET);
        assertThat(result(card, CUSTOMER_SATISFACTION).coverage()).isPresent();
    }

    @Test
    void what_is_excused_costs_nothing_and_is_counted_apart_trap_101() {
        Month month = new Month().employ("E-1", "5000.00", "800.00").count("E-1", RESPONSE_TIMELINESS, 3, 3);
        month.evidence.add(month.piece("E-1", RESPONSE_TIMELINESS)
                .denominator(1)
                .disposition(Disposition.EXCUSED)
                .reason("flood")
                .build());

        assertThat(result(month.card(REGULATION, "E-1"), RESPONSE_TIMELINESS).tally())
                .isEqualTo(Tally.of(3, 3, 3, 1, 0, 0));
        assertThat(month.card(REGULATION, "E-1").score()).contains(Points.FULL);
    }

    @Test
    void everything_that_is_on_no_card_is_listed() {
        Month month = new Month()
                .employ("E-1", "5000.00", "800.00")
                .employ("E-9", "south", "2026-01-01", "2026-06-01", "5000.00", "800.00")
                .count("E-9", RESPONSE_TIMELINESS, 1, 2)
                .count("E-1", Indicator.PUNCTUAL_ARRIVAL, 1, 1);
        month.evidence.add(month.piece("E-1", RESPONSE_TIMELINESS)
                .employee(Optional.empty())
                .numerator(1)
                .denominator(1)
                .build());
        CycleAppraisal appraisal = month.appraised(REGULATION);

        assertThat(appraisal.scorecards()).containsOnlyKeys(EmployeeId.of("E-1"));
        assertThat(appraisal.notEmployed())
                .containsExactly(java.util.Map.entry(
                        EmployeeId.of("E-9"), ImmutableSortedMap.of(RESPONSE_TIMELINESS, Tally.of(1, 2, 2, 0, 0, 0))));
        assertThat(appraisal.unattributed())
                .containsExactly(java.util.Map.entry(RESPONSE_TIMELINESS, Tally.of(1, 1, 1, 0, 0, 0)));
        assertThat(appraisal.unruled())
                .containsExactly(java.util.Map.entry(Indicator.PUNCTUAL_ARRIVAL, Tally.of(1, 1, 1, 0, 0, 0)));
        assertThat(of(appraisal.company(), RESPONSE_TIMELINESS).tally()).isEqualTo(Tally.of(2, 3, 3, 0, 0, 0));
        assertThat(appraisal.branches()).containsOnlyKeys(BranchId.of("north"));
    }

    @Test
    void a_fact_counts_for_the_branch_of_its_own_time_when_someone_moved_trap_123() {
        Month month = new Month()
                .employ("E-1", "north", "2026-01-01", "2026-06-11", "5000.00", "900.00")
                .employ("E-1", "south", "2026-06-11", "", "5000.00", "600.00");
        month.evidence.add(month.piece("E-1", RESPONSE_TIMELINESS)
                .numerator(1)
                .denominator(1)
                .build());
        month.evidence.add(month.piece("E-1", RESPONSE_TIMELINESS)
                .branch(BranchId.of("south"))
                .denominator(1)
                .build());
        CycleAppraisal appraisal = month.appraised(REGULATION);

        assertThat(of(of(appraisal.branches(), BranchId.of("north")), RESPONSE_TIMELINESS)
                        .tally())
                .isEqualTo(Tally.of(1, 1, 1, 0, 0, 0));
        assertThat(of(of(appraisal.branches(), BranchId.of("south")), RESPONSE_TIMELINESS)
                        .tally())
                .isEqualTo(Tally.of(0, 1, 1, 0, 0, 0));
        assertThat(result(month.card(REGULATION, "E-1"), RESPONSE_TIMELINESS).tally())
                .isEqualTo(Tally.of(1, 2, 2, 0, 0, 0));
    }

    @Test
    void before_the_month_is_over_an_appraisal_is_provisional_and_later_conduct_unseen() {
        Month month = new Month()
                .employ("E-1", "5000.00", "800.00")
                .count("E-1", RESPONSE_TIMELINESS, 5, 5)
                .finding("E-1", "10");
        CycleRecords.Builder records = month.records();
        CycleAppraisal early = Appraiser.appraise(
                REGULATION, records.asOf(Month.INSIDE.minusSeconds(1)).build());

        assertThat(early.isProvisional()).isTrue();
        assertThat(early.scorecard(EmployeeId.of("E-1")).orElseThrow().score()).contains(Points.FULL);
        assertThat(month.appraised(REGULATION).isProvisional()).isFalse();
        assertThat(month.appraised(REGULATION).asOf()).isEqualTo(Instant.parse("2026-06-30T16:00:00Z"));
        assertThat(month.card(REGULATION, "E-1").score()).contains(Points.parse("90.00"));
    }

    @Test
    void records_of_other_months_are_not_of_this_one() {
        Month month = new Month().employ("E-1", "5000.00", "800.00").count("E-1", RESPONSE_TIMELINESS, 1, 1);
        month.evidence.add(month.piece("E-1", RESPONSE_TIMELINESS)
                .denominator(1)
                .at(Instant.parse("2026-06-30T16:00:00Z"))
                .build());
        month.evidence.add(month.piece("E-1", RESPONSE_TIMELINESS)
                .denominator(1)
                .at(Instant.parse("2026-05-31T15:59:59.999999Z"))
                .build());
        month.conduct.add(dev.qualitysdk.evidence.ConductEntry.of(
                EmployeeId.of("E-1"),
                "F-1",
                dev.qualitysdk.evidence.ConductEntry.Direction.FINDING,
                Points.parse("9"),
                Instant.parse("2026-06-30T16:00:00Z"),
                Clause.WORDS));

        assertThat(month.card(REGULATION, "E-1").score()).contains(Points.FULL);
        assertThat(of(month.appraised(REGULATION).company(), RESPONSE_TIMELINESS)
                        .denominator())
                .isEqualTo(1);
    }

    @Test
    void the_version_in_force_at_the_first_instant_of_the_month_applies() {
        Regulation later = RegulationArbitraries.ordinary()
                .version(RegulationVersion.of("2026-06-02"))
                .effective(LocalDate.parse("2026-06-02"))
                .build();
        Regulation atOnce = RegulationArbitraries.ordinary()
                .version(RegulationVersion.of("2026-06-01"))
                .effective(LocalDate.parse("2026-06-01"))
                .build();
        CycleRecords records =
                new Month().employ("E-1", "5000.00", "800.00").records().build();

        assertThat(Appraiser.appraise(RegulationBook.of(List.of(REGULATION, later)), records)
                        .regulation()
                        .version())
                .hasToString("2026-01");
        assertThat(Appraiser.appraise(RegulationBook.of(List.of(later, atOnce, REGULATION)), records)
                        .regulation()
                        .version())
                .hasToString("2026-06-01");
        assertThatThrownBy(() -> Appraiser.appraise(RegulationBook.of(later), records))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2026-06-02");
    }
}
