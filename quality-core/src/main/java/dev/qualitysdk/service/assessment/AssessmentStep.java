package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of an {@link Assessment}. */
public sealed interface AssessmentStep extends Step {

    /**
     * Returns the event that this step is in the lifecycle.
     *
     * @return the event; empty for the step that begins it
     */
    Optional<Assessment.Event> event();

    /** Kind, quality and quantity were assessed on site (clause 3.2.2). */
    @Value.Immutable
    sealed interface Drafted extends AssessmentStep permits ImmutableDrafted {

        @Override
        Stamp stamp();

        /** {@return the assessment} */
        AssessmentId assessment();

        /** {@return the booking that it belongs to} */
        BookingId booking();

        /** {@return who assessed} */
        EmployeeId assessor();

        /** {@return what was weighed, and at which prices} */
        Valuation valuation();

        @Override
        default Optional<Assessment.Event> event() {
            return Optional.empty();
        }

        @Override
        default CanonicalForm form() {
            return valuation()
                    .writeTo(stamp().writeTo(CanonicalForm.of("assessment.drafted")))
                    .put("assessment", assessment())
                    .put("booking", booking())
                    .put("assessor", assessor())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param assessment the assessment
         * @param booking the booking that it belongs to
         * @param assessor who assessed
         * @param valuation what was weighed, and at which prices
         * @return the step
         */
        static Drafted of(
                Stamp stamp, AssessmentId assessment, BookingId booking, EmployeeId assessor, Valuation valuation) {
            Faults.in("drafted")
                    .given(stamp, "stamp")
                    .given(assessment, "assessment")
                    .given(booking, "booking")
                    .given(assessor, "assessor")
                    .given(valuation, "valuation")
                    .refuse();
            return ImmutableDrafted.of(stamp, assessment, booking, assessor, valuation);
        }
    }

    /** It was weighed or priced anew, after a mistake or in negotiation (clause 3.2.2). */
    @Value.Immutable
    sealed interface Revised extends AssessmentStep permits ImmutableRevised {

        @Override
        Stamp stamp();

        /** {@return what was weighed, and at which prices, in place of what was before} */
        Valuation valuation();

        @Override
        default Optional<Assessment.Event> event() {
            return Optional.of(Assessment.Event.REVISE);
        }

        @Override
        default CanonicalForm form() {
            return valuation()
                    .writeTo(stamp().writeTo(CanonicalForm.of("assessment.revised")))
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param valuation what was weighed, and at which prices, in place of what was before
         * @return the step
         */
        static Revised of(Stamp stamp, Valuation valuation) {
            Faults.in("revised")
                    .given(stamp, "stamp")
                    .given(valuation, "valuation")
                    .refuse();
            return ImmutableRevised.of(stamp, valuation);
        }
    }

    /** An offer was made of what was assessed (clause 3.2.2). */
    @Value.Immutable
    sealed interface Offered extends AssessmentStep permits ImmutableOffered {

        @Override
        Stamp stamp();

        /** {@return the first instant at which the offer no longer stands; empty where it stands until it is answered} */
        Optional<Instant> validUntil();

        @Override
        default Optional<Assessment.Event> event() {
            return Optional.of(Assessment.Event.OFFER);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("assessment.offered"))
                    .put("validUntil", validUntil())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param validUntil first instant at which the offer no longer stands, cut to microseconds; empty where it stands
         *     until it is answered
         * @return the step
         */
        static Offered of(Stamp stamp, Optional<Instant> validUntil) {
            Faults.in("offered")
                    .given(stamp, "stamp")
                    .given(validUntil, "validUntil")
                    .refuse();
            return ImmutableOffered.of(stamp, validUntil.map(CanonicalTime::of));
        }
    }

    /** Process and cautions of the offer were explained and questions answered (clause 3.2.3). */
    @Value.Immutable
    sealed interface Explained extends AssessmentStep permits ImmutableExplained {

        @Override
        Stamp stamp();

        @Override
        default Optional<Assessment.Event> event() {
            return Optional.of(Assessment.Event.EXPLAIN);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("assessment.explained")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Explained of(Stamp stamp) {
            return ImmutableExplained.of(stamp);
        }
    }

    /** The customer accepted the offer, to be paid by a method (clause 3.2.2). */
    @Value.Immutable
    sealed interface Accepted extends AssessmentStep permits ImmutableAccepted {

        @Override
        Stamp stamp();

        /** {@return how it was agreed to be paid} */
        PaymentMethod method();

        @Override
        default Optional<Assessment.Event> event() {
            return Optional.of(Assessment.Event.ACCEPT);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("assessment.accepted"))
                    .put("method", method())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param method how it was agreed to be paid
         * @return the step
         */
        static Accepted of(Stamp stamp, PaymentMethod method) {
            Faults.in("accepted").given(stamp, "stamp").given(method, "method").refuse();
            return ImmutableAccepted.of(stamp, method);
        }
    }

    /** The customer did not accept the offer (clause 3.2.2). */
    @Value.Immutable
    sealed interface Refused extends AssessmentStep permits ImmutableRefused {

        @Override
        Stamp stamp();

        @Override
        default Optional<Assessment.Event> event() {
            return Optional.of(Assessment.Event.REFUSE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("assessment.refused")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Refused of(Stamp stamp) {
            return ImmutableRefused.of(stamp);
        }
    }

    /** The offer no longer stands and was not answered (clause 3.2.2). */
    @Value.Immutable
    sealed interface Expired extends AssessmentStep permits ImmutableExpired {

        @Override
        Stamp stamp();

        @Override
        default Optional<Assessment.Event> event() {
            return Optional.of(Assessment.Event.EXPIRE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("assessment.expired")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who, and when, not before the offer's end
         * @return the step
         */
        static Expired of(Stamp stamp) {
            return ImmutableExpired.of(stamp);
        }
    }

    /** A settlement is made of what was agreed (clause 3.4.1). */
    @Value.Immutable
    sealed interface Settled extends AssessmentStep permits ImmutableSettled {

        @Override
        Stamp stamp();

        /** {@return the settlement} */
        SettlementId settlement();

        /** {@return the settlement whose place it takes, which was reversed; empty for the first} */
        Optional<SettlementId> inPlaceOf();

        @Override
        default Optional<Assessment.Event> event() {
            return Optional.of(Assessment.Event.SETTLE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("assessment.settled"))
                    .put("settlement", settlement())
                    .put("inPlaceOf", inPlaceOf())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param settlement the settlement
         * @param inPlaceOf the settlement whose place it takes, which was reversed; empty for the first
         * @return the step
         */
        static Settled of(Stamp stamp, SettlementId settlement, Optional<SettlementId> inPlaceOf) {
            Faults.in("settled")
                    .given(stamp, "stamp")
                    .given(settlement, "settlement")
                    .given(inPlaceOf, "inPlaceOf")
                    .refuse();
            return ImmutableSettled.of(stamp, settlement, inPlaceOf);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static AssessmentStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "assessment.drafted" ->
                Drafted.of(
                        Stamp.read(form),
                        form.read("assessment", AssessmentId::of),
                        form.read("booking", BookingId::of),
                        form.read("assessor", EmployeeId::of),
                        Valuation.read(form));
            case "assessment.revised" -> Revised.of(Stamp.read(form), Valuation.read(form));
            case "assessment.offered" -> Offered.of(Stamp.read(form), form.readOptional("validUntil", Instant::parse));
            case "assessment.explained" -> Explained.of(Stamp.read(form));
            case "assessment.accepted" -> Accepted.of(Stamp.read(form), form.read("method", PaymentMethod::of));
            case "assessment.refused" -> Refused.of(Stamp.read(form));
            case "assessment.expired" -> Expired.of(Stamp.read(form));
            case "assessment.settled" ->
                Settled.of(
                        Stamp.read(form),
                        form.read("settlement", SettlementId::of),
                        form.readOptional("inPlaceOf", SettlementId::of));
            default ->
                throw new InvalidValueException(
                        "assessment step", List.of(Fault.of("kind", form.kind(), "a step of an assessment")));
        };
    }
}
