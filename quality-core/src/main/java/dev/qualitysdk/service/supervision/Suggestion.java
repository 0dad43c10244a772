package dev.qualitysdk.service.supervision;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.SuggestionId;
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
 * What a customer or an employee suggests (clauses 1.3.3, 1.3.4, 4.1.1). It is answered by adopting or declining it, within the time
 * that the regulation sets, if it sets one; nobody decides about his own.
 */
public final class Suggestion implements Recorded<SuggestionId, SuggestionStep> {

    /** What a suggestion can be. */
    public enum State {
        /** Come in. */
        RECEIVED,
        /** Being looked into. */
        CONSIDERED,
        /** To be carried out. */
        ADOPTED,
        /** Not to be carried out. */
        DECLINED,
        /** Carried out. */
        CARRIED_OUT,
        /** Taken back. */
        WITHDRAWN
    }

    /** What can happen to a suggestion. */
    public enum Event {
        /** Somebody begins to look into it. */
        CONSIDER,
        /** It is to be carried out. */
        ADOPT,
        /** It is not to be carried out. */
        DECLINE,
        /** It is carried out. */
        CARRY_OUT,
        /** Who made it takes it back. */
        WITHDRAW,
        /** Somebody who is not accountable excuses a miss. */
        EXCUSE
    }

    /** The life of a suggestion. */
    public static final Lifecycle<State, Event> LIFECYCLE = build();

    private static Lifecycle<State, Event> build() {
        Lifecycle.Builder<State, Event> table = Lifecycle.of(
                        "suggestion", Clause.HOTLINE_AND_MAILBOX, State.RECEIVED, Event.class)
                .row(State.RECEIVED, Event.CONSIDER, State.CONSIDERED, Clause.HOTLINE_AND_MAILBOX)
                .row(State.ADOPTED, Event.CARRY_OUT, State.CARRIED_OUT, Clause.CONTINUAL_IMPROVEMENT);
        for (State state : new State[] {State.RECEIVED, State.CONSIDERED}) {
            table.row(state, Event.ADOPT, State.ADOPTED, Clause.CONTINUAL_IMPROVEMENT)
                    .row(state, Event.DECLINE, State.DECLINED, Clause.HOTLINE_AND_MAILBOX)
                    .row(state, Event.WITHDRAW, State.WITHDRAWN, Clause.HOTLINE_AND_MAILBOX);
        }
        for (State state : State.values()) {
            table.row(state, Event.EXCUSE, state, Clause.CYCLE);
        }
        return table.build();
    }

    /** How a store reads suggestions back. */
    public static final Family<SuggestionId, SuggestionStep, Suggestion> FAMILY =
            Family.<SuggestionId, SuggestionStep, Suggestion>of(
                            "suggestion", SuggestionId::of, SuggestionStep::read, Suggestion::replay)
                    .withState(Suggestion::state);

    private final ImmutableList<SuggestionStep> steps;
    private final SuggestionStep.Received received;
    private final Position<State> position;

    private Suggestion(
            ImmutableList<SuggestionStep> steps, SuggestionStep.Received received, Position<State> position) {
        this.steps = steps;
        this.received = received;
        this.position = position;
    }

    /**
     * Returns the suggestion that a step takes in. It is never refused.
     *
     * @param step the step
     * @return the suggestion
     */
    public static Suggestion receive(SuggestionStep.Received step) {
        return new Suggestion(ImmutableList.of(step), step, LIFECYCLE.start());
    }

    /**
     * Returns this suggestion with one step more, whichever it is.
     *
     * @param step the step
     * @return the suggestion
     * @throws ClauseBreachException if the step is not allowed where it stands, who decides it made it, who excuses it is to answer
     *     it, or time would run backwards
     * @throws InvalidValueException if it would be received again
     */
    public Suggestion take(SuggestionStep step) {
        Position<State> next = LIFECYCLE.next(position, event(step), id());
        if (step instanceof SuggestionStep.Adopted adopted) {
            requireAnother(adopted.decider());
        } else if (step instanceof SuggestionStep.Declined declined) {
            requireAnother(declined.decider());
        } else if (step instanceof SuggestionStep.AnswerExcused excused
                && received.handler()
                        .filter(excused.excuse().approver()::equals)
                        .isPresent()) {
            EmployeeId approver = excused.excuse().approver();
            throw refusal(
                    approver + " would excuse what " + approver + " owes",
                    Clause.CYCLE,
                    "Let somebody decide who does not owe it.");
        }
        return new Suggestion(History.append("suggestion " + id(), steps, step), received, next);
    }

    private Event event(SuggestionStep step) {
        if (step instanceof SuggestionStep.Considered) {
            return Event.CONSIDER;
        } else if (step instanceof SuggestionStep.Adopted) {
            return Event.ADOPT;
        } else if (step instanceof SuggestionStep.Declined) {
            return Event.DECLINE;
        } else if (step instanceof SuggestionStep.CarriedOut) {
            return Event.CARRY_OUT;
        } else if (step instanceof SuggestionStep.Withdrawn) {
            return Event.WITHDRAW;
        } else if (step instanceof SuggestionStep.AnswerExcused) {
            return Event.EXCUSE;
        }
        throw unreadable("suggestion " + id(), step.form().kind(), "suggestion.received only as the first step");
    }

    /**
     * Folds steps into a suggestion.
     *
     * @param steps at least one, {@code suggestion.received} first and nowhere else
     * @return the suggestion
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of a suggestion
     */
    public static Suggestion replay(List<? extends SuggestionStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof SuggestionStep.Received first)) {
            throw unreadable("suggestion", steps.size() + " steps", "suggestion.received first");
        }
        Suggestion suggestion = receive(first);
        for (SuggestionStep step : steps.subList(1, steps.size())) {
            suggestion = suggestion.take(step);
        }
        return suggestion;
    }

    /**
     * Returns this suggestion as it stood at an instant.
     *
     * @param asOf the instant; steps after it are unseen
     * @return the suggestion, empty where it had not come in
     */
    public Optional<Suggestion> asOf(Instant asOf) {
        ImmutableList<SuggestionStep> seen = History.asOf(steps, asOf);
        return seen.size() == steps.size()
                ? Optional.of(this)
                : seen.isEmpty() ? Optional.empty() : Optional.of(replay(seen));
    }

    /**
     * Returns what is owed: an answer, where the version in force when it came in sets a limit for it.
     *
     * @param book the versions of the regulation
     * @return one obligation, which owes nothing where no limit is set
     * @throws InvalidValueException if no version was in force when it came in
     */
    public ImmutableList<Obligation> obligations(RegulationBook book) {
        Regulation regulation = book.governing(Duty.SUGGESTION_RESPONSE.clause(), received.at());
        return ImmutableList.of(Obligation.builder()
                .subject(id().value())
                .clause(Duty.SUGGESTION_RESPONSE.clause())
                .regulation(regulation.version())
                .opened(received.at())
                .allowance(regulation.allowance(Duty.SUGGESTION_RESPONSE))
                .calendar(regulation.calendar())
                .fulfilled(answered())
                .withdrawal(History.last(steps, SuggestionStep.Withdrawn.class)
                        .map(step -> Withdrawal.of(step.reason().value(), step.at())))
                .excuse(History.last(steps, SuggestionStep.AnswerExcused.class)
                        .map(SuggestionStep.AnswerExcused::excuse))
                .responsibility(received.handler().map(Responsibility::of).orElseGet(Responsibility::none))
                .build());
    }

    /**
     * Returns how it counts.
     *
     * @param book the versions of the regulation
     * @param roster who belonged where
     * @param asOf the instant; steps after it are unseen
     * @return one piece of evidence, none while it is pending
     * @throws InvalidValueException if no version was in force when it came in
     */
    public ImmutableList<Evidence> evidence(RegulationBook book, Roster roster, Instant asOf) {
        return asOf(asOf)
                .flatMap(seen -> ObligationEvidence.of(
                        Indicator.SUGGESTION_TIMELINESS,
                        seen.obligations(book).get(0),
                        asOf,
                        received.branch(),
                        received.channel(),
                        roster))
                .map(ImmutableList::of)
                .orElseGet(ImmutableList::of);
    }

    /**
     * Returns when it was answered.
     *
     * @return when it was adopted or declined; empty before
     */
    public Optional<Instant> answered() {
        return steps.stream()
                .filter(step -> step instanceof SuggestionStep.Adopted || step instanceof SuggestionStep.Declined)
                .map(SuggestionStep::at)
                .findFirst();
    }

    @Override
    public SuggestionId id() {
        return received.id();
    }

    @Override
    public ImmutableList<SuggestionStep> steps() {
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
    public SuggestionStep.Received received() {
        return received;
    }

    private void requireAnother(EmployeeId decider) {
        if (received.employee().filter(decider::equals).isPresent()) {
            throw refusal(
                    decider + " would decide about a suggestion of " + decider,
                    Clause.HOTLINE_AND_MAILBOX,
                    "Let somebody else decide.");
        }
    }

    private ClauseBreachException refusal(String problem, Clause clause, String wayOut) {
        return new ClauseBreachException("suggestion " + id(), problem, clause, wayOut);
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
