package dev.qualitysdk.service.complaint;

import com.google.common.collect.ImmutableSortedSet;
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

        /** {@return the message that it came by, if known} */
        Optional<IntakeKey> key();

        /** {@return the earlier complaint that it follows, which keeps its own clock, if any} */
        Optional<ComplaintId> follows();

        /** {@return the employees that it is about, as far as known; none of them handles it} */
        @Value.NaturalOrder
        ImmutableSortedSet<EmployeeId> about();

        /** {@return code of what the customer asks for, such as {@code refund}, if anything} */
        Optional<ReasonCode> asked();

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
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("complaint.received"))
                    .put("follows", follows())
                    .put("asked", asked())
                    .put("id", id())
                    .put("customer", customer())
                    .put("booking", booking())
                    .put("branch", branch())
                    .put("channel", channel())
                    .put("handler", handler())
                    .put("promised", promised());
            key().ifPresent(key -> key.writeTo(form));
            return People.writeTo(form, about()).build();
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

        /** {@return who approved it, where the regulation asks for that} */
        Optional<EmployeeId> approver();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.paused"))
                    .put("reason", reason())
                    .put("approver", approver())
                    .build();
        }

        /**
         * Returns a step that nobody had to approve.
         *
         * @param stamp who and when
         * @param reason what is waited for; the regulation lists what it allows
         * @return the step
         */
        static Paused of(Stamp stamp, PauseReason reason) {
            return of(stamp, reason, Optional.empty());
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason what is waited for; the regulation lists what it allows
         * @param approver who approved it, where the regulation asks for that
         * @return the step
         */
        static Paused of(Stamp stamp, PauseReason reason, Optional<EmployeeId> approver) {
            return ImmutablePaused.of(stamp, reason, approver);
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

    /** The customer got an answer in substance. */
    @Value.Immutable
    sealed interface Responded extends ComplaintStep permits ImmutableResponded {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.responded")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Responded of(Stamp stamp) {
            return ImmutableResponded.of(stamp);
        }
    }

    /** What a message says, as a person or the host's own check of machines found. */
    enum Voice {
        /** A person complains, or complains again. */
        COMPLAINS,
        /** A person wrote, and what is meant is not known. */
        UNCLEAR,
        /** A person says thanks, and wants nothing. */
        THANKS,
        /** A machine wrote: an automatic reply, a bounce. */
        MACHINE
    }

    /** A message on the complaint came in. By itself it changes no state. */
    @Value.Immutable
    sealed interface Heard extends ComplaintStep permits ImmutableHeard {

        @Override
        Stamp stamp();

        /** {@return the message} */
        IntakeKey key();

        /** {@return what it says} */
        Voice voice();

        @Override
        default CanonicalForm form() {
            return key().writeTo(stamp().writeTo(CanonicalForm.of("complaint.heard")))
                    .put("voice", voice())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param key the message
         * @param voice what it says
         * @return the step
         */
        static Heard of(Stamp stamp, IntakeKey key, Voice voice) {
            return ImmutableHeard.of(stamp, key, voice);
        }
    }

    /** The customer was offered something that makes it good. */
    @Value.Immutable
    sealed interface RemedyOffered extends ComplaintStep permits ImmutableRemedyOffered {

        @Override
        Stamp stamp();

        /** {@return code of what is offered, such as {@code refund}} */
        ReasonCode remedy();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.remedy-offered"))
                    .put("remedy", remedy())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param remedy code of what is offered, such as {@code refund}
         * @return the step
         */
        static RemedyOffered of(Stamp stamp, ReasonCode remedy) {
            return ImmutableRemedyOffered.of(stamp, remedy);
        }
    }

    /** What a customer says to a remedy. */
    enum Answer {
        /** It is accepted. */
        ACCEPTED,
        /** It is declined. */
        DECLINED
    }

    /** The customer answered to a remedy that was asked for or offered. */
    @Value.Immutable
    sealed interface RemedyAnswered extends ComplaintStep permits ImmutableRemedyAnswered {

        @Override
        Stamp stamp();

        /** {@return code of the remedy} */
        ReasonCode remedy();

        /** {@return what the customer says to it} */
        Answer answer();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.remedy-answered"))
                    .put("remedy", remedy())
                    .put("answer", answer())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param remedy code of the remedy
         * @param answer what the customer says to it
         * @return the step
         */
        static RemedyAnswered of(Stamp stamp, ReasonCode remedy, Answer answer) {
            return ImmutableRemedyAnswered.of(stamp, remedy, answer);
        }
    }

    /** It was found what it came from, and about whom it is. What is found later stands beside what was found before. */
    @Value.Immutable
    sealed interface CauseFound extends ComplaintStep permits ImmutableCauseFound {

        @Override
        Stamp stamp();

        /** {@return code of the cause} */
        ReasonCode cause();

        /** {@return the employees that it turns out to be about, perhaps none} */
        @Value.NaturalOrder
        ImmutableSortedSet<EmployeeId> about();

        @Override
        default CanonicalForm form() {
            return People.writeTo(
                            stamp().writeTo(CanonicalForm.of("complaint.cause-found"))
                                    .put("cause", cause()),
                            about())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param cause code of the cause
         * @param about the employees that it turns out to be about, perhaps none
         * @return the step
         */
        static CauseFound of(Stamp stamp, ReasonCode cause, Iterable<EmployeeId> about) {
            return ImmutableCauseFound.of(stamp, cause, ImmutableSortedSet.copyOf(about));
        }
    }

    /** Somebody asked the customer afterwards whether all is well. */
    @Value.Immutable
    sealed interface FollowedUp extends ComplaintStep permits ImmutableFollowedUp {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("complaint.followed-up")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static FollowedUp of(Stamp stamp) {
            return ImmutableFollowedUp.of(stamp);
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

        /** {@return the message by which the customer came back, if known} */
        Optional<IntakeKey> key();

        /**
         * Cuts the promised instant to microseconds.
         *
         * @return this, or the same in canonical form
         * @throws InvalidValueException if the promised instant lies outside the years 1 to 9999
         */
        @Value.Check
        default Reopened canonical() {
            Optional<Instant> cut = promised().map(CanonicalTime::of);
            return cut.equals(promised()) ? this : of(stamp(), reason(), cut, key());
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("complaint.reopened"))
                    .put("reason", reason())
                    .put("promised", promised());
            key().ifPresent(key -> key.writeTo(form));
            return form.build();
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
            return of(stamp, reason, promised, Optional.empty());
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason why
         * @param promised the last instant that is in time, as it was promised for this round; empty where the regulation says it
         * @param key the message by which the customer came back, if known
         * @return the step
         */
        static Reopened of(Stamp stamp, ReasonCode reason, Optional<Instant> promised, Optional<IntakeKey> key) {
            return ImmutableReopened.of(stamp, reason, promised, key);
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

        /** {@return what is excused, one of the duties of a complaint} */
        Duty duty();

        /** {@return which one of its kind, 1 for the first: the round, or the number of the answer to a customer who wrote again} */
        int round();

        /** {@return the excuse, decided when the step was taken or before} */
        Excuse excuse();

        /**
         * Refuses an excuse from the future, or of what no complaint owes.
         *
         * @throws InvalidValueException if the excuse was decided after the step was taken, the duty is none of a complaint, or the
         *     round is less than 1, or not 1 for an acknowledgement or first response
         */
        @Value.Check
        default void check() {
            boolean once = ComplaintDuties.owedOnce(duty());
            Faults.in("complaint")
                    .check(
                            ComplaintDuties.OWED.contains(duty()),
                            "duty",
                            duty(),
                            "one of " + ComplaintDuties.OWED,
                            "4.2.4")
                    .check(
                            once ? round() == 1 : round() >= 1,
                            "round",
                            round(),
                            once ? "1, since it is owed once" : "1 or more",
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
                        .key(IntakeKey.read(form))
                        .follows(form.readOptional("follows", ComplaintId::of))
                        .about(People.read(form))
                        .asked(form.readOptional("asked", ReasonCode::of))
                        .build();
            case "complaint.responded" -> Responded.of(Stamp.read(form));
            case "complaint.heard" ->
                Heard.of(
                        Stamp.read(form),
                        IntakeKey.of(form.read("intake.channel", Channel::of), form.text("intake.external")),
                        form.read("voice", Voice::valueOf));
            case "complaint.remedy-offered" -> RemedyOffered.of(Stamp.read(form), form.read("remedy", ReasonCode::of));
            case "complaint.remedy-answered" ->
                RemedyAnswered.of(
                        Stamp.read(form), form.read("remedy", ReasonCode::of), form.read("answer", Answer::valueOf));
            case "complaint.cause-found" ->
                CauseFound.of(Stamp.read(form), form.read("cause", ReasonCode::of), People.read(form));
            case "complaint.followed-up" -> FollowedUp.of(Stamp.read(form));
            case "complaint.acknowledged" -> Acknowledged.of(Stamp.read(form));
            case "complaint.investigation-begun" -> InvestigationBegun.of(Stamp.read(form));
            case "complaint.paused" ->
                Paused.of(
                        Stamp.read(form),
                        form.read("reason", PauseReason::of),
                        form.readOptional("approver", EmployeeId::of));
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
                        form.readOptional("promised", Instant::parse),
                        IntakeKey.read(form));
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
