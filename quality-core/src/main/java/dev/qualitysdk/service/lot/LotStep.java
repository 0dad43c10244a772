package dev.qualitysdk.service.lot;

import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.VehicleId;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of a {@link Lot}. */
public sealed interface LotStep extends Step {

    /** Something was collected and recorded; its recorder holds it first. */
    @Value.Immutable
    sealed interface Collected extends LotStep permits ImmutableCollected {

        @Override
        Stamp stamp();

        /** {@return the identifier of the lot} */
        LotId id();

        /** {@return the code of its one kind of material, 1 to 100 characters on one line} */
        String kind();

        /** {@return the quantity that was recorded, more than nothing} */
        Quantity recorded();

        /** {@return who recorded the quantity, and is accountable for it} */
        EmployeeId recorder();

        /** {@return the booking it was collected under, if any} */
        Optional<BookingId> booking();

        /** {@return the branch; where empty, that of the recorder at the time} */
        Optional<BranchId> branch();

        /** {@return the channel of its booking, if known} */
        Optional<Channel> channel();

        /**
         * Refuses what cannot be collected.
         *
         * @throws InvalidValueException if the kind is no code, or nothing was recorded
         */
        @Value.Check
        default void check() {
            Faults faults = Faults.in("lot " + id());
            CanonicalText.lineProblem(kind(), Identifier.LONGEST)
                    .ifPresent(wanted -> faults.check(false, "kind", kind(), wanted, "3.3.2"));
            faults.check(!recorded().isZero(), "recorded", recorded(), "more than nothing", "3.3.3")
                    .refuse();
        }

        /**
         * Returns a builder. Stamp, id, kind, recorded quantity and recorder must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("lot.collected"))
                    .put("id", id())
                    .put("kind", kind())
                    .put("quantity", recorded())
                    .put("recorder", recorder())
                    .put("booking", booking())
                    .put("branch", branch())
                    .put("channel", channel())
                    .build();
        }

        /** A builder of the step. Not thread-safe. */
        final class Builder extends ImmutableCollected.Builder {

            Builder() {}
        }
    }

    /** The lot was labelled. */
    @Value.Immutable
    sealed interface Labelled extends LotStep permits ImmutableLabelled {

        @Override
        Stamp stamp();

        /** {@return the label} */
        LotLabel label();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("lot.labelled"))
                    .put("label", label())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param label the label
         * @return the step
         */
        static Labelled of(Stamp stamp, LotLabel label) {
            Faults.in("labelled").given(stamp, "stamp").given(label, "label").refuse();
            return ImmutableLabelled.of(stamp, label);
        }
    }

    /** The lot was loaded and went on its way. */
    @Value.Immutable
    sealed interface Loaded extends LotStep permits ImmutableLoaded {

        @Override
        Stamp stamp();

        /** {@return who handed it over} */
        EmployeeId giver();

        /** {@return who took it over} */
        EmployeeId taker();

        /** {@return the vehicle, if it went by one of ours} */
        Optional<VehicleId> vehicle();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("lot.loaded"))
                    .put("giver", giver())
                    .put("taker", taker())
                    .put("vehicle", vehicle())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param giver who handed it over
         * @param taker who took it over
         * @param vehicle the vehicle, if it went by one of ours
         * @return the step
         */
        static Loaded of(Stamp stamp, EmployeeId giver, EmployeeId taker, Optional<VehicleId> vehicle) {
            Faults.in("loaded")
                    .given(stamp, "stamp")
                    .given(giver, "giver")
                    .given(taker, "taker")
                    .given(vehicle, "vehicle")
                    .refuse();
            return ImmutableLoaded.of(stamp, giver, taker, vehicle);
        }
    }

    /** The lot passed from one hand to another. */
    @Value.Immutable
    sealed interface HandedOver extends LotStep permits ImmutableHandedOver {

        @Override
        Stamp stamp();

        /** {@return who handed it over} */
        EmployeeId giver();

        /** {@return who took it over} */
        EmployeeId taker();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("lot.handed-over"))
                    .put("giver", giver())
                    .put("taker", taker())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param giver who handed it over
         * @param taker who took it over
         * @return the step
         */
        static HandedOver of(Stamp stamp, EmployeeId giver, EmployeeId taker) {
            Faults.in("handed over")
                    .given(stamp, "stamp")
                    .given(giver, "giver")
                    .given(taker, "taker")
                    .refuse();
            return ImmutableHandedOver.of(stamp, giver, taker);
        }
    }

    /** The lot came in. */
    @Value.Immutable
    sealed interface Received extends LotStep permits ImmutableReceived {

        @Override
        Stamp stamp();

        /** {@return who handed it over} */
        EmployeeId giver();

        /** {@return who took it over} */
        EmployeeId taker();

        /** {@return where it came in} */
        SiteId site();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("lot.received"))
                    .put("giver", giver())
                    .put("taker", taker())
                    .put("site", site())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param giver who handed it over
         * @param taker who took it over
         * @param site where it came in
         * @return the step
         */
        static Received of(Stamp stamp, EmployeeId giver, EmployeeId taker, SiteId site) {
            Faults.in("received")
                    .given(stamp, "stamp")
                    .given(giver, "giver")
                    .given(taker, "taker")
                    .given(site, "site")
                    .refuse();
            return ImmutableReceived.of(stamp, giver, taker, site);
        }
    }

    /** The lot was sorted and weighed again, or counted; the stamp says by whom. */
    @Value.Immutable
    sealed interface Verified extends LotStep permits ImmutableVerified {

        @Override
        Stamp stamp();

        /** {@return the code of the kind that was found} */
        String kind();

        /** {@return the quantity that was found, perhaps nothing} */
        Quantity found();

        /**
         * Refuses what is no code.
         *
         * @throws InvalidValueException if the kind is blank, too long or of several lines
         */
        @Value.Check
        default void check() {
            Faults faults = Faults.in("lot");
            CanonicalText.lineProblem(kind(), Identifier.LONGEST)
                    .ifPresent(wanted -> faults.check(false, "kind", kind(), wanted, "3.3.2"));
            faults.refuse();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("lot.verified"))
                    .put("kind", kind())
                    .put("found", found())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param kind the code of the kind that was found
         * @param found the quantity that was found, perhaps nothing
         * @return the step
         */
        static Verified of(Stamp stamp, String kind, Quantity found) {
            Faults.in("verified")
                    .given(stamp, "stamp")
                    .given(kind, "kind")
                    .given(found, "found")
                    .refuse();
            return ImmutableVerified.of(stamp, kind, found);
        }
    }

    /** The lot was put into store. */
    @Value.Immutable
    sealed interface Stored extends LotStep permits ImmutableStored {

        @Override
        Stamp stamp();

        /** {@return the code of the zone, 1 to 100 characters on one line} */
        String zone();

        /**
         * Refuses what is no code.
         *
         * @throws InvalidValueException if the zone is blank, too long or of several lines
         */
        @Value.Check
        default void check() {
            Faults faults = Faults.in("lot");
            CanonicalText.lineProblem(zone(), Identifier.LONGEST)
                    .ifPresent(wanted -> faults.check(false, "zone", zone(), wanted, "3.3.2"));
            faults.refuse();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("lot.stored"))
                    .put("zone", zone())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param zone the code of the zone, 1 to 100 characters on one line
         * @return the step
         */
        static Stored of(Stamp stamp, String zone) {
            Faults.in("stored").given(stamp, "stamp").given(zone, "zone").refuse();
            return ImmutableStored.of(stamp, zone);
        }
    }

    /** The lot left us for a buyer or a treatment plant. */
    @Value.Immutable
    sealed interface DispatchedOut extends LotStep permits ImmutableDispatchedOut {

        @Override
        Stamp stamp();

        /** {@return who handed it over} */
        EmployeeId giver();

        /** {@return where it went} */
        SiteId destination();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("lot.dispatched-out"))
                    .put("giver", giver())
                    .put("destination", destination())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param giver who handed it over
         * @param destination where it went
         * @return the step
         */
        static DispatchedOut of(Stamp stamp, EmployeeId giver, SiteId destination) {
            Faults.in("dispatched out")
                    .given(stamp, "stamp")
                    .given(giver, "giver")
                    .given(destination, "destination")
                    .refuse();
            return ImmutableDispatchedOut.of(stamp, giver, destination);
        }
    }

    /** The lot was set apart. */
    @Value.Immutable
    sealed interface Quarantined extends LotStep permits ImmutableQuarantined {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("lot.quarantined"))
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @return the step
         */
        static Quarantined of(Stamp stamp, ReasonCode reason) {
            Faults.in("quarantined")
                    .given(stamp, "stamp")
                    .given(reason, "reason")
                    .refuse();
            return ImmutableQuarantined.of(stamp, reason);
        }
    }

    /** The lot came back to where it had been set apart from. */
    @Value.Immutable
    sealed interface Released extends LotStep permits ImmutableReleased {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("lot.released"))
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @return the step
         */
        static Released of(Stamp stamp, ReasonCode reason) {
            Faults.in("released").given(stamp, "stamp").given(reason, "reason").refuse();
            return ImmutableReleased.of(stamp, reason);
        }
    }

    /** Somebody who is not accountable decided that the lot need not have been verified in time. */
    @Value.Immutable
    sealed interface Excused extends LotStep permits ImmutableExcused {

        @Override
        Stamp stamp();

        /** {@return the excuse, decided when the step was taken or before} */
        Excuse excuse();

        /**
         * Refuses an excuse from the future.
         *
         * @throws InvalidValueException if the excuse was decided after the step was taken
         */
        @Value.Check
        default void check() {
            Faults.in("lot")
                    .check(
                            !excuse().decidedAt().isAfter(at()),
                            "excuse.decidedAt",
                            excuse().decidedAt(),
                            "not after the step was taken, " + at(),
                            "4.3")
                    .refuse();
        }

        @Override
        default CanonicalForm form() {
            return excuse().writeTo(stamp().writeTo(CanonicalForm.of("lot.excused")))
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param excuse the excuse
         * @return the step
         */
        static Excused of(Stamp stamp, Excuse excuse) {
            Faults.in("excused").given(stamp, "stamp").given(excuse, "excuse").refuse();
            return ImmutableExcused.of(stamp, excuse);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static LotStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "lot.collected" ->
                Collected.builder()
                        .stamp(Stamp.read(form))
                        .id(form.read("id", LotId::of))
                        .kind(form.text("kind"))
                        .recorded(form.read("quantity", Quantity::parse))
                        .recorder(form.read("recorder", EmployeeId::of))
                        .booking(form.readOptional("booking", BookingId::of))
                        .branch(form.readOptional("branch", BranchId::of))
                        .channel(form.readOptional("channel", Channel::of))
                        .build();
            case "lot.labelled" -> Labelled.of(Stamp.read(form), form.read("label", LotLabel::parse));
            case "lot.loaded" ->
                Loaded.of(
                        Stamp.read(form),
                        form.read("giver", EmployeeId::of),
                        form.read("taker", EmployeeId::of),
                        form.readOptional("vehicle", VehicleId::of));
            case "lot.handed-over" ->
                HandedOver.of(Stamp.read(form), form.read("giver", EmployeeId::of), form.read("taker", EmployeeId::of));
            case "lot.received" ->
                Received.of(
                        Stamp.read(form),
                        form.read("giver", EmployeeId::of),
                        form.read("taker", EmployeeId::of),
                        form.read("site", SiteId::of));
            case "lot.verified" ->
                Verified.of(Stamp.read(form), form.text("kind"), form.read("found", Quantity::parse));
            case "lot.stored" -> Stored.of(Stamp.read(form), form.text("zone"));
            case "lot.dispatched-out" ->
                DispatchedOut.of(
                        Stamp.read(form), form.read("giver", EmployeeId::of), form.read("destination", SiteId::of));
            case "lot.quarantined" -> Quarantined.of(Stamp.read(form), form.read("reason", ReasonCode::of));
            case "lot.released" -> Released.of(Stamp.read(form), form.read("reason", ReasonCode::of));
            case "lot.excused" -> Excused.of(Stamp.read(form), Excuse.read(form));
            default ->
                throw new InvalidValueException(
                        "lot step", List.of(Fault.of("kind", form.kind(), "a step of the family lot")));
        };
    }
}
