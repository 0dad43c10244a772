package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.TrainingSessionId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One occasion on which employees are trained (clause 5.2). Whoever was there attended; whoever was evaluated and reached the pass mark
 * passed, and nobody else.
 */
public final class TrainingSession implements Recorded<TrainingSessionId, TrainingSessionStep> {

    /** What a session can be. */
    public enum State {
        /** To take place. */
        PLANNED,
        /** It took place. */
        HELD,
        /** Those who attended were evaluated. */
        EVALUATED,
        /** It does not take place. */
        CANCELLED
    }

    /** What can happen to a session. */
    public enum Event {
        /** It is moved, or others are invited. */
        REPLAN,
        /** It takes place. */
        HOLD,
        /** Those who attended are evaluated, or an evaluation is put right. */
        EVALUATE,
        /** It is cancelled. */
        CANCEL
    }

    /** What a session is to an employee. */
    public enum Outcome {
        /** Was not there. */
        ABSENT,
        /** Was there, and has no score. */
        ATTENDED,
        /** Scored less than the pass mark. */
        FAILED,
        /** Reached the pass mark. */
        PASSED
    }

    /** The life of a session. */
    public static final Lifecycle<State, Event> LIFECYCLE = Lifecycle.of(
                    "training session", Clause.ANNUAL_PLAN, State.PLANNED, Event.class)
            .row(State.PLANNED, Event.REPLAN, State.PLANNED, Clause.ANNUAL_PLAN)
            .row(State.PLANNED, Event.HOLD, State.HELD, Clause.CONTENTS)
            .row(State.PLANNED, Event.CANCEL, State.CANCELLED, Clause.ANNUAL_PLAN)
            .row(State.HELD, Event.EVALUATE, State.EVALUATED, Clause.CONTENTS)
            .row(State.EVALUATED, Event.EVALUATE, State.EVALUATED, Clause.CONTENTS)
            .build();

    /** How a store reads sessions back. */
    public static final Family<TrainingSessionId, TrainingSessionStep, TrainingSession> FAMILY =
            Family.<TrainingSessionId, TrainingSessionStep, TrainingSession>of(
                            "trainingsession",
                            TrainingSessionId::of,
                            TrainingSessionStep::read,
                            TrainingSession::replay)
                    .withState(TrainingSession::state);

    private final ImmutableList<TrainingSessionStep> steps;
    private final TrainingSessionStep.Planned planned;
    private final Position<State> position;

    private TrainingSession(
            ImmutableList<TrainingSessionStep> steps, TrainingSessionStep.Planned planned, Position<State> position) {
        this.steps = steps;
        this.planned = planned;
        this.position = position;
    }

    /**
     * Returns the session that a step plans.
     *
     * @param step the step
     * @return the planned session
     */
    public static TrainingSession plan(TrainingSessionStep.Planned step) {
        return new TrainingSession(ImmutableList.of(step), step, LIFECYCLE.start());
    }

    /**
     * Returns this session with one step more, whichever it is.
     *
     * @param step the step
     * @return the session
     * @throws ClauseBreachException if its state does not allow it, somebody attended who was not invited or is evaluated who was not there,
     *     nobody attended, or time would run backwards
     * @throws InvalidValueException if it would be planned again, or others would be invited against the rule of its method
     */
    public TrainingSession take(TrainingSessionStep step) {
        Event event = step.event()
                .orElseThrow(() -> unreadable(
                        "training session " + id(),
                        step.form().kind(),
                        "trainingsession.planned only as the first step"));
        Position<State> next = LIFECYCLE.next(position, event, id());
        if (step instanceof TrainingSessionStep.Replanned replanned) {
            MethodRules.require(planned, replanned.participants());
        } else if (step instanceof TrainingSessionStep.Held held) {
            requireSome(held.attended());
            requireAmong(
                    "attended",
                    held.attended(),
                    "invited",
                    participants(),
                    planned.method().clause());
        } else if (step instanceof TrainingSessionStep.Evaluated evaluated) {
            requireResults(evaluated);
        }
        return new TrainingSession(History.append("training session " + id(), steps, step), planned, next);
    }

    private void requireSome(Set<EmployeeId> attended) {
        if (attended.isEmpty()) {
            throw refusal("it would be held with nobody there", Clause.CONTENTS, "Cancel what nobody attends.");
        }
    }

    private void requireResults(TrainingSessionStep.Evaluated evaluated) {
        ImmutableSet<EmployeeId> who =
                evaluated.results().stream().map(TrainingResult::employee).collect(ImmutableSet.toImmutableSet());
        requireAmong("evaluated", who, "there", attended(), Clause.CONTENTS);
        if (who.isEmpty() || who.size() < evaluated.results().size()) {
            throw refusal(
                    "it has " + evaluated.results().size() + " results of " + who.size() + " employees",
                    Clause.CONTENTS,
                    "Give each employee who is evaluated one score.");
        }
    }

    private void requireAmong(String what, Set<EmployeeId> some, String among, Set<EmployeeId> all, Clause clause) {
        Set<EmployeeId> others = Sets.difference(some, all);
        if (!others.isEmpty()) {
            throw refusal(
                    others + " would have " + (what.equals("attended") ? "attended" : "been evaluated") + ", not being "
                            + among,
                    clause,
                    "Name those who were " + among + " only.");
        }
    }

    /**
     * Folds steps into a session.
     *
     * @param steps at least one, {@code trainingsession.planned} first and nowhere else
     * @return the session
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of a session
     */
    public static TrainingSession replay(List<? extends TrainingSessionStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof TrainingSessionStep.Planned first)) {
            throw unreadable("training session", steps.size() + " steps", "trainingsession.planned first");
        }
        TrainingSession session = plan(first);
        for (TrainingSessionStep step : steps.subList(1, steps.size())) {
            session = session.take(step);
        }
        return session;
    }

    @Override
    public TrainingSessionId id() {
        return planned.id();
    }

    @Override
    public ImmutableList<TrainingSessionStep> steps() {
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
     * Returns what was planned.
     *
     * @return the first step
     */
    public TrainingSessionStep.Planned planned() {
        return planned;
    }

    /**
     * Returns when it is to begin, as it was planned last.
     *
     * @return the instant
     */
    public Instant begins() {
        return History.last(steps, TrainingSessionStep.Replanned.class)
                .map(TrainingSessionStep.Replanned::begins)
                .orElse(planned.begins());
    }

    /**
     * Returns who is invited, as it was planned last.
     *
     * @return at least one
     */
    public ImmutableSortedSet<EmployeeId> participants() {
        return History.last(steps, TrainingSessionStep.Replanned.class)
                .map(TrainingSessionStep.Replanned::participants)
                .orElse(planned.participants());
    }

    /**
     * Returns whether it took place.
     *
     * @return true where it is held or evaluated
     */
    public boolean wasHeld() {
        return state() == State.HELD || state() == State.EVALUATED;
    }

    /**
     * Returns when it took place.
     *
     * @return the instant, empty where it did not
     */
    public Optional<Instant> heldAt() {
        return History.last(steps, TrainingSessionStep.Held.class).map(TrainingSessionStep.Held::at);
    }

    /**
     * Returns who was there. To attend is not to pass.
     *
     * @return the employees, none before it is held
     */
    public ImmutableSortedSet<EmployeeId> attended() {
        return History.last(steps, TrainingSessionStep.Held.class)
                .map(TrainingSessionStep.Held::attended)
                .orElse(ImmutableSortedSet.of());
    }

    /**
     * Returns what somebody scored, as it was evaluated last.
     *
     * @param employee the employee
     * @return the score, 0.00 being one; empty where there is none
     */
    public Optional<Points> score(EmployeeId employee) {
        return History.last(steps, TrainingSessionStep.Evaluated.class).stream()
                .flatMap(evaluated -> evaluated.results().stream())
                .filter(result -> result.employee().equals(employee))
                .map(TrainingResult::score)
                .findFirst();
    }

    /**
     * Returns what this session is to an employee.
     *
     * @param employee the employee
     * @return the outcome; passed only with a score of at least the pass mark
     */
    public Outcome outcome(EmployeeId employee) {
        if (!attended().contains(employee)) {
            return Outcome.ABSENT;
        }
        return score(employee)
                .map(score -> score.compareTo(planned.passMark()) >= 0 ? Outcome.PASSED : Outcome.FAILED)
                .orElse(Outcome.ATTENDED);
    }

    /**
     * Returns who passed.
     *
     * @return the employees whose score reached the pass mark
     */
    public ImmutableSortedSet<EmployeeId> passed() {
        return attended().stream()
                .filter(employee -> outcome(employee) == Outcome.PASSED)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private ClauseBreachException refusal(String problem, Clause clause, String wayOut) {
        return new ClauseBreachException("training session " + id(), problem, clause, wayOut);
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
