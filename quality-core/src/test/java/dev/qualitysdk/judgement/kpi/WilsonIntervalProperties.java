package dev.qualitysdk.judgement.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.qualitysdk.basics.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

class WilsonIntervalProperties {

    @Provide
    Arbitrary<Ratio> targets() {
        return KpiArbitraries.targets();
    }

    @Provide
    Arbitrary<BigDecimal> zs() {
        return KpiArbitraries.zs();
    }

    /** z for which the oracle's error rate keeps enough digits. */
    @Provide
    Arbitrary<BigDecimal> ordinaryZs() {
        return Arbitraries.integers().between(500, 4000).map(thousandths -> BigDecimal.valueOf(thousandths, 3));
    }

    @Provide
    Arbitrary<KpiArbitraries.Count> counts() {
        return KpiArbitraries.counts();
    }

    @Property
    void it_agrees_with_commons_statistics(
            @ForAll @IntRange(min = 1, max = 1_000_000) int trials,
            @ForAll @IntRange(max = 1_000_000) int some,
            @ForAll("ordinaryZs") BigDecimal z,
            @ForAll("targets") Ratio target) {
        int successes = some % (trials + 1);
        double error = 2 * NormalDistribution.of(0, 1).survivalProbability(z.doubleValue());
        Interval oracle = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(trials, successes, error);

        WilsonInterval ours = WilsonInterval.of(successes, trials, target, z);

        double limit = (double) target.numerator() / target.denominator();
        assertThat(ours.lower().doubleValue() / 100).isCloseTo(oracle.getLowerBound(), within(0.0001 + 1e-9));
        assertThat(ours.upper().doubleValue() / 100).isCloseTo(oracle.getUpperBound(), within(0.0001 + 1e-9));
        if (Math.abs(oracle.getUpperBound() - limit) > 1e-9) {
            assertThat(WilsonInterval.liesBelow(successes, trials, target, z))
                    .isEqualTo(oracle.getUpperBound() < limit);
        }
    }

    @Property
    void the_exact_test_is_the_square_of_the_score_test(
            @ForAll("counts") KpiArbitraries.Count count, @ForAll("targets") Ratio target, @ForAll("zs") BigDecimal z) {
        MathContext digits = new MathContext(60);
        BigDecimal n = BigDecimal.valueOf(count.trials());
        BigDecimal share = BigDecimal.valueOf(count.successes()).divide(n, digits);
        BigDecimal bar =
                BigDecimal.valueOf(target.numerator()).divide(BigDecimal.valueOf(target.denominator()), digits);
        BigDecimal distance = bar.subtract(share);
        BigDecimal reach = z.multiply(
                bar.multiply(BigDecimal.ONE.subtract(bar)).divide(n, digits).sqrt(digits));
        if (distance.subtract(reach).abs().compareTo(new BigDecimal("1e-40")) > 0) {
            assertThat(WilsonInterval.liesBelow(count.successes(), count.trials(), target, z))
                    .isEqualTo(distance.compareTo(reach) > 0);
        }
    }

    @Property
    void the_bounds_shown_never_contradict_the_decision(
            @ForAll("counts") KpiArbitraries.Count count, @ForAll("targets") Ratio target, @ForAll("zs") BigDecimal z) {
        WilsonInterval interval = WilsonInterval.of(count.successes(), count.trials(), target, z);
        boolean shownBelow = interval.upper()
                        .multiply(BigDecimal.valueOf(target.denominator()))
                        .compareTo(BigDecimal.valueOf(target.numerator()).movePointRight(2))
                < 0;

        assertThat(shownBelow).isEqualTo(WilsonInterval.liesBelow(count.successes(), count.trials(), target, z));
        assertThat(interval.lower()).isBetween(BigDecimal.ZERO, interval.upper());
        assertThat(interval.upper()).isLessThanOrEqualTo(BigDecimal.valueOf(100));
    }

    @Property
    void what_meets_its_target_is_never_below_it(
            @ForAll("counts") KpiArbitraries.Count count, @ForAll("targets") Ratio target, @ForAll("zs") BigDecimal z) {
        if (Ratio.of(count.successes(), count.trials()).atLeast(target)) {
            assertThat(WilsonInterval.liesBelow(count.successes(), count.trials(), target, z))
                    .isFalse();
        }
    }

    @Property
    void one_more_success_never_turns_chance_into_more_than_chance(
            @ForAll("counts") KpiArbitraries.Count count, @ForAll("targets") Ratio target, @ForAll("zs") BigDecimal z) {
        if (count.successes() < count.trials()
                && !WilsonInterval.liesBelow(count.successes(), count.trials(), target, z)) {
            assertThat(WilsonInterval.liesBelow(count.successes() + 1, count.trials(), target, z))
                    .isFalse();
        }
    }
}
