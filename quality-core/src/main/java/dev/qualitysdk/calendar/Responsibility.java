package dev.qualitysdk.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import java.time.Instant;
import java.util.Optional;

/** Who is accountable for something, and since when: a line of hand-overs, the last of which holds on. */
public final class Responsibility {

    private static final Responsibility NONE = new Responsibility(ImmutableList.of(), ImmutableList.of());

    /** The instants of the hand-overs, rising, and beside each who took over. */
    private final ImmutableList<Instant> since;

    private final ImmutableList<EmployeeId> employees;

    private Responsibility(ImmutableList<Instant> since, ImmutableList<EmployeeId> employees) {
        this.since = since;
        this.employees = employees;
    }

    /**
     * Returns that nobody is accountable.
     *
     * @return the line without anybody
     */
    public static Responsibility none() {
        return NONE;
    }

    /**
     * Returns that one employee is accountable from the beginning.
     *
     * @param employee the employee
     * @return the line
     */
    public static Responsibility of(EmployeeId employee) {
        return new Responsibility(ImmutableList.of(Instant.MIN), ImmutableList.of(employee));
    }

    /**
     * Returns this line with one more hand-over.
     *
     * @param at from when on, inclusive, cut to microseconds; not before the last hand-over, and at the same instant in its
     *     stead
     * @param employee who is accountable from then on
     * @return the line
     * @throws dev.qualitysdk.basics.InvalidValueException if it is before the last hand-over
     */
    public Responsibility then(Instant at, EmployeeId employee) {
        Instant from = CanonicalTime.of(at);
        int kept = since.size();
        if (kept > 0) {
            Instant last = since.get(kept - 1);
            if (from.isBefore(last)) {
                Faults.in("responsibility")
                        .check(false, "at", at, "an instant not before the last hand-over, " + last)
                        .refuse();
            }
            kept -= from.equals(last) ? 1 : 0;
        }
        return new Responsibility(
                ImmutableList.<Instant>builderWithExpectedSize(kept + 1)
                        .addAll(since.subList(0, kept))
                        .add(from)
                        .build(),
                ImmutableList.<EmployeeId>builderWithExpectedSize(kept + 1)
                        .addAll(employees.subList(0, kept))
                        .add(employee)
                        .build());
    }

    /**
     * Returns who is accountable at an instant.
     *
     * @param instant the instant
     * @return the employee, or empty where nobody is
     */
    public Optional<EmployeeId> at(Instant instant) {
        for (int i = since.size() - 1; i >= 0; i--) {
            if (!since.get(i).isAfter(instant)) {
                return Optional.of(employees.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the whole line.
     *
     * @return who took over when; an employee accountable from the beginning has the instant {@code Instant.MIN}
     */
    public ImmutableSortedMap<Instant, EmployeeId> line() {
        ImmutableSortedMap.Builder<Instant, EmployeeId> line = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < since.size(); i++) {
            line.put(since.get(i), employees.get(i));
        }
        return line.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Responsibility r && r.since.equals(since) && r.employees.equals(employees);
    }

    @Override
    public int hashCode() {
        return since.hashCode() * 31 + employees.hashCode();
    }

    @Override
    public String toString() {
        return since.isEmpty() ? "nobody" : line().toString();
    }
}
