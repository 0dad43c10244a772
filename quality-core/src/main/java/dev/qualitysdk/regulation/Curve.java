package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import java.math.BigInteger;
import java.util.List;
import org.immutables.value.Value;

/**
 * How a ratio becomes points: straight between its knots, constant outside the first and the last, never falling, exact
 * (clause 4.4.1).
 */
@Value.Immutable
public sealed interface Curve permits ImmutableCurve {

    /** A point that the curve goes through. */
    @Value.Immutable
    sealed interface Knot permits ImmutableKnot {

        /** {@return the ratio, 0 to 1} */
        Ratio ratio();

        /** {@return the points, 0 to 100} */
        Points points();

        /**
         * Returns a knot.
         *
         * @param ratio 0 to 1
         * @param points 0 to 100
         * @return the knot
         */
        static Knot of(Ratio ratio, Points points) {
            return ImmutableKnot.of(ratio, points);
        }
    }

    /** {@return the knots, by ascending ratio, at least one} */
    ImmutableList<Knot> knots();

    /**
     * Returns a curve.
     *
     * @param knots at least one; ratios 0 to 1 strictly ascending, points 0 to 100 never falling
     * @return the curve
     * @throws dev.qualitysdk.basics.InvalidValueException if they are not
     */
    static Curve of(List<Knot> knots) {
        Faults faults = Faults.in("curve");
        faults.check(!knots.isEmpty(), "knots", knots.size(), "at least one", "4.4.1");
        for (int i = 0; i < knots.size(); i++) {
            Knot knot = knots.get(i);
            String field = "knots[" + i + "]";
            faults.check(knot.ratio().isShare(), field + ".ratio", knot.ratio(), "0 to 1", "4.4.1");
            faults.check(
                    knot.points().compareTo(Points.ZERO) >= 0 && knot.points().compareTo(Points.FULL) <= 0,
                    field + ".points",
                    knot.points(),
                    "0 to 100",
                    "4.4.1");
            if (i > 0) {
                Knot before = knots.get(i - 1);
                faults.check(
                        knot.ratio().compareTo(before.ratio()) > 0,
                        field + ".ratio",
                        knot.ratio(),
                        "more than the knot before, " + before.ratio(),
                        "4.4.1");
                faults.check(
                        knot.points().compareTo(before.points()) >= 0,
                        field + ".points",
                        knot.points(),
                        "not less than the knot before, " + before.points(),
                        "4.4.1");
            }
        }
        faults.refuse();
        return ImmutableCurve.of(ImmutableList.copyOf(knots));
    }

    /**
     * Returns the points for a ratio, exactly.
     *
     * @param numerator numerator of the ratio, zero or more
     * @param denominator denominator, greater than zero
     * @return the points, 0 to 100, not rounded
     */
    default Fraction pointsFor(long numerator, long denominator) {
        Fraction ratio = Fraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        Knot below = knots().get(0);
        if (ratio.compareTo(Fraction.of(below.ratio())) <= 0) {
            return Fraction.of(below.points());
        }
        for (Knot above : knots()) {
            if (ratio.compareTo(Fraction.of(above.ratio())) <= 0) {
                Fraction share = ratio.minus(Fraction.of(below.ratio()))
                        .dividedBy(Fraction.of(above.ratio()).minus(Fraction.of(below.ratio())));
                Fraction rise = Fraction.of(above.points()).minus(Fraction.of(below.points()));
                return Fraction.of(below.points()).plus(share.times(rise));
            }
            below = above;
        }
        return Fraction.of(below.points());
    }
}
