package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import java.time.Instant;
import java.util.List;

/** A disaster of which somebody was told at once, under a plan whose tasks are all optional; the gate has tests of its own. */
class IncidentLifecycleTest
        extends RecordedContract<IncidentId, IncidentStep, Incident, Incident.State, Incident.Event> {

    @Override
    protected Lifecycle<Incident.State, Incident.Event> lifecycle() {
        return Incident.LIFECYCLE;
    }

    @Override
    protected Family<IncidentId, IncidentStep, Incident> family() {
        return Incident.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                REPORTED  GRADE         REPORTED    6.2.1
                REPORTED  NOTE          REPORTED    6.2.1
                REPORTED  NOTIFY        REPORTED    6.2.1
                REPORTED  ACKNOWLEDGE   REPORTED    6.2.1
                REPORTED  ACTIVATE      ACTIVATED   6.2.2
                REPORTED  DISMISS       FALSE_ALARM 6.2.1
                ACTIVATED GRADE         ACTIVATED   6.2.1
                ACTIVATED NOTE          ACTIVATED   6.2.1
                ACTIVATED NOTIFY        ACTIVATED   6.2.1
                ACTIVATED ACKNOWLEDGE   ACTIVATED   6.2.1
                ACTIVATED DISMISS       FALSE_ALARM 6.2.1
                ACTIVATED HANDLE        HANDLING    6.2.2
                ACTIVATED DO_TASK       ACTIVATED   6.2.2
                ACTIVATED WAIVE_TASK    ACTIVATED   6.2.2
                ACTIVATED GRANT_EXCUSE  ACTIVATED   6.1.1
                ACTIVATED AGREE_ACTION  ACTIVATED   6.3.1
                ACTIVATED REJECT_ACTION ACTIVATED   6.3.1
                HANDLING  GRADE         HANDLING    6.2.1
                HANDLING  NOTE          HANDLING    6.2.1
                HANDLING  NOTIFY        HANDLING    6.2.1
                HANDLING  ACKNOWLEDGE   HANDLING    6.2.1
                HANDLING  DISMISS       FALSE_ALARM 6.2.1
                HANDLING  CONTAIN       CONTAINED   6.2.2
                HANDLING  DO_TASK       HANDLING    6.2.2
                HANDLING  WAIVE_TASK    HANDLING    6.2.2
                HANDLING  GRANT_EXCUSE  HANDLING    6.1.1
                HANDLING  AGREE_ACTION  HANDLING    6.3.1
                HANDLING  REJECT_ACTION HANDLING    6.3.1
                CONTAINED GRADE         CONTAINED   6.2.1
                CONTAINED NOTE          CONTAINED   6.2.1
                CONTAINED NOTIFY        CONTAINED   6.2.1
                CONTAINED ACKNOWLEDGE   CONTAINED   6.2.1
                CONTAINED FLARE_UP      HANDLING    6.2.2
                CONTAINED RECOVER       RECOVERED   6.2.2
                CONTAINED DO_TASK       CONTAINED   6.2.2
                CONTAINED WAIVE_TASK    CONTAINED   6.2.2
                CONTAINED GRANT_EXCUSE  CONTAINED   6.1.1
                CONTAINED AGREE_ACTION  CONTAINED   6.3.1
                CONTAINED REJECT_ACTION CONTAINED   6.3.1
                RECOVERED GRADE         RECOVERED   6.2.1
                RECOVERED NOTE          RECOVERED   6.2.1
                RECOVERED DO_TASK       RECOVERED   6.2.2
                RECOVERED WAIVE_TASK    RECOVERED   6.2.2
                RECOVERED GRANT_EXCUSE  RECOVERED   6.1.1
                RECOVERED AGREE_ACTION  RECOVERED   6.3.1
                RECOVERED REJECT_ACTION RECOVERED   6.3.1
                RECOVERED REVIEW        REVIEWED    6.3.1
                REVIEWED  GRADE         REVIEWED    6.2.1
                REVIEWED  NOTE          REVIEWED    6.2.1
                REVIEWED  DO_TASK       REVIEWED    6.2.2
                REVIEWED  WAIVE_TASK    REVIEWED    6.2.2
                REVIEWED  GRANT_EXCUSE  REVIEWED    6.1.1
                REVIEWED  AGREE_ACTION  REVIEWED    6.3.1
                REVIEWED  REJECT_ACTION REVIEWED    6.3.1
                REVIEWED  REVIEW        REVIEWED    6.3.1
                REVIEWED  CLOSE         CLOSED      6.3.1
                CLOSED    REOPEN        RECOVERED   6.3.1
                """;
    }

    @Override
    protected Class<IncidentStep> steps() {
        return IncidentStep.class;
    }

    @Override
    protected Incident.State state(Incident incident) {
        return incident.state();
    }

    @Override
    protected Incident begin(Instant at) {
        IncidentStep.Reported reported = IncidentStep.Reported.builder()
                .stamp(IncidentArbitraries.stamp(at))
                .id(IncidentId.of("I-1"))
                .kind(IncidentKind.NATURAL_DISASTER)
                .occurred(at.minusSeconds(600))
                .reporter(EmployeeId.of("E-0"))
                .superior(EmployeeId.of("E-1"))
                .addPlaces(Place.of("harbour"))
                .branch(BranchId.of("east"))
                .build();
        Incident incident = Incident.report(reported);
        return Incident.replay(List.of(reported, IncidentArbitraries.step(incident, Incident.Event.NOTIFY, at)));
    }

    @Override
    protected IncidentStep step(Incident incident, Incident.Event event, Instant at) {
        IncidentStep step = IncidentArbitraries.step(incident, event, at);
        return step instanceof IncidentStep.Activated activated
                ? IncidentStep.Activated.of(
                        activated.stamp(),
                        activated.plan(),
                        activated.commander(),
                        activated.tasks().stream()
                                .map(task -> PlanTask.optional(task.id(), task.role()))
                                .toList())
                : step;
    }

    @Override
    protected Incident take(Incident incident, IncidentStep step) {
        return Incident.replay(ImmutableList.<IncidentStep>builder()
                .addAll(incident.steps())
                .add(step)
                .build());
    }
}
