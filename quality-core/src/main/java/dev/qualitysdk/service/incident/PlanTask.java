package dev.qualitysdk.service.incident;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.PlanRole;
import dev.qualitysdk.basics.TaskId;
import org.immutables.value.Value;

/** Something that a plan says is to be done in an incident, and in which role. */
@Value.Immutable
public sealed interface PlanTask permits ImmutablePlanTask {

    /** How much a task is needed. */
    enum Need {
        /** An incident is not closed before it is done, or waived with a reason. */
        MANDATORY,
        /** It is done where it helps. */
        OPTIONAL
    }

    /** {@return the task} */
    TaskId id();

    /** {@return the role that does it} */
    PlanRole role();

    /** {@return how much it is needed} */
    Need need();

    /**
     * Returns a task that must be done.
     *
     * @param id the task
     * @param role the role that does it
     * @return the task
     */
    static PlanTask mandatory(TaskId id, PlanRole role) {
        return ImmutablePlanTask.of(id, role, Need.MANDATORY);
    }

    /**
     * Returns a task that may be done.
     *
     * @param id the task
     * @param role the role that does it
     * @return the task
     */
    static PlanTask optional(TaskId id, PlanRole role) {
        return ImmutablePlanTask.of(id, role, Need.OPTIONAL);
    }

    /**
     * Returns whether an incident can only be closed once it is done or waived.
     *
     * @return true where it is needed
     */
    default boolean isMandatory() {
        return need() == Need.MANDATORY;
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("task")
                .put("id", id())
                .put("role", role())
                .put("need", need())
                .build();
    }

    /**
     * Reads a task from its canonical form.
     *
     * @param form the form
     * @return the task
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static PlanTask read(CanonicalForm form) {
        return ImmutablePlanTask.of(
                form.read("id", TaskId::of), form.read("role", PlanRole::of), form.read("need", Need::valueOf));
    }
}
