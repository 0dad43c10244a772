package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import org.immutables.value.Value;

/**
 * A net that an employee put in place of the weighed one, with the reason (clause 3.2.2). It is at most what was weighed; more
 * can only come from another weighing.
 */
@Value.Immutable
public sealed interface NetAdjustment permits ImmutableNetAdjustment {

    /** {@return the net that counts, more than nothing} */
    Quantity net();

    /** {@return why} */
    ReasonCode reason();

    /** {@return who adjusted it} */
    EmployeeId by();

    /**
     * Returns an adjustment.
     *
     * @param net the net that counts, more than nothing
     * @param reason why
     * @param by who adjusted it
     * @return the adjustment
     * @throws dev.qualitysdk.basics.InvalidValueException if the net is nothing (clause 3.2.2)
     */
    static NetAdjustment of(Quantity net, ReasonCode reason, EmployeeId by) {
        Faults.in("net adjustment")
                .given(net, "net")
                .given(reason, "reason")
                .given(by, "by")
                .refuse();
        Faults.in("adjusted net")
                .check(!net.isZero(), "net", net, "more than nothing", "3.2.2")
                .refuse();
        return ImmutableNetAdjustment.of(net, reason, by);
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("net_adjustment")
                .put("net", net())
                .put("reason", reason())
                .put("by", by())
                .build();
    }

    /**
     * Reads an adjustment from its canonical form.
     *
     * @param form the form
     * @return the adjustment
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static NetAdjustment read(CanonicalForm form) {
        return of(
                form.read("net", Quantity::parse),
                form.read("reason", ReasonCode::of),
                form.read("by", EmployeeId::of));
    }
}
