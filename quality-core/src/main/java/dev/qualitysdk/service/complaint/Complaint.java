package dev.qualitysdk.service.complaint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.evidence.Attribution;
import dev.qualitysdk.evidence.Counting;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.ObligationEvidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.regulation.ComplaintRule;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.booking.Booking;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A customer's complaint, in one round or several (clauses 2.2.2, 4.2.4).
 *
 * <p>It owes one acknowledgement, and a resolution in each round; where the regulation sets limits for them also a first answer,
 * an answer whenever the customer has written last, a resolution by the time that a law sets, and a follow-up. Each has its own
 * start and none moves another. A round that comes later never changes the verdict of one before it. Passing the complaint from
 * hand to hand is counted and limited, and never stops the clock. Nobody handles a complaint about himself.
 *
 * <p>Verbs that the regulation bounds take its versions; they follow the one in force when the round began.
 */
public final class Complaint implements Recorded<ComplaintId, ComplaintStep> {

    /** What a complaint can be. */
    public enum State {
        /** Come in. */
        RECEIVED,
        /** The customer was told so. */
        ACKNOWLEDGED,
        /** Being looked into. */
        INVESTIGATING,
        /** Something is waited for that is not in our hands. */
        WAITING,
        /** Handled as a dispute incident. */
        ESCALATED,
        /** Resolved. */
        RESOLVED,
        /** Found unfounded by two persons. */
        UNFOUNDED,
        /** Closed, which is not the end: it can be reopened. */
        CLOSED,
        /** Withdrawn by the customer. */
        WITHDRAWN,
        /** Found to repeat another, which goes on in its stead. */
        MERGED
    }

    /** What can happen to a complaint. */
    public enum Event {
        /** The customer is told that it has come in. */
        ACKNOWLEDGE,
        /** Its handler begins to look into it. */
        INVESTIGATE,
        /** The clock is stopped, for a reason that the regulation lists. */
        PAUSE,
        /** The waiting ends. */
        RESUME,
        /** It passes to a handler. */
        TRANSFER,
        /** It becomes a dispute incident. */
        ESCALATE,
        /** The dispute calms down. */
        DEESCALATE,
        /** It is resolved. */
        RESOLVE,
        /** Two persons find it unfounded. */
        FIND_UNFOUNDED,
        /** It is closed. */
        CLOSE,
        /** The customer comes back to it. */
        REOPEN,
        /** The customer withdraws it. */
        WITHDRAW,
        /** It is found to repeat another. */
        MERGE,
        /** The customer gets an answer in substance. */
        RESPOND,
        /** A message on it comes in. */
        HEAR,
        /** The customer is offered something that makes it good. */
        OFFER_REMEDY,
        /** The customer answers to that. */
        ANSWER_REMEDY,
        /** It is found what it came from. */
        FIND_CAUSE,
        /** The customer is asked afterwards whether all is well. */
        FOLLOW_UP,
        /** Somebody who is not accountable excuses a miss. */
        EXCUSE
    }

    /** The life of a complaint. */
    public static final Lifecycle<State, Event> LIFECYCLE = ComplaintTable.build();

    /** How a store reads complaints back. */
    public static final Family<ComplaintId, ComplaintStep, Complaint> FAMILY =
            Family.<ComplaintId, ComplaintStep, Complaint>of(
                            "complaint", ComplaintId::of, ComplaintStep::read, Complaint::replay)
                    .withState(Complaint::state);

    private final ImmutableList<ComplaintStep> steps;
    private final ComplaintStep.Received received;
    private final Position<State> position;

    // What every sum asks of a complaint, kept here since the steps of a million complaints are objects that no cache
    // holds.
    private final Attribution attribution;
    private final long opened;
    /** When it was resolved, or {@link Obligation#UNFULFILLED}. */
    private final long resolved;
    /** When its last step happened. */
    private final long last;
    /**
     * Whether nothing but its resolution bears on its resolution: no promise, pause, transfer, excuse, withdrawal, merger or second round,
     * and its handler is not complained about.
     */
    private final boolean plain;

    private Complaint(ComplaintStep.Received received) {
        this.steps = ImmutableList.of(received);
        this.received = received;
        this.position = LIFECYCLE.start();
        this.attribution = Attribution.of(received.handler(), received.branch(), received.channel());
        this.opened = CanonicalTime.micros(received.at());
        this.resolved = Obligation.UNFULFILLED;
        this.last = opened;
        this.plain = received.promised().isEmpty()
                && received.handler().filter(received.about()::contains).isEmpty();
    }

    private Complaint(Complaint before, ComplaintStep step, Position<State> position) {
        this.steps = History.append("complaint " + before.id(), before.steps, step);
        this.received = before.received;
        this.position = position;
        this.attribution = before.attribution;
        this.opened = before.opened;
        this.last = CanonicalTime.micros(step.at());
        boolean resolves = step instanceof ImmutableResolved;
        this.resolved = resolves ? last : before.resolved;
        this.plain = before.plain
                && (resolves
                        || step instanceof ImmutableAcknowledged
                        || step instanceof ImmutableInvestigationBegun
                        || step instanceof ImmutableClosed);
    }

    /**
     * Returns the complaint that a step takes in. It is never refused.
     *
     * @param step the step
     * @return the complaint
     */
    public static Complaint receive(ComplaintStep.Received step) {
        return new Complaint(step);
    }

    /**
     * Folds steps into a complaint. The bounds of the regulation were held when the steps were taken and are not asked again;
     * {@link #replay(List, RegulationBook)} asks them.
     *
     * @param steps at least one, {@code complaint.received} first and nowhere else
     * @return the complaint
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of a complaint
     */
    public static Complaint replay(List<? extends ComplaintStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof ImmutableReceived first)) {
            throw new InvalidValueException(
                    "complaint",
                    ImmutableList.of(Fault.of("steps", steps.size() + " steps", "complaint.received first")));
        }
        Complaint complaint = receive(first);
        for (ComplaintStep step : steps.subList(1, steps.size())) {
            complaint = complaint.then(step);
        }
        return complaint;
    }

    /**
     * Folds steps into a complaint and asks the bounds of the regulation anew: transfers, reasons of pauses, the reopening window.
     *
     * @param steps at least one, {@code complaint.received} first and nowhere else
     * @param book the versions of the regulation
     * @return the complaint
     * @throws ClauseBreachException if a step is not allowed where it stands, or the regulation does not allow it
     * @throws InvalidValueException if they are none of a complaint
     */
    public static Complaint replay(List<? extends ComplaintStep> steps, RegulationBook book) {
        Complaint complaint = replay(steps.subList(0, Math.min(1, steps.size())));
        for (ComplaintStep step : steps.subList(1, steps.size())) {
            complaint = complaint.take(step, book);
        }
        return complaint;
    }

    /**
     * Returns this complaint with one step more, whichever it is. That a complaint into which it is merged goes on is asked by
     * {@link #merge} alone, and of a whole set by {@link ComplaintCases}.
     *
     * @param step the step
     * @param book the versions of the regulation
     * @return the complaint
     * @throws ClauseBreachException if the step is not allowed where it stands, or the regulation does not allow it
     * @throws InvalidValueException if the step contradicts the complaint, or would receive it again
     */
    public Complaint take(ComplaintStep step, RegulationBook book) {
        if (step instanceof ImmutablePaused s) {
            return pause(s, book);
        } else if (step instanceof ImmutableTransferred s) {
            return transfer(s, book);
        } else if (step instanceof ImmutableReopened s) {
            return reopen(s, book);
        }
        return then(step);
    }

    /**
     * Returns this complaint, acknowledged to the customer.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, or time would run backwards
     */
    public Complaint acknowledge(ComplaintStep.Acknowledged step) {
        return then(step);
    }

    /**
     * Returns this complaint, being looked into.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, or time would run backwards
     */
    public Complaint investigate(ComplaintStep.InvestigationBegun step) {
        return then(step);
    }

    /**
     * Returns this complaint with its clock stopped.
     *
     * @param step the step
     * @param book the versions of the regulation
     * @return the waiting complaint
     * @throws ClauseBreachException if the state does not allow it, the regulation does not list the reason or wants it approved,
     *     all time that it allows for it in this round is used up, who approves it handles it, or time would run backwards
     */
    public Complaint pause(ComplaintStep.Paused step, RegulationBook book) {
        Complaint waiting = then(step);
        ComplaintRounds folded = ComplaintRounds.of(received, steps);
        Regulation regulation = book.governing(Clause.COMPLAINT_TIMELINESS, folded.opened(), received.at());
        ComplaintRule rule = regulation.complaints();
        if (!rule.pauses().contains(step.reason())) {
            throw refusal(
                    step.reason() + " is no reason for which the clock may stand still",
                    Clause.COMPLAINT_TIMELINESS,
                    rule.pauses().isEmpty()
                            ? "The regulation lists none."
                            : "The regulation lists: " + ImmutableList.sortedCopyOf(rule.pauses()) + ".");
        }
        if (rule.limit(step.reason()).approved() && step.approver().isEmpty()) {
            throw refusal(
                    step.reason() + " stops the clock only with an approval",
                    Clause.COMPLAINT_TIMELINESS,
                    "Let somebody approve it who does not handle it.");
        }
        if (folded.left(step.reason(), regulation).filter(Duration.ZERO::equals).isPresent()) {
            throw refusal(
                    step.reason() + " has stopped the clock for "
                            + rule.limit(step.reason()).most().orElseThrow()
                            + " of working time in this round, and no more is allowed",
                    Clause.COMPLAINT_TIMELINESS,
                    "Go on with it, or ask for an excuse.");
        }
        return waiting;
    }

    /**
     * Returns this complaint with its clock running again.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, or time would run backwards
     */
    public Complaint resume(ComplaintStep.Resumed step) {
        return then(step);
    }

    /**
     * Returns this complaint in another's hands. The first assignment, from nobody, is no transfer and is not counted.
     *
     * @param step the step
     * @param book the versions of the regulation
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, it has been transferred as often as the regulation allows, the
     *     new handler has excused something of it, or time would run backwards
     * @throws InvalidValueException if it passes to who handles it already
     */
    public Complaint transfer(ComplaintStep.Transferred step, RegulationBook book) {
        Complaint passed = then(step);
        int most = book.governing(
                        Clause.COMPLAINTS_ARE_ACCEPTED,
                        ComplaintRounds.of(received, steps).opened(),
                        received.at())
                .complaints()
                .transfers();
        if (handler().isPresent() && transfers() >= most) {
            throw refusal(
                    "it has been transferred " + transfers() + " times, and " + most + " are allowed",
                    Clause.COMPLAINTS_ARE_ACCEPTED,
                    "Let " + handler().get() + " see it through.");
        }
        return passed;
    }

    /**
     * Returns this complaint, handled as a dispute incident. Its clock goes on, whatever becomes of the incident.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, or time would run backwards
     */
    public Complaint escalate(ComplaintStep.Escalated step) {
        return then(step);
    }

    /**
     * Returns this complaint where it was before it was escalated.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if it is not escalated, or time would run backwards
     */
    public Complaint deescalate(ComplaintStep.Deescalated step) {
        return then(step);
    }

    /**
     * Returns this complaint, resolved: its round is fulfilled.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, or time would run backwards
     */
    public Complaint resolve(ComplaintStep.Resolved step) {
        return then(step);
    }

    /**
     * Returns this complaint, answered in substance: its first response is fulfilled, and whatever the customer last wrote.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, it is about who answers, or time would run backwards
     */
    public Complaint respond(ComplaintStep.Responded step) {
        return then(step);
    }

    /**
     * Returns this complaint with a message on it. Its state stays, whatever the message says; {@link Intake} finds out what a
     * message is to become.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if time would run backwards
     * @throws InvalidValueException if the message is on record already
     */
    public Complaint hear(ComplaintStep.Heard step) {
        return then(step);
    }

    /**
     * Returns this complaint with a remedy offered to the customer.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, it is about who offers, or time would run backwards
     */
    public Complaint offer(ComplaintStep.RemedyOffered step) {
        return then(step);
    }

    /**
     * Returns this complaint with the customer's answer to a remedy.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, or time would run backwards
     * @throws InvalidValueException if the remedy was neither asked for nor offered
     */
    public Complaint answer(ComplaintStep.RemedyAnswered step) {
        return then(step);
    }

    /**
     * Returns this complaint with its cause. Where it turns out to be about its handler, nobody handles it until it is transferred.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, it is about who finds it, or time would run backwards
     */
    public Complaint findCause(ComplaintStep.CauseFound step) {
        return then(step);
    }

    /**
     * Returns this complaint, followed up: the customer was asked whether all is well. The first time in a round counts.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, it is about who asks, or time would run backwards
     */
    public Complaint followUp(ComplaintStep.FollowedUp step) {
        return then(step);
    }

    /**
     * Returns this complaint, found unfounded: its round is fulfilled at the approval.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, its handler would approve it, or time would run backwards
     */
    public Complaint findUnfounded(ComplaintStep.FoundUnfounded step) {
        return then(step);
    }

    /**
     * Returns this complaint, closed.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, or time would run backwards
     */
    public Complaint close(ComplaintStep.Closed step) {
        return then(step);
    }

    /**
     * Returns this complaint in a new round, which owes a resolution of its own. The verdict of the round before stands.
     *
     * @param step the step
     * @param book the versions of the regulation
     * @return the complaint, being looked into
     * @throws ClauseBreachException if the state does not allow it, the reopening window is over, or time would run backwards
     */
    public Complaint reopen(ComplaintStep.Reopened step, RegulationBook book) {
        Complaint again = then(step);
        if (state() == State.CLOSED) {
            Instant closed = lastOf(ComplaintStep.Closed.class)
                    .map(ComplaintStep.Closed::at)
                    .orElseThrow();
            Regulation regulation = book.governing(Clause.COMPLAINT_TIMELINESS, closed, received.at());
            Instant last = regulation.complaints().reopening().due(closed, regulation.calendar());
            if (step.at().isAfter(last)) {
                throw refusal(
                        "it was closed at " + closed + " and could be reopened until " + last,
                        Clause.COMPLAINT_TIMELINESS,
                        "Take in a new complaint that names this one in a note.");
            }
        }
        return again;
    }

    /**
     * Returns this complaint, withdrawn by the customer: up to its due instant its round owes nothing then, later it stays missed.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, or time would run backwards
     */
    public Complaint withdraw(ComplaintStep.Withdrawn step) {
        return then(step);
    }

    /**
     * Returns this complaint, merged into another: its round owes nothing, and only the other's clock runs on. The other must go
     * on, and must not have come in later, so that no clock is lost and none is set back.
     *
     * @param step the step
     * @param other the other complaint
     * @return the complaint
     * @throws ClauseBreachException if the state does not allow it, its handler would approve it, the other has ended, or time would
     *     run backwards
     * @throws InvalidValueException if it would be merged into itself or one that came in later, or the other is not the one named
     */
    public Complaint merge(ComplaintStep.Merged step, Complaint other) {
        Complaint merged = then(step);
        ComplaintChecks.checkMerge(this, step, other);
        return merged;
    }

    /**
     * Returns this complaint with something excused, in place of an earlier excuse of the same. It replaces a miss or a wait,
     * never a success.
     *
     * @param step the step
     * @return the complaint
     * @throws ClauseBreachException if who excuses it has ever handled it, or time would run backwards
     * @throws InvalidValueException if there is no such round
     */
    public Complaint excuse(ComplaintStep.Excused step) {
        return then(step);
    }

    private Complaint then(ComplaintStep step) {
        Event event = ComplaintChecks.event(this, step);
        Position<State> next = LIFECYCLE.next(position, event, id());
        ComplaintChecks.check(this, step);
        return new Complaint(this, step, next);
    }

    /**
     * Returns this complaint as it stood at an instant.
     *
     * @param asOf the instant; steps after it are unseen
     * @return the complaint, empty where it had not come in
     */
    public Optional<Complaint> asOf(Instant asOf) {
        ImmutableList<ComplaintStep> seen = History.asOf(steps, asOf);
        return seen.size() == steps.size()
                ? Optional.of(this)
                : seen.isEmpty() ? Optional.empty() : Optional.of(replay(seen));
    }

    /**
     * Returns what is owed: the acknowledgement, then the resolution of each round, then, where the version in force at their start
     * sets a limit for them, the first response, the statutory resolution and the follow-up of each round, and each answer to a
     * customer who wrote again. A due time that was promised to the customer is fixed; else the regulation's allowance of the
     * version in force when the round began applies.
     *
     * @param book the versions of the regulation
     * @return at least two obligations
     * @throws InvalidValueException if no version was in force when it came in
     */
    public ImmutableList<Obligation> obligations(RegulationBook book) {
        return ComplaintDuties.of(this, book).stream()
                .map(ComplaintDuties.Owed::obligation)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns how it counts: everything that it owes, for who held it at fulfilment or due, whichever was first. The subject of a
     * later round is the identifier, {@code #} and the number of the round; that of an answer to a customer who wrote again is the
     * identifier, {@code /} and its number.
     *
     * @param book the versions of the regulation
     * @param roster who belonged where
     * @param asOf the instant; steps after it are unseen
     * @return a piece of evidence for everything owed that is no longer pending
     * @throws InvalidValueException if no version was in force when it came in
     */
    public ImmutableList<Evidence> evidence(RegulationBook book, Roster roster, Instant asOf) {
        Optional<Complaint> seen = asOf(asOf);
        if (seen.isEmpty()) {
            return ImmutableList.of();
        }
        return ComplaintDuties.of(seen.get(), book).stream()
                .flatMap(
                        owed -> ObligationEvidence.of(
                                owed.indicator(),
                                owed.obligation(),
                                asOf,
                                received.branch(),
                                received.channel(),
                                roster)
                                .stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Counts this complaint as its {@link #evidence} would, without making any.
     *
     * @param book the versions of the regulation
     * @param counting where it is counted, as of which instant, and in which indicators
     * @throws InvalidValueException if no version was in force when it came in
     */
    public void count(RegulationBook book, Counting counting) {
        if (last > counting.asOfMicros()) {
            asOf(counting.asOf()).ifPresent(seen -> seen.count(book, counting));
        } else if (ComplaintDuties.areMoreWanted(counting)
                || (counting.wants(Indicator.COMPLAINT_TIMELINESS) && !countPlainRound(book, counting))) {
            for (ComplaintDuties.Owed owed : ComplaintDuties.of(this, book)) {
                counting.add(owed.indicator(), owed.obligation(), attribution.branch(), attribution.channel());
            }
        }
    }

    /**
     * Counts a resolution on which nothing bears by its instants. Every other one goes by its obligation.
     *
     * @return whether it was counted, or does not count yet
     */
    private boolean countPlainRound(RegulationBook book, Counting counting) {
        Duty duty = Duty.COMPLAINT_RESOLUTION;
        Regulation regulation = book.governingMicros(duty.clause(), opened);
        Optional<Allowance> allowance = regulation.allowance(duty);
        if (!plain || allowance.isEmpty()) {
            return false;
        }
        counting.add(
                Indicator.COMPLAINT_TIMELINESS, attribution, opened, resolved, allowance.get(), regulation.calendar());
        return true;
    }

    @Override
    public ComplaintId id() {
        return received.id();
    }

    @Override
    public ImmutableList<ComplaintStep> steps() {
        return steps;
    }

    /**
     * Returns the state.
     *
     * @return where it stands in {@link #LIFECYCLE}
     */
    public State state() {
        return position.state();
    }

    /**
     * Returns how it came in.
     *
     * @return the first step
     */
    public ComplaintStep.Received received() {
        return received;
    }

    /**
     * Returns whether it disputes the outcome of a booking, by the right person: it names the booking, and comes from the
     * booking's customer. Whatever the outcome, that it was not presented included, it can be disputed; a complaint of somebody
     * else is received and handled like any other, and disputes nothing.
     *
     * @param booking the booking
     * @return true where the outcome is disputed, in any state of booking and complaint
     */
    public boolean disputes(Booking booking) {
        return received.booking().filter(booking.id()::equals).isPresent()
                && received.customer().filter(booking.customer()::equals).isPresent();
    }

    /**
     * Returns who handles it: never somebody whom it is about, also where the intake named him.
     *
     * @return the employee, empty until it is assigned
     */
    public Optional<EmployeeId> handler() {
        return lastOf(ComplaintStep.Transferred.class)
                .map(ComplaintStep.Transferred::to)
                .or(received::handler)
                .filter(handler -> !about().contains(handler));
    }

    /**
     * Returns the employees that it is about, as far as known.
     *
     * @return those of the intake and those found since
     */
    public ImmutableSortedSet<EmployeeId> about() {
        ImmutableSortedSet.Builder<EmployeeId> about = ImmutableSortedSet.naturalOrder();
        about.addAll(received.about());
        steps.forEach(step -> {
            if (step instanceof ImmutableCauseFound found) {
                about.addAll(found.about());
            }
        });
        return about.build();
    }

    /**
     * Returns the remedies that the customer asked for or was offered.
     *
     * @return their codes
     */
    public ImmutableSortedSet<ReasonCode> remedies() {
        ImmutableSortedSet.Builder<ReasonCode> remedies = ImmutableSortedSet.naturalOrder();
        received.asked().ifPresent(remedies::add);
        steps.forEach(step -> {
            if (step instanceof ImmutableRemedyOffered offered) {
                remedies.add(offered.remedy());
            }
        });
        return remedies.build();
    }

    /**
     * Returns the remedy that the customer accepted last.
     *
     * @return its code, empty where none was accepted, or the last answer to it declined it
     */
    public Optional<ReasonCode> remedy() {
        return lastOf(ComplaintStep.RemedyAnswered.class)
                .filter(answered -> answered.answer() == ComplaintStep.Answer.ACCEPTED)
                .map(ComplaintStep.RemedyAnswered::remedy);
    }

    /**
     * Returns what it came from.
     *
     * @return the code of the cause that was found last, empty where none was
     */
    public Optional<ReasonCode> cause() {
        return lastOf(ComplaintStep.CauseFound.class).map(ComplaintStep.CauseFound::cause);
    }

    /**
     * Returns the messages that are on record with it.
     *
     * @return the keys of the intake, of what was heard since, and of what reopened it
     */
    public ImmutableSet<IntakeKey> keys() {
        ImmutableSet.Builder<IntakeKey> keys = ImmutableSet.builder();
        steps.forEach(step -> {
            if (step instanceof ImmutableReceived s) {
                s.key().ifPresent(keys::add);
            } else if (step instanceof ImmutableHeard s) {
                keys.add(s.key());
            } else if (step instanceof ImmutableReopened s) {
                s.key().ifPresent(keys::add);
            }
        });
        return keys.build();
    }

    /**
     * Returns how many rounds it has.
     *
     * @return 1 and one more for each time it was reopened
     */
    public int rounds() {
        return 1
                + (int) steps.stream()
                        .filter(ComplaintStep.Reopened.class::isInstance)
                        .count();
    }

    /**
     * Returns how often it passed from one handler to another, over all rounds.
     *
     * @return zero or more; an assignment where nobody handles it is none
     */
    public int transfers() {
        int passed = 0;
        Set<EmployeeId> about = new HashSet<>(received.about());
        Optional<EmployeeId> holder = received.handler();
        for (ComplaintStep step : steps) {
            if (step instanceof ImmutableCauseFound found) {
                about.addAll(found.about());
            } else if (step instanceof ImmutableTransferred transferred) {
                passed += holder.filter(held -> !about.contains(held)).isPresent() ? 1 : 0;
                holder = Optional.of(transferred.to());
            }
        }
        return passed;
    }

    <T extends ComplaintStep> Optional<T> lastOf(Class<T> type) {
        return History.last(steps, type);
    }

    ClauseBreachException refusal(String problem, Clause clause, String wayOut) {
        return new ClauseBreachException("complaint " + id(), problem, clause, wayOut);
    }
}
