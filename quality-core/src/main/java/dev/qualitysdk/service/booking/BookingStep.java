package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.regulation.Duty;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of a {@link Booking}. */
public sealed interface BookingStep extends Step {

    /**
     * Returns the event that this step is in the lifecycle.
     *
     * @return the event; empty for the step that begins it
     */
    Optional<Booking.Event> event();

    /**
     * Returns the evidence of an arrival, or against it, that was handed in with this step.
     *
     * @return the pieces; none for steps that carry none
     */
    default ImmutableList<ArrivalEvidence> evidence() {
        return ImmutableList.of();
    }

    /** A customer asked for a collection (clause 3.1.2). Built by {@link #builder}, which refuses what is incomplete. */
    @Value.Immutable
    sealed interface Requested extends BookingStep permits ImmutableRequested {

        @Override
        Stamp stamp();

        /** {@return the booking} */
        BookingId booking();

        /** {@return the customer} */
        CustomerId customer();

        /** {@return the branch that the booking belongs to} */
        BranchId branch();

        /** {@return the channel by which it came in} */
        Channel channel();

        /** {@return what is to be collected, at least one item} */
        ImmutableList<BookingItem> items();

        /** {@return where it is to be collected} */
        SiteId site();

        /** {@return the area in which the site lies, where it is known} */
        Optional<Place> place();

        /** {@return when we are to be there} */
        TimeWindow window();

        /** {@return who took it; present for channels with staff} */
        Optional<EmployeeId> takenBy();

        /** {@return who is responsible until a crew is dispatched} */
        EmployeeId responsible();

        /** {@return when it is to be answered at the latest, where that was promised elsewhere} */
        Optional<Instant> responseDueAt();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.empty();
        }

        @Override
        default CanonicalForm form() {
            return BookingForms.of(this);
        }

        /**
         * Returns a builder.
         *
         * @param stamp who recorded it and when it was asked for
         * @return the builder
         */
        static RequestBuilder builder(Stamp stamp) {
            Faults.in("requested").given(stamp, "stamp").refuse();
            return new RequestBuilder(stamp);
        }
    }

    /** We answered that we will come in the appointed window (clause 2.3.1). */
    @Value.Immutable
    sealed interface Confirmed extends BookingStep permits ImmutableConfirmed {

        @Override
        Stamp stamp();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.CONFIRM);
        }

        @Override
        default CanonicalForm form() {
            return BookingForms.plain(this, "confirmed");
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Confirmed of(Stamp stamp) {
            return ImmutableConfirmed.of(stamp);
        }
    }

    /** We answered that we will not collect (clause 2.3.1). */
    @Value.Immutable
    sealed interface Declined extends BookingStep permits ImmutableDeclined {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.DECLINE);
        }

        @Override
        default CanonicalForm form() {
            return BookingForms.reasoned(this, "declined", reason());
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @return the step
         */
        static Declined of(Stamp stamp, ReasonCode reason) {
            Faults.in("declined").given(stamp, "stamp").given(reason, "reason").refuse();
            return ImmutableDeclined.of(stamp, reason);
        }
    }

    /** The customer no longer wants the collection (clause 3.1.2). */
    @Value.Immutable
    sealed interface Cancelled extends BookingStep permits ImmutableCancelled {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.CANCEL);
        }

        @Override
        default CanonicalForm form() {
            return BookingForms.reasoned(this, "cancelled", reason());
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @return the step
         */
        static Cancelled of(Stamp stamp, ReasonCode reason) {
            Faults.in("cancelled").given(stamp, "stamp").given(reason, "reason").refuse();
            return ImmutableCancelled.of(stamp, reason);
        }
    }

    /** Another window was appointed, at the wish of one side (clause 3.2.1). */
    @Value.Immutable
    sealed interface Rescheduled extends BookingStep permits ImmutableRescheduled {

        @Override
        Stamp stamp();

        /** {@return when we are to be there now} */
        TimeWindow window();

        /** {@return whose wish it was; only the customer's moves what we owe} */
        Party wish();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.RESCHEDULE);
        }

        @Override
        default CanonicalForm form() {
            return BookingForms.of(this);
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param window when we are to be there now
         * @param wish whose wish it was
         * @param reason why
         * @return the step
         */
        static Rescheduled of(Stamp stamp, TimeWindow window, Party wish, ReasonCode reason) {
            Faults.in("rescheduled")
                    .given(stamp, "stamp")
                    .given(window, "window")
                    .given(wish, "wish")
                    .given(reason, "reason")
                    .refuse();
            return ImmutableRescheduled.of(stamp, window, wish, reason);
        }
    }

    /** Items or site were put right; what was recorded before stays in the history (clause 3.1.2). */
    @Value.Immutable
    sealed interface Amended extends BookingStep permits ImmutableAmended {

        @Override
        Stamp stamp();

        /** {@return what is to be collected now, at least one item} */
        ImmutableList<BookingItem> items();

        /** {@return where it is to be collected now} */
        SiteId site();

        /** {@return the area in which the site lies, where it is known} */
        Optional<Place> place();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.AMEND);
        }

        @Override
        default CanonicalForm form() {
            return BookingForms.of(this);
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param items what is to be collected now
         * @param site where
         * @param place the area in which the site lies, or empty
         * @return the step
         * @throws dev.qualitysdk.basics.InvalidValueException if there is no item (clause 3.1.2)
         */
        static Amended of(Stamp stamp, Iterable<BookingItem> items, SiteId site, Optional<Place> place) {
            Faults.in("amended")
                    .given(stamp, "stamp")
                    .given(items, "items")
                    .given(site, "site")
                    .given(place, "place")
                    .refuse();
            BookingForms.requireItems(items);
            return ImmutableAmended.of(stamp, ImmutableList.copyOf(items), site, place);
        }
    }

    /** Somebody else became responsible until a crew is dispatched (clause 1.2). */
    @Value.Immutable
    sealed interface HandedOver extends BookingStep permits ImmutableHandedOver {

        @Override
        Stamp stamp();

        /** {@return who is responsible from now on} */
        EmployeeId responsible();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.HAND_OVER);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("booking.handed_over"))
                    .put("responsible", responsible())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param responsible who is responsible from now on
         * @return the step
         */
        static HandedOver of(Stamp stamp, EmployeeId responsible) {
            Faults.in("handed over")
                    .given(stamp, "stamp")
                    .given(responsible, "responsible")
                    .refuse();
            return ImmutableHandedOver.of(stamp, responsible);
        }
    }

    /** A crew was sent, or another in its place; its leader is responsible from now on (clauses 1.2, 2.3.1). */
    @Value.Immutable
    sealed interface Dispatched extends BookingStep permits ImmutableDispatched {

        @Override
        Stamp stamp();

        /** {@return the crew with its leader} */
        Crew crew();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.DISPATCH);
        }

        @Override
        default CanonicalForm form() {
            return crew().writeTo(stamp().writeTo(CanonicalForm.of("booking.dispatched")))
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param crew the crew with its leader
         * @return the step
         */
        static Dispatched of(Stamp stamp, Crew crew) {
            Faults.in("dispatched").given(stamp, "stamp").given(crew, "crew").refuse();
            return ImmutableDispatched.of(stamp, crew);
        }
    }

    /** The crew was there (clause 3.2.1). */
    @Value.Immutable
    sealed interface Arrived extends BookingStep permits ImmutableArrived {

        @Override
        Stamp stamp();

        /** {@return the evidence that was handed in with it} */
        @Override
        ImmutableList<ArrivalEvidence> evidence();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.ARRIVE);
        }

        @Override
        default CanonicalForm form() {
            return BookingForms.attested(this, "arrived");
        }

        /**
         * Returns a step.
         *
         * @param stamp who, and when the crew was there
         * @return the step
         */
        static Arrived of(Stamp stamp) {
            return of(stamp, ImmutableList.of());
        }

        /**
         * Returns a step with its evidence.
         *
         * @param stamp who, and when the crew was there
         * @param evidence the evidence, perhaps none
         * @return the step
         */
        static Arrived of(Stamp stamp, Iterable<ArrivalEvidence> evidence) {
            Faults.in("arrived")
                    .given(stamp, "stamp")
                    .given(evidence, "evidence")
                    .refuse();
            return ImmutableArrived.of(stamp, ImmutableList.copyOf(evidence));
        }
    }

    /** The crew was there and the customer was not (clause 3.2.1). */
    @Value.Immutable
    sealed interface CustomerAbsent extends BookingStep permits ImmutableCustomerAbsent {

        @Override
        Stamp stamp();

        /** {@return the evidence that was handed in with it} */
        @Override
        ImmutableList<ArrivalEvidence> evidence();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.REPORT_CUSTOMER_ABSENT);
        }

        @Override
        default CanonicalForm form() {
            return BookingForms.attested(this, "customer_absent");
        }

        /**
         * Returns a step.
         *
         * @param stamp who, and when the crew gave up waiting
         * @return the step
         */
        static CustomerAbsent of(Stamp stamp) {
            return of(stamp, ImmutableList.of());
        }

        /**
         * Returns a step with its evidence.
         *
         * @param stamp who, and when the crew gave up waiting
         * @param evidence the evidence, perhaps none
         * @return the step
         */
        static CustomerAbsent of(Stamp stamp, Iterable<ArrivalEvidence> evidence) {
            Faults.in("customer absent")
                    .given(stamp, "stamp")
                    .given(evidence, "evidence")
                    .refuse();
            return ImmutableCustomerAbsent.of(stamp, ImmutableList.copyOf(evidence));
        }
    }

    /** The window passed and nobody of us came (clause 3.2.1). */
    @Value.Immutable
    sealed interface CrewAbsent extends BookingStep permits ImmutableCrewAbsent {

        @Override
        Stamp stamp();

        /** {@return the evidence that was handed in with it} */
        @Override
        ImmutableList<ArrivalEvidence> evidence();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.REPORT_CREW_ABSENT);
        }

        @Override
        default CanonicalForm form() {
            return BookingForms.attested(this, "crew_absent");
        }

        /**
         * Returns a step.
         *
         * @param stamp who, and when it was given up
         * @return the step
         */
        static CrewAbsent of(Stamp stamp) {
            return of(stamp, ImmutableList.of());
        }

        /**
         * Returns a step with its evidence.
         *
         * @param stamp who, and when it was given up
         * @param evidence the evidence, perhaps none
         * @return the step
         */
        static CrewAbsent of(Stamp stamp, Iterable<ArrivalEvidence> evidence) {
            Faults.in("crew absent")
                    .given(stamp, "stamp")
                    .given(evidence, "evidence")
                    .refuse();
            return ImmutableCrewAbsent.of(stamp, ImmutableList.copyOf(evidence));
        }
    }

    /** Evidence of the crew's coming, going or staying away came in later (clause 3.2.1); it moves nothing but the verdict. */
    @Value.Immutable
    sealed interface Attested extends BookingStep permits ImmutableAttested {

        @Override
        Stamp stamp();

        /** {@return the evidence, at least one piece} */
        @Override
        ImmutableList<ArrivalEvidence> evidence();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.ATTEST);
        }

        @Override
        default CanonicalForm form() {
            return BookingForms.attested(this, "attested");
        }

        /**
         * Returns a step.
         *
         * @param stamp who handed it in and when
         * @param evidence at least one piece
         * @return the step
         * @throws dev.qualitysdk.basics.InvalidValueException if there is none (clause 3.2.1)
         */
        static Attested of(Stamp stamp, Iterable<ArrivalEvidence> evidence) {
            Faults.in("attested")
                    .given(stamp, "stamp")
                    .given(evidence, "evidence")
                    .refuse();
            BookingForms.requireEvidence(evidence);
            return ImmutableAttested.of(stamp, ImmutableList.copyOf(evidence));
        }
    }

    /** Kind, quality and quantity were assessed on site and an offer was made (clause 3.2.2). */
    @Value.Immutable
    sealed interface Assessed extends BookingStep permits ImmutableAssessed {

        @Override
        Stamp stamp();

        /** {@return the assessment, where the host keeps it with us} */
        Optional<AssessmentId> assessment();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.ASSESS);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("booking.assessed"))
                    .put("assessment", assessment())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param assessment the assessment, or empty where the host keeps it elsewhere
         * @return the step
         */
        static Assessed of(Stamp stamp, Optional<AssessmentId> assessment) {
            Faults.in("assessed")
                    .given(stamp, "stamp")
                    .given(assessment, "assessment")
                    .refuse();
            return ImmutableAssessed.of(stamp, assessment);
        }
    }

    /** The customer did not accept the offer, and nothing is collected (clause 3.2.2). */
    @Value.Immutable
    sealed interface OfferRefused extends BookingStep permits ImmutableOfferRefused {

        @Override
        Stamp stamp();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.REFUSE_OFFER);
        }

        @Override
        default CanonicalForm form() {
            return BookingForms.plain(this, "offer_refused");
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static OfferRefused of(Stamp stamp) {
            return ImmutableOfferRefused.of(stamp);
        }
    }

    /** What was assessed was collected (clause 3.3.1). */
    @Value.Immutable
    sealed interface Collected extends BookingStep permits ImmutableCollected {

        @Override
        Stamp stamp();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.COLLECT);
        }

        @Override
        default CanonicalForm form() {
            return BookingForms.plain(this, "collected");
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Collected of(Stamp stamp) {
            return ImmutableCollected.of(stamp);
        }
    }

    /** What was collected was paid for and a receipt was handed over (clauses 3.4.1, 3.4.2). */
    @Value.Immutable
    sealed interface Settled extends BookingStep permits ImmutableSettled {

        @Override
        Stamp stamp();

        /** {@return the settlement, where the host keeps it with us} */
        Optional<SettlementId> settlement();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.SETTLE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("booking.settled"))
                    .put("settlement", settlement())
                    .build();
        }

        /**
         * Returns a step. A settlement kept with us hands it out once it is receipted.
         *
         * @param stamp who and when
         * @param settlement the settlement, or empty where the host keeps it elsewhere
         * @return the step
         */
        static Settled of(Stamp stamp, Optional<SettlementId> settlement) {
            Faults.in("settled")
                    .given(stamp, "stamp")
                    .given(settlement, "settlement")
                    .refuse();
            return ImmutableSettled.of(stamp, settlement);
        }
    }

    /** A miss of answering or of being there was excused, in place of an earlier excuse (clause 4.3). */
    @Value.Immutable
    sealed interface Excused extends BookingStep permits ImmutableExcused {

        @Override
        Stamp stamp();

        /** {@return what is excused: {@code RESPONSE} or {@code ARRIVAL}} */
        Duty duty();

        /** {@return the excuse} */
        Excuse excuse();

        @Override
        default Optional<Booking.Event> event() {
            return Optional.of(Booking.Event.EXCUSE);
        }

        @Override
        default CanonicalForm form() {
            return BookingForms.of(this);
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param duty what is excused: {@code RESPONSE} or {@code ARRIVAL}
         * @param excuse the excuse
         * @return the step
         * @throws dev.qualitysdk.basics.InvalidValueException if a booking owes no such duty
         */
        static Excused of(Stamp stamp, Duty duty, Excuse excuse) {
            Faults.in("excused")
                    .given(stamp, "stamp")
                    .given(duty, "duty")
                    .given(excuse, "excuse")
                    .refuse();
            BookingForms.requireDuty(duty);
            return ImmutableExcused.of(stamp, duty, excuse);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none of this family
     */
    static BookingStep read(CanonicalForm form) {
        return BookingForms.read(form);
    }
}
