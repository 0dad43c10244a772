package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.IncidentPlanId;
import java.time.Instant;
import java.util.Optional;

/** The versions of a company's plans. Of each kind at most one is in force at a time (clause 6.2.2). */
public final class IncidentPlans {

    private final ImmutableList<IncidentPlan> plans;

    private IncidentPlans(ImmutableList<IncidentPlan> plans) {
        this.plans = plans;
    }

    /**
     * Returns a company's plans.
     *
     * @param plans every version that there is
     * @return the plans
     * @throws dev.qualitysdk.basics.InvalidValueException if a version is there twice, or two of a kind are in force at a time
     */
    public static IncidentPlans of(Iterable<IncidentPlan> plans) {
        ImmutableList<IncidentPlan> all = ImmutableList.copyOf(plans);
        Faults faults = Faults.in("incident plans");
        for (int i = 0; i < all.size(); i++) {
            for (IncidentPlan later : all.subList(i + 1, all.size())) {
                IncidentPlan one = all.get(i);
                faults.check(!one.id().equals(later.id()), "plans", one.id(), "each version once")
                        .check(
                                !one.kind().code().equals(later.kind().code()) || !overlap(one, later),
                                "plans",
                                one.id() + " and " + later.id(),
                                "one version of a kind in force at a time",
                                "6.2.2");
            }
        }
        faults.refuse();
        return new IncidentPlans(all);
    }

    private static boolean overlap(IncidentPlan one, IncidentPlan other) {
        return one.since().filter(other::inForceAt).isPresent()
                || other.since().filter(one::inForceAt).isPresent();
    }

    /**
     * Returns the version for a kind of incident that is in force at an instant.
     *
     * @param kind the kind, by its code
     * @param at the instant
     * @return the version, empty where none is in force
     */
    public Optional<IncidentPlan> inForce(IncidentKind kind, Instant at) {
        return plans.stream()
                .filter(plan -> plan.kind().code().equals(kind.code()) && plan.inForceAt(at))
                .findFirst();
    }

    /**
     * Returns a version by its identifier.
     *
     * @param id the identifier
     * @return the version, empty where there is none
     */
    public Optional<IncidentPlan> plan(IncidentPlanId id) {
        return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /**
     * Returns every version.
     *
     * @return the versions, in the order given
     */
    public ImmutableList<IncidentPlan> versions() {
        return plans;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IncidentPlans p && p.steps().equals(steps());
    }

    @Override
    public int hashCode() {
        return steps().hashCode();
    }

    @Override
    public String toString() {
        return steps().toString();
    }

    private ImmutableList<?> steps() {
        return plans.stream().map(IncidentPlan::steps).collect(ImmutableList.toImmutableList());
    }
}
