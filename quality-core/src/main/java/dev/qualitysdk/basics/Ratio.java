package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact ratio of two whole numbers, compared by cross-multiplication and never by division.
 *
 * <p>Two ratios are equal when they are the same number: 1/2 equals 2/4. The terms are kept in lowest form.
 */
public final class Ratio implements Comparable<Ratio> {

    /** Zero. */
    public static final Ratio ZERO = new Ratio(0, 1);

    /** One: 100 %. */
    public static final Ratio ONE = new Ratio(1, 1);

    private final long numerator;
    private final long denominator;

    private Ratio(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * Returns a ratio.
     *
     * @param numerator any whole number but {@code Long.MIN_VALUE}
     * @param denominator greater than zero
     * @return the ratio in lowest terms
     * @throws InvalidValueException if the denominator is not greater than zero
     */
    public static Ratio of(long numerator, long denominator) {
        if (denominator <= 0 || numerator == Long.MIN_VALUE) {
            throw refusal(numerator + "/" + denominator, "a denominator greater than zero");
        }
        long divisor = gcd(Math.abs(numerator), denominator);
        return new Ratio(numerator / divisor, denominator / divisor);
    }

    /**
     * Returns the exact ratio that a decimal number is.
     *
     * @param decimal a decimal whose terms fit 64 bits
     * @return the ratio
     * @throws InvalidValueException if the terms do not fit 64 bits
     */
    public static Ratio of(BigDecimal decimal) {
        Faults.in("ratio").given(decimal, "decimal").refuse();
        BigDecimal plain = decimal.stripTrailingZeros();
        if (plain.scale() > 18 || plain.precision() - plain.scale() > 18) {
            throw refusal(String.valueOf(decimal), "a decimal of at most 18 digits before and after the point");
        }
        try {
            BigDecimal whole = plain.scale() < 0 ? plain.setScale(0) : plain;
            return of(
                    whole.unscaledValue().longValueExact(),
                    BigInteger.TEN.pow(whole.scale()).longValueExact());
        } catch (ArithmeticException tooLarge) {
            throw refusal(String.valueOf(decimal), "a decimal whose terms fit 64 bits");
        }
    }

    /**
     * Returns the ratio that a percentage is.
     *
     * @param percent such as 95 or 99.5
     * @return the ratio, 95 giving 19/20
     * @throws InvalidValueException if the terms do not fit 64 bits
     */
    public static Ratio ofPercent(BigDecimal percent) {
        Faults.in("ratio").given(percent, "percent").refuse();
        return of(percent.movePointLeft(2));
    }

    /**
     * Reads a ratio written as a percentage ({@code 95 %}), a fraction ({@code 19/20}) or a decimal ({@code 0.95}).
     *
     * @param text the text, at most 60 characters, without exponent
     * @return the ratio
     * @throws InvalidValueException if it is none of these
     */
    public static Ratio parse(String text) {
        Faults.in("ratio").given(text, "text").refuse();
        String stripped = text.strip();
        if (stripped.matches("-?[0-9]{1,18}/[0-9]{1,18}")) {
            int slash = stripped.indexOf('/');
            return of(Long.parseLong(stripped.substring(0, slash)), Long.parseLong(stripped.substring(slash + 1)));
        }
        if (stripped.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?(\\s?%)?")) {
            boolean percent = stripped.endsWith("%");
            BigDecimal number = new BigDecimal(stripped.replace("%", "").strip());
            return percent ? ofPercent(number) : of(number);
        }
        throw refusal(text, "a percentage (95 %), a fraction (19/20) or a decimal (0.95)");
    }

    /**
     * Returns the numerator in lowest terms.
     *
     * @return any whole number
     */
    public long numerator() {
        return numerator;
    }

    /**
     * Returns the denominator in lowest terms.
     *
     * @return greater than zero
     */
    public long denominator() {
        return denominator;
    }

    /**
     * Returns whether this reaches a target, equality included.
     *
     * @param target the target
     * @return true when this is at least the target
     */
    public boolean atLeast(Ratio target) {
        return compareTo(target) >= 0;
    }

    /**
     * Returns whether this lies between zero and one, both included.
     *
     * @return true for a share of a whole
     */
    public boolean isShare() {
        return numerator >= 0 && numerator <= denominator;
    }

    @Override
    public int compareTo(Ratio other) {
        long leftHigh = Math.multiplyHigh(numerator, other.denominator);
        long rightHigh = Math.multiplyHigh(other.numerator, denominator);
        return leftHigh != rightHigh
                ? Long.compare(leftHigh, rightHigh)
                : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio r && r.numerator == numerator && r.denominator == denominator;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(numerator) * 31 + Long.hashCode(denominator);
    }

    /**
     * Returns the ratio as a fraction, readable by {@link #parse}.
     *
     * @return such as {@code 19/20}
     */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x == 0 ? 1 : x;
    }

    private static InvalidValueException refusal(String found, String wanted) {
        return new InvalidValueException("ratio", ImmutableList.of(Fault.of("ratio", found, wanted)));
    }
}
