package dev.qualitysdk.judgement.appraisal;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ReasonCode;
import org.immutables.value.Value;

/** A grade set by two people in place of the one calculated; both verdicts are kept (clause 4.4.1). */
@Value.Immutable
public sealed interface GradeOverride permits ImmutableGradeOverride {

    /** {@return whose grade it is} */
    EmployeeId employee();

    /** {@return the grade that was calculated} */
    String calculated();

    /** {@return the grade that takes its place; the same takes an earlier override back} */
    String grade();

    /** {@return the code of the reason} */
    ReasonCode reason();

    /** {@return the one who set it} */
    EmployeeId first();

    /** {@return the other who set it} */
    EmployeeId second();

    /** Refuses an override that one person made, or somebody about himself. */
    @Value.Check
    default void check() {
        Faults.in("override of the grade of " + employee())
                .check(!first().equals(second()), "second", second(), "somebody else than the first", "4.4.1")
                .check(!first().equals(employee()), "first", first(), "somebody else than the employee", "4.4.1")
                .check(!second().equals(employee()), "second", second(), "somebody else than the employee", "4.4.1")
                .refuse();
    }

    /**
     * Returns an override.
     *
     * @param employee whose grade it is
     * @param calculated the grade that was calculated
     * @param grade the grade that takes its place
     * @param reason code of the reason
     * @param first one who sets it, not the employee
     * @param second another who sets it, not the employee
     * @return the override
     * @throws dev.qualitysdk.basics.InvalidValueException if it is one person's, or somebody's about himself
     */
    static GradeOverride of(
            EmployeeId employee,
            String calculated,
            String grade,
            ReasonCode reason,
            EmployeeId first,
            EmployeeId second) {
        return ImmutableGradeOverride.of(employee, calculated, grade, reason, first, second);
    }

    /**
     * Adds this override to a canonical form, under names that begin with {@code override.}.
     *
     * @param form the builder
     * @return the builder
     */
    default CanonicalForm.Builder writeTo(CanonicalForm.Builder form) {
        return form.put("override.employee", employee())
                .put("override.calculated", calculated())
                .put("override.grade", grade())
                .put("override.reason", reason())
                .put("override.first", first())
                .put("override.second", second());
    }

    /**
     * Reads an override that {@link #writeTo} wrote.
     *
     * @param form the form
     * @return the override
     * @throws dev.qualitysdk.basics.InvalidValueException if a field is missing or unreadable
     */
    static GradeOverride read(CanonicalForm form) {
        return of(
                form.read("override.employee", EmployeeId::of),
                form.text("override.calculated"),
                form.text("override.grade"),
                form.read("override.reason", ReasonCode::of),
                form.read("override.first", EmployeeId::of),
                form.read("override.second", EmployeeId::of));
    }
}
