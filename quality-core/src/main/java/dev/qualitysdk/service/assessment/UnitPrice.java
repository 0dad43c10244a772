package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * A price for one unit of a quantity, such as CNY 1.235 for a kilogram: positive where we pay the customer, negative where the
 * customer pays for disposal (clause 3.2.2). It may be finer than the smallest coin.
 */
@Value.Immutable
public sealed interface UnitPrice permits ImmutableUnitPrice {

    /** The most decimals of a unit price. */
    int DECIMALS = 9;

    /** {@return the price in its shortest form, so that 1.50 and 1.5 are equal; at most 9 decimals and 18 digits} */
    BigMoney price();

    /** {@return the unit that it is the price of} */
    Unit per();

    /**
     * Returns a price.
     *
     * @param price the price, of any sign, with at most 9 decimals and 18 digits
     * @param per the unit that it is the price of
     * @return the price
     * @throws dev.qualitysdk.basics.InvalidValueException if it has more decimals or digits (clause 3.2.2)
     */
    static UnitPrice of(BigMoney price, Unit per) {
        Faults.in("unit price").given(price, "price").given(per, "per").refuse();
        BigDecimal plain = price.getAmount().stripTrailingZeros();
        BigDecimal shortest = plain.scale() < 0 ? plain.setScale(0) : plain;
        Faults.in("unit price")
                .check(
                        shortest.scale() <= DECIMALS && shortest.precision() <= 18,
                        "price",
                        price,
                        "at most " + DECIMALS + " decimals and 18 digits",
                        "3.2.2")
                .refuse();
        return ImmutableUnitPrice.of(BigMoney.of(price.getCurrencyUnit(), shortest), per);
    }

    /**
     * Returns the exact price of a quantity.
     *
     * @param base the quantity in base units: grams, pieces or millilitres
     * @return the price in whole units of the currency, unrounded
     */
    default Fraction of(Fraction base) {
        BigDecimal amount = price().getAmount();
        return base.times(Fraction.of(
                amount.unscaledValue(),
                BigInteger.TEN.pow(amount.scale()).multiply(BigInteger.valueOf(per().factor()))));
    }

    /**
     * Adds this price to a canonical form, under {@code price} and {@code per}.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        return form.put("price", price()).put("per", per().symbol());
    }

    /**
     * Reads a price that {@link #writeTo} wrote.
     *
     * @param form the form
     * @return the price
     * @throws dev.qualitysdk.basics.InvalidValueException if it holds none
     */
    static UnitPrice read(CanonicalForm form) {
        return of(form.read("price", BigMoney::parse), form.read("per", Unit::parse));
    }
}
