package dev.qualitysdk.service.supervision;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CorrectiveActionId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.Responsibility;
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
 * Something that is to be put right in time (clause 1.3.4).
 *
 * <p>It is fulfilled by the rectification that was later verified, at the time of the rectification. One that was sent back fulfils
 * nothing, and one that nobody has verified yet does not count as done.
 */
public final class CorrectiveAction implements Recorded<CorrectiveActionId, CorrectiveActionStep> {

    /** What a corrective action can be. */
    public enum State {
        /** To be put right. */
        OPENED,
        /** Put right, and not yet seen by another. */
        RECTIFIED,
        /** Put right, and seen by another. */
        VERIFIED
    }

    /** What can happen to a corrective action. */
    public enum Event {
        /** It is put right. */
        RECTIFY,
        /** Another sees that it was. */
        VERIFY,
        /** Another sees that it was not. */
        SEND_BACK,
        /** Somebody who is not accountable excuses a miss. */
        EXCUSE
    }

    /** The life of a corrective action. */
    public static final Lifecycle<State, Event> LIFECYCLE = Lifecycle.of(
                    "corrective action", Clause.CONTINUAL_IMPROVEMENT, State.OPENED, Event.class)
            .row(State.OPENED, Event.RECTIFY, State.RECTIFIED, Clause.CONTINUAL_IMPROVEMENT)
            .row(State.RECTIFIED, Event.VERIFY, State.VERIFIED, Clause.CONTINUAL_IMPROVEMENT)
            .row(State.RECTIFIED, Event.SEND_BACK, State.OPENED, Clause.CONTINUAL_IMPROVEMENT)
            .row(State.OPENED, Event.EXCUSE, State.OPENED, Clause.CYCLE)
            .row(State.RECTIFIED, Event.EXCUSE, State.RECTIFIED, Clause.CYCLE)
            .row(State.VERIFIED, Event.EXCUSE, State.VERIFIED, Clause.CYCLE)
            .build();

    /** How a store reads corrective actions back. */
    public static final Family<CorrectiveActionId, CorrectiveActionStep, CorrectiveAction> FAMILY =
            Family.<CorrectiveActionId, CorrectiveActionStep, CorrectiveAction>of(
                            "correctiveaction",
                            CorrectiveActionId::of,
                            CorrectiveActionStep::read,
                            CorrectiveAction::replay)
                    .withState(CorrectiveAction::state);

    private final ImmutableList<CorrectiveActionStep> steps;
    private final CorrectiveActionStep.Opened opened;
    private final Position<State> position;

    private CorrectiveAction(
            ImmutableList<CorrectiveActionStep> steps, CorrectiveActionStep.Opened opened, Position<State> position) {
        this.steps = steps;
        this.opened = opened;
        this.position = position;
    }

    /**
     * Returns the corrective action that a step opens.
     *
     * @param step the step
     * @return the corrective action
     */
    public static CorrectiveAction open(CorrectiveActionStep.Opened step) {
        return new CorrectiveAction(ImmutableList.of(step), step, LIFECYCLE.start());
    }

    /**
     * Returns this action, put right. It counts as done once another has verified it.
     *
     * @param step the step
     * @return the rectified action
     * @throws ClauseBreachException if the state does not allow it, or time would run backwards
     */
    public CorrectiveAction rectify(CorrectiveActionStep.Rectified step) {
        return with(step, LIFECYCLE.next(position, Event.RECTIFY, id()));
    }

    /**
     * Returns this action, verified: it was fulfilled when it was last put right.
     *
     * @param step the step
     * @return the verified action
     * @throws ClauseBreachException if the state does not allow it, who verifies it put it right, or time would run backwards
     */
    public CorrectiveAction verify(CorrectiveActionStep.Verified step) {
        Position<State> next = LIFECYCLE.next(position, Event.VERIFY, id());
        requireAnother(step.verifier(), "verify");
        return with(step, next);
    }

    /**
     * Returns this action, sent back: it is still to be put right, by the same due time.
     *
     * @param step the step
     * @return the open action
     * @throws ClauseBreachException if the state does not allow it, who sends it back put it right, or time would run backwards
     */
    public CorrectiveAction sendBack(CorrectiveActionStep.SentBack step) {
        Position<State> next = LIFECYCLE.next(position, Event.SEND_BACK, id());
        requireAnother(step.verifier(), "send back");
        return with(step, next);
    }

    /**
     * Returns this action, excused, in place of an earlier excuse. It replaces a miss or a wait, never a success.
     *
     * @param step the step
     * @return the action
     * @throws ClauseBreachException if who excuses it owes it, or time would run backwards
     */
    public CorrectiveAction excuse(CorrectiveActionStep.Excused step) {
        Position<State> next = LIFECYCLE.next(position, Event.EXCUSE, id());
        if (step.excuse().approver().equals(opened.owner())) {
            throw refusal(
                    opened.owner() + " would excuse what " + opened.owner() + " owes",
                    Clause.CYCLE,
                    "Let somebody decide who does not owe it.");
        }
        return with(step, next);
    }

    /**
     * Returns this action with one step more, whichever it is.
     *
     * @param step the step
     * @return the action
     * @throws ClauseBreachException if the step is not allowed where it stands
     * @throws InvalidValueException if it would be opened again
     */
    public CorrectiveAction take(CorrectiveActionStep step) {
        if (step instanceof CorrectiveActionStep.Rectified s) {
            return rectify(s);
        } else if (step instanceof CorrectiveActionStep.Verified s) {
            return verify(s);
        } else if (step instanceof CorrectiveActionStep.SentBack s) {
            return sendBack(s);
        } else if (step instanceof CorrectiveActionStep.Excused s) {
            return excuse(s);
        }
        throw unreadable(
                "corrective action " + id(), step.form().kind(), "correctiveaction.opened only as the first step");
    }

    /**
     * Folds steps into a corrective action.
     *
     * @param steps at least one, {@code correctiveaction.opened} first and nowhere else
     * @return the action
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of a corrective action
     */
    public static CorrectiveAction replay(List<? extends CorrectiveActionStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof CorrectiveActionStep.Opened first)) {
            throw unreadable("corrective action", steps.size() + " steps", "correctiveaction.opened first");
        }
        CorrectiveAction action = open(first);
        for (CorrectiveActionStep step : steps.subList(1, steps.size())) {
            action = action.take(step);
        }
        return action;
    }

    /**
     * Returns this action as it stood at an instant.
     *
     * @param asOf the instant; steps after it are unseen
     * @return the action, empty where it was not yet opened
     */
    public Optional<CorrectiveAction> asOf(Instant asOf) {
        ImmutableList<CorrectiveActionStep> seen = History.asOf(steps, asOf);
        return seen.size() == steps.size()
                ? Optional.of(this)
                : seen.isEmpty() ? Optional.empty() : Optional.of(replay(seen));
    }

    /**
     * Returns what is owed: that it is put right in time, by its owner. A due time that was promised is fixed; else the allowance of
     * the version in force when it opened applies.
     *
     * @param book the versions of the regulation
     * @return one obligation
     * @throws InvalidValueException if no version was in force when it opened
     */
    public ImmutableList<Obligation> obligations(RegulationBook book) {
        Regulation regulation = book.governing(Duty.RECTIFICATION.clause(), opened.at());
        return ImmutableList.of(Obligation.builder()
                .subject(id().value())
                .clause(Duty.RECTIFICATION.clause())
                .regulation(regulation.version())
                .opened(opened.at())
                .allowance(opened.promised().map(Allowance::fixed).or(() -> regulation.allowance(Duty.RECTIFICATION)))
                .calendar(regulation.calendar())
                .fulfilled(fulfilled())
                .excuse(History.last(steps, CorrectiveActionStep.Excused.class)
                        .map(CorrectiveActionStep.Excused::excuse))
                .responsibility(Responsibility.of(opened.owner()))
                .build());
    }

    /**
     * Returns how it counts.
     *
     * @param book the versions of the regulation
     * @param roster who belonged where
     * @param asOf the instant; steps after it are unseen, so that what nobody had verified by then was not done
     * @return one piece of evidence, none while it is pending
     * @throws InvalidValueException if no version was in force when it opened
     */
    public ImmutableList<Evidence> evidence(RegulationBook book, Roster roster, Instant asOf) {
        return asOf(asOf)
                .flatMap(seen -> ObligationEvidence.of(
                        Indicator.RECTIFICATION_TIMELINESS,
                        seen.obligations(book).get(0),
                        asOf,
                        opened.branch(),
                        Optional.empty(),
                        roster))
                .map(ImmutableList::of)
                .orElseGet(ImmutableList::of);
    }

    /**
     * Returns when it was put right, as another has seen.
     *
     * @return the time of the rectification that was verified; empty before it is verified
     */
    public Optional<Instant> fulfilled() {
        return state() == State.VERIFIED
                ? History.last(steps, CorrectiveActionStep.Rectified.class).map(CorrectiveActionStep.Rectified::at)
                : Optional.empty();
    }

    @Override
    public CorrectiveActionId id() {
        return opened.id();
    }

    @Override
    public ImmutableList<CorrectiveActionStep> steps() {
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
     * Returns what is to be put right.
     *
     * @return the first step
     */
    public CorrectiveActionStep.Opened opened() {
        return opened;
    }

    private void requireAnother(EmployeeId verifier, String verb) {
        if (History.last(steps, CorrectiveActionStep.Rectified.class)
                .filter(step -> step.rectifier().equals(verifier))
                .isPresent()) {
            throw refusal(
                    verifier + " would " + verb + " what " + verifier + " put right",
                    Clause.CONTINUAL_IMPROVEMENT,
                    "Let somebody else look at it.");
        }
    }

    private CorrectiveAction with(CorrectiveActionStep step, Position<State> next) {
        return new CorrectiveAction(History.append("corrective action " + id(), steps, step), opened, next);
    }

    private ClauseBreachException refusal(String problem, Clause clause, String wayOut) {
        return new ClauseBreachException("corrective action " + id(), problem, clause, wayOut);
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
