package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.StockEntryId;
import dev.qualitysdk.lifecycle.Stamp;
import java.util.Optional;
import org.immutables.value.Value;

/** An entry that moves material: into the book, from lot to lot, or out of it. */
public sealed interface StockMovement extends StockEntry {

    /** A lot was collected; its collector holds it first. */
    @Value.Immutable
    sealed interface Collected extends StockMovement permits ImmutableCollected {

        @Override
        Stamp stamp();

        @Override
        StockEntryId entry();

        /** {@return the lot} */
        LotId lot();

        /** {@return the code of its one kind of material, 1 to 100 characters on one line} */
        String kind();

        /** {@return its grade, if it was graded} */
        Optional<Grade> grade();

        /** {@return how much, more than nothing} */
        Quantity quantity();

        /** {@return who collected it and holds it} */
        EmployeeId collector();

        /** {@return the booking it was collected under, if any} */
        Optional<BookingId> booking();

        @Override
        default ImmutableList<LotId> makes() {
            return ImmutableList.of(lot());
        }

        @Override
        default ImmutableList<LotId> touches() {
            return ImmutableList.of();
        }

        /**
         * Refuses what cannot be collected.
         *
         * @throws InvalidValueException if the kind is no code, or nothing was collected
         */
        @Value.Check
        default void check() {
            StockFaults.of(this)
                    .kind("kind", kind())
                    .some("quantity", quantity())
                    .refuse();
        }

        @Override
        default CanonicalForm form() {
            return StockForms.begin("stock.collected", this)
                    .put("lot", lot())
                    .put("kind", kind())
                    .put("grade", grade())
                    .put("quantity", quantity())
                    .put("collector", collector())
                    .put("booking", booking())
                    .build();
        }

        /**
         * Returns a builder. Stamp, entry, lot, kind, quantity and collector must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        /** A builder of the entry. Not thread-safe. */
        final class Builder extends ImmutableCollected.Builder {

            Builder() {}
        }
    }

    /**
     * A lot, or some of it, was divided into others: split, or sorted into other kinds or grades. The parts are exactly what was
     * divided.
     */
    @Value.Immutable
    sealed interface Divided extends StockMovement permits ImmutableDivided {

        @Override
        Stamp stamp();

        @Override
        StockEntryId entry();

        /** {@return what was divided} */
        LotSource source();

        /** {@return the parts, at least one; at most one of them is what the others leave} */
        ImmutableList<LotPart> parts();

        @Override
        default ImmutableList<LotId> makes() {
            return parts().stream().map(LotPart::lot).collect(ImmutableList.toImmutableList());
        }

        @Override
        default ImmutableList<LotId> touches() {
            return ImmutableList.of(source().lot());
        }

        /**
         * Refuses what is no division.
         *
         * @throws InvalidValueException if there is no part, a part is named twice or is the divided lot, two parts are what the
         *     others leave, a quantity is nothing, or a kind is no code
         */
        @Value.Check
        default void check() {
            StockFaults.of(this)
                    .source("source", source())
                    .parts(source().lot(), parts())
                    .refuse();
        }

        @Override
        default CanonicalForm form() {
            return StockForms.begin("stock.divided", this)
                    .put("source", source().lot())
                    .put("quantity", source().quantity())
                    .list("parts", parts(), LotPart::form)
                    .build();
        }

        /**
         * Returns an entry.
         *
         * @param stamp who and when
         * @param entry the identifier of the entry
         * @param source what was divided
         * @param parts the parts, at least one; at most one of them is what the others leave
         * @return the entry
         * @throws InvalidValueException if it is no division
         */
        static Divided of(Stamp stamp, StockEntryId entry, LotSource source, Iterable<LotPart> parts) {
            Faults.in("divided")
                    .given(stamp, "stamp")
                    .given(entry, "entry")
                    .given(source, "source")
                    .given(parts, "parts")
                    .refuse();
            return ImmutableDivided.of(stamp, entry, source, ImmutableList.copyOf(parts));
        }
    }

    /** Lots of one kind, or some of each, were merged into one, which keeps them as its sources. */
    @Value.Immutable
    sealed interface Merged extends StockMovement permits ImmutableMerged {

        @Override
        Stamp stamp();

        @Override
        StockEntryId entry();

        /** {@return the lot that they became} */
        LotId lot();

        /** {@return what was merged, at least one lot, each named once} */
        ImmutableList<LotSource> sources();

        /** {@return its grade; where empty, that of its sources if they share one} */
        Optional<Grade> grade();

        /** {@return where it is put; where empty, where its sources lie if they lie together} */
        Optional<StoragePlace> place();

        @Override
        default ImmutableList<LotId> makes() {
            return ImmutableList.of(lot());
        }

        @Override
        default ImmutableList<LotId> touches() {
            return sources().stream().map(LotSource::lot).collect(ImmutableList.toImmutableList());
        }

        /**
         * Refuses what is no merger.
         *
         * @throws InvalidValueException if there is no source, one is named twice or is the merged lot, or a quantity is nothing
         */
        @Value.Check
        default void check() {
            StockFaults.of(this).sources(lot(), sources()).refuse();
        }

        @Override
        default CanonicalForm form() {
            return StockForms.begin("stock.merged", this)
                    .put("lot", lot())
                    .list("sources", sources(), LotSource::form)
                    .put("grade", grade())
                    .put("place", place().map(StoragePlace::text))
                    .build();
        }

        /**
         * Returns a builder. Stamp, entry, lot and sources must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        /** A builder of the entry. Not thread-safe. */
        final class Builder extends ImmutableMerged.Builder {

            Builder() {}
        }
    }

    /** A lot, or some of it, was lost: stolen, spilt, burnt, evaporated. */
    @Value.Immutable
    sealed interface Lost extends StockMovement permits ImmutableLost {

        @Override
        Stamp stamp();

        @Override
        StockEntryId entry();

        /** {@return what was lost} */
        LotSource source();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default ImmutableList<LotId> touches() {
            return ImmutableList.of(source().lot());
        }

        /**
         * Refuses a loss of nothing.
         *
         * @throws InvalidValueException if the quantity is nothing
         */
        @Value.Check
        default void check() {
            StockFaults.of(this).source("source", source()).refuse();
        }

        @Override
        default CanonicalForm form() {
            return StockForms.begin("stock.lost", this)
                    .put("lot", source().lot())
                    .put("quantity", source().quantity())
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns an entry.
         *
         * @param stamp who and when
         * @param entry the identifier of the entry
         * @param source what was lost
         * @param reason why
         * @return the entry
         * @throws InvalidValueException if the quantity is nothing
         */
        static Lost of(Stamp stamp, StockEntryId entry, LotSource source, ReasonCode reason) {
            Faults.in("lost")
                    .given(stamp, "stamp")
                    .given(entry, "entry")
                    .given(source, "source")
                    .given(reason, "reason")
                    .refuse();
            return ImmutableLost.of(stamp, entry, source, reason);
        }
    }

    /**
     * A lot was weighed where it came in, and accepted in part or whole: at one of our sites, at one on its way, or at the
     * destination to which it was sent out. The latest acceptance decides what there is of it.
     */
    @Value.Immutable
    sealed interface Accepted extends StockMovement permits ImmutableAccepted {

        @Override
        Stamp stamp();

        @Override
        StockEntryId entry();

        /** {@return the lot} */
        LotId lot();

        /** {@return where it came in} */
        SiteId site();

        /** {@return how much was weighed or counted there, more than nothing} */
        Quantity weighed();

        /** {@return how much of that was refused, nothing to all} */
        Quantity refused();

        /** {@return why; there exactly if something was refused} */
        Optional<ReasonCode> reason();

        /** {@return what became of that which was refused; empty where it did not come back to us} */
        Optional<ReturnedLot> returned();

        @Override
        default ImmutableList<LotId> makes() {
            return returned().map(back -> ImmutableList.of(back.lot())).orElseGet(ImmutableList::of);
        }

        @Override
        default ImmutableList<LotId> touches() {
            return ImmutableList.of(lot());
        }

        /**
         * Refuses what cannot be accepted.
         *
         * @throws InvalidValueException if nothing was weighed, more was refused than weighed or in another dimension, a refusal
         *     has no reason or a reason no refusal, or something came back though nothing was refused
         */
        @Value.Check
        default void check() {
            StockFaults.of(this)
                    .some("weighed", weighed())
                    .refusal(weighed(), refused(), reason().isPresent(), returned())
                    .refuse();
        }

        @Override
        default CanonicalForm form() {
            return StockForms.begin("stock.accepted", this)
                    .put("lot", lot())
                    .put("site", site())
                    .put("weighed", weighed())
                    .put("refused", refused())
                    .put("reason", reason())
                    .put("returned", returned().map(ReturnedLot::lot))
                    .put("taker", returned().map(ReturnedLot::taker))
                    .build();
        }

        /**
         * Returns a builder. Stamp, entry, lot, site, weighed and refused quantity must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        /** A builder of the entry. Not thread-safe. */
        final class Builder extends ImmutableAccepted.Builder {

            Builder() {}
        }
    }
}
