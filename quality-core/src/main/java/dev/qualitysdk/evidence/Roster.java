package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who belonged where, and when: each employee's assignments, of which no two overlap, so that a fact is attributed to the branch
 * and team of its own time.
 */
public final class Roster {

    private final ImmutableSetMultimap<EmployeeId, Assignment> assignments;

    private Roster(ImmutableSetMultimap<EmployeeId, Assignment> assignments) {
        this.assignments = assignments;
    }

    /**
     * Returns a roster.
     *
     * @param assignments in any order
     * @return the roster
     * @throws dev.qualitysdk.basics.InvalidValueException if two assignments of one employee overlap
     */
    public static Roster of(Iterable<Assignment> assignments) {
        ImmutableList<Assignment> sorted = ImmutableList.sortedCopyOf(
                Comparator.comparing(Assignment::employee).thenComparing(Assignment::since), assignments);
        Faults faults = Faults.in("roster");
        for (int i = 1; i < sorted.size(); i++) {
            Assignment before = sorted.get(i - 1);
            Assignment next = sorted.get(i);
            faults.check(
                    !next.employee().equals(before.employee())
                            || (before.until().isPresent()
                                    && !next.since().isBefore(before.until().get())),
                    next.employee() + ".since",
                    next.since(),
                    "a date from the end of the assignment before on, "
                            + before.until().map(LocalDate::toString).orElse("which lasts"));
        }
        faults.refuse();
        ImmutableSetMultimap.Builder<EmployeeId, Assignment> byEmployee = ImmutableSetMultimap.builder();
        sorted.forEach(assignment -> byEmployee.put(assignment.employee(), assignment));
        return new Roster(byEmployee.build());
    }

    /**
     * Returns the employees.
     *
     * @return all that have an assignment, by id
     */
    public ImmutableSet<EmployeeId> employees() {
        return assignments.keySet();
    }

    /**
     * Returns the assignments of an employee.
     *
     * @param employee the employee
     * @return the assignments by date; empty where the employee is not known
     */
    public List<Assignment> of(EmployeeId employee) {
        return assignments.get(employee).asList();
    }

    /**
     * Returns where an employee belonged on a date.
     *
     * @param employee the employee
     * @param date the date
     * @return the assignment, empty where there was none
     */
    public Optional<Assignment> at(EmployeeId employee, LocalDate date) {
        return Optional.ofNullable(on(employee, date));
    }

    @Nullable
    Assignment on(EmployeeId employee, LocalDate date) {
        for (Assignment assignment : assignments.get(employee)) {
            if (assignment.holds(date)) {
                return assignment;
            }
        }
        return null;
    }
}
