package dev.qualitysdk.basics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number of any size, in which scores and money are worked out before their one rounding.
 *
 * <p>Unlike {@link Ratio} its terms are unbounded; it is for arithmetic, not for tallies.
 */
public final class Fraction implements Comparable<Fraction> {

    /** Zero. */
    public static final Fraction ZERO = of(BigInteger.ZERO, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * Returns a fraction.
     *
     * @param numerator any whole number
     * @param denominator any whole number but zero
     * @return the fraction in lowest terms
     * @throws ArithmeticException if the denominator is zero
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("fraction with denominator 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        return new Fraction(numerator.divide(signed), denominator.divide(signed));
    }

    /**
     * Returns a whole number as a fraction.
     *
     * @param number the number
     * @return the fraction
     */
    public static Fraction of(long number) {
        return of(BigInteger.valueOf(number), BigInteger.ONE);
    }

    /**
     * Returns a ratio as a fraction.
     *
     * @param ratio the ratio
     * @return the fraction
     */
    public static Fraction of(Ratio ratio) {
        return of(BigInteger.valueOf(ratio.numerator()), BigInteger.valueOf(ratio.denominator()));
    }

    /**
     * Returns the quotient of two whole numbers.
     *
     * @param numerator any whole number
     * @param denominator any whole number but zero
     * @return the fraction
     * @throws ArithmeticException if the denominator is zero
     */
    public static Fraction of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Returns points as a fraction.
     *
     * @param points the points
     * @return the fraction
     */
    public static Fraction of(Points points) {
        return of(points.hundredths(), 100);
    }

    /**
     * Returns the sum.
     *
     * @param other the other
     * @return this + other
     */
    public Fraction plus(Fraction other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * Returns the difference.
     *
     * @param other the other
     * @return this − other
     */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /**
     * Returns the product.
     *
     * @param other the other
     * @return this × other
     */
    public Fraction times(Fraction other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Returns the quotient.
     *
     * @param other the other, not zero
     * @return this ÷ other
     * @throws ArithmeticException if the other is zero
     */
    public Fraction dividedBy(Fraction other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * Returns the numerator in lowest terms.
     *
     * @return any whole number
     */
    public BigInteger numerator() {
        return numerator;
    }

    /**
     * Returns the denominator in lowest terms.
     *
     * @return greater than zero
     */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * Returns this rounded to decimals; the one rounding of a figure.
     *
     * @param scale number of decimals
     * @param mode how to round
     * @return the decimal
     */
    public BigDecimal round(int scale, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, mode);
    }

    /**
     * Returns the sign.
     *
     * @return −1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction f && f.numerator.equals(numerator) && f.denominator.equals(denominator);
    }

    @Override
    public int hashCode() {
        return numerator.hashCode() * 31 + denominator.hashCode();
    }

    /**
     * Returns the terms.
     *
     * @return such as {@code 19/20}
     */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
