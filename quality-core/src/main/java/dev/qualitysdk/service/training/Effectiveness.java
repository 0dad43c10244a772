package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TrainingSessionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import org.immutables.value.Value;

/** Whether a session helped an employee: the cause for which it was held did not come back within some months (clause 1.3.4). */
@Value.Immutable
public sealed interface Effectiveness permits ImmutableEffectiveness {

    /** What can be said of it. */
    enum Outcome {
        /** The months are over, and the cause did not come back. */
        EFFECTIVE,
        /** The cause came back within the months. */
        REPEATED,
        /** The months are not over, and the cause has not come back yet. */
        PENDING
    }

    /** {@return the session} */
    TrainingSessionId session();

    /** {@return an employee who passed it} */
    EmployeeId employee();

    /** {@return a cause that was found with the employee before it} */
    ReasonCode cause();

    /** {@return until when it must not come back, inclusive} */
    Instant until();

    /** {@return what can be said} */
    Outcome outcome();

    /** {@return the records in which the cause came back} */
    @Value.NaturalOrder
    ImmutableSortedSet<String> records();

    /**
     * Returns whether a session helped those who passed it.
     *
     * @param session a session; one that was not held helped nobody
     * @param causes the causes that its topic is meant to end
     * @param occurrences what was found with employees, before and after
     * @param months for how many months a cause must not come back, 1 to 120
     * @param zone the zone in which months are counted
     * @param asOf the instant; what happened later is unseen
     * @return one for each employee who passed and each of the causes that was found with them before the session, in this order; who did
     *     not have the cause before is left out
     * @throws dev.qualitysdk.basics.InvalidValueException if the months are out of bounds
     */
    static ImmutableList<Effectiveness> of(
            TrainingSession session,
            Iterable<ReasonCode> causes,
            Iterable<Occurrence> occurrences,
            int months,
            ZoneId zone,
            Instant asOf) {
        Faults.in("effectiveness")
                .check(months >= 1 && months <= 120, "months", months, "1 to 120", "1.3.4")
                .refuse();
        ImmutableList<Occurrence> seen = ImmutableList.copyOf(occurrences).stream()
                .filter(occurrence -> !occurrence.at().isAfter(asOf))
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<Effectiveness> all = ImmutableList.builder();
        session.heldAt().filter(held -> !held.isAfter(asOf)).ifPresent(held -> {
            Instant until = held.atZone(zone).plusMonths(months).toInstant();
            for (EmployeeId employee : session.passed()) {
                for (ReasonCode cause : ImmutableSortedSet.copyOf(causes)) {
                    ImmutableList<Occurrence> same = seen.stream()
                            .filter(each -> each.employee().equals(employee)
                                    && each.cause().equals(cause))
                            .collect(ImmutableList.toImmutableList());
                    if (same.stream().anyMatch(each -> !each.at().isAfter(held))) {
                        all.add(judge(session, employee, cause, held, until, same, asOf));
                    }
                }
            }
        });
        return all.build();
    }

    private static Effectiveness judge(
            TrainingSession session,
            EmployeeId employee,
            ReasonCode cause,
            Instant held,
            Instant until,
            ImmutableList<Occurrence> same,
            Instant asOf) {
        ImmutableSortedSet<String> again = same.stream()
                .filter(each -> each.at().isAfter(held) && !each.at().isAfter(until))
                .map(Occurrence::record)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        Outcome outcome =
                !again.isEmpty() ? Outcome.REPEATED : asOf.isAfter(until) ? Outcome.EFFECTIVE : Outcome.PENDING;
        return ImmutableEffectiveness.of(session.id(), employee, cause, until, outcome, again);
    }
}
