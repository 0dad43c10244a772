package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TrainingPlanId;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.util.Comparator;
import java.util.List;

/**
 * The plan of a year's training: topics, methods, times (clauses 5.1.1, 5.1.2). It says what it leaves out, and when it is closed, what
 * of it was not held.
 */
public final class TrainingPlan implements Recorded<TrainingPlanId, TrainingPlanStep> {

    /** What a plan can be. */
    public enum State {
        /** Being written. */
        DRAFT,
        /** Approved by somebody who did not write it. */
        APPROVED,
        /** The year is over. */
        CLOSED
    }

    /** What can happen to a plan. */
    public enum Event {
        /** What it plans is changed. */
        REVISE,
        /** It is approved. */
        APPROVE,
        /** The year is over. */
        CLOSE
    }

    /** The life of a plan. */
    public static final Lifecycle<State, Event> LIFECYCLE = Lifecycle.of(
                    "training plan", Clause.ANNUAL_PLAN, State.DRAFT, Event.class)
            .row(State.DRAFT, Event.REVISE, State.DRAFT, Clause.ANNUAL_PLAN)
            .row(State.DRAFT, Event.APPROVE, State.APPROVED, Clause.ANNUAL_PLAN)
            .row(State.APPROVED, Event.REVISE, State.DRAFT, Clause.ANNUAL_PLAN)
            .row(State.APPROVED, Event.CLOSE, State.CLOSED, Clause.CONTENTS)
            .build();

    /** How a store reads plans back. */
    public static final Family<TrainingPlanId, TrainingPlanStep, TrainingPlan> FAMILY =
            Family.<TrainingPlanId, TrainingPlanStep, TrainingPlan>of(
                            "trainingplan", TrainingPlanId::of, TrainingPlanStep::read, TrainingPlan::replay)
                    .withState(TrainingPlan::state);

    private final ImmutableList<TrainingPlanStep> steps;
    private final TrainingPlanStep.Drafted drafted;
    private final PlanContent content;
    private final EmployeeId author;
    private final Position<State> position;

    private TrainingPlan(
            ImmutableList<TrainingPlanStep> steps,
            TrainingPlanStep.Drafted drafted,
            PlanContent content,
            EmployeeId author,
            Position<State> position) {
        this.steps = steps;
        this.drafted = drafted;
        this.content = content;
        this.author = author;
        this.position = position;
    }

    /**
     * Returns the plan that a step drafts.
     *
     * @param step the step
     * @return the draft
     */
    public static TrainingPlan draft(TrainingPlanStep.Drafted step) {
        return new TrainingPlan(ImmutableList.of(step), step, step.content(), step.author(), LIFECYCLE.start());
    }

    /**
     * Returns this plan with one step more, whichever it is.
     *
     * @param step the step
     * @param sessions the sessions, by which a closing is checked; those of other plans are left out
     * @return the plan
     * @throws ClauseBreachException if its state does not allow it, its author would approve it, it would be closed without saying what was
     *     not held, or time would run backwards
     * @throws InvalidValueException if it would be drafted again
     */
    public TrainingPlan take(TrainingPlanStep step, Iterable<TrainingSession> sessions) {
        TrainingPlan then = then(step);
        if (step instanceof TrainingPlanStep.Closed closed) {
            ImmutableSortedSet<TrainingTopic> named = closed.unheld().stream()
                    .map(Omission::topic)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
            ImmutableSortedSet<TrainingTopic> unheld = coverage(sessions).unheld();
            refuse(
                    !named.equals(unheld),
                    "it would be closed with " + named + " as not held, and not held were " + unheld,
                    Clause.CONTENTS,
                    "Name each planned topic of which no session was evaluated, with its reason.");
        }
        return then;
    }

    private TrainingPlan then(TrainingPlanStep step) {
        Event event = step.event()
                .orElseThrow(() -> unreadable(
                        "training plan " + id(), step.form().kind(), "trainingplan.drafted only as the first step"));
        Position<State> next = LIFECYCLE.next(position, event, id());
        PlanContent then = content;
        EmployeeId writer = author;
        if (step instanceof TrainingPlanStep.Revised revised) {
            then = revised.content();
            writer = revised.author();
        } else if (step instanceof TrainingPlanStep.Approved approved) {
            refuse(
                    approved.approver().equals(author),
                    author + " would approve what " + author + " wrote",
                    Clause.ANNUAL_PLAN,
                    "Let somebody else approve it.");
        }
        return new TrainingPlan(History.append("training plan " + id(), steps, step), drafted, then, writer, next);
    }

    /**
     * Folds steps into a plan. What the sessions bound was held when the plan was closed and is not asked again.
     *
     * @param steps at least one, {@code trainingplan.drafted} first and nowhere else
     * @return the plan
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of a plan
     */
    public static TrainingPlan replay(List<? extends TrainingPlanStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof TrainingPlanStep.Drafted first)) {
            throw unreadable("training plan", steps.size() + " steps", "trainingplan.drafted first");
        }
        TrainingPlan plan = draft(first);
        for (TrainingPlanStep step : steps.subList(1, steps.size())) {
            plan = plan.then(step);
        }
        return plan;
    }

    /**
     * Returns what this plan covers of topics and methods, and what not.
     *
     * @param sessions the sessions; those of other plans are left out
     * @return the coverage
     */
    public PlanCoverage coverage(Iterable<TrainingSession> sessions) {
        return PlanCoverage.of(this, sessions);
    }

    @Override
    public TrainingPlanId id() {
        return drafted.id();
    }

    @Override
    public ImmutableList<TrainingPlanStep> steps() {
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
     * Returns the year.
     *
     * @return 1 to 9999
     */
    public int year() {
        return drafted.year();
    }

    /**
     * Returns what it plans now.
     *
     * @return the content
     */
    public PlanContent content() {
        return content;
    }

    private void refuse(boolean wrong, String problem, Clause clause, String wayOut) {
        if (wrong) {
            throw new ClauseBreachException("training plan " + id(), problem, clause, wayOut);
        }
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
