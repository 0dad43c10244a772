package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PlanRole;
import org.immutables.value.Value;

/** A role of a plan, who holds it, and who stands in where the holder cannot be reached (clause 6.2.2). */
@Value.Immutable
public sealed interface PlanPost permits ImmutablePlanPost {

    /** {@return the role} */
    PlanRole role();

    /** {@return who holds it} */
    EmployeeId holder();

    /** {@return who stands in, in this order; at least one} */
    ImmutableList<EmployeeId> deputies();

    /**
     * Returns a post.
     *
     * @param role the role
     * @param holder who holds it
     * @param deputies who stands in, in this order
     * @return the post
     * @throws dev.qualitysdk.basics.InvalidValueException if nobody stands in, somebody twice, or the holder for themselves
     */
    static PlanPost of(PlanRole role, EmployeeId holder, EmployeeId... deputies) {
        return ImmutablePlanPost.of(role, holder, ImmutableList.copyOf(deputies));
    }

    /** Refuses a post that nobody else can fill. */
    @Value.Check
    default void check() {
        Faults.in("role " + role())
                .check(!deputies().isEmpty(), "deputies", "none", "at least one", "6.2.2")
                .check(
                        ImmutableSet.copyOf(deputies()).size() == deputies().size()
                                && !deputies().contains(holder()),
                        "deputies",
                        deputies(),
                        "each once, and not the holder, " + holder(),
                        "6.2.2")
                .refuse();
    }

    /**
     * Returns who can act in the role.
     *
     * @return the holder, then the deputies
     */
    default ImmutableList<EmployeeId> people() {
        return ImmutableList.<EmployeeId>builder()
                .add(holder())
                .addAll(deputies())
                .build();
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        CanonicalForm.Builder form =
                CanonicalForm.of("post").put("role", role()).put("holder", holder());
        Codes.put(form, "deputies", deputies());
        return form.build();
    }

    /**
     * Reads a post from its canonical form.
     *
     * @param form the form
     * @return the post
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static PlanPost read(CanonicalForm form) {
        return ImmutablePlanPost.of(
                form.read("role", PlanRole::of),
                form.read("holder", EmployeeId::of),
                form.list("deputies", each -> each.<EmployeeId>read("code", EmployeeId::of)));
    }
}
