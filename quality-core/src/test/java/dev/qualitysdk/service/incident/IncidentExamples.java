package dev.qualitysdk.service.incident;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Incidents for the tests of other chapters. E-0 reports to E-1, who commands; E-3 does the tasks; E-4 and E-5 write and sign the review. */
public final class IncidentExamples {

    private IncidentExamples() {}

    /** A natural disaster that was reported at once, and is not activated yet. */
    public static Incident disaster(String id, Incident.Nature nature, Instant occurred, Place... places) {
        return Incident.report(IncidentStep.Reported.builder()
                .stamp(IncidentArbitraries.stamp(occurred))
                .id(IncidentId.of(id))
                .kind(IncidentKind.NATURAL_DISASTER)
                .nature(nature)
                .occurred(occurred)
                .reporter(EmployeeId.of("E-0"))
                .superior(EmployeeId.of("E-1"))
                .severity(Severity.MAJOR)
                .places(List.of(places))
                .build());
    }

    /** The incident after the event, one minute after its last step. */
    public static Incident after(Incident incident, Incident.Event event) {
        Instant at = incident.steps().get(incident.version() - 1).at().plus(Duration.ofMinutes(1));
        return after(incident, event, at);
    }

    /** The incident after the event at an instant. */
    public static Incident after(Incident incident, Incident.Event event, Instant at) {
        return incident.take(IncidentArbitraries.step(incident, event, at), IncidentArbitraries.PLANS);
    }

    /** The incident handled, with all its tasks done, and its review signed. */
    public static Incident reviewed(Incident incident) {
        Incident then = incident;
        for (Incident.Event event : List.of(
                Incident.Event.ACTIVATE, Incident.Event.HANDLE, Incident.Event.CONTAIN, Incident.Event.RECOVER)) {
            then = after(then, event);
        }
        for (TaskId task : incident.reported().kind().mandatory()) {
            Instant at = then.steps().get(then.version() - 1).at();
            then = then.take(
                    IncidentStep.TaskDone.of(IncidentArbitraries.stamp(at), task, EmployeeId.of("E-3")),
                    IncidentArbitraries.PLANS);
        }
        return after(then, Incident.Event.REVIEW);
    }

    /** The incident handled, reviewed and closed. */
    public static Incident closed(Incident incident) {
        return after(reviewed(incident), Incident.Event.CLOSE);
    }
}
