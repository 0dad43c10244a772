package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.IncidentPlanId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.calendar.ExcuseWindow;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.History;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.complaint.ComplaintStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An emergency and how it was handled, or a drill of one (chapter 6).
 *
 * <p>It owes a report at once and the activation of the plan that was in force then. It is closed when every mandatory task of that plan
 * is done or waived with a reason, a review is signed, and each action that the review proposes is agreed or rejected. Closing it closes
 * nothing else: the clocks of a complaint that escalated run on by themselves.
 *
 * <p>A drill walks the same path under the same plan and is never counted.
 */
public final class Incident implements Recorded<IncidentId, IncidentStep> {

    /** Whether it happened. */
    public enum Nature {
        /** It happened. */
        REAL,
        /** It was practised; it gives no evidence and excuses nothing. */
        DRILL
    }

    /** What an incident can be. */
    public enum State {
        /** A superior knows of it. */
        REPORTED,
        /** The plan is activated. */
        ACTIVATED,
        /** Being handled. */
        HANDLING,
        /** It spreads no further. */
        CONTAINED,
        /** Business is as before. */
        RECOVERED,
        /** The review is signed. */
        REVIEWED,
        /** Closed; it can be taken up again. */
        CLOSED,
        /** There was nothing. */
        FALSE_ALARM
    }

    /** What can happen to an incident. */
    public enum Event {
        /** Its severity is found to be another. */
        GRADE,
        /** People are told. */
        NOTIFY,
        /** Somebody who was told takes it on. */
        ACKNOWLEDGE,
        /** Something is written into its timeline. */
        NOTE,
        /** The plan is activated. */
        ACTIVATE,
        /** The handling begins. */
        HANDLE,
        /** A task is done. */
        DO_TASK,
        /** A task is found not to be needed. */
        WAIVE_TASK,
        /** It spreads no further. */
        CONTAIN,
        /** It breaks out again. */
        FLARE_UP,
        /** Business is as before. */
        RECOVER,
        /** What was owed in the places struck is excused. */
        GRANT_EXCUSE,
        /** An action is agreed. */
        AGREE_ACTION,
        /** An action is rejected. */
        REJECT_ACTION,
        /** A review is signed, in place of an earlier one. */
        REVIEW,
        /** It is closed. */
        CLOSE,
        /** It is taken up again. */
        REOPEN,
        /** It is found to be a false alarm. */
        DISMISS
    }

    /** Timeliness of reporting incidents, clause 6.2.1; it weighs nothing unless the regulation weights it. */
    public static final Indicator REPORT_TIMELINESS = Indicator.of("incident-report-timeliness", Clause.REPORT_AT_ONCE);

    /** Timeliness of activating plans, clause 6.2.2; it weighs nothing unless the regulation weights it. */
    public static final Indicator ACTIVATION_TIMELINESS =
            Indicator.of("incident-activation-timeliness", Clause.ACTIVATE_THE_PLAN);

    /** The life of an incident. */
    public static final Lifecycle<State, Event> LIFECYCLE = IncidentTable.build();

    /** How a store reads incidents back. */
    public static final Family<IncidentId, IncidentStep, Incident> FAMILY =
            Family.<IncidentId, IncidentStep, Incident>of(
                            "incident", IncidentId::of, IncidentStep::read, Incident::replay)
                    .withState(Incident::state);

    private final ImmutableList<IncidentStep> steps;
    private final IncidentStep.Reported reported;
    private final Position<State> position;

    private Incident(ImmutableList<IncidentStep> steps, IncidentStep.Reported reported, Position<State> position) {
        this.steps = steps;
        this.reported = reported;
        this.position = position;
    }

    /**
     * Returns the incident that a step reports. It is never refused.
     *
     * @param step the step
     * @return the incident
     */
    public static Incident report(IncidentStep.Reported step) {
        return new Incident(ImmutableList.of(step), step, LIFECYCLE.start());
    }

    /**
     * Returns this incident with its plan activated: the version for its kind that is in force at the time.
     *
     * @param stamp who and when
     * @param plans the company's plans
     * @param commander who leads: somebody whom that version names
     * @return the activated incident
     * @throws ClauseBreachException if no version is in force, it does not name the commander, or the state does not allow it
     */
    public Incident activate(Stamp stamp, IncidentPlans plans, EmployeeId commander) {
        return take(IncidentStep.Activated.of(stamp, IncidentRules.inForce(this, plans, stamp.at()), commander), plans);
    }

    /**
     * Returns this incident with one step more, whichever it is.
     *
     * @param step the step
     * @param plans the company's plans, by which an activation and a notice are checked
     * @return the incident
     * @throws ClauseBreachException if the state or a rule of chapter 6 does not allow the step, or time would run backwards
     * @throws InvalidValueException if it would be reported again
     */
    public Incident take(IncidentStep step, IncidentPlans plans) {
        Incident then = then(step);
        IncidentRules.requirePlan(this, step, plans);
        return then;
    }

    private Incident then(IncidentStep step) {
        Event event = step.event()
                .orElseThrow(() ->
                        unreadable("incident " + id(), step.form().kind(), "incident.reported only as the first step"));
        Position<State> next = LIFECYCLE.next(position, event, id());
        IncidentRules.require(this, step);
        return new Incident(History.append("incident " + id(), steps, step), reported, next);
    }

    /**
     * Folds steps into an incident. What the plans bound was held when the steps were taken and is not asked again.
     *
     * @param steps at least one, {@code incident.reported} first and nowhere else
     * @return the incident
     * @throws ClauseBreachException if a step is not allowed where it stands
     * @throws InvalidValueException if they are none of an incident
     */
    public static Incident replay(List<? extends IncidentStep> steps) {
        if (steps.isEmpty() || !(steps.get(0) instanceof IncidentStep.Reported first)) {
            throw unreadable("incident", steps.size() + " steps", "incident.reported first");
        }
        Incident incident = report(first);
        for (IncidentStep step : steps.subList(1, steps.size())) {
            incident = incident.then(step);
        }
        return incident;
    }

    /**
     * Returns this incident as it stood at an instant.
     *
     * @param asOf the instant; steps after it are unseen
     * @return the incident, empty where it was not yet reported
     */
    public Optional<Incident> asOf(Instant asOf) {
        ImmutableList<IncidentStep> seen = History.asOf(steps, asOf);
        return seen.size() == steps.size()
                ? Optional.of(this)
                : seen.isEmpty() ? Optional.empty() : Optional.of(replay(seen));
    }

    /**
     * Returns what is owed: the report by who was on site, from the occurrence on, and the activation by the superior, from the report
     * on. A false alarm that was dismissed before its activation was due owes none.
     *
     * @param book the versions of the regulation
     * @return the report, then the activation; of a drill too, which shows how quick it was
     * @throws InvalidValueException if no version was in force when one opened
     */
    public ImmutableList<Obligation> obligations(RegulationBook book) {
        return IncidentDuties.obligations(this, book);
    }

    /**
     * Returns how it counts.
     *
     * @param book the versions of the regulation
     * @param roster who belonged where
     * @param asOf the instant; steps after it are unseen
     * @return evidence of {@link #REPORT_TIMELINESS} and {@link #ACTIVATION_TIMELINESS}, without what is pending; none of a drill
     * @throws InvalidValueException if no version was in force when an obligation opened
     */
    public ImmutableList<Evidence> evidence(RegulationBook book, Roster roster, Instant asOf) {
        return asOf(asOf)
                .filter(seen -> reported.nature() == Nature.REAL)
                .map(seen -> IncidentDuties.evidence(seen, book, roster, asOf))
                .orElse(ImmutableList.of());
    }

    /**
     * Returns what it excuses: what was owed in the places struck and due from the occurrence on, until the recovery.
     *
     * @param asOf the instant; steps after it are unseen, so that it bounds the window of what has not recovered by then
     * @return the window with the excuse granted last; empty where none was granted, of a drill, and of a false alarm
     */
    public Optional<ExcuseWindow> excuseWindow(Instant asOf) {
        return asOf(asOf).flatMap(seen -> IncidentDuties.excuseWindow(seen, asOf));
    }

    /**
     * Returns the step by which its complaint becomes this dispute.
     *
     * @param stamp who and when
     * @return the step for the complaint
     * @throws ClauseBreachException if this is no escalated dispute
     */
    public ComplaintStep.Escalated escalation(Stamp stamp) {
        if (reported.complaint().isEmpty()) {
            throw new ClauseBreachException(
                    "incident " + id(),
                    "a " + reported.kind().code() + " has no complaint that could escalate to it",
                    Clause.ESCALATED_DISPUTE,
                    "Report an incident of a kind of clause 6.1.3 that names the complaint.");
        }
        return ComplaintStep.Escalated.of(stamp, id());
    }

    /**
     * Returns whom to tell now, under the plan in force at the report, and how often they have been told.
     *
     * @param plans the company's plans
     * @param asOf the instant; steps after it are unseen
     * @return the notices that fell due by then, before somebody took it on; empty where no plan was in force at the report
     */
    public ImmutableList<DueNotice> notices(IncidentPlans plans, Instant asOf) {
        Optional<Instant> acknowledged = steps.stream()
                .filter(step ->
                        step instanceof IncidentStep.Acknowledged && !step.at().isAfter(asOf))
                .map(IncidentStep::at)
                .findFirst();
        return plans.inForce(reported.kind(), reported.at())
                .map(plan -> plan.notices(reported.at(), acknowledged, asOf))
                .orElse(ImmutableList.of());
    }

    /**
     * Returns what stands between this incident and its closing.
     *
     * @return one sentence for each task, review or action that is missing, without full stop; empty where it can be closed
     */
    public ImmutableList<String> openForClosing() {
        return ClosingGate.open(this);
    }

    /**
     * Returns what happened, when and by whom.
     *
     * @return the occurrence, then each step in its order
     */
    public ImmutableList<TimelineEntry> timeline() {
        ImmutableList.Builder<TimelineEntry> lines = ImmutableList.builder();
        lines.add(ImmutableTimelineEntry.of(
                reported.occurred(),
                reported.stamp().recorded(),
                reported.stamp().by(),
                "occurred",
                Optional.empty()));
        for (IncidentStep step : steps) {
            lines.add(ImmutableTimelineEntry.of(
                    step.at(),
                    step.stamp().recorded(),
                    step.stamp().by(),
                    step.form().kind(),
                    step.stamp().note()));
        }
        return lines.build();
    }

    /**
     * Returns its times and how long each stretch took.
     *
     * @return the times
     */
    public IncidentTimes times() {
        return IncidentTimes.of(this);
    }

    @Override
    public IncidentId id() {
        return reported.id();
    }

    @Override
    public ImmutableList<IncidentStep> steps() {
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
     * Returns the report.
     *
     * @return the first step
     */
    public IncidentStep.Reported reported() {
        return reported;
    }

    /**
     * Returns how severe it is; each change stands in the timeline.
     *
     * @return the severity found last
     */
    public Severity severity() {
        return last(IncidentStep.Graded.class)
                .map(IncidentStep.Graded::severity)
                .orElse(reported.severity());
    }

    /**
     * Returns the version of the plan under which it was activated.
     *
     * @return the version, empty before the activation
     */
    public Optional<IncidentPlanId> plan() {
        return last(IncidentStep.Activated.class).map(IncidentStep.Activated::plan);
    }

    /**
     * Returns the review.
     *
     * @return the one signed last, and after the incident was last taken up again; empty where there is none
     */
    public Optional<IncidentReview> review() {
        return state() == State.REVIEWED || state() == State.CLOSED
                ? last(IncidentStep.Reviewed.class).map(IncidentStep.Reviewed::review)
                : Optional.empty();
    }

    <T extends IncidentStep> Optional<T> last(Class<T> type) {
        return History.last(steps, type);
    }

    private static InvalidValueException unreadable(String subject, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of("steps", found, wanted)));
    }
}
