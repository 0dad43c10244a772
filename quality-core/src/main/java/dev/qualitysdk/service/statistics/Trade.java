package dev.qualitysdk.service.statistics;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Goods whose price was agreed, in one dimension and one currency (clause 3.2.2): how much, and for how much money. */
@Value.Immutable
public sealed interface Trade permits ImmutableTrade {

    /** {@return the dimension of the goods} */
    Unit.Dimension dimension();

    /** {@return the number of assessment lines, more than nothing} */
    long lines();

    /** {@return the net quantity in base units, exact, more than nothing} */
    Fraction quantity();

    /** {@return the sum of the lines' amounts, each rounded once: positive where we pay, negative where the customer pays} */
    Money amount();

    /**
     * Returns the average price by quantity: all the money for all the goods, not the mean of unit prices.
     *
     * @param per a unit of the same dimension
     * @return whole units of the currency for one such unit, exact
     * @throws dev.qualitysdk.basics.InvalidValueException if the unit measures something else
     */
    default Fraction averagePrice(Unit per) {
        Faults.in("average price")
                .check(
                        per.dimension() == dimension(),
                        "per",
                        per.symbol(),
                        "a unit of " + dimension().symbol(),
                        "7.2.2")
                .refuse();
        BigDecimal money = amount().getAmount();
        return Fraction.of(money.unscaledValue(), java.math.BigInteger.TEN.pow(money.scale()))
                .times(Fraction.of(per.factor()))
                .dividedBy(quantity());
    }

    /**
     * Returns the average price as it is shown, rounded once.
     *
     * @param per a unit of the same dimension
     * @param decimals how many decimals
     * @param rounding how to round
     * @return whole units of the currency for one such unit
     * @throws dev.qualitysdk.basics.InvalidValueException if the unit measures something else
     */
    default BigDecimal averagePrice(Unit per, int decimals, RoundingMode rounding) {
        return averagePrice(per).round(decimals, rounding);
    }

    /**
     * Returns this trade and another together.
     *
     * @param other the other, of the same dimension and currency
     * @return the sum
     * @throws dev.qualitysdk.basics.InvalidValueException if dimension or currency differ
     */
    default Trade plus(Trade other) {
        Faults.in("trade")
                .check(other.dimension() == dimension(), "dimension", other.dimension(), "" + dimension(), "3.3.3")
                .check(
                        other.amount().getCurrencyUnit().equals(amount().getCurrencyUnit()),
                        "currency",
                        other.amount().getCurrencyUnit(),
                        "" + amount().getCurrencyUnit(),
                        "7.2.2")
                .refuse();
        return ImmutableTrade.of(
                dimension(),
                Math.addExact(lines(), other.lines()),
                quantity().plus(other.quantity()),
                amount().plus(other.amount()));
    }
}
