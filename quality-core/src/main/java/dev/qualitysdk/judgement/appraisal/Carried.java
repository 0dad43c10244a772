package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.Regulation;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What people and earlier months bring to a card: grades that two people set, and differences that restatements carry. */
final class Carried {

    private final Regulation regulation;
    private final CycleRecords records;
    private final ImmutableMap<EmployeeId, GradeOverride> overrides;
    private final ImmutableListMultimap<EmployeeId, Adjustment> adjustments;

    Carried(Regulation regulation, CycleRecords records) {
        this.regulation = regulation;
        this.records = records;
        this.overrides = records.overrides().stream()
                .collect(ImmutableMap.toImmutableMap(
                        GradeOverride::employee, override -> override, (earlier, later) -> later));
        this.adjustments = Multimaps.index(
                records.adjustments().stream().sorted(Adjustment.ORDER).toList(), Adjustment::employee);
    }

    void check(Faults faults) {
        for (GradeOverride override : overrides.values()) {
            faults.check(
                    band(override.grade()).isPresent(),
                    "override of " + override.employee() + ".grade",
                    override.grade(),
                    "a grade of the regulation: "
                            + regulation.bands().stream().map(GradeBand::grade).toList(),
                    "4.4.1");
        }
        Set<String> seen = new HashSet<>();
        for (Adjustment adjustment : adjustments.values()) {
            String field = "adjustment " + adjustment.cycle() + " of " + adjustment.employee();
            faults.check(seen.add(field), field, "twice", "carried once", "4.3")
                    .check(
                            adjustment.month().isBefore(records.month()),
                            field + ".month",
                            adjustment.month(),
                            "a month before " + records.month(),
                            "4.3")
                    .check(
                            adjustment.amount().getCurrencyUnit().equals(regulation.currency()),
                            field + ".amount",
                            adjustment.amount().getCurrencyUnit(),
                            "the regulation's currency, " + regulation.currency(),
                            "4.4.1");
        }
    }

    /** Refuses an override of somebody who has no card: it would have no effect, and nobody would hear of it. */
    void requireCards(Set<EmployeeId> employed) {
        Faults faults = Faults.in("appraisal of " + records.month());
        for (EmployeeId employee : overrides.keySet()) {
            faults.check(
                    employed.contains(employee),
                    "override of " + employee,
                    employee,
                    "an employee employed in the month",
                    "4.4.1");
        }
        faults.refuse();
    }

    ImmutableListMultimap<EmployeeId, Adjustment> adjustments() {
        return adjustments;
    }

    Optional<GradeOverride> override(EmployeeId employee) {
        return Optional.ofNullable(overrides.get(employee));
    }

    /**
     * The band that two people set.
     *
     * @param calculated the band calculated, empty where the employee is not appraised
     * @param bound the highest band that vetoes allow, empty where there are none
     * @throws InvalidValueException if another grade was calculated than the one they saw, or a veto does not allow theirs
     */
    Optional<GradeBand> set(EmployeeId employee, Optional<GradeBand> calculated, Optional<GradeBand> bound) {
        return override(employee).flatMap(override -> {
            String found = calculated.map(GradeBand::grade).orElse("(not appraised)");
            Optional<GradeBand> set = band(override.grade());
            boolean allowed = bound.isEmpty()
                    || set.filter(band -> band.lowest().compareTo(bound.get().lowest()) <= 0)
                            .isPresent();
            Faults.in("override of the grade of " + employee)
                    .check(
                            found.equals(override.calculated()),
                            "calculated",
                            override.calculated(),
                            "the grade that is calculated, " + found,
                            "4.4.1")
                    .check(
                            allowed,
                            "grade",
                            override.grade(),
                            "at most the grade that a veto allows, "
                                    + bound.map(GradeBand::grade).orElse(""),
                            "4.4.1")
                    .refuse();
            return set;
        });
    }

    private Optional<GradeBand> band(String grade) {
        return regulation.bands().stream()
                .filter(band -> band.grade().equals(grade))
                .findFirst();
    }
}
