package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CorrectiveActionId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.IncidentPlanId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TaskId;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in the life of an {@link Incident}. */
public sealed interface IncidentStep extends Step {

    /** {@return what happens by it; empty for the first step} */
    Optional<Incident.Event> event();

    /** Something happened, and the people on site told their superior; the stamp says when they did. */
    @Value.Immutable
    sealed interface Reported extends IncidentStep permits ImmutableReported {

        @Override
        Stamp stamp();

        /** {@return the identifier of the incident} */
        IncidentId id();

        /** {@return what kind of incident it is} */
        IncidentKind kind();

        /** {@return whether it is real or a drill} */
        Incident.Nature nature();

        /** {@return when it happened} */
        Instant occurred();

        /** {@return who was on site and owed the report} */
        EmployeeId reporter();

        /** {@return who was told, and owes the activation} */
        EmployeeId superior();

        /** {@return how severe it seemed} */
        Severity severity();

        /** {@return the places struck; at least one where the kind is a natural disaster} */
        @Value.NaturalOrder
        ImmutableSortedSet<Place> places();

        /** {@return the branch; where empty, that of who is accountable} */
        Optional<BranchId> branch();

        /** {@return the complaint that escalated; present exactly where the kind is an escalated dispute} */
        Optional<ComplaintId> complaint();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.empty();
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("incident.reported"))
                    .put("id", id())
                    .put("nature", nature())
                    .put("occurred", occurred())
                    .put("reporter", reporter())
                    .put("superior", superior())
                    .put("severity", severity())
                    .put("branch", branch())
                    .put("complaint", complaint());
            kind().writeTo(form);
            Codes.put(form, "places", places());
            return form.build();
        }

        /**
         * Refuses a report that contradicts itself, and cuts its instant to microseconds.
         *
         * @return this, or the same in canonical form
         * @throws InvalidValueException if it was reported before it occurred or to who reported it, or a place or the complaint is
         *     missing or out of place
         */
        @Value.Check
        default Reported canonical() {
            Instant cut = CanonicalTime.of(occurred());
            if (!cut.equals(occurred())) {
                return builder().from(this).occurred(cut).build();
            }
            boolean dispute = kind().clause() == Clause.ESCALATED_DISPUTE;
            Faults.in("incident " + id())
                    .check(
                            !occurred().isAfter(at()),
                            "occurred",
                            occurred(),
                            "not after it was reported, " + at(),
                            "6.2.1")
                    .check(
                            !superior().equals(reporter()),
                            "superior",
                            superior(),
                            "somebody else than who reported it, " + reporter(),
                            "6.2.1")
                    .check(
                            kind().clause() != Clause.NATURAL_DISASTER || !places().isEmpty(),
                            "places",
                            "none",
                            "at least one place struck",
                            "6.1.1")
                    .check(
                            dispute == complaint().isPresent(),
                            "complaint",
                            complaint().map(ComplaintId::value).orElse("(nothing)"),
                            dispute ? "the complaint that escalated" : "none in what is no dispute",
                            "6.1.3")
                    .refuse();
            return this;
        }

        /**
         * Returns a builder. The nature is real and the severity ordinary until set; branch, places and complaint may be absent; all else must be set.
         *
         * @return the builder
         */
        static Builder builder() {
            return new Builder();
        }

        /** A builder of the step. Not thread-safe. */
        final class Builder extends ImmutableReported.Builder {

            Builder() {
                nature(Incident.Nature.REAL).severity(Severity.ORDINARY);
            }
        }
    }

    /** Its severity was found to be another. */
    @Value.Immutable
    sealed interface Graded extends IncidentStep permits ImmutableGraded {

        @Override
        Stamp stamp();

        /** {@return how severe it is} */
        Severity severity();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.GRADE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.graded"))
                    .put("severity", severity())
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param severity how severe it is
         * @param reason why
         * @return the step
         */
        static Graded of(Stamp stamp, Severity severity, ReasonCode reason) {
            return ImmutableGraded.of(stamp, severity, reason);
        }
    }

    /** Those whom a rung of the plan names were told. */
    @Value.Immutable
    sealed interface Notified extends IncidentStep permits ImmutableNotified {

        @Override
        Stamp stamp();

        /** {@return the version of the plan} */
        IncidentPlanId plan();

        /** {@return number of the rung, from 1} */
        int rung();

        /** {@return who was told} */
        @Value.NaturalOrder
        ImmutableSortedSet<EmployeeId> told();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.NOTIFY);
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("incident.notified"))
                    .put("plan", plan())
                    .put("rung", rung());
            Codes.put(form, "told", told());
            return form.build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param plan the version of the plan
         * @param rung number of the rung, from 1
         * @param told who was told
         * @return the step
         */
        static Notified of(Stamp stamp, IncidentPlanId plan, int rung, Iterable<EmployeeId> told) {
            return ImmutableNotified.of(stamp, plan, rung, ImmutableSortedSet.copyOf(told));
        }
    }

    /** Somebody who was told took it on; no further rung is climbed. */
    @Value.Immutable
    sealed interface Acknowledged extends IncidentStep permits ImmutableAcknowledged {

        @Override
        Stamp stamp();

        /** {@return who took it on} */
        EmployeeId employee();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.ACKNOWLEDGE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.acknowledged"))
                    .put("employee", employee())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param employee who took it on
         * @return the step
         */
        static Acknowledged of(Stamp stamp, EmployeeId employee) {
            return ImmutableAcknowledged.of(stamp, employee);
        }
    }

    /** Something was seen or said that belongs into the timeline; the text stands apart, as the note of the stamp. */
    @Value.Immutable
    sealed interface Noted extends IncidentStep permits ImmutableNoted {

        @Override
        Stamp stamp();

        /** {@return what it was, as a code} */
        ReasonCode code();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.NOTE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.noted"))
                    .put("code", code())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param code what it was, as a code
         * @return the step
         */
        static Noted of(Stamp stamp, ReasonCode code) {
            return ImmutableNoted.of(stamp, code);
        }
    }

    /** The plan was activated under the version in force. */
    @Value.Immutable
    sealed interface Activated extends IncidentStep permits ImmutableActivated {

        @Override
        Stamp stamp();

        /** {@return the version in force} */
        IncidentPlanId plan();

        /** {@return who leads} */
        EmployeeId commander();

        /** {@return the tasks of that version, as they stood} */
        ImmutableList<PlanTask> tasks();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.ACTIVATE);
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("incident.activated"))
                    .put("plan", plan())
                    .put("commander", commander());
            Codes.putAll(form, "tasks", tasks(), PlanTask::form);
            return form.build();
        }

        /**
         * Returns the step that activates a plan.
         *
         * @param stamp who and when
         * @param plan the version in force
         * @param commander who leads
         * @return the step
         */
        static Activated of(Stamp stamp, IncidentPlan plan, EmployeeId commander) {
            return of(stamp, plan.id(), commander, plan.content().tasks());
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param plan the version in force
         * @param commander who leads
         * @param tasks the tasks of that version, as they stood
         * @return the step
         */
        static Activated of(Stamp stamp, IncidentPlanId plan, EmployeeId commander, Iterable<PlanTask> tasks) {
            return ImmutableActivated.of(stamp, plan, commander, tasks);
        }
    }

    /** The handling began. */
    @Value.Immutable
    sealed interface HandlingBegun extends IncidentStep permits ImmutableHandlingBegun {

        @Override
        Stamp stamp();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.HANDLE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.handling-begun")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static HandlingBegun of(Stamp stamp) {
            return ImmutableHandlingBegun.of(stamp);
        }
    }

    /** A task of the plan was done. */
    @Value.Immutable
    sealed interface TaskDone extends IncidentStep permits ImmutableTaskDone {

        @Override
        Stamp stamp();

        /** {@return the task} */
        TaskId task();

        /** {@return who did it} */
        EmployeeId employee();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.DO_TASK);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.task-done"))
                    .put("task", task())
                    .put("employee", employee())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param task the task
         * @param employee who did it
         * @return the step
         */
        static TaskDone of(Stamp stamp, TaskId task, EmployeeId employee) {
            return ImmutableTaskDone.of(stamp, task, employee);
        }
    }

    /** A task of the plan was not needed. */
    @Value.Immutable
    sealed interface TaskWaived extends IncidentStep permits ImmutableTaskWaived {

        @Override
        Stamp stamp();

        /** {@return the task} */
        TaskId task();

        /** {@return why} */
        ReasonCode reason();

        /** {@return who decided so} */
        EmployeeId approver();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.WAIVE_TASK);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.task-waived"))
                    .put("task", task())
                    .put("reason", reason())
                    .put("approver", approver())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param task the task
         * @param reason why
         * @param approver who decided so
         * @return the step
         */
        static TaskWaived of(Stamp stamp, TaskId task, ReasonCode reason, EmployeeId approver) {
            return ImmutableTaskWaived.of(stamp, task, reason, approver);
        }
    }

    /** It spreads no further. */
    @Value.Immutable
    sealed interface Contained extends IncidentStep permits ImmutableContained {

        @Override
        Stamp stamp();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.CONTAIN);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.contained")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Contained of(Stamp stamp) {
            return ImmutableContained.of(stamp);
        }
    }

    /** It broke out again. */
    @Value.Immutable
    sealed interface FlaredUp extends IncidentStep permits ImmutableFlaredUp {

        @Override
        Stamp stamp();

        /** {@return how} */
        ReasonCode reason();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.FLARE_UP);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.flared-up"))
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason how
         * @return the step
         */
        static FlaredUp of(Stamp stamp, ReasonCode reason) {
            return ImmutableFlaredUp.of(stamp, reason);
        }
    }

    /** Business is as before. */
    @Value.Immutable
    sealed interface Recovered extends IncidentStep permits ImmutableRecovered {

        @Override
        Stamp stamp();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.RECOVER);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.recovered")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Recovered of(Stamp stamp) {
            return ImmutableRecovered.of(stamp);
        }
    }

    /** Somebody decided that what was owed in the places struck is excused. */
    @Value.Immutable
    sealed interface ExcuseGranted extends IncidentStep permits ImmutableExcuseGranted {

        @Override
        Stamp stamp();

        /** {@return the excuse, decided when the step was taken or before} */
        Excuse excuse();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.GRANT_EXCUSE);
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("incident.excuse-granted"));
            excuse().writeTo(form);
            return form.build();
        }

        /**
         * Refuses an excuse from the future.
         *
         * @throws InvalidValueException if it was decided after the step was taken
         */
        @Value.Check
        default void check() {
            Faults.in("incident")
                    .check(
                            !excuse().decidedAt().isAfter(at()),
                            "excuse.decidedAt",
                            excuse().decidedAt(),
                            "not after the step was taken, " + at(),
                            "6.1.1")
                    .refuse();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param excuse the excuse, decided when the step was taken or before
         * @return the step
         * @throws InvalidValueException if it was decided after the step was taken
         */
        static ExcuseGranted of(Stamp stamp, Excuse excuse) {
            return ImmutableExcuseGranted.of(stamp, excuse);
        }
    }

    /** An action was agreed, with who does it and until when. */
    @Value.Immutable
    sealed interface ActionAgreed extends IncidentStep permits ImmutableActionAgreed {

        @Override
        Stamp stamp();

        /** {@return the action; it is followed up as the corrective action of this id} */
        CorrectiveActionId action();

        /** {@return who does it} */
        EmployeeId owner();

        /** {@return the last instant that is in time} */
        Instant due();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.AGREE_ACTION);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.action-agreed"))
                    .put("action", action())
                    .put("owner", owner())
                    .put("due", due())
                    .build();
        }

        /**
         * Refuses an action that is late when it is agreed.
         *
         * @throws InvalidValueException if it is due before it was agreed
         */
        @Value.Check
        default void check() {
            Faults.in("action " + action())
                    .check(!due().isBefore(at()), "due", due(), "not before it was agreed, " + at(), "6.3.1")
                    .refuse();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param action the action; it is followed up as the corrective action of this id
         * @param owner who does it
         * @param due the last instant that is in time
         * @return the step
         * @throws InvalidValueException if it is due before it was agreed
         */
        static ActionAgreed of(Stamp stamp, CorrectiveActionId action, EmployeeId owner, Instant due) {
            return ImmutableActionAgreed.of(stamp, action, owner, CanonicalTime.of(due));
        }
    }

    /** A proposed action is not to be done. */
    @Value.Immutable
    sealed interface ActionRejected extends IncidentStep permits ImmutableActionRejected {

        @Override
        Stamp stamp();

        /** {@return the action} */
        CorrectiveActionId action();

        /** {@return why not} */
        ReasonCode reason();

        /** {@return who decided so} */
        EmployeeId decider();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.REJECT_ACTION);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.action-rejected"))
                    .put("action", action())
                    .put("reason", reason())
                    .put("decider", decider())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param action the action
         * @param reason why not
         * @param decider who decided so
         * @return the step
         */
        static ActionRejected of(Stamp stamp, CorrectiveActionId action, ReasonCode reason, EmployeeId decider) {
            return ImmutableActionRejected.of(stamp, action, reason, decider);
        }
    }

    /** Causes and lessons were written down and signed. */
    @Value.Immutable
    sealed interface Reviewed extends IncidentStep permits ImmutableReviewed {

        @Override
        Stamp stamp();

        /** {@return the review} */
        IncidentReview review();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.REVIEW);
        }

        @Override
        default CanonicalForm form() {
            CanonicalForm.Builder form = stamp().writeTo(CanonicalForm.of("incident.reviewed"));
            review().writeTo(form);
            return form.build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param review the review
         * @return the step
         */
        static Reviewed of(Stamp stamp, IncidentReview review) {
            return ImmutableReviewed.of(stamp, review);
        }
    }

    /** It was closed. Nothing else closes with it. */
    @Value.Immutable
    sealed interface Closed extends IncidentStep permits ImmutableClosed {

        @Override
        Stamp stamp();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.CLOSE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.closed")).build();
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

    /** It was taken up again: it is to be reviewed anew. */
    @Value.Immutable
    sealed interface Reopened extends IncidentStep permits ImmutableReopened {

        @Override
        Stamp stamp();

        /** {@return why} */
        ReasonCode reason();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.REOPEN);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.reopened"))
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
        static Reopened of(Stamp stamp, ReasonCode reason) {
            return ImmutableReopened.of(stamp, reason);
        }
    }

    /** It was a false alarm. */
    @Value.Immutable
    sealed interface Dismissed extends IncidentStep permits ImmutableDismissed {

        @Override
        Stamp stamp();

        /** {@return what was taken for an incident} */
        ReasonCode reason();

        @Override
        default Optional<Incident.Event> event() {
            return Optional.of(Incident.Event.DISMISS);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("incident.dismissed"))
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param reason what was taken for an incident
         * @return the step
         */
        static Dismissed of(Stamp stamp, ReasonCode reason) {
            return ImmutableDismissed.of(stamp, reason);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static IncidentStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "incident.reported" ->
                Reported.builder()
                        .stamp(Stamp.read(form))
                        .id(form.read("id", IncidentId::of))
                        .kind(IncidentKind.read(form))
                        .nature(form.read("nature", Incident.Nature::valueOf))
                        .occurred(form.instant("occurred"))
                        .reporter(form.read("reporter", EmployeeId::of))
                        .superior(form.read("superior", EmployeeId::of))
                        .severity(form.read("severity", Severity::valueOf))
                        .places(Codes.set(form, "places", Place::of))
                        .branch(form.readOptional("branch", BranchId::of))
                        .complaint(form.readOptional("complaint", ComplaintId::of))
                        .build();
            case "incident.graded" ->
                Graded.of(
                        Stamp.read(form),
                        form.read("severity", Severity::valueOf),
                        form.read("reason", ReasonCode::of));
            case "incident.notified" ->
                Notified.of(
                        Stamp.read(form),
                        form.read("plan", IncidentPlanId::of),
                        Math.toIntExact(form.number("rung")),
                        Codes.set(form, "told", EmployeeId::of));
            case "incident.acknowledged" -> Acknowledged.of(Stamp.read(form), form.read("employee", EmployeeId::of));
            case "incident.noted" -> Noted.of(Stamp.read(form), form.read("code", ReasonCode::of));
            case "incident.activated" ->
                Activated.of(
                        Stamp.read(form),
                        form.read("plan", IncidentPlanId::of),
                        form.read("commander", EmployeeId::of),
                        form.list("tasks", PlanTask::read));
            case "incident.handling-begun" -> HandlingBegun.of(Stamp.read(form));
            case "incident.task-done" ->
                TaskDone.of(Stamp.read(form), form.read("task", TaskId::of), form.read("employee", EmployeeId::of));
            case "incident.task-waived" ->
                TaskWaived.of(
                        Stamp.read(form),
                        form.read("task", TaskId::of),
                        form.read("reason", ReasonCode::of),
                        form.read("approver", EmployeeId::of));
            case "incident.contained" -> Contained.of(Stamp.read(form));
            case "incident.flared-up" -> FlaredUp.of(Stamp.read(form), form.read("reason", ReasonCode::of));
            case "incident.recovered" -> Recovered.of(Stamp.read(form));
            case "incident.excuse-granted" -> ExcuseGranted.of(Stamp.read(form), Excuse.read(form));
            case "incident.action-agreed" ->
                ActionAgreed.of(
                        Stamp.read(form),
                        form.read("action", CorrectiveActionId::of),
                        form.read("owner", EmployeeId::of),
                        form.instant("due"));
            case "incident.action-rejected" ->
                ActionRejected.of(
                        Stamp.read(form),
                        form.read("action", CorrectiveActionId::of),
                        form.read("reason", ReasonCode::of),
                        form.read("decider", EmployeeId::of));
            case "incident.reviewed" -> Reviewed.of(Stamp.read(form), IncidentReview.read(form));
            case "incident.closed" -> Closed.of(Stamp.read(form));
            case "incident.reopened" -> Reopened.of(Stamp.read(form), form.read("reason", ReasonCode::of));
            case "incident.dismissed" -> Dismissed.of(Stamp.read(form), form.read("reason", ReasonCode::of));
            default ->
                throw new InvalidValueException(
                        "incident step", List.of(Fault.of("kind", form.kind(), "a step of the family incident")));
        };
    }
}
