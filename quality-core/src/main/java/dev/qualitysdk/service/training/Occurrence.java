package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintStep;
import dev.qualitysdk.service.incident.Incident;
import dev.qualitysdk.service.incident.IncidentStep;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * That a cause was found with an employee: in a complaint, a finding, an incident. A cause is a code; the library keeps no text of it
 * (clauses 1.3.4, 6.3.1).
 */
@Value.Immutable
public sealed interface Occurrence permits ImmutableOccurrence {

    /** {@return the employee} */
    EmployeeId employee();

    /** {@return the cause} */
    ReasonCode cause();

    /** {@return the id of the record it was found in, 1 to 200 characters on one line} */
    String record();

    /** {@return when it happened} */
    Instant at();

    /**
     * Returns an occurrence.
     *
     * @param employee the employee
     * @param cause the cause
     * @param record id of the record it was found in, 1 to 200 characters on one line
     * @param at when it happened, cut to microseconds
     * @return the occurrence
     * @throws dev.qualitysdk.basics.InvalidValueException if the record is no id
     */
    static Occurrence of(EmployeeId employee, ReasonCode cause, String record, Instant at) {
        Faults faults = Faults.in("occurrence");
        CanonicalText.lineProblem(record, 200).ifPresent(wanted -> faults.check(false, "record", record, wanted));
        faults.refuse();
        return ImmutableOccurrence.of(employee, cause, record, CanonicalTime.of(at));
    }

    /**
     * Returns the causes on record with a complaint, each with those whom it turned out to be about, or else with those whom the intake
     * names.
     *
     * @param complaint the complaint
     * @return one for each cause and employee, in the order in which they were found, at the instant the complaint was received; none of
     *     one that was found unfounded, or merged into another, whose causes stand there
     */
    static ImmutableList<Occurrence> of(Complaint complaint) {
        ComplaintStep.Received received = complaint.received();
        ImmutableSet.Builder<Occurrence> found = ImmutableSet.builder();
        boolean counts = true;
        for (ComplaintStep step : complaint.steps()) {
            if (step instanceof ComplaintStep.CauseFound cause) {
                (cause.about().isEmpty() ? received.about() : cause.about())
                        .forEach(employee -> found.add(
                                of(employee, cause.cause(), complaint.id().value(), received.at())));
            } else if (step instanceof ComplaintStep.FoundUnfounded || step instanceof ComplaintStep.Merged) {
                counts = false;
            } else if (step instanceof ComplaintStep.Reopened) {
                counts = true;
            }
        }
        return counts ? found.build().asList() : ImmutableList.of();
    }

    /**
     * Returns the causes that the review of an incident found, each with everybody who handled it: who commanded, and who did a task of
     * the plan. It says who is to learn, not whose fault it was.
     *
     * @param incident the incident, or drill
     * @return one for each employee and cause, by employee, at the instant the incident occurred; none before the review
     */
    static ImmutableList<Occurrence> of(Incident incident) {
        ImmutableSortedSet.Builder<EmployeeId> handlers = ImmutableSortedSet.naturalOrder();
        for (IncidentStep step : incident.steps()) {
            if (step instanceof IncidentStep.Activated activated) {
                handlers.add(activated.commander());
            } else if (step instanceof IncidentStep.TaskDone done) {
                handlers.add(done.employee());
            }
        }
        ImmutableList.Builder<Occurrence> found = ImmutableList.builder();
        incident.review()
                .ifPresent(review -> handlers.build()
                        .forEach(employee -> review.causes()
                                .forEach(cause -> found.add(of(
                                        employee,
                                        cause,
                                        incident.id().value(),
                                        incident.reported().occurred())))));
        return found.build();
    }
}
