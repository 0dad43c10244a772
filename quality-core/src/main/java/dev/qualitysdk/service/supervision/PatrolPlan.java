package dev.qualitysdk.service.supervision;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TimeWindow;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;

/** How often each branch is to be inspected by a checklist within a time, and how often it was (clause 4.1.2). */
@Value.Immutable
public sealed interface PatrolPlan permits ImmutablePatrolPlan {

    /** {@return the time it is for, such as a cycle} */
    TimeWindow window();

    /** {@return the checklist, in any version} */
    ReasonCode checklist();

    /** {@return how often each branch is to be inspected, at least once} */
    @Value.NaturalOrder
    ImmutableSortedMap<BranchId, Integer> planned();

    /**
     * Returns a plan.
     *
     * @param window the time it is for
     * @param checklist the checklist, in any version
     * @param planned how often each branch is to be inspected, at least once; at least one branch
     * @return the plan
     * @throws dev.qualitysdk.basics.InvalidValueException if it plans nothing
     */
    static PatrolPlan of(TimeWindow window, ReasonCode checklist, Map<BranchId, Integer> planned) {
        Faults faults =
                Faults.in("patrol plan").check(!planned.isEmpty(), "planned", 0, "at least one branch", "4.1.2");
        planned.forEach(
                (branch, times) -> faults.check(times >= 1, "planned." + branch, times, "at least once", "4.1.2"));
        faults.refuse();
        return ImmutablePatrolPlan.of(window, checklist, ImmutableSortedMap.copyOf(planned));
    }

    /**
     * Returns how far the plan was carried out. An inspection too many in one branch makes up for none that another lacks.
     *
     * @param inspections inspections of any time, checklist and branch, each once
     * @return the coverage
     * @throws dev.qualitysdk.basics.InvalidValueException if an inspection comes twice
     */
    default Coverage coverage(Iterable<Inspection> inspections) {
        Faults faults = Faults.in("patrol plan");
        TreeMap<String, Inspection> byCode = new TreeMap<>();
        inspections.forEach(inspection -> faults.check(
                byCode.put(inspection.code(), inspection) == null,
                "inspections",
                inspection.code(),
                "each inspection once",
                "4.1.2"));
        faults.refuse();
        TreeMap<BranchId, Integer> held = new TreeMap<>();
        int beside = 0;
        for (Inspection inspection : byCode.values()) {
            boolean here = window().contains(inspection.stamp().at())
                    && inspection.checklist().code().equals(checklist())
                    && inspection.branch().filter(planned()::containsKey).isPresent();
            if (here) {
                held.merge(inspection.branch().orElseThrow(), 1, Integer::sum);
            } else {
                beside++;
            }
        }
        return ImmutableCoverage.of(this, ImmutableSortedMap.copyOf(held), beside);
    }

    /** How far a plan was carried out. */
    @Value.Immutable
    sealed interface Coverage permits ImmutableCoverage {

        /** {@return the plan} */
        PatrolPlan plan();

        /** {@return how often each branch of the plan was inspected; a branch that never was is not named} */
        @Value.NaturalOrder
        ImmutableSortedMap<BranchId, Integer> held();

        /** {@return how many inspections were of another time, checklist or branch, or of no known branch} */
        int beside();

        /**
         * Returns how many of the planned inspections were held.
         *
         * @return the sum over the branches, none counted more often than planned
         */
        default int covered() {
            return plan().planned().entrySet().stream()
                    .mapToInt(entry -> Math.min(entry.getValue(), held().getOrDefault(entry.getKey(), 0)))
                    .sum();
        }

        /**
         * Returns how many inspections were planned.
         *
         * @return at least one
         */
        default int due() {
            return plan().planned().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        /**
         * Returns what is still to be inspected.
         *
         * @return how often each branch still lacks one; a branch that lacks none is not named
         */
        default ImmutableSortedMap<BranchId, Integer> missing() {
            ImmutableSortedMap.Builder<BranchId, Integer> missing = ImmutableSortedMap.naturalOrder();
            plan().planned().forEach((branch, times) -> {
                int left = times - held().getOrDefault(branch, 0);
                if (left > 0) {
                    missing.put(branch, left);
                }
            });
            return missing.build();
        }
    }
}
