package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CorrectiveActionId;
import dev.qualitysdk.basics.TaskId;
import java.util.HashSet;
import java.util.Set;

/** What must be so before an incident is closed: the review gate of clause 6.3.1. */
final class ClosingGate {

    private ClosingGate() {}

    static ImmutableList<String> open(Incident incident) {
        ImmutableList.Builder<String> open = ImmutableList.builder();
        Set<TaskId> settled = new HashSet<>();
        Set<CorrectiveActionId> disposed = new HashSet<>();
        for (IncidentStep step : incident.steps()) {
            if (step instanceof IncidentStep.TaskDone done) {
                settled.add(done.task());
            } else if (step instanceof IncidentStep.TaskWaived waived) {
                settled.add(waived.task());
            } else if (step instanceof IncidentStep.ActionAgreed agreed) {
                disposed.add(agreed.action());
            } else if (step instanceof IncidentStep.ActionRejected rejected) {
                disposed.add(rejected.action());
            }
        }
        incident.last(IncidentStep.Activated.class)
                .ifPresent(activated -> activated.tasks().stream()
                        .filter(task -> task.isMandatory() && !settled.contains(task.id()))
                        .forEach(task -> open.add("task " + task.id() + " is neither done nor waived")));
        if (incident.review().isEmpty()) {
            open.add("no review is signed");
        }
        incident.review()
                .ifPresent(review -> review.actions().stream()
                        .filter(action -> !disposed.contains(action))
                        .forEach(action -> open.add("action " + action + " is neither agreed nor rejected")));
        return open.build();
    }
}
