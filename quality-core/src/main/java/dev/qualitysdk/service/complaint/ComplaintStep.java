package dev.qualitysdk.service.complaint;

import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.regulation.Duty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of a {@link Complaint}. */
public sealed interface ComplaintStep extends Step {

    /** A complaint came in; it is never refused. */
    @Value.Immutable
    sealed interface Received extends ComplaintStep permits ImmutableReceived {

        @Override
        Stamp stamp();

        /** {@return the identifier of the complaint} */
        ComplaintId id();

        /** {@return who complains, if known} */
        Optional<CustomerId> customer();

        /** {@return the booking it is about, if any} */
        Optional<BookingId> booking();

        /** {@return the branch; where empty, that of the handler at the time} */
        Optional<BranchId> branch();

        /** {@return the channel, if known} */
        Optional<Channel> channel();

        /** {@return who is to handle it; empty until it is assigned} */
        Optional<EmployeeId> handler();

        /** {@return the last instant that is in time, as it was promised to the customer; empty where the regulation says it} */
        Optional<Instant> promised();

        /**
         * Cuts the promised instant to microseconds.
         *
         * @return this, or the same in canonical form
         * @throws InvalidValueException if the promised instant lies outside the years 1 to 9999
         */
        @Value.Check
        default Received canonical() {
            Optional<Instant> cut = promised().map(CanonicalTime::of);
            return cut.equals(promised())
                    ? this
                    : builder().from(this).promised(cut).build();
        }

        /**
         * Returns a builder. Stamp and id must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.received"))
                    .put("id", id())
                    .put("customer", customer())
                    .put("booking", booking())
                    .put("branch", branch())
                    .put("channel", channel())
                    .put("handler", handler())
                    .put("promised", promised())
                    .build();
        }

        /** A builder of the step. Not thread-safe. */
        final class Builder extends ImmutableReceived.Builder {

            Builder() {}
        }
    }

    /** The customer was told that the complaint has come in. */
    @Value.Immutable
    sealed interface Acknowledged extends ComplaintStep permits ImmutableAcknowledged {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.acknowledged")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Acknowledged of(Stamp stamp) {
            return ImmutableAcknowledged.of(stamp);
        }
    }

    /** The handler began to look into it. */
    @Value.Immutable
    sealed interface InvestigationBegun extends ComplaintStep permits ImmutableInvestigationBegun {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.investigation-begun"))
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static InvestigationBegun of(Stamp stamp) {
            return ImmutableInvestigationBegun.of(stamp);
        }
    }

    /** The clock was stopped, since something is waited for that is not in our hands. */
    @Value.Immutable
    sealed interface Paused extends ComplaintStep permits ImmutablePaused {

        @Override
        Stamp stamp();

        /** {@return what is waited for; the regulation lists what it allows} */
        PauseReason reason();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.paused"))
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason what is waited for; the regulation lists what it allows
         * @return the step
         */
        static Paused of(Stamp stamp, PauseReason reason) {
            return ImmutablePaused.of(stamp, reason);
        }
    }

    /** The waiting ended. */
    @Value.Immutable
    sealed interface Resumed extends ComplaintStep permits ImmutableResumed {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.resumed")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Resumed of(Stamp stamp) {
            return ImmutableResumed.of(stamp);
        }
    }

    /** The complaint passed to a handler; the clock goes on. */
    @Value.Immutable
    sealed interface Transferred extends ComplaintStep permits ImmutableTransferred {

        @Override
        Stamp stamp();

        /** {@return who handles it from now on} */
        EmployeeId to();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.transferred"))
                    .put("to", to())
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param to who handles it from now on
         * @param reason why
         * @return the step
         */
        static Transferred of(Stamp stamp, EmployeeId to, ReasonCode reason) {
            return ImmutableTransferred.of(stamp, to, reason);
        }
    }

    /** The complaint became a fierce conflict; the clock goes on. */
    @Value.Immutable
    sealed interface Escalated extends ComplaintStep permits ImmutableEscalated {

        @Override
        Stamp stamp();

        /** {@return the dispute incident} */
        IncidentId incident();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.escalated"))
                    .put("incident", incident())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param incident the dispute incident
         * @return the step
         */
        static Escalated of(Stamp stamp, IncidentId incident) {
            return ImmutableEscalated.of(stamp, incident);
        }
    }

    /** The conflict calmed down, and the complaint is handled on. */
    @Value.Immutable
    sealed interface Deescalated extends ComplaintStep permits ImmutableDeescalated {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.deescalated")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Deescalated of(Stamp stamp) {
            return ImmutableDeescalated.of(stamp);
        }
    }

    /** The complaint was resolved. */
    @Value.Immutable
    sealed interface Resolved extends ComplaintStep permits ImmutableResolved {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.resolved")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Resolved of(Stamp stamp) {
            return ImmutableResolved.of(stamp);
        }
    }

    /** Two persons found the complaint unfounded; the stamp says when it was approved. */
    @Value.Immutable
    sealed interface FoundUnfounded extends ComplaintStep permits ImmutableFoundUnfounded {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        /** {@return who proposes it} */
        EmployeeId proposer();

        /** {@return who approves it, somebody else} */
        EmployeeId approver();

        /**
         * Refuses a decision that one person took alone.
         *
         * @throws InvalidValueException if the approver is the one who proposes it
         */
        @Value.Check
        default void check() {
            Faults.in("complaint")
                    .check(
                            !approver().equals(proposer()),
                            "approver",
                            approver(),
                            "somebody else than the proposer, " + proposer(),
                            "4.2.4")
                    .refuse();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.unfounded"))
                    .put("reason", reason())
                    .put("proposer", proposer())
                    .put("approver", approver())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @param proposer who proposes it
         * @param approver who approves it, somebody else
         * @return the step
         */
        static FoundUnfounded of(Stamp stamp, ReasonCode reason, EmployeeId proposer, EmployeeId approver) {
            return ImmutableFoundUnfounded.of(stamp, reason, proposer, approver);
        }
    }

    /** The complaint was closed. */
    @Value.Immutable
    sealed interface Closed extends ComplaintStep permits ImmutableClosed {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.closed")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Closed of(Stamp stamp) {
            return ImmutableClosed.of(stamp);
        }
    }

    /** The customer came back to the complaint: a new round began. */
    @Value.Immutable
    sealed interface Reopened extends ComplaintStep permits ImmutableReopened {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        /** {@return the last instant that is in time, as it was promised for this round; empty where the regulation says it} */
        Optional<Instant> promised();

        /**
         * Cuts the promised instant to microseconds.
         *
         * @return this, or the same in canonical form
         * @throws InvalidValueException if the promised instant lies outside the years 1 to 9999
         */
        @Value.Check
        default Reopened canonical() {
            Optional<Instant> cut = promised().map(CanonicalTime::of);
            return cut.equals(promised()) ? this : of(stamp(), reason(), cut);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.reopened"))
                    .put("reason", reason())
                    .put("promised", promised())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @param promised the last instant that is in time, as it was promised for this round; empty where the regulation says it
         * @return the step
         */
        static Reopened of(Stamp stamp, ReasonCode reason, Optional<Instant> promised) {
            return ImmutableReopened.of(stamp, reason, promised);
        }
    }

    /** The customer withdrew the complaint. */
    @Value.Immutable
    sealed interface Withdrawn extends ComplaintStep permits ImmutableWithdrawn {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.withdrawn"))
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
        static Withdrawn of(Stamp stamp, ReasonCode reason) {
            return ImmutableWithdrawn.of(stamp, reason);
        }
    }

    /** The complaint was found to repeat another, which goes on in its stead. */
    @Value.Immutable
    sealed interface Merged extends ComplaintStep permits ImmutableMerged {

        @Override
        Stamp stamp();

        /** {@return the other complaint} */
        ComplaintId into();

        /** {@return who approves it, not the handler} */
        EmployeeId approver();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.merged"))
                    .put("into", into())
                    .put("approver", approver())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param into the other complaint
         * @param approver who approves it, not the handler
         * @return the step
         */
        static Merged of(Stamp stamp, ComplaintId into, EmployeeId approver) {
            return ImmutableMerged.of(stamp, into, approver);
        }
    }

    /** Somebody who is not accountable decided that something need not have been done in time. */
    @Value.Immutable
    sealed interface Excused extends ComplaintStep permits ImmutableExcused {

        @Override
        Stamp stamp();

        /** {@return what is excused: {@code COMPLAINT_ACKNOWLEDGEMENT} or {@code COMPLAINT_RESOLUTION}} */
        Duty duty();

        /** {@return the round, 1 for the first} */
        int round();

        /** {@return the excuse, decided when the step was taken or before} */
        Excuse excuse();

        /**
         * Refuses an excuse from the future, or of what no complaint owes.
         *
         * @throws InvalidValueException if the excuse was decided after the step was taken, the duty is neither {@code COMPLAINT_ACKNOWLEDGEMENT} nor {@code COMPLAINT_RESOLUTION}, or the round is less than 1, or not 1 for an acknowledgement
         */
        @Value.Check
        default void check() {
            boolean acknowledgement = duty() == Duty.COMPLAINT_ACKNOWLEDGEMENT;
            Faults.in("complaint")
                    .check(
                            acknowledgement || duty() == Duty.COMPLAINT_RESOLUTION,
                            "duty",
                            duty(),
                            "COMPLAINT_ACKNOWLEDGEMENT or COMPLAINT_RESOLUTION",
                            "4.2.4")
                    .check(
                            acknowledgement ? round() == 1 : round() >= 1,
                            "round",
                            round(),
                            acknowledgement ? "1, since only the first round is acknowledged" : "1 or more",
                            "4.2.4")
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
            return excuse().writeTo(stamp().writeTo(CanonicalForm.of("complaint.excused")))
                    .put("duty", duty())
                    .put("round", round())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param duty what is excused
         * @param round the round, 1 for the first
         * @param excuse the excuse
         * @return the step
         */
        static Excused of(Stamp stamp, Duty duty, int round, Excuse excuse) {
            return ImmutableExcused.of(stamp, duty, round, excuse);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static ComplaintStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "complaint.received" ->
                Received.builder()
                        .stamp(Stamp.read(form))
                        .id(form.read("id", ComplaintId::of))
                        .customer(form.readOptional("customer", CustomerId::of))
                        .booking(form.readOptional("booking", BookingId::of))
                        .branch(form.readOptional("branch", BranchId::of))
                        .channel(form.readOptional("channel", Channel::of))
                        .handler(form.readOptional("handler", EmployeeId::of))
                        .promised(form.readOptional("promised", Instant::parse))
                        .build();
            case "complaint.acknowledged" -> Acknowledged.of(Stamp.read(form));
            case "complaint.investigation-begun" -> InvestigationBegun.of(Stamp.read(form));
            case "complaint.paused" -> Paused.of(Stamp.read(form), form.read("reason", PauseReason::of));
            case "complaint.resumed" -> Resumed.of(Stamp.read(form));
            case "complaint.transferred" ->
                Transferred.of(Stamp.read(form), form.read("to", EmployeeId::of), form.read("reason", ReasonCode::of));
            case "complaint.escalated" -> Escalated.of(Stamp.read(form), form.read("incident", IncidentId::of));
            case "complaint.deescalated" -> Deescalated.of(Stamp.read(form));
            case "complaint.resolved" -> Resolved.of(Stamp.read(form));
            case "complaint.unfounded" ->
                FoundUnfounded.of(
                        Stamp.read(form),
                        form.read("reason", ReasonCode::of),
                        form.read("proposer", EmployeeId::of),
                        form.read("approver", EmployeeId::of));
            case "complaint.closed" -> Closed.of(Stamp.read(form));
            case "complaint.reopened" ->
                Reopened.of(
                        Stamp.read(form),
                        form.read("reason", ReasonCode::of),
                        form.readOptional("promised", Instant::parse));
            case "complaint.withdrawn" -> Withdrawn.of(Stamp.read(form), form.read("reason", ReasonCode::of));
            case "complaint.merged" ->
                Merged.of(Stamp.read(form), form.read("into", ComplaintId::of), form.read("approver", EmployeeId::of));
            case "complaint.excused" ->
                Excused.of(
                        Stamp.read(form),
                        form.read("duty", Duty::valueOf),
                        Math.toIntExact(form.number("round")),
                        Excuse.read(form));
            default ->
                throw new InvalidValueException(
                        "complaint step", List.of(Fault.of("kind", form.kind(), "a step of the family complaint")));
        };
    }
}
