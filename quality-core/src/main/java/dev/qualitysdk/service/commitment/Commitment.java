package dev.qualitysdk.service.commitment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.CommitmentId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.Responsibility;
import dev.qualitysdk.calendar.Withdrawal;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.ObligationEvidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a host has promised and whose due time it keeps itself: one record of a register that holds nothing but when it
 * was opened, when it is due and when it was done.
 *
 * <p>A due time that the host states is fixed: nothing moves it. Where it states none, the regulation's allowance for the duty
 * that the indicator measures applies; where there is none either, nothing is owed.
 */
public final class Commitment implements Recorded<CommitmentId, CommitmentStep> {

    /** What a commitment can be. */
    public enum State {
        /** Promised and not yet done. */
        OPEN,
        /** Done, in time or not. */
        FULFILLED,
        /** No longer wanted by the customer. */
        WITHDRAWN
    }

    /** What can happen to a commitment. */
    public enum Event {
        /** What was promised is done. */
        FULFIL,
        /** The customer no longer wants it. */
        WITHDRAW,
        /** Somebody who is not accountable excuses it. */
        EXCUSE
    }

    /** The life of a commitment. */
    public static final Lifecycle<State, Event> LIFECYCLE = Lifecycle.of(
                    "commitment", Clause.IN_TIME, State.OPEN, Event.class)
            .row(State.OPEN, Event.FULFIL, State.FULFILLED, Clause.IN_TIME)
            .row(State.OPEN, Event.WITHDRAW, State.WITHDRAWN, Clause.CUSTOMER_FIRST)
            .row(State.OPEN, Event.EXCUSE, State.OPEN, Clause.CYCLE)
            .row(State.FULFILLED, Event.EXCUSE, State.FULFILLED, Clause.CYCLE)
            .row(State.WITHDRAWN, Event.EXCUSE, State.WITHDRAWN, Clause.CYCLE)
            .build();

    /** How a store reads commitments back. */
    public static final Family<CommitmentId, CommitmentStep, Commitment> FAMILY =
            Family.<CommitmentId, CommitmentStep, Commitment>of(
                            "commitment", CommitmentId::of, CommitmentStep::read, Commitment::replay)
                    .withState(Commitment::state);

    private static final ImmutableMap<Indicator, Duty> DUTIES = ImmutableMap.of(
            Indicator.RESPONSE_TIMELINESS, Duty.RESPONSE,
            Indicator.SETTLEMENT_TIMELINESS, Duty.SETTLEMENT,
            Indicator.VERIFICATION_TIMELINESS, Duty.LOT_VERIFICATION,
            Indicator.ACKNOWLEDGEMENT_TIMELINESS, Duty.COMPLAINT_ACKNOWLEDGEMENT,
            Indicator.COMPLAINT_TIMELINESS, Duty.COMPLAINT_RESOLUTION,
            Indicator.RECTIFICATION_TIMELINESS, Duty.RECTIFICATION);

    private final ImmutableList<CommitmentStep> steps;
    private final CommitmentStep.Opened opened;
    private final Position<State> position;
    private final Optional<Instant> fulfilled;
    private final Optional<Withdrawal> withdrawal;
    private final Optional<Excuse> excuse;

    private Commitment(
            ImmutableList<CommitmentStep> steps,
            CommitmentStep.Opened opened,
            Position<State> position,
            Optional<Instant> fulfilled,
            Optional<Withdrawal> withdrawal,
            Optional<Excuse> excuse) {
        this.steps = steps;
        this.opened = opened;
        this.position = position;
        this.fulfilled = fulfilled;
        this.withdrawal = withdrawal;
        this.excuse = excuse;
    }

    /**
     * Returns the commitment that a step opens.
     *
     * @param opened the step
     * @return the commitment
     * @throws InvalidValueException if it was due before it was opened
     */
    public static Commitment open(CommitmentStep.Opened opened) {
        Faults faults = Faults.in("commitment " + opened.id());
        checkDue(opened, faults);
        faults.refuse();
        return new Commitment(
                ImmutableList.of(opened),
                opened,
                LIFECYCLE.start(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns the commitment that was opened and fulfilled; what is wrong with either is said at once.
     *
     * @param opened the first step
     * @param fulfilled the second step
     * @return the fulfilled commitment
     * @throws InvalidValueException if it was due or fulfilled before it was opened
     */
    public static Commitment openFulfilled(CommitmentStep.Opened opened, CommitmentStep.Fulfilled fulfilled) {
        Faults faults = Faults.in("commitment " + opened.id());
        checkDue(opened, faults);
        checkFulfilled(opened, fulfilled, faults);
        faults.refuse();
        return open(opened).fulfil(fulfilled);
    }

    /**
     * Returns this commitment, fulfilled.
     *
     * @param step the step
     * @return the fulfilled commitment
     * @throws ClauseBreachException if it is fulfilled or withdrawn already, or time would run backwards
     * @throws InvalidValueException if it was fulfilled before it was opened
     */
    public Commitment fulfil(CommitmentStep.Fulfilled step) {
        Position<State> next = LIFECYCLE.next(position, Event.FULFIL, id());
        Faults faults = Faults.in("commitment " + id());
        checkFulfilled(opened, step, faults);
        faults.refuse();
        return new Commitment(
                History.append(id(), steps, step), opened, next, Optional.of(step.at()), withdrawal, excuse);
    }

    /**
     * Returns this commitment, withdrawn by the customer: up to its due instant it owes nothing then, later it stays missed.
     *
     * @param step the step
     * @return the withdrawn commitment
     * @throws ClauseBreachException if it is fulfilled or withdrawn already, or time would run backwards
     */
    public Commitment withdraw(CommitmentStep.Withdrawn step) {
        Position<State> next = LIFECYCLE.next(position, Event.WITHDRAW, id());
        Withdrawal word = Withdrawal.of(step.reason().value(), step.at());
        return new Commitment(History.append(id(), steps, step), opened, next, fulfilled, Optional.of(word), excuse);
    }

    /**
     * Returns this commitment, excused, in place of an earlier excuse. It replaces a miss or a wait, never a success.
     *
     * @param step the step
     * @return the excused commitment
     * @throws ClauseBreachException if who excuses it is accountable for it, or time would run backwards
     */
    public Commitment excuse(CommitmentStep.Excused step) {
        Position<State> next = LIFECYCLE.next(position, Event.EXCUSE, id());
        if (opened.employee().filter(step.excuse().approver()::equals).isPresent()) {
            throw new ClauseBreachException(
                    "commitment " + id(),
                    step.excuse().approver() + " would excuse what "
                            + step.excuse().approver() + " is accountable for",
                    Clause.CYCLE,
                    "Let somebody decide who is not accountable for it.");
        }
        return new Commitment(
                History.append(id(), steps, step), opened, next, fulfilled, withdrawal, Optional.of(step.excuse()));
    }

    /**
     * Folds steps into a commitment.
     *
     * @param steps at least one, {@code commitment.opened} first and nowhere else
     * @return the commitment
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of a commitment
     */
    public static Commitment replay(List<? extends CommitmentStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof CommitmentStep.Opened first)) {
            throw unreadable("commitment", steps.size() + " steps", "commitment.opened first");
        }
        Commitment commitment = open(first);
        for (CommitmentStep step : steps.subList(1, steps.size())) {
            commitment = commitment.take(step);
        }
        return commitment;
    }

    /**
     * Returns this commitment with one step more, whichever it is.
     *
     * @param step the step
     * @return the commitment
     * @throws ClauseBreachException if the step is not allowed where it stands
     * @throws InvalidValueException if it was fulfilled before it was opened, or would be opened again
     */
    public Commitment take(CommitmentStep step) {
        if (step instanceof CommitmentStep.Fulfilled s) {
            return fulfil(s);
        }
        if (step instanceof CommitmentStep.Withdrawn s) {
            return withdraw(s);
        }
        if (step instanceof CommitmentStep.Excused s) {
            return excuse(s);
        }
        throw unreadable("commitment " + id(), step.form().kind(), "commitment.opened only as the first step");
    }

    /**
     * Returns this commitment as it stood at an instant.
     *
     * @param asOf the instant; steps after it are unseen
     * @return the commitment, empty where it was not yet opened
     */
    public Optional<Commitment> asOf(Instant asOf) {
        ImmutableList<CommitmentStep> seen = History.asOf(steps, asOf);
        return seen.size() == steps.size()
                ? Optional.of(this)
                : seen.isEmpty() ? Optional.empty() : Optional.of(replay(seen));
    }

    /**
     * Returns what is owed: by the host's own due time or, where it states none, by the allowance of the version in force when
     * it opened.
     *
     * @param book the versions of the regulation
     * @return the obligation, which owes nothing where there is neither
     * @throws InvalidValueException if no version was in force when it opened
     */
    public Obligation obligation(RegulationBook book) {
        Regulation regulation = book.governing(opened.clause(), opened.at());
        Optional<Allowance> allowance = opened.due()
                .map(Allowance::fixed)
                .or(() -> Optional.ofNullable(DUTIES.get(opened.indicator())).flatMap(regulation::allowance));
        return Obligation.builder()
                .subject(id().value())
                .clause(opened.clause())
                .regulation(regulation.version())
                .opened(opened.at())
                .allowance(allowance)
                .calendar(regulation.calendar())
                .fulfilled(fulfilled)
                .excuse(excuse)
                .withdrawal(withdrawal)
                .responsibility(opened.employee().map(Responsibility::of).orElseGet(Responsibility::none))
                .build();
    }

    /**
     * Returns what is owed, as a list.
     *
     * @param book the versions of the regulation
     * @return the one obligation
     * @throws InvalidValueException if no version was in force when it opened
     */
    public ImmutableList<Obligation> obligations(RegulationBook book) {
        return ImmutableList.of(obligation(book));
    }

    /**
     * Returns how it counts.
     *
     * @param book the versions of the regulation
     * @param roster who belonged where
     * @param asOf the instant; steps after it are unseen
     * @return one piece of evidence, none while it is pending
     * @throws InvalidValueException if no version was in force when it opened
     */
    public ImmutableList<Evidence> evidence(RegulationBook book, Roster roster, Instant asOf) {
        return asOf(asOf)
                .flatMap(seen -> ObligationEvidence.of(
                        opened.indicator(), seen.obligation(book), asOf, opened.branch(), opened.channel(), roster))
                .map(ImmutableList::of)
                .orElseGet(ImmutableList::of);
    }

    @Override
    public CommitmentId id() {
        return opened.id();
    }

    @Override
    public ImmutableList<CommitmentStep> steps() {
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
     * Returns what was promised.
     *
     * @return the first step
     */
    public CommitmentStep.Opened opened() {
        return opened;
    }

    private static void checkDue(CommitmentStep.Opened opened, Faults faults) {
        opened.due()
                .ifPresent(due -> faults.check(
                        !due.isBefore(opened.at()),
                        "due",
                        due,
                        "an instant not before it was opened, " + opened.at(),
                        opened.clause().number()));
    }

    private static void checkFulfilled(
            CommitmentStep.Opened opened, CommitmentStep.Fulfilled fulfilled, Faults faults) {
        faults.check(
                !fulfilled.at().isBefore(opened.at()),
                "fulfilled",
                fulfilled.at(),
                "an instant not before it was opened, " + opened.at(),
                opened.clause().number());
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
