package dev.qualitysdk.service.reconciliation;

import dev.qualitysdk.basics.CanonicalMoney;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.service.settlement.Direction;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One entry of a payment statement, as whoever carries out the payments booked it (clause 3.4.3). */
@Value.Immutable
public sealed interface StatementEntry permits ImmutableStatementEntry {

    /** {@return the name of the entry, unique in its statement, 1 to 100 characters on one line} */
    String id();

    /** {@return the reference that the payment was given; empty where the statement shows none} */
    Optional<PaymentReference> reference();

    /** {@return who paid whom; {@code WE_PAY} is money that left us} */
    Direction direction();

    /** {@return how much, zero or more} */
    Money amount();

    /** {@return on which local date it was booked} */
    LocalDate booked();

    /**
     * Returns an entry.
     *
     * @param id name of the entry, unique in its statement, 1 to 100 characters on one line
     * @param reference reference that the payment was given, or empty
     * @param direction who paid whom
     * @param amount how much, zero or more; the direction is its sign
     * @param booked local date on which it was booked
     * @return the entry
     * @throws dev.qualitysdk.basics.InvalidValueException if the name is no code or the amount is negative or too large (clause
     *     3.4.3)
     */
    static StatementEntry of(
            String id, Optional<PaymentReference> reference, Direction direction, Money amount, LocalDate booked) {
        Faults.in("statement entry")
                .given(id, "id")
                .given(reference, "reference")
                .given(direction, "direction")
                .given(amount, "amount")
                .given(booked, "booked")
                .refuse();
        Faults faults = Faults.in("statement entry " + id);
        CanonicalText.lineProblem(id, Identifier.LONGEST)
                .ifPresent(wanted -> faults.check(false, "id", id, wanted, "3.4.3"));
        faults.check(!amount.isNegative(), "amount", amount, "zero or more; the direction is its sign", "3.4.3");
        CanonicalMoney.problem(amount).ifPresent(wanted -> faults.check(false, "amount", amount, wanted, "3.4.3"));
        faults.refuse();
        return ImmutableStatementEntry.of(id, reference, direction, amount, booked);
    }
}
