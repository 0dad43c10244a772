package dev.qualitysdk.judgement.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.kpi.IndicatorResult.Result;
import dev.qualitysdk.judgement.kpi.IndicatorResult.Shortfall;
import dev.qualitysdk.regulation.Curve;
import dev.qualitysdk.regulation.IndicatorRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndicatorResultTest {

    private static final Optional<BigDecimal> Z = Optional.of(new BigDecimal("1.960"));

    private static IndicatorRule rule(String target, int sample, Indicator.Measure measure) {
        IndicatorRule.Builder rule = IndicatorRule.builder();
        return rule.indicator(Indicator.COLLECTION_ACCURACY)
                .measure(measure)
                .target(Ratio.parse(target))
                .minimumSample(sample)
                .curve(Curve.of(List.of(Curve.Knot.of(Ratio.ZERO, Points.ZERO))))
                .build();
    }

    private static Tally tally(long numerator, long denominator) {
        return Tally.of(numerator, denominator, denominator, 0, 0, 0);
    }

    private static IndicatorResult of(String target, long numerator, long denominator) {
        return IndicatorResult.of(rule(target, 1, Indicator.Measure.COUNTS), tally(numerator, denominator), Z);
    }

    private static Optional<Coverage> covered(long covered, long due) {
        return Optional.of(Coverage.of(
                Indicator.COLLECTION_ACCURACY, Optional.of(EmployeeId.of("E-1")), Optional.empty(), due, covered));
    }

    @Test
    void equality_meets_the_target_and_a_hair_less_misses_it_trap_118() {
        assertThat(of("95 %", 19, 20).result()).isEqualTo(Result.MET);
        assertThat(of("95 %", 94_996, 100_000).result()).isEqualTo(Result.MISSED);
        assertThat(of("95 %", 94_996, 100_000).percentage().map(Percentage::text))
                .contains("94.99 %");
    }

    @Test
    void a_target_of_100_per_cent_can_be_stated_and_met_by_all_only_trap_110() {
        assertThat(of("100 %", 20, 20).result()).isEqualTo(Result.MET);
        assertThat(of("100 %", 19, 20).result()).isEqualTo(Result.MISSED);
        assertThat(of("0 %", 0, 20).result()).isEqualTo(Result.MET);
    }

    @Test
    void no_data_is_a_result_of_its_own_traps_39_103_110() {
        IndicatorResult result = of("0 %", 0, 0);

        assertThat(result.result()).isEqualTo(Result.NO_DATA);
        assertThat(result.percentage()).isEmpty();
        assertThat(result.interval()).isEmpty();
        assertThat(result.isBeyondChance()).isFalse();
        assertThat(result.isJudged()).isFalse();
    }

    @Test
    void only_excused_evidence_is_no_data() {
        assertThat(IndicatorResult.of(rule("95 %", 1, Indicator.Measure.COUNTS), Tally.of(0, 0, 0, 7, 1, 2), Z)
                        .result())
                .isEqualTo(Result.NO_DATA);
    }

    @Test
    void a_sample_below_the_minimum_says_nothing_trap_99() {
        IndicatorRule rule = rule("95 %", 10, Indicator.Measure.COUNTS);
        IndicatorResult nine = IndicatorResult.of(rule, tally(9, 9), Z);

        assertThat(nine.result()).isEqualTo(Result.INSUFFICIENT);
        assertThat(nine.shortfall()).contains(Shortfall.SAMPLE);
        assertThat(nine.percentage().map(Percentage::text)).contains("100.00 %");
        assertThat(IndicatorResult.of(rule, tally(10, 10), Z).result()).isEqualTo(Result.MET);
    }

    @Test
    void the_sample_is_the_number_of_records_and_not_the_denominator() {
        IndicatorRule rule = rule("95 %", 3, Indicator.Measure.MASS);

        assertThat(IndicatorResult.of(rule, Tally.of(9_000, 10_000, 2, 0, 0, 0), Z)
                        .result())
                .isEqualTo(Result.INSUFFICIENT);
    }

    @Test
    void nobody_looks_good_by_not_weighing() {
        IndicatorRule rule = rule("95 %", 1, Indicator.Measure.COUNTS);
        Ratio half = Ratio.of(1, 2);
        IndicatorResult short4 = IndicatorResult.of(rule, tally(4, 4), Z, covered(4, 9), half);

        assertThat(short4.result()).isEqualTo(Result.INSUFFICIENT);
        assertThat(short4.shortfall()).contains(Shortfall.COVERAGE);
        assertThat(IndicatorResult.of(rule, tally(5, 5), Z, covered(5, 10), half)
                        .result())
                .isEqualTo(Result.MET);
        assertThat(IndicatorResult.of(rule, tally(1, 1), Z, covered(0, 0), half).result())
                .as("nothing due covers everything")
                .isEqualTo(Result.MET);
        assertThat(IndicatorResult.of(rule, tally(0, 0), Z, covered(0, 9), half).result())
                .isEqualTo(Result.NO_DATA);
    }

    @Test
    void a_mean_or_a_share_of_mass_is_no_binomial_and_has_no_interval() {
        for (Indicator.Measure measure : List.of(Indicator.Measure.MEAN, Indicator.Measure.MASS)) {
            IndicatorResult result = IndicatorResult.of(rule("95 %", 1, measure), tally(1, 1000), Z);

            assertThat(result.result()).isEqualTo(Result.MISSED);
            assertThat(result.interval()).isEmpty();
            assertThat(result.isBeyondChance()).isFalse();
        }
    }

    @Test
    void without_a_chance_rule_the_interval_is_shown_with_the_usual_z() {
        IndicatorResult result =
                IndicatorResult.of(rule("95 %", 1, Indicator.Measure.COUNTS), tally(90, 100), Optional.empty());

        assertThat(result.z()).isEqualByComparingTo("1.96");
        assertThat(result.interval().map(WilsonInterval::text)).contains("82.56 % – 94.48 %");
        assertThat(result.isBeyondChance()).isTrue();
    }
}
