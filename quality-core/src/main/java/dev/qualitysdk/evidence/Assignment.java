package dev.qualitysdk.evidence;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.TeamId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Where an employee belonged, from a date until before another. */
@Value.Immutable
public sealed interface Assignment permits ImmutableAssignment {

    /** {@return the employee} */
    EmployeeId employee();

    /** {@return the branch} */
    BranchId branch();

    /** {@return the team, empty where the branch has none} */
    Optional<TeamId> team();

    /** {@return the first date} */
    LocalDate since();

    /** {@return the first date after; empty while it lasts} */
    Optional<LocalDate> until();

    /**
     * Returns an assignment.
     *
     * @param employee the employee
     * @param branch the branch
     * @param team the team, or empty
     * @param since first date
     * @param until first date after, later than {@code since}, or empty while it lasts
     * @return the assignment
     * @throws dev.qualitysdk.basics.InvalidValueException if it ends before it begins
     */
    static Assignment of(
            EmployeeId employee, BranchId branch, Optional<TeamId> team, LocalDate since, Optional<LocalDate> until) {
        Faults.in("assignment of " + employee)
                .check(
                        until.isEmpty() || until.get().isAfter(since),
                        "until",
                        until.map(LocalDate::toString).orElse(""),
                        "a date after " + since)
                .refuse();
        return ImmutableAssignment.of(employee, branch, team, since, until);
    }

    /**
     * Returns whether it holds on a date.
     *
     * @param date the date
     * @return true from {@link #since} on and before {@link #until}
     */
    default boolean holds(LocalDate date) {
        return !date.isBefore(since()) && (until().isEmpty() || date.isBefore(until().get()));
    }
}
