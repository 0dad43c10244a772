package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.StockEntryId;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A lot as it stands in a book at a moment: what and how much there is of it, who holds it and where it lies. */
@Value.Immutable
public sealed interface LotStock permits ImmutableLotStock {

    /** How a lot stands. */
    enum Standing {
        /** One of us holds it. */
        HELD,
        /** It is set apart. */
        QUARANTINED,
        /** It is on its way to a buyer or a treatment plant. */
        SENT_OUT,
        /** It was accepted at its destination. */
        DELIVERED,
        /** All of it was refused. */
        REFUSED,
        /** Nothing of it is left: it became other lots, or was lost. */
        USED_UP
    }

    /** What can happen to a lot. */
    enum Event {
        /** Some of it becomes another lot. */
        USE,
        /** All that there is of it becomes other lots. */
        USE_UP,
        /** Some of it is lost. */
        LOSE,
        /** All that there is of it is lost. */
        LOSE_ALL,
        /** It passes, or is to pass, from hand to hand. */
        HAND_OVER,
        /** It is put into a place. */
        PLACE,
        /** It is accepted in part or whole. */
        ACCEPT,
        /** All of it is refused. */
        REFUSE,
        /** It is sent out. */
        SEND_OUT,
        /** It is accepted in part or whole at its destination. */
        DELIVER,
        /** It is set apart. */
        QUARANTINE,
        /** It comes back to where it was set apart from. */
        RELEASE
    }

    /** What can become of a lot in a book. */
    Lifecycle<Standing, Event> LIFECYCLE = StockTable.build();

    /** {@return the lot} */
    LotId lot();

    /** {@return the code of its kind} */
    String kind();

    /** {@return its grade, if it was graded} */
    Optional<Grade> grade();

    /**
     * {@return what it was collected or made with or, once it was accepted, what was accepted of it} What had become of it before
     * its acceptance is part of this.
     */
    Quantity weight();

    /** {@return what is there of it; its weight less what became other lots, was delivered or was lost} */
    Quantity remaining();

    /** {@return what was accepted of it at the latest acceptance; nothing where all was refused; empty before the first} */
    Optional<Quantity> accepted();

    /** {@return where it stands in {@link #LIFECYCLE}} */
    Position<Standing> position();

    /** {@return who of us holds it, empty once it was sent out} */
    Optional<EmployeeId> holder();

    /** {@return the hand-over that not both sides have confirmed; until then nothing else happens to the lot} */
    Optional<StockEntryId> passing();

    /** {@return where it lies, if that was recorded} */
    Optional<StoragePlace> place();

    /** {@return how much its place or vehicle can take of one lot, if that is bounded} */
    Optional<Quantity> capacity();

    /** {@return where it goes, once it was sent out} */
    Optional<SiteId> destination();

    /** {@return the entry that began it} */
    StockEntryId origin();

    /** {@return when it began, as it happened} */
    Instant since();

    /** {@return how it stands} */
    default Standing standing() {
        return position().state();
    }

    /** {@return whether something of it is there, with us or on its way} */
    default boolean present() {
        return !remaining().isZero();
    }

    /** A builder of the stock of a lot. Not thread-safe. */
    final class Builder extends ImmutableLotStock.Builder {

        Builder() {}
    }
}
