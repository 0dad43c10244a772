package dev.qualitysdk.judgement.kpi;

import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.regulation.IndicatorRule;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a tally says of one indicator under its rule: met, missed, no data, or too little to say (clauses 4.2.1 to 4.2.4).
 *
 * <p>No data is neither 0 % nor 100 %. The comparison with the target is by cross-multiplication; equality meets it.
 */
@Value.Immutable
public sealed interface IndicatorResult permits ImmutableIndicatorResult {

    /** What can be said of an indicator. */
    enum Result {
        /** The ratio is at least the target. */
        MET,
        /** The ratio is below the target. */
        MISSED,
        /** Nothing counted: there is no ratio. */
        NO_DATA,
        /** Something counted, but too little to say: see {@link Shortfall}. */
        INSUFFICIENT
    }

    /** What there is too little of. */
    enum Shortfall {
        /** Fewer records counted than the regulation's minimum sample. */
        SAMPLE,
        /** A smaller share of what was due has a result than the regulation asks for. */
        COVERAGE
    }

    /** {@return the rule it was judged by} */
    IndicatorRule rule();

    /** {@return what the evidence sums up to} */
    Tally tally();

    /** {@return how much of what the indicator speaks of has a result; empty where that was not counted} */
    Optional<Coverage> coverage();

    /** {@return what can be said} */
    Result result();

    /** {@return what there is too little of; present exactly when the result is {@code INSUFFICIENT}} */
    Optional<Shortfall> shortfall();

    /** {@return z of the interval} */
    BigDecimal z();

    /**
     * Returns the result of a tally, where the share that has a result is not asked about.
     *
     * @param rule the rule
     * @param tally the tally
     * @param z z of the interval where the regulation states one
     * @return the result
     */
    static IndicatorResult of(IndicatorRule rule, Tally tally, Optional<BigDecimal> z) {
        return of(rule, tally, z, Optional.empty(), Ratio.ZERO);
    }

    /**
     * Returns the result of a tally.
     *
     * @param rule the rule
     * @param tally the tally
     * @param z z of the interval where the regulation states one
     * @param coverage how much of what the indicator speaks of has a result, or empty
     * @param least the least share of it that must have one, 0 to 1
     * @return the result
     */
    static IndicatorResult of(
            IndicatorRule rule, Tally tally, Optional<BigDecimal> z, Optional<Coverage> coverage, Ratio least) {
        Optional<Shortfall> shortfall = shortfall(rule, tally, coverage, least);
        Result result;
        if (tally.denominator() == 0) {
            result = Result.NO_DATA;
        } else if (shortfall.isPresent()) {
            result = Result.INSUFFICIENT;
        } else {
            result = Ratio.of(tally.numerator(), tally.denominator()).atLeast(rule.target())
                    ? Result.MET
                    : Result.MISSED;
        }
        return ImmutableIndicatorResult.builder()
                .rule(rule)
                .tally(tally)
                .coverage(coverage)
                .result(result)
                .shortfall(result == Result.INSUFFICIENT ? shortfall : Optional.empty())
                .z(z.orElse(WilsonInterval.USUAL_Z))
                .build();
    }

    private static Optional<Shortfall> shortfall(
            IndicatorRule rule, Tally tally, Optional<Coverage> coverage, Ratio least) {
        if (coverage.isPresent()
                && coverage.get().due() > 0
                && !Ratio.of(coverage.get().covered(), coverage.get().due()).atLeast(least)) {
            return Optional.of(Shortfall.COVERAGE);
        }
        return tally.counted() < rule.minimumSample() ? Optional.of(Shortfall.SAMPLE) : Optional.empty();
    }

    /**
     * Returns the indicator.
     *
     * @return the indicator
     */
    default Indicator indicator() {
        return rule().indicator();
    }

    /**
     * Returns the target.
     *
     * @return 0 to 1
     */
    default Ratio target() {
        return rule().target();
    }

    /**
     * Returns the numerator of what counted.
     *
     * @return zero to the denominator
     */
    default long numerator() {
        return tally().numerator();
    }

    /**
     * Returns the denominator of what counted.
     *
     * @return zero or more
     */
    default long denominator() {
        return tally().denominator();
    }

    /**
     * Returns whether a verdict was reached, so that the result enters the score.
     *
     * @return true for {@code MET} and {@code MISSED}
     */
    default boolean isJudged() {
        return result() == Result.MET || result() == Result.MISSED;
    }

    /**
     * Returns the ratio as it is printed.
     *
     * @return the percentage, empty where there is no data
     */
    default Optional<Percentage> percentage() {
        return denominator() == 0 ? Optional.empty() : Optional.of(Percentage.of(numerator(), denominator(), target()));
    }

    /**
     * Returns the interval in which chance lets the ratio lie.
     *
     * @return the interval, empty where there is no data or the ratio is none of counts
     */
    default Optional<WilsonInterval> interval() {
        return denominator() == 0 || rule().measure() != Indicator.Measure.COUNTS
                ? Optional.empty()
                : Optional.of(WilsonInterval.of(numerator(), denominator(), target(), z()));
    }

    /**
     * Returns whether the miss is more than chance explains: missed, a ratio of counts, and its whole interval below the
     * target.
     *
     * @return true when it is
     */
    default boolean isBeyondChance() {
        return result() == Result.MISSED
                && rule().measure() == Indicator.Measure.COUNTS
                && WilsonInterval.liesBelow(numerator(), denominator(), target(), z());
    }
}
