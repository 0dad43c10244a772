package dev.qualitysdk.calendar;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import java.time.Instant;
import java.util.Optional;

/** Who is accountable for something, and since when: a line of hand-overs, the last of which holds on. */
public final class Responsibility {

    private static final Responsibility NONE = new Responsibility(ImmutableSortedMap.of());

    private final ImmutableSortedMap<Instant, EmployeeId> since;

    private Responsibility(ImmutableSortedMap<Instant, EmployeeId> since) {
        this.since = since;
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
        return new Responsibility(ImmutableSortedMap.of(Instant.MIN, employee));
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
        if (!since.isEmpty()) {
            Instant last = since.lastKey();
            Faults.in("responsibility")
                    .check(!from.isBefore(last), "at", at, "an instant not before the last hand-over, " + last)
                    .refuse();
        }
        ImmutableSortedMap.Builder<Instant, EmployeeId> line = ImmutableSortedMap.naturalOrder();
        line.putAll(since.headMap(from));
        return new Responsibility(line.put(from, employee).build());
    }

    /**
     * Returns who is accountable at an instant.
     *
     * @param instant the instant
     * @return the employee, or empty where nobody is
     */
    public Optional<EmployeeId> at(Instant instant) {
        var entry = since.floorEntry(instant);
        return entry == null ? Optional.empty() : Optional.of(entry.getValue());
    }

    /**
     * Returns the whole line.
     *
     * @return who took over when; an employee accountable from the beginning has the instant {@code Instant.MIN}
     */
    public ImmutableSortedMap<Instant, EmployeeId> line() {
        return since;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Responsibility r && r.since.equals(since);
    }

    @Override
    public int hashCode() {
        return since.hashCode();
    }

    @Override
    public String toString() {
        return since.isEmpty() ? "nobody" : since.toString();
    }
}
