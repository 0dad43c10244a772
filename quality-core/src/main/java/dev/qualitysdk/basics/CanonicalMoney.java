package dev.qualitysdk.basics;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;

/** The rule for amounts of money that are stored, hashed and added up: minor units that fit 64 bits, with room to add. */
public final class CanonicalMoney {

    /** The largest amount in minor units, of either sign: a hundredth of what 64 bits hold. */
    public static final long LARGEST_MINOR = Long.MAX_VALUE / 100;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(LARGEST_MINOR);

    private CanonicalMoney() {}

    /**
     * Says what is wrong with an amount.
     *
     * @param amount the amount, of any sign
     * @return what is wanted instead, empty when nothing is wrong
     */
    public static Optional<String> problem(Money amount) {
        return amount.getAmountMinor().abs().compareTo(LARGEST) <= 0
                ? Optional.empty()
                : Optional.of("at most " + LARGEST_MINOR + " minor units");
    }
}
