package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TaskId;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;

/** What the rules of chapter 6 ask of a step beyond the lifecycle. */
final class IncidentRules {

    private IncidentRules() {}

    /** What the steps themselves can tell; asked again on replay. */
    static void require(Incident incident, IncidentStep step) {
        if (step instanceof IncidentStep.Acknowledged acknowledged) {
            requireTold(incident, acknowledged.employee());
        } else if (step instanceof IncidentStep.TaskDone done) {
            requireTask(incident, done.task());
        } else if (step instanceof IncidentStep.TaskWaived waived) {
            requireTask(incident, waived.task());
        } else if (step instanceof IncidentStep.ExcuseGranted granted) {
            requireDisaster(incident, granted);
        } else if (step instanceof IncidentStep.Closed) {
            requireSettled(incident);
        }
    }

    /** What the plans tell; held when a step is taken. */
    static void requirePlan(Incident incident, IncidentStep step, IncidentPlans plans) {
        if (step instanceof IncidentStep.Activated activated) {
            IncidentPlan plan = inForce(incident, plans, step.at());
            refuse(
                    incident,
                    !plan.id().equals(activated.plan())
                            || !plan.content().tasks().equals(activated.tasks()),
                    "it would be activated under " + activated.plan() + ", and " + plan.id() + " is in force",
                    Clause.ACTIVATE_THE_PLAN,
                    "Activate the version in force.");
            refuse(
                    incident,
                    plan.content().posts().stream()
                            .noneMatch(post -> post.people().contains(activated.commander())),
                    activated.commander() + " would lead, whom plan " + plan.id() + " does not name",
                    Clause.ACTIVATE_THE_PLAN,
                    "Let somebody lead who holds or deputises a role of the plan.");
        } else if (step instanceof IncidentStep.Notified notified) {
            requireAudience(incident, notified, plans);
        }
    }

    static IncidentPlan inForce(Incident incident, IncidentPlans plans, Instant at) {
        return plans.inForce(incident.reported().kind(), at)
                .orElseThrow(() -> refusal(
                        incident,
                        "no plan for a " + incident.reported().kind().code() + " is in force at " + at,
                        Clause.ACTIVATE_THE_PLAN,
                        "Put a version into force for each kind before it is needed."));
    }

    private static void requireAudience(Incident incident, IncidentStep.Notified notified, IncidentPlans plans) {
        IncidentPlan plan = plans.plan(notified.plan())
                .filter(known ->
                        known.kind().code().equals(incident.reported().kind().code())
                                && known.inForceAt(incident.reported().at()))
                .orElseThrow(() -> refusal(
                        incident,
                        "plan " + notified.plan() + " was not in force for it at the report, "
                                + incident.reported().at(),
                        Clause.REPORT_AT_ONCE,
                        "Tell those whom the version in force at the report names."));
        ImmutableSet<EmployeeId> audience = plan.content().audience(notified.rung());
        refuse(
                incident,
                !audience.equals(notified.told()),
                "rung " + notified.rung() + " tells " + audience + ", and told were " + notified.told(),
                Clause.REPORT_AT_ONCE,
                "Tell those whom the rung names, and nobody else.");
    }

    private static void requireTold(Incident incident, EmployeeId employee) {
        boolean told = incident.steps().stream()
                .anyMatch(step -> step instanceof IncidentStep.Notified notified
                        && notified.told().contains(employee));
        refuse(
                incident,
                !told,
                employee + " would take it on and was not told",
                Clause.REPORT_AT_ONCE,
                "Let somebody take it on who was told, or tell them first.");
    }

    private static void requireTask(Incident incident, TaskId task) {
        ImmutableList<TaskId> known = incident.last(IncidentStep.Activated.class).stream()
                .flatMap(activated -> activated.tasks().stream())
                .map(PlanTask::id)
                .collect(ImmutableList.toImmutableList());
        refuse(
                incident,
                !known.contains(task),
                "task " + task + " is none of the plan, which has " + known,
                incident.reported().kind().handling(),
                "Name a task of the plan; write what else was done into the timeline.");
    }

    private static void requireDisaster(Incident incident, IncidentStep.ExcuseGranted granted) {
        refuse(
                incident,
                incident.reported().kind().clause() != Clause.NATURAL_DISASTER
                        || granted.excuse().clause() != Clause.NATURAL_DISASTER,
                "a " + incident.reported().kind().code() + " would excuse under clause "
                        + granted.excuse().clause().number(),
                Clause.NATURAL_DISASTER,
                "Only a natural disaster excuses what was owed, under clause 6.1.1.");
        refuse(
                incident,
                granted.excuse()
                        .incident()
                        .filter(named -> !named.equals(incident.id()))
                        .isPresent(),
                "the excuse names another incident",
                Clause.NATURAL_DISASTER,
                "Name this incident, or none.");
    }

    private static void requireSettled(Incident incident) {
        ImmutableList<String> open = incident.openForClosing();
        refuse(
                incident,
                !open.isEmpty(),
                String.join("; ", open),
                Clause.REVIEW,
                "Do or waive each mandatory task, agree or reject each action, and sign a review.");
    }

    private static void refuse(Incident incident, boolean wrong, String problem, Clause clause, String wayOut) {
        if (wrong) {
            throw refusal(incident, problem, clause, wayOut);
        }
    }

    private static ClauseBreachException refusal(Incident incident, String problem, Clause clause, String wayOut) {
        return new ClauseBreachException("incident " + incident.id(), problem, clause, wayOut);
    }
}
