package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.StockEntryId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Material that moved at one moment: into the book, from one lot to another, or out of the book. */
@Value.Immutable
public sealed interface StockFlow permits ImmutableStockFlow {

    /** Why material moved. */
    enum Cause {
        /** It was collected: into a lot. */
        COLLECTED,
        /** It was weighed, and more was found than recorded: into a lot. */
        FOUND_MORE,
        /** It was divided: from lot to lot. */
        DIVIDED,
        /** It was merged: from lot to lot. */
        MERGED,
        /** It was refused and came back: from lot to lot. */
        RETURNED,
        /** It was delivered: out of a lot. */
        DELIVERED,
        /** It was refused: out of a lot. */
        REFUSED,
        /** It was lost: out of a lot. */
        LOST,
        /** It was weighed, and less was found than recorded: out of a lot. */
        FOUND_LESS
    }

    /** {@return the entry that moved it} */
    StockEntryId entry();

    /** {@return when it moved} */
    Instant at();

    /** {@return why} */
    Cause cause();

    /** {@return the lot that it came from, empty where it came into the book} */
    Optional<LotId> source();

    /** {@return the lot that it went to, empty where it left the book} */
    Optional<LotId> target();

    /** {@return how much, more than nothing} */
    Quantity quantity();

    /** {@return the code of its kind where it went to, or of the lot it left the book from} */
    String kind();
}
