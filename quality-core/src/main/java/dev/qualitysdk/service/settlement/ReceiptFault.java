package dev.qualitysdk.service.settlement;

import dev.qualitysdk.basics.Faults;
import org.immutables.value.Value;

/** Something that is wrong with the receipts of a book (clause 3.4.2). */
@Value.Immutable
public sealed interface ReceiptFault permits ImmutableReceiptFault {

    /** What can be wrong. */
    enum Kind {
        /** Numbers are missing. */
        GAP,
        /** A number was used again. */
        DUPLICATE,
        /** A number was issued before a lower one. */
        OUT_OF_ORDER,
        /** A settlement has a receipt that stands besides an earlier one. */
        SECOND_FOR_SETTLEMENT
    }

    /** {@return what is wrong} */
    Kind kind();

    /** {@return the first number it concerns} */
    long first();

    /** {@return the last number it concerns; the first one, but for a gap} */
    long last();

    /**
     * Returns a fault.
     *
     * @param kind what is wrong
     * @param first first number it concerns
     * @param last last number it concerns
     * @return the fault
     */
    static ReceiptFault of(Kind kind, long first, long last) {
        Faults.in("receipt fault").given(kind, "kind").refuse();
        return ImmutableReceiptFault.of(kind, first, last);
    }
}
