package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.Unit;
import org.immutables.value.Value;

/** When a recorded lot counts as accurate (clause 4.2.3). */
@Value.Immutable
public sealed interface AccuracyRule permits ImmutableAccuracyRule {

    /** How lots become a ratio. */
    enum Formula {
        /** The share of lots recorded within tolerance. */
        BY_LOT,
        /** The share of the verified mass that was recorded right. */
        BY_MASS
    }

    /** {@return the formula} */
    Formula formula();

    /** {@return the absolute tolerance in base units per dimension; a dimension not named has none} */
    ImmutableMap<Unit.Dimension, Long> absolute();

    /** {@return the relative tolerance as a share of what was verified, 0 to 1} */
    Ratio relative();

    /** {@return the least share of an employee's lots due for verification that must be verified, 0 to 1} */
    Ratio coverage();

    /**
     * Returns a rule.
     *
     * @param formula the formula
     * @param absolute absolute tolerance in base units, zero or more, per dimension
     * @param relative relative tolerance, 0 to 1
     * @param coverage least share verified, 0 to 1
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if one is out of bounds
     */
    static AccuracyRule of(
            Formula formula, ImmutableMap<Unit.Dimension, Long> absolute, Ratio relative, Ratio coverage) {
        Faults faults = Faults.in("accuracy rule");
        absolute.forEach((dimension, most) ->
                faults.check(most >= 0, "absolute." + dimension.symbol(), most, "zero or more", "4.2.3"));
        faults.check(relative.isShare(), "relative", relative, "0 to 1", "4.2.3")
                .check(coverage.isShare(), "coverage", coverage, "0 to 1", "4.2.3")
                .refuse();
        return ImmutableAccuracyRule.of(formula, absolute, relative, coverage);
    }

    /**
     * Returns whether a recorded quantity is within tolerance of the verified one: their difference is at most the larger of
     * the absolute tolerance and the relative share of the verified quantity.
     *
     * @param recorded what was recorded
     * @param verified what was found, of the same dimension
     * @return true when it is, the boundary included
     * @throws dev.qualitysdk.basics.InvalidValueException if the dimensions differ
     */
    default boolean tolerates(Quantity recorded, Quantity verified) {
        long difference = recorded.compareTo(verified) >= 0
                ? recorded.amount() - verified.amount()
                : verified.amount() - recorded.amount();
        if (difference <= absolute().getOrDefault(verified.dimension(), 0L)) {
            return true;
        }
        return atMost(
                difference,
                relative().denominator(),
                verified.amount(),
                relative().numerator());
    }

    /** {@return whether a × b is at most c × d, none of them negative, in 128 bits: a product of amounts need not fit 64} */
    private static boolean atMost(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high < 0 || (high == 0 && Long.compareUnsigned(a * b, c * d) <= 0);
    }
}
