package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ReasonCode;
import org.immutables.value.Value;

/** The permission to agree a price outside the corridor: why, who asked for it, and who else approved it (clause 3.2.2). */
@Value.Immutable
public sealed interface PriceOverride permits ImmutablePriceOverride {

    /** {@return why} */
    ReasonCode reason();

    /** {@return who asked for it} */
    EmployeeId proposer();

    /** {@return who approved it, somebody else} */
    EmployeeId approver();

    /**
     * Returns a permission.
     *
     * @param reason why
     * @param proposer who asked for it
     * @param approver who approved it
     * @return the permission
     * @throws dev.qualitysdk.basics.InvalidValueException if one employee is both (clause 3.2.2)
     */
    static PriceOverride of(ReasonCode reason, EmployeeId proposer, EmployeeId approver) {
        Faults.in("price override")
                .given(reason, "reason")
                .given(proposer, "proposer")
                .given(approver, "approver")
                .refuse();
        Faults.in("price override")
                .check(!approver.equals(proposer), "approver", approver, "somebody else than the proposer", "3.2.2")
                .refuse();
        return ImmutablePriceOverride.of(reason, proposer, approver);
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("price_override")
                .put("reason", reason())
                .put("proposer", proposer())
                .put("approver", approver())
                .build();
    }

    /**
     * Reads a permission from its canonical form.
     *
     * @param form the form
     * @return the permission
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static PriceOverride read(CanonicalForm form) {
        return of(
                form.read("reason", ReasonCode::of),
                form.read("proposer", EmployeeId::of),
                form.read("approver", EmployeeId::of));
    }
}
