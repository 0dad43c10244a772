package dev.qualitysdk.regulation;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Ratio;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The corridor around the list price in which a price is agreed freely, and how cash is rounded (clause 3.2.2). A price
 * outside the corridor needs a reason and a second approver.
 */
@Value.Immutable
public sealed interface PriceRule permits ImmutablePriceRule {

    /** {@return how far below the list price an agreed price may lie, as a share of it, 0 to 1; 0.05 is 5 %} */
    Ratio below();

    /** {@return how far above the list price an agreed price may lie, as a share of it, zero or more} */
    Ratio above();

    /** {@return the smallest amount that is paid in cash, more than zero; empty where cash is paid to the minor unit} */
    Optional<Money> cashIncrement();

    /**
     * Returns a rule that leaves cash as it is.
     *
     * @param below share of the list price, 0 to 1
     * @param above share of the list price, zero or more
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if one is out of bounds (clause 3.2.2)
     */
    static PriceRule of(Ratio below, Ratio above) {
        return of(below, above, Optional.empty());
    }

    /**
     * Returns a rule.
     *
     * @param below share of the list price, 0 to 1
     * @param above share of the list price, zero or more
     * @param cashIncrement smallest amount paid in cash, more than zero, or empty
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if one is out of bounds (clause 3.2.2)
     */
    static PriceRule of(Ratio below, Ratio above, Optional<Money> cashIncrement) {
        Faults faults = Faults.in("price rule")
                .check(below.isShare(), "below", below, "0 to 1", "3.2.2")
                .check(above.compareTo(Ratio.ZERO) >= 0, "above", above, "0 or more", "3.2.2");
        cashIncrement.ifPresent(
                least -> faults.check(least.isPositive(), "cashIncrement", least, "more than zero", "3.2.2"));
        faults.refuse();
        return ImmutablePriceRule.of(below, above, cashIncrement);
    }

    /**
     * Returns the lowest price inside the corridor.
     *
     * @param listed list price, per any unit
     * @return the bound, inclusive, per the same unit
     */
    default Fraction lowest(Fraction listed) {
        return listed.times(Fraction.of(1).minus(Fraction.of(below())));
    }

    /**
     * Returns the highest price inside the corridor.
     *
     * @param listed list price, per any unit
     * @return the bound, inclusive, per the same unit
     */
    default Fraction highest(Fraction listed) {
        return listed.times(Fraction.of(1).plus(Fraction.of(above())));
    }

    /**
     * Returns whether a price lies inside the corridor, both bounds included.
     *
     * @param agreed the price, per the unit of the list price
     * @param listed list price
     * @return true when no override is needed
     */
    default boolean allows(Fraction agreed, Fraction listed) {
        return agreed.compareTo(lowest(listed)) >= 0 && agreed.compareTo(highest(listed)) <= 0;
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("price_rule")
                .put("below", below())
                .put("above", above())
                .put("cashIncrement", cashIncrement())
                .build();
    }

    /**
     * Reads a rule from its canonical form.
     *
     * @param form the form
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static PriceRule read(CanonicalForm form) {
        return of(
                form.read("below", Ratio::parse),
                form.read("above", Ratio::parse),
                form.readOptional("cashIncrement", Money::parse));
    }
}
