package dev.qualitysdk.service.reconciliation;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.SettlementId;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One line of a cash drawer (clause 3.4.3). Change given back and a cash rounding are lines of their own. */
@Value.Immutable
public sealed interface CashLine permits ImmutableCashLine {

    /** What moves cash, or says why less or more was moved. */
    enum Kind {
        /** Cash taken in, as it was handed over. */
        IN,
        /** Cash paid out. */
        OUT,
        /** Cash given back of what was taken in. */
        CHANGE,
        /** The difference between what is owed and what cash can pay; it moves nothing. */
        ROUNDING
    }

    /** {@return the settlement that it belongs to} */
    SettlementId settlement();

    /** {@return what it is} */
    Kind kind();

    /** {@return how much; negative in a line that reverses another, and in a rounding to our favour} */
    Money amount();

    /**
     * Returns the lines of a customer who pays in cash.
     *
     * @param settlement the settlement
     * @param owed what is owed, exactly
     * @param payable what is owed in cash, rounded to what cash can pay
     * @param tendered what was handed over, at least that
     * @return cash in, the change where there is any, the rounding where there is any
     * @throws dev.qualitysdk.basics.InvalidValueException if less was handed over, or currencies differ (clause 3.4.3)
     */
    static ImmutableList<CashLine> received(SettlementId settlement, Money owed, Money payable, Money tendered) {
        Faults.in("cash line")
                .given(settlement, "settlement")
                .given(owed, "owed")
                .given(payable, "payable")
                .given(tendered, "tendered")
                .refuse();
        check(settlement, owed, payable, tendered);
        return lines(
                of(settlement, Kind.IN, tendered),
                of(settlement, Kind.CHANGE, tendered.minus(payable)),
                of(settlement, Kind.ROUNDING, owed.minus(payable)));
    }

    /**
     * Returns the lines of a customer whom we pay in cash.
     *
     * @param settlement the settlement
     * @param owed what is owed, exactly
     * @param payable what is owed in cash, rounded to what cash can pay
     * @return cash out, the rounding where there is any
     * @throws dev.qualitysdk.basics.InvalidValueException if currencies differ or an amount is negative (clause 3.4.3)
     */
    static ImmutableList<CashLine> paid(SettlementId settlement, Money owed, Money payable) {
        Faults.in("cash line")
                .given(settlement, "settlement")
                .given(owed, "owed")
                .given(payable, "payable")
                .refuse();
        check(settlement, owed, payable, payable);
        return lines(of(settlement, Kind.OUT, payable), of(settlement, Kind.ROUNDING, payable.minus(owed)));
    }

    private static void check(SettlementId settlement, Money owed, Money payable, Money tendered) {
        Faults.in("cash of settlement " + settlement)
                .check(!owed.isNegative(), "owed", owed, "zero or more", "3.4.3")
                .check(!payable.isNegative(), "payable", payable, "zero or more", "3.4.3")
                .check(
                        payable.isSameCurrency(owed),
                        "payable",
                        payable,
                        "an amount in " + owed.getCurrencyUnit(),
                        "3.4.3")
                .check(
                        tendered.isSameCurrency(owed),
                        "tendered",
                        tendered,
                        "an amount in " + owed.getCurrencyUnit(),
                        "3.4.3")
                .check(
                        !tendered.isSameCurrency(payable) || !tendered.isLessThan(payable),
                        "tendered",
                        tendered,
                        "at least " + payable,
                        "3.4.3")
                .refuse();
    }

    private static ImmutableList<CashLine> lines(CashLine first, CashLine... others) {
        ImmutableList.Builder<CashLine> lines =
                ImmutableList.<CashLine>builder().add(first);
        for (CashLine other : others) {
            if (!other.amount().isZero()) {
                lines.add(other);
            }
        }
        return lines.build();
    }

    /**
     * Returns a line.
     *
     * @param settlement the settlement
     * @param kind what it is
     * @param amount how much, of any sign
     * @return the line
     */
    static CashLine of(SettlementId settlement, Kind kind, Money amount) {
        Faults.in("cash line")
                .given(settlement, "settlement")
                .given(kind, "kind")
                .given(amount, "amount")
                .refuse();
        return ImmutableCashLine.of(settlement, kind, amount);
    }

    /**
     * Returns the line that undoes this one.
     *
     * @return the same with the opposite amount
     */
    default CashLine reversed() {
        return of(settlement(), kind(), amount().negated());
    }

    /**
     * Returns by how much this changes the cash in the drawer.
     *
     * @return in, less out and change; nothing for a rounding
     */
    default Money moved() {
        return switch (kind()) {
            case IN -> amount();
            case OUT, CHANGE -> amount().negated();
            case ROUNDING -> amount().minus(amount());
        };
    }

    /**
     * Returns by how much this settles what the customer owes.
     *
     * @return what is moved, and the rounding
     */
    default Money settled() {
        return kind() == Kind.ROUNDING ? amount() : moved();
    }
}
