package dev.qualitysdk.evidence;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import org.immutables.value.Value;

/** Points of conduct: a confirmed finding that subtracts, or a commendation that adds (clauses 2.1, 4.1.2). */
@Value.Immutable
public sealed interface ConductEntry permits ImmutableConductEntry {

    /** Which way the points go. */
    enum Direction {
        /** A confirmed finding: the points are subtracted. */
        FINDING,
        /** A commendation: the points are added. */
        COMMENDATION
    }

    /** {@return whom it concerns} */
    EmployeeId employee();

    /** {@return the id of the record it rests on} */
    String subject();

    /** {@return which way the points go} */
    Direction direction();

    /** {@return the points, greater than zero} */
    Points points();

    /** {@return when it was confirmed; decides the cycle} */
    Instant at();

    /** {@return the clause it rests on} */
    Clause clause();

    /**
     * Returns an entry.
     *
     * @param employee whom it concerns
     * @param subject id of the record
     * @param direction which way the points go
     * @param points greater than zero
     * @param at when it was confirmed
     * @param clause the clause
     * @return the entry
     * @throws dev.qualitysdk.basics.InvalidValueException if the points are not greater than zero
     */
    static ConductEntry of(
            EmployeeId employee, String subject, Direction direction, Points points, Instant at, Clause clause) {
        Faults.in("conduct entry " + subject)
                .check(points.compareTo(Points.ZERO) > 0, "points", points, "more than 0", clause.number())
                .refuse();
        return ImmutableConductEntry.builder()
                .employee(employee)
                .subject(subject)
                .direction(direction)
                .points(points)
                .at(at)
                .clause(clause)
                .build();
    }
}
