package dev.qualitysdk.service.settlement;

import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SettlementId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One number of a receipt book: when it was used, for which settlement, and whether it is void (clause 3.4.2). */
@Value.Immutable
public sealed interface ReceiptEntry permits ImmutableReceiptEntry {

    /** {@return the number} */
    ReceiptNumber number();

    /** {@return when it was issued, or spoiled} */
    Instant at();

    /** {@return the settlement it was issued for; empty where the form was spoiled before it was issued} */
    Optional<SettlementId> settlement();

    /** {@return why it is void; empty while it stands. A void receipt keeps its number} */
    Optional<ReasonCode> voided();

    /**
     * Returns an entry.
     *
     * @param number the number
     * @param at when it was issued, or spoiled, cut to microseconds
     * @param settlement the settlement it was issued for, or empty where the form was spoiled
     * @param voided why it is void, or empty
     * @return the entry
     * @throws dev.qualitysdk.basics.InvalidValueException if it neither was issued nor is void (clause 3.4.2)
     */
    static ReceiptEntry of(
            ReceiptNumber number, Instant at, Optional<SettlementId> settlement, Optional<ReasonCode> voided) {
        Faults.in("receipt entry")
                .given(number, "number")
                .given(at, "at")
                .given(settlement, "settlement")
                .given(voided, "voided")
                .refuse();
        Faults.in("receipt " + number.number() + " of book " + number.book())
                .check(
                        settlement.isPresent() || voided.isPresent(),
                        "voided",
                        null,
                        "why it is void, since it was issued for no settlement",
                        "3.4.2")
                .refuse();
        return ImmutableReceiptEntry.of(number, CanonicalTime.of(at), settlement, voided);
    }

    /**
     * Returns whether it stands for a settlement.
     *
     * @return true when it was issued and is not void
     */
    default boolean stands() {
        return settlement().isPresent() && voided().isEmpty();
    }
}
