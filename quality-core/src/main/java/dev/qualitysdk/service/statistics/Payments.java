package dev.qualitysdk.service.statistics;

import dev.qualitysdk.service.settlement.Direction;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Money that went one way in one currency (clauses 3.4.1 and 7.2.1).
 *
 * <p>A payment counts in the month in which it was made, its reversal in the month in which it was reversed: {@link #net} is what
 * is left, and over both months a reversed payment comes to nothing. The counter-entry that hands the money back is no payment of
 * its own; it is told apart in {@link #returned}.
 */
@Value.Immutable
public sealed interface Payments permits ImmutablePayments {

    /** {@return who paid whom; of a counter-entry, the direction of what it reverses} */
    Direction direction();

    /** {@return the number of payments made, counter-entries left out} */
    long payments();

    /** {@return how much was paid, zero or more, before anything is reversed} */
    Money paid();

    /** {@return the number of payments that were reversed} */
    long reversals();

    /** {@return how much of what was paid, then or earlier, was reversed; zero or more} */
    Money reversed();

    /** {@return the number of counter-entries that were paid} */
    long returns();

    /** {@return how much came back by them, zero or more; what is reversed and not yet returned is still on its way} */
    Money returned();

    /**
     * Returns what was paid and is not reversed.
     *
     * @return paid less reversed; negative where more was reversed than paid in the same time
     */
    default Money net() {
        return paid().minus(reversed());
    }

    /**
     * Returns these payments and others together.
     *
     * @param other others of the same direction and currency
     * @return the sums
     * @throws org.joda.money.CurrencyMismatchException if the currencies differ
     */
    default Payments plus(Payments other) {
        return ImmutablePayments.of(
                direction(),
                Math.addExact(payments(), other.payments()),
                paid().plus(other.paid()),
                Math.addExact(reversals(), other.reversals()),
                reversed().plus(other.reversed()),
                Math.addExact(returns(), other.returns()),
                returned().plus(other.returned()));
    }
}
