package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/** Points of a score, exact to two decimals: −10,000.00 to 10,000.00; a score itself is 0.00 to 100.00. */
public final class Points implements Comparable<Points> {

    private static final int LIMIT = 1_000_000;

    /** No points. */
    public static final Points ZERO = new Points(0);

    /** A full score, 100.00. */
    public static final Points FULL = new Points(10_000);

    private final int hundredths;

    private Points(int hundredths) {
        this.hundredths = hundredths;
    }

    /**
     * Returns points given in hundredths.
     *
     * @param hundredths −1,000,000 to 1,000,000
     * @return the points
     * @throws InvalidValueException if it is outside
     */
    public static Points ofHundredths(int hundredths) {
        if (hundredths < -LIMIT || hundredths > LIMIT) {
            throw refusal(hundredths + " hundredths");
        }
        return new Points(hundredths);
    }

    /**
     * Returns points given as a decimal.
     *
     * @param points at most two decimals, −10,000 to 10,000
     * @return the points
     * @throws InvalidValueException if it has more decimals or is outside
     */
    public static Points of(BigDecimal points) {
        Faults.in("points").given(points, "points").refuse();
        try {
            return ofHundredths(points.movePointRight(2).intValueExact());
        } catch (ArithmeticException inexact) {
            throw refusal(String.valueOf(points));
        }
    }

    /**
     * Reads points such as {@code 92.5}.
     *
     * @param text a plain decimal of at most two decimals
     * @return the points
     * @throws InvalidValueException if it is none
     */
    public static Points parse(String text) {
        Faults.in("points").given(text, "text").refuse();
        if (!text.matches("-?[0-9]{1,5}(\\.[0-9]{1,2})?")) {
            throw refusal(text);
        }
        return of(new BigDecimal(text));
    }

    /**
     * Returns the points in hundredths.
     *
     * @return −1,000,000 to 1,000,000
     */
    public int hundredths() {
        return hundredths;
    }

    @Override
    public int compareTo(Points other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points p && p.hundredths == hundredths;
    }

    @Override
    public int hashCode() {
        return hundredths;
    }

    /**
     * Returns the points with two decimals, readable by {@link #parse}.
     *
     * @return such as {@code 92.50}
     */
    @Override
    public String toString() {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    private static InvalidValueException refusal(String found) {
        return new InvalidValueException(
                "points",
                ImmutableList.of(Fault.of("points", found, "-10000.00 to 10000.00 with at most two decimals")));
    }
}
