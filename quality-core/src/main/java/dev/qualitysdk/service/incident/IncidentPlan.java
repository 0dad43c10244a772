package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.IncidentPlanId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of the plan for a kind of incident (clauses 6.2.2, 6.3.2). It can be revised until it is in force, needs somebody else's
 * approval after each change, and never changes once it is in force: what is to be better goes into the next version.
 */
public final class IncidentPlan implements Recorded<IncidentPlanId, IncidentPlanStep> {

    /** What a version of a plan can be. */
    public enum State {
        /** Being written. */
        DRAFT,
        /** Approved by somebody who did not write it. */
        APPROVED,
        /** Incidents are handled by it. */
        IN_FORCE,
        /** Another version took its place. */
        SUPERSEDED
    }

    /** What can happen to a version of a plan. */
    public enum Event {
        /** What it says is changed. */
        REVISE,
        /** It is approved. */
        APPROVE,
        /** It comes into force. */
        PUT_IN_FORCE,
        /** Another version takes its place. */
        SUPERSEDE
    }

    /** The life of a version of a plan. */
    public static final Lifecycle<State, Event> LIFECYCLE = Lifecycle.of(
                    "incident plan", Clause.ACTIVATE_THE_PLAN, State.DRAFT, Event.class)
            .row(State.DRAFT, Event.REVISE, State.DRAFT, Clause.REVISE_THE_PLAN)
            .row(State.DRAFT, Event.APPROVE, State.APPROVED, Clause.ACTIVATE_THE_PLAN)
            .row(State.APPROVED, Event.REVISE, State.DRAFT, Clause.REVISE_THE_PLAN)
            .row(State.APPROVED, Event.PUT_IN_FORCE, State.IN_FORCE, Clause.ACTIVATE_THE_PLAN)
            .row(State.IN_FORCE, Event.SUPERSEDE, State.SUPERSEDED, Clause.REVISE_THE_PLAN)
            .build();

    /** How a store reads plans back. */
    public static final Family<IncidentPlanId, IncidentPlanStep, IncidentPlan> FAMILY =
            Family.<IncidentPlanId, IncidentPlanStep, IncidentPlan>of(
                            "incidentplan", IncidentPlanId::of, IncidentPlanStep::read, IncidentPlan::replay)
                    .withState(IncidentPlan::state);

    private final ImmutableList<IncidentPlanStep> steps;
    private final IncidentPlanStep.Drafted drafted;
    private final PlanContent content;
    private final EmployeeId author;
    private final Position<State> position;

    private IncidentPlan(
            ImmutableList<IncidentPlanStep> steps,
            IncidentPlanStep.Drafted drafted,
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
     * Returns the version that a step drafts.
     *
     * @param step the step
     * @return the draft
     */
    public static IncidentPlan draft(IncidentPlanStep.Drafted step) {
        return new IncidentPlan(ImmutableList.of(step), step, step.content(), step.author(), LIFECYCLE.start());
    }

    /**
     * Returns this version with one step more, whichever it is.
     *
     * @param step the step
     * @return the version
     * @throws ClauseBreachException if its state does not allow it, its author would approve it, it would take its own place, or time
     *     would run backwards
     * @throws InvalidValueException if it would be drafted again, or a mandatory task is missing
     */
    public IncidentPlan take(IncidentPlanStep step) {
        Event event = step.event()
                .orElseThrow(() -> unreadable(
                        "incident plan " + id(), step.form().kind(), "incidentplan.drafted only as the first step"));
        Position<State> next = LIFECYCLE.next(position, event, id());
        PlanContent then = content;
        EmployeeId writer = author;
        if (step instanceof IncidentPlanStep.Revised revised) {
            revised.content().requireTasksOf("incident plan " + id(), kind());
            then = revised.content();
            writer = revised.author();
        } else if (step instanceof IncidentPlanStep.Approved approved) {
            refuse(
                    approved.approver().equals(author),
                    author + " would approve what " + author + " wrote",
                    Clause.ACTIVATE_THE_PLAN,
                    "Let somebody else approve it.");
        } else if (step instanceof IncidentPlanStep.Superseded superseded) {
            refuse(
                    superseded.successor().equals(id()),
                    "it would take its own place",
                    Clause.REVISE_THE_PLAN,
                    "Name the version that takes its place.");
        }
        return new IncidentPlan(History.append("incident plan " + id(), steps, step), drafted, then, writer, next);
    }

    /**
     * Folds steps into a version of a plan.
     *
     * @param steps at least one, {@code incidentplan.drafted} first and nowhere else
     * @return the version
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of a plan
     */
    public static IncidentPlan replay(List<? extends IncidentPlanStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof IncidentPlanStep.Drafted first)) {
            throw unreadable("incident plan", steps.size() + " steps", "incidentplan.drafted first");
        }
        IncidentPlan plan = draft(first);
        for (IncidentPlanStep step : steps.subList(1, steps.size())) {
            plan = plan.take(step);
        }
        return plan;
    }

    /**
     * Returns whether incidents are handled by this version at an instant.
     *
     * @param at the instant
     * @return true from when it was put in force until it was superseded, the latter exclusive
     */
    public boolean inForceAt(Instant at) {
        return since().filter(since -> !since.isAfter(at)).isPresent()
                && until().map(at::isBefore).orElse(true);
    }

    /**
     * Returns when it came into force.
     *
     * @return the instant, inclusive; empty where it has not
     */
    public Optional<Instant> since() {
        return time(IncidentPlanStep.PutInForce.class);
    }

    /**
     * Returns when another version took its place.
     *
     * @return the instant, exclusive; empty where none has
     */
    public Optional<Instant> until() {
        return time(IncidentPlanStep.Superseded.class);
    }

    /**
     * Returns who is to be told of an incident, by when, and how often: rung after rung until somebody takes it on.
     *
     * @param reported when it was reported
     * @param acknowledged when somebody who was told took it on; empty where nobody has
     * @param asOf the instant; what is due after it is not yet listed
     * @return the notices by time, each before the acknowledgement; never more than the rungs have times
     */
    public ImmutableList<DueNotice> notices(Instant reported, Optional<Instant> acknowledged, Instant asOf) {
        ImmutableList.Builder<DueNotice> due = ImmutableList.builder();
        for (int number = 1; number <= content.rungs().size(); number++) {
            Rung rung = content.rungs().get(number - 1);
            for (int time = 1; time <= rung.times(); time++) {
                Instant at = reported.plus(rung.after()).plus(rung.every().multipliedBy(time - 1L));
                if (!at.isAfter(asOf) && acknowledged.map(at::isBefore).orElse(true)) {
                    due.add(ImmutableDueNotice.of(number, time, at, content.audience(number)));
                }
            }
        }
        return due.build();
    }

    @Override
    public IncidentPlanId id() {
        return drafted.id();
    }

    @Override
    public ImmutableList<IncidentPlanStep> steps() {
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
     * Returns the kind of incident it is for.
     *
     * @return the kind
     */
    public IncidentKind kind() {
        return drafted.kind();
    }

    /**
     * Returns what it says now.
     *
     * @return the content
     */
    public PlanContent content() {
        return content;
    }

    private Optional<Instant> time(Class<? extends IncidentPlanStep> type) {
        return steps.stream().filter(type::isInstance).map(IncidentPlanStep::at).findFirst();
    }

    private void refuse(boolean wrong, String problem, Clause clause, String wayOut) {
        if (wrong) {
            throw new ClauseBreachException("incident plan " + id(), problem, clause, wayOut);
        }
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
