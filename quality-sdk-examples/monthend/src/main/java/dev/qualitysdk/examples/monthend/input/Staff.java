package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.Roster;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who is employed where, as far as it is recorded: few enough to be kept in memory while a folder is read. */
final class Staff {

    private final Map<EmployeeId, Map<String, Employment>> employments = new TreeMap<>();
    private final Set<BranchId> branches = new HashSet<>();

    /** Returns the staff that a store knows. */
    static Staff of(Stream<Employment> recorded) {
        Staff staff = new Staff();
        recorded.forEach(staff::put);
        return staff;
    }

    /** Adds an employment, or what has become of it. */
    void put(Employment employment) {
        Assignment assignment = employment.assignment();
        employments
                .computeIfAbsent(assignment.employee(), e -> new TreeMap<>())
                .put(employment.id().value(), employment);
        branches.add(assignment.branch());
    }

    /** Returns whether an employee is known, now or from earlier. */
    boolean knows(EmployeeId employee) {
        return employments.containsKey(employee);
    }

    /** Returns whether an employee belongs or belonged to a branch. */
    boolean knows(BranchId branch) {
        return branches.contains(branch);
    }

    /** Returns an employment, if it does not overlap another of the same employee; refuses it otherwise. */
    Employment apart(Employment employment) {
        Assignment found = employment.assignment();
        employments.getOrDefault(found.employee(), Map.of()).values().stream()
                .filter(other -> !other.id().equals(employment.id()))
                .map(Employment::assignment)
                .filter(other -> overlap(found, other))
                .findFirst()
                .ifPresent(other -> {
                    String until = other.until().map(u -> "until " + u).orElse("with no end");
                    throw new InvalidValueException(
                            "employment " + employment.id(),
                            List.of(Fault.of(
                                    "since",
                                    found.since().toString(),
                                    "no overlap with the employment from " + other.since() + " " + until,
                                    "4.4.1")));
                });
        return employment;
    }

    private static boolean overlap(Assignment a, Assignment b) {
        return a.until().map(until -> until.isAfter(b.since())).orElse(true)
                && b.until().map(until -> until.isAfter(a.since())).orElse(true);
    }

    /** Returns who belonged where. */
    Roster roster() {
        return Roster.of(employments.values().stream()
                .flatMap(stretches -> stretches.values().stream())
                .map(Employment::assignment)
                .toList());
    }
}
