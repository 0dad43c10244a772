package dev.qualitysdk.judgement.definition;

import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Faults;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Something known of a record: a code, an exact decimal, an instant, or whether something is so. Facts are compared within one type;
 * decimals by value, so that 1.0 is 1.00.
 */
public final class Fact {

    /** What a fact is. */
    public enum Type {
        /** A code or an id, 1 to 100 characters on one line. */
        TEXT,
        /** An exact decimal of at most 30 digits, 15 of them after the point. */
        DECIMAL,
        /** An instant in whole microseconds. */
        INSTANT,
        /** True or false. */
        TRUTH
    }

    private static final int LONGEST = 100;
    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 15;

    private final Type type;
    private final Comparable<?> value;

    private Fact(Type type, Comparable<?> value) {
        this.type = type;
        this.value = value;
    }

    /**
     * Returns a code or an id as fact. It is no place for names or free text: facts that a definition reads stand in the evidence.
     *
     * @param text 1 to 100 characters on one line
     * @return the fact
     * @throws dev.qualitysdk.basics.InvalidValueException if the text is none of that
     */
    public static Fact of(String text) {
        CanonicalText.lineProblem(text, LONGEST)
                .ifPresent(wanted ->
                        Faults.in("fact").check(false, "text", text, wanted).refuse());
        return new Fact(Type.TEXT, text);
    }

    /**
     * Returns a decimal as fact.
     *
     * @param number at most 30 digits, 15 of them after the point; zeros at the end do not matter
     * @return the fact
     * @throws dev.qualitysdk.basics.InvalidValueException if it has more
     */
    public static Fact of(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        Faults.in("fact")
                .check(
                        plain.scale() <= MOST_DECIMALS
                                && plain.precision() - plain.scale() <= MOST_DIGITS - MOST_DECIMALS,
                        "decimal",
                        plain,
                        "at most 15 digits before the point and 15 after")
                .refuse();
        return new Fact(Type.DECIMAL, plain);
    }

    /**
     * Returns a whole number as fact.
     *
     * @param number the number, at most 15 digits
     * @return the fact
     * @throws dev.qualitysdk.basics.InvalidValueException if it has more
     */
    public static Fact of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    /**
     * Returns an instant as fact.
     *
     * @param instant the instant, cut to microseconds
     * @return the fact
     */
    public static Fact of(Instant instant) {
        return new Fact(Type.INSTANT, CanonicalTime.of(instant));
    }

    /**
     * Returns whether something is so as fact.
     *
     * @param truth true or false
     * @return the fact
     */
    public static Fact of(boolean truth) {
        return new Fact(Type.TRUTH, truth);
    }

    /**
     * Returns what the fact is.
     *
     * @return the type
     */
    public Type type() {
        return type;
    }

    /**
     * Returns whether this fact is at least another.
     *
     * @param other the other
     * @return true when it is not less; empty where they are of two types or have no order
     */
    Optional<Boolean> atLeast(Fact other) {
        if (value instanceof BigDecimal number && other.value instanceof BigDecimal bound) {
            return Optional.of(number.compareTo(bound) >= 0);
        }
        if (value instanceof Instant at && other.value instanceof Instant least) {
            return Optional.of(!at.isBefore(least));
        }
        return Optional.empty();
    }

    /**
     * Returns the number where the fact is a whole one of zero or more.
     *
     * @return the number, empty where the fact is none
     */
    Optional<Long> whole() {
        return value instanceof BigDecimal number && number.signum() >= 0 && number.scale() <= 0
                ? Optional.of(number.longValueExact())
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fact fact && fact.type == type && fact.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /**
     * Returns the canonical text.
     *
     * @return the text; decimals without exponent and without zeros at the end
     */
    @Override
    public String toString() {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
