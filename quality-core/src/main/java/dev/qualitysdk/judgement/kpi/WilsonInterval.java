package dev.qualitysdk.judgement.kpi;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.immutables.value.Value;

/**
 * The Wilson score interval of a ratio of counts: between which shares the true one lies, given how few or many were counted.
 *
 * <p>Whether it lies below a target is decided by whole numbers ({@link #liesBelow}); the bounds are decimals for display,
 * rounded outwards unless that would contradict the decision.
 */
@Value.Immutable
public sealed interface WilsonInterval permits ImmutableWilsonInterval {

    /** The z that is used for display where the regulation states none: 1.960, 95 % of what chance does. */
    BigDecimal USUAL_Z = new BigDecimal("1.960");

    /** Decimals of a bound. */
    int DECIMALS = 2;

    /** All, in per cent. */
    BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** {@return z, the number of standard deviations to either side} */
    BigDecimal z();

    /** {@return the lower bound in per cent, 0 to 100, with two decimals; for display} */
    BigDecimal lower();

    /** {@return the upper bound in per cent, 0 to 100, with two decimals; for display} */
    BigDecimal upper();

    /**
     * Returns the interval of a ratio of counts.
     *
     * @param successes how many, zero to {@code trials}
     * @param trials of how many, greater than zero
     * @param target the target that the interval is shown beside, 0 to 1
     * @param z greater than zero
     * @return the interval; its upper bound is below the target exactly when {@link #liesBelow} says so
     * @throws dev.qualitysdk.basics.InvalidValueException if the counts are no share of a whole or z is not greater than zero
     */
    static WilsonInterval of(long successes, long trials, Ratio target, BigDecimal z) {
        check(successes, trials, z);
        BigDecimal n = BigDecimal.valueOf(trials);
        BigDecimal x = BigDecimal.valueOf(successes);
        BigDecimal squared = z.multiply(z);
        BigDecimal middle = x.add(squared.divide(BigDecimal.valueOf(2)));
        BigDecimal variance = x.multiply(n.subtract(x)).divide(n, MathContext.DECIMAL128);
        BigDecimal half =
                z.multiply(variance.add(squared.divide(BigDecimal.valueOf(4))).sqrt(MathContext.DECIMAL128));
        BigDecimal width = n.add(squared);
        BigDecimal lower = successes == 0
                ? BigDecimal.ZERO
                : percent(middle.subtract(half), width).max(BigDecimal.ZERO);
        BigDecimal upper =
                successes == trials ? HUNDRED : percent(middle.add(half), width).min(HUNDRED);
        BigDecimal shown = upper.setScale(DECIMALS, RoundingMode.CEILING);
        return ImmutableWilsonInterval.of(
                z,
                lower.setScale(DECIMALS, RoundingMode.FLOOR),
                liesBelow(successes, trials, target, z) ? shown.min(lastBelow(target)) : shown);
    }

    /**
     * Returns whether the whole interval lies below a target, so that chance does not explain the miss: exact, by whole
     * numbers. With the target a/b it does when x·b &lt; n·a and (x·b − n·a)² &gt; z²·n·a·(b − a).
     *
     * @param successes how many, x: zero to {@code trials}
     * @param trials of how many, n: greater than zero
     * @param target the target, 0 to 1
     * @param z greater than zero
     * @return true when it does
     * @throws dev.qualitysdk.basics.InvalidValueException if the counts are no share of a whole or z is not greater than zero
     */
    static boolean liesBelow(long successes, long trials, Ratio target, BigDecimal z) {
        check(successes, trials, z);
        BigInteger n = BigInteger.valueOf(trials);
        BigInteger a = BigInteger.valueOf(target.numerator());
        BigInteger b = BigInteger.valueOf(target.denominator());
        BigInteger difference = BigInteger.valueOf(successes).multiply(b).subtract(n.multiply(a));
        if (difference.signum() >= 0) {
            return false;
        }
        BigDecimal bound = z.multiply(z).multiply(new BigDecimal(n.multiply(a).multiply(b.subtract(a))));
        return new BigDecimal(difference.multiply(difference)).compareTo(bound) > 0;
    }

    /**
     * Returns the bounds as text.
     *
     * @return such as {@code 88.31 % – 94.10 %}
     */
    default String text() {
        return lower().toPlainString() + " % – " + upper().toPlainString() + " %";
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
    }

    /** The largest percentage of two decimals below a target. */
    private static BigDecimal lastBelow(Ratio target) {
        return Fraction.of(target)
                .times(Fraction.of(100))
                .round(DECIMALS, RoundingMode.CEILING)
                .subtract(BigDecimal.ONE.movePointLeft(DECIMALS));
    }

    private static void check(long successes, long trials, BigDecimal z) {
        if (trials <= 0 || successes < 0 || successes > trials || z.signum() <= 0) {
            Faults.in("Wilson interval")
                    .check(trials > 0, "trials", trials, "more than 0")
                    .check(successes >= 0 && successes <= trials, "successes", successes, "0 to the trials, " + trials)
                    .check(z.signum() > 0, "z", z, "more than 0")
                    .refuse();
        }
    }
}
