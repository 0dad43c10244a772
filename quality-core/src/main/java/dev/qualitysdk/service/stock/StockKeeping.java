package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.StockEntryId;
import dev.qualitysdk.lifecycle.Stamp;
import java.util.Optional;
import org.immutables.value.Value;

/** An entry that moves no material: it changes who holds a lot, where it lies, or what is written about it. */
public sealed interface StockKeeping extends StockEntry {

    /**
     * Lots are handed over. They pass when giver and taker have both confirmed; who records the entry has thereby confirmed every
     * role he holds in it.
     */
    @Value.Immutable
    sealed interface HandedOver extends StockKeeping permits ImmutableHandedOver {

        @Override
        Stamp stamp();

        @Override
        StockEntryId entry();

        /** {@return the lots, at least one, each named once} */
        ImmutableList<LotId> lots();

        /** {@return who hands them over and holds them} */
        EmployeeId giver();

        /** {@return who takes them over; may be the giver in another function} */
        EmployeeId taker();

        @Override
        default ImmutableList<LotId> touches() {
            return lots();
        }

        /**
         * Refuses what is no hand-over.
         *
         * @throws InvalidValueException if there is no lot, or one is named twice
         */
        @Value.Check
        default void check() {
            StockFaults.of(this).lots("lots", lots()).refuse();
        }

        @Override
        default CanonicalForm form() {
            return StockForms.begin("stock.handed-over", this)
                    .list(
                            "lots",
                            lots(),
                            lot -> CanonicalForm.of("lot").put("lot", lot).build())
                    .put("giver", giver())
                    .put("taker", taker())
                    .build();
        }

        /**
         * Returns an entry.
         *
         * @param stamp who and when
         * @param entry the identifier of the entry
         * @param lots the lots, at least one, each named once
         * @param giver who hands them over and holds them
         * @param taker who takes them over
         * @return the entry
         * @throws InvalidValueException if there is no lot, or one is named twice
         */
        static HandedOver of(
                Stamp stamp, StockEntryId entry, Iterable<LotId> lots, EmployeeId giver, EmployeeId taker) {
            Faults.in("handed over")
                    .given(stamp, "stamp")
                    .given(entry, "entry")
                    .given(lots, "lots")
                    .given(giver, "giver")
                    .given(taker, "taker")
                    .refuse();
            return ImmutableHandedOver.of(stamp, entry, ImmutableList.copyOf(lots), giver, taker);
        }
    }

    /** One side confirmed a hand-over, in every role he holds in it. */
    @Value.Immutable
    sealed interface Confirmed extends StockKeeping permits ImmutableConfirmed {

        @Override
        Stamp stamp();

        @Override
        StockEntryId entry();

        /** {@return the entry of the hand-over} */
        StockEntryId handover();

        /** {@return who confirmed} */
        EmployeeId confirmer();

        @Override
        default ImmutableList<LotId> touches() {
            return ImmutableList.of();
        }

        @Override
        default CanonicalForm form() {
            return StockForms.begin("stock.confirmed", this)
                    .put("handover", handover())
                    .put("confirmer", confirmer())
                    .build();
        }

        /**
         * Returns an entry.
         *
         * @param stamp who and when
         * @param entry the identifier of the entry
         * @param handover the entry of the hand-over
         * @param confirmer who confirmed
         * @return the entry
         */
        static Confirmed of(Stamp stamp, StockEntryId entry, StockEntryId handover, EmployeeId confirmer) {
            Faults.in("confirmed")
                    .given(stamp, "stamp")
                    .given(entry, "entry")
                    .given(handover, "handover")
                    .given(confirmer, "confirmer")
                    .refuse();
            return ImmutableConfirmed.of(stamp, entry, handover, confirmer);
        }
    }

    /** A lot was put into a place: loaded, or stored. */
    @Value.Immutable
    sealed interface Placed extends StockKeeping permits ImmutablePlaced {

        @Override
        Stamp stamp();

        @Override
        StockEntryId entry();

        /** {@return the lot} */
        LotId lot();

        /** {@return the place} */
        StoragePlace place();

        /** {@return how much the place can take of one lot, if that is bounded} */
        Optional<Quantity> capacity();

        @Override
        default ImmutableList<LotId> touches() {
            return ImmutableList.of(lot());
        }

        /**
         * Refuses a place that takes nothing.
         *
         * @throws InvalidValueException if the capacity is nothing
         */
        @Value.Check
        default void check() {
            StockFaults.of(this).capacity(capacity()).refuse();
        }

        @Override
        default CanonicalForm form() {
            return StockForms.begin("stock.placed", this)
                    .put("lot", lot())
                    .put("place", place().text())
                    .put("capacity", capacity())
                    .build();
        }

        /**
         * Returns an entry.
         *
         * @param stamp who and when
         * @param entry the identifier of the entry
         * @param lot the lot
         * @param place the place
         * @param capacity how much the place can take of one lot, or empty where that is not bounded
         * @return the entry
         * @throws InvalidValueException if the capacity is nothing
         */
        static Placed of(Stamp stamp, StockEntryId entry, LotId lot, StoragePlace place, Optional<Quantity> capacity) {
            Faults.in("placed")
                    .given(stamp, "stamp")
                    .given(entry, "entry")
                    .given(lot, "lot")
                    .given(place, "place")
                    .given(capacity, "capacity")
                    .refuse();
            return ImmutablePlaced.of(stamp, entry, lot, place, capacity);
        }
    }

    /** A lot was sent out to a buyer or a treatment plant, in a vehicle; from then on none of us holds it. */
    @Value.Immutable
    sealed interface SentOut extends StockKeeping permits ImmutableSentOut {

        @Override
        Stamp stamp();

        @Override
        StockEntryId entry();

        /** {@return the lot} */
        LotId lot();

        /** {@return who handed it out and held it} */
        EmployeeId giver();

        /** {@return where it goes} */
        SiteId destination();

        /** {@return the vehicle or compartment it goes in} */
        StoragePlace vehicle();

        /** {@return how much that can carry, more than nothing} */
        Quantity capacity();

        @Override
        default ImmutableList<LotId> touches() {
            return ImmutableList.of(lot());
        }

        /**
         * Refuses what carries nothing.
         *
         * @throws InvalidValueException if the place is no vehicle, or its capacity is nothing
         */
        @Value.Check
        default void check() {
            StockFaults.of(this)
                    .vehicle(vehicle())
                    .capacity(Optional.of(capacity()))
                    .refuse();
        }

        @Override
        default CanonicalForm form() {
            return StockForms.begin("stock.sent-out", this)
                    .put("lot", lot())
                    .put("giver", giver())
                    .put("destination", destination())
                    .put("vehicle", vehicle().text())
                    .put("capacity", capacity())
                    .build();
        }

        /**
         * Returns a builder. All must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        /** A builder of the entry. Not thread-safe. */
        final class Builder extends ImmutableSentOut.Builder {

            Builder() {}
        }
    }

    /** A lot was set apart. */
    @Value.Immutable
    sealed interface Quarantined extends StockKeeping permits ImmutableQuarantined {

        @Override
        Stamp stamp();

        @Override
        StockEntryId entry();

        /** {@return the lot} */
        LotId lot();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default ImmutableList<LotId> touches() {
            return ImmutableList.of(lot());
        }

        @Override
        default CanonicalForm form() {
            return StockForms.begin("stock.quarantined", this)
                    .put("lot", lot())
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns an entry.
         *
         * @param stamp who and when
         * @param entry the identifier of the entry
         * @param lot the lot
         * @param reason why
         * @return the entry
         */
        static Quarantined of(Stamp stamp, StockEntryId entry, LotId lot, ReasonCode reason) {
            Faults.in("quarantined")
                    .given(stamp, "stamp")
                    .given(entry, "entry")
                    .given(lot, "lot")
                    .given(reason, "reason")
                    .refuse();
            return ImmutableQuarantined.of(stamp, entry, lot, reason);
        }
    }

    /** A lot came back to where it had been set apart from. */
    @Value.Immutable
    sealed interface Released extends StockKeeping permits ImmutableReleased {

        @Override
        Stamp stamp();

        @Override
        StockEntryId entry();

        /** {@return the lot} */
        LotId lot();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default ImmutableList<LotId> touches() {
            return ImmutableList.of(lot());
        }

        @Override
        default CanonicalForm form() {
            return StockForms.begin("stock.released", this)
                    .put("lot", lot())
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns an entry.
         *
         * @param stamp who and when
         * @param entry the identifier of the entry
         * @param lot the lot
         * @param reason why
         * @return the entry
         */
        static Released of(Stamp stamp, StockEntryId entry, LotId lot, ReasonCode reason) {
            Faults.in("released")
                    .given(stamp, "stamp")
                    .given(entry, "entry")
                    .given(lot, "lot")
                    .given(reason, "reason")
                    .refuse();
            return ImmutableReleased.of(stamp, entry, lot, reason);
        }
    }

    /**
     * A document was written that states the weight and kind of a lot as they were known. The latest statement of a document
     * about a lot counts, so that writing it anew makes it good again.
     */
    @Value.Immutable
    sealed interface Documented extends StockKeeping permits ImmutableDocumented {

        @Override
        Stamp stamp();

        @Override
        StockEntryId entry();

        /** {@return the lot} */
        LotId lot();

        /** {@return the document} */
        LotDocument document();

        /** {@return the weight that it states} */
        Quantity weight();

        /** {@return the code of the kind that it states} */
        String kind();

        @Override
        default ImmutableList<LotId> touches() {
            return ImmutableList.of(lot());
        }

        /**
         * Refuses what is no code.
         *
         * @throws InvalidValueException if the kind is no code
         */
        @Value.Check
        default void check() {
            StockFaults.of(this).kind("kind", kind()).refuse();
        }

        @Override
        default CanonicalForm form() {
            return StockForms.begin("stock.documented", this)
                    .put("lot", lot())
                    .put("sort", document().sort())
                    .put("code", document().code())
                    .put("weight", weight())
                    .put("kind", kind())
                    .build();
        }

        /**
         * Returns a builder. All must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        /** A builder of the entry. Not thread-safe. */
        final class Builder extends ImmutableDocumented.Builder {

            Builder() {}
        }
    }
}
