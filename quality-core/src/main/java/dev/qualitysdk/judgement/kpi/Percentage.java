package dev.qualitysdk.judgement.kpi;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.immutables.value.Value;

/**
 * A ratio as it is printed: a percentage that never contradicts its verdict.
 *
 * <p>It has two decimals, or the target's if these are more. Where plain rounding (half up) would put it on the other side of
 * the target it is rounded towards the verdict: 94.996 % against 95 % is missed and prints 94.99 %. 100 % is printed only for
 * all, 0 % only for none. Where no number of so many decimals does all this, it has as many as it takes.
 */
@Value.Immutable
public sealed interface Percentage permits ImmutablePercentage {

    /** The least number of decimals. */
    int DECIMALS = 2;

    /** {@return the percentage, such as 94.99, with the decimals it is printed with} */
    BigDecimal value();

    /**
     * Returns how a ratio is printed beside a target.
     *
     * @param numerator zero to the denominator
     * @param denominator greater than zero
     * @param target the target, 0 to 1
     * @return the percentage, at least the target exactly when the ratio is
     * @throws dev.qualitysdk.basics.InvalidValueException if the ratio is not a share of a whole
     */
    static Percentage of(long numerator, long denominator, Ratio target) {
        Ratio ratio = share(numerator, denominator);
        Fraction hundredfold = Fraction.of(100);
        Fraction percent = Fraction.of(ratio).times(hundredfold);
        Fraction bar = Fraction.of(target).times(hundredfold);
        boolean reached = ratio.atLeast(target);
        int decimals = Math.max(DECIMALS, decimals(target));
        while (true) {
            for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.FLOOR, RoundingMode.CEILING)) {
                BigDecimal printed = percent.round(decimals, mode);
                Fraction shown = Fraction.of(printed.unscaledValue(), BigInteger.TEN.pow(decimals));
                if (reached == shown.compareTo(bar) >= 0
                        && ratio.equals(Ratio.ONE) == shown.equals(hundredfold)
                        && ratio.equals(Ratio.ZERO) == (shown.signum() == 0)) {
                    return ImmutablePercentage.of(printed);
                }
            }
            decimals++;
        }
    }

    /**
     * Returns how a ratio is printed that has no target.
     *
     * @param numerator zero to the denominator
     * @param denominator greater than zero
     * @return the percentage, 100 only for all and 0 only for none
     * @throws dev.qualitysdk.basics.InvalidValueException if the ratio is not a share of a whole
     */
    static Percentage of(long numerator, long denominator) {
        return of(numerator, denominator, Ratio.ZERO);
    }

    /**
     * Returns how a target is printed: as a percentage with the decimals it has, or as a fraction where they never end.
     *
     * @param target the target
     * @return such as {@code 95 %}, {@code 99.5 %} or {@code 2/3}
     */
    static String target(Ratio target) {
        Fraction percent = Fraction.of(target).times(Fraction.of(100));
        return decimals(target) < 0
                ? target.toString()
                : percent.round(decimals(target), RoundingMode.UNNECESSARY).toPlainString() + " %";
    }

    /**
     * Returns the percentage as text.
     *
     * @return such as {@code 94.99 %}
     */
    default String text() {
        return value().toPlainString() + " %";
    }

    /** Decimals of a percentage, or −1 where they never end. */
    private static int decimals(Ratio ratio) {
        Fraction percent = Fraction.of(ratio).times(Fraction.of(100));
        try {
            return Math.max(
                    0,
                    new BigDecimal(percent.numerator())
                            .divide(new BigDecimal(percent.denominator()))
                            .stripTrailingZeros()
                            .scale());
        } catch (ArithmeticException endless) {
            return -1;
        }
    }

    private static Ratio share(long numerator, long denominator) {
        Faults.in("percentage")
                .check(denominator > 0, "denominator", denominator, "more than 0")
                .check(
                        numerator >= 0 && numerator <= denominator,
                        "numerator",
                        numerator,
                        "0 to the denominator, " + denominator)
                .refuse();
        return Ratio.of(numerator, denominator);
    }
}
