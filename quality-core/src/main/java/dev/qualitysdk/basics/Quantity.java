package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount of mass, pieces or volume, in whole grams, pieces or millilitres; zero or more.
 *
 * <p>Quantities of unlike dimensions are never added, subtracted or compared: that is refused, not converted.
 */
public final class Quantity implements Comparable<Quantity> {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}(?:\\.[0-9]{1,9})?)\\s?(\\p{L}{1,12})");

    private final long amount;
    private final Unit.Dimension dimension;

    private Quantity(long amount, Unit.Dimension dimension) {
        if (amount < 0) {
            throw refusal("amount", amount + " " + dimension.symbol(), "zero or more");
        }
        this.amount = amount;
        this.dimension = dimension;
    }

    /**
     * Returns a quantity of a unit.
     *
     * @param amount how many, zero or more
     * @param unit of what
     * @return the quantity
     * @throws InvalidValueException if it is negative or does not fit 64 bits
     */
    public static Quantity of(long amount, Unit unit) {
        Faults.in("quantity").given(unit, "unit").refuse();
        return of(BigDecimal.valueOf(amount), unit);
    }

    /**
     * Returns a quantity of a unit.
     *
     * @param amount how many, zero or more
     * @param unit of what
     * @return the quantity
     * @throws InvalidValueException if it is negative, not a whole number of base units, or does not fit 64 bits
     */
    public static Quantity of(BigDecimal amount, Unit unit) {
        return new Quantity(unit.toBase(amount), unit.dimension());
    }

    /**
     * Returns a quantity of base units.
     *
     * @param amount grams, pieces or millilitres, zero or more
     * @param dimension which of them
     * @return the quantity
     * @throws InvalidValueException if it is negative
     */
    public static Quantity ofBase(long amount, Unit.Dimension dimension) {
        return new Quantity(amount, dimension);
    }

    /**
     * Returns a mass.
     *
     * @param grams grams, zero or more
     * @return the quantity
     * @throws InvalidValueException if it is negative
     */
    public static Quantity ofGrams(long grams) {
        return new Quantity(grams, Unit.Dimension.MASS);
    }

    /**
     * Returns nothing of a dimension.
     *
     * @param dimension the dimension
     * @return zero
     */
    public static Quantity zero(Unit.Dimension dimension) {
        return new Quantity(0, dimension);
    }

    /**
     * Reads a quantity such as {@code 12.5 kg}, {@code 25斤} or {@code 3 pc}.
     *
     * @param text a plain decimal number without sign, and a unit that {@link Unit#parse} knows
     * @return the quantity
     * @throws InvalidValueException if the text is none, or not a whole number of base units
     */
    public static Quantity parse(String text) {
        Faults.in("quantity").given(text, "text").refuse();
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw refusal("quantity", text, "a number and a unit, such as 12.5 kg");
        }
        return of(new BigDecimal(matcher.group(1)), Unit.parse(matcher.group(2)));
    }

    /**
     * Returns how many base units this is.
     *
     * @return grams, pieces or millilitres, zero or more
     */
    public long amount() {
        return amount;
    }

    /**
     * Returns what is measured.
     *
     * @return the dimension
     */
    public Unit.Dimension dimension() {
        return dimension;
    }

    /**
     * Returns whether this is nothing.
     *
     * @return true for zero
     */
    public boolean isZero() {
        return amount == 0;
    }

    /**
     * Returns this and another quantity together.
     *
     * @param other of the same dimension
     * @return the sum
     * @throws InvalidValueException if the dimensions differ or the sum does not fit 64 bits
     */
    public Quantity plus(Quantity other) {
        same(other);
        long sum = amount + other.amount;
        if (sum < 0) {
            throw refusal("sum", this + " + " + other, "a sum that fits 64 bits");
        }
        return new Quantity(sum, dimension);
    }

    /**
     * Returns what is left of this when another quantity is taken away.
     *
     * @param other of the same dimension, not more than this
     * @return the difference
     * @throws InvalidValueException if the dimensions differ or the other is more than this
     */
    public Quantity minus(Quantity other) {
        same(other);
        if (other.amount > amount) {
            throw refusal("difference", this + " - " + other, "not more taken away than there is");
        }
        return new Quantity(amount - other.amount, dimension);
    }

    /**
     * Compares two quantities.
     *
     * @param other of the same dimension
     * @return negative, zero or positive
     * @throws InvalidValueException if the dimensions differ
     */
    @Override
    public int compareTo(Quantity other) {
        same(other);
        return Long.compare(amount, other.amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity q && q.amount == amount && q.dimension == dimension;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(amount) * 31 + dimension.name().hashCode();
    }

    /**
     * Returns the quantity in base units, readable by {@link #parse}.
     *
     * @return such as {@code 12500 g}
     */
    @Override
    public String toString() {
        return amount + " " + dimension.symbol();
    }

    private void same(Quantity other) {
        if (other.dimension != dimension) {
            throw refusal("dimension", other.toString(), "a quantity in " + dimension.symbol() + ", as " + this);
        }
    }

    private static InvalidValueException refusal(String field, String found, String wanted) {
        return new InvalidValueException("quantity", ImmutableList.of(Fault.of(field, found, wanted, "3.3.3")));
    }
}
