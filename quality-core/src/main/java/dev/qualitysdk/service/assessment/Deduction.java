package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Ratio;
import org.immutables.value.Value;

/** A share taken off a quantity for what is not the material itself (clause 3.2.2). */
@Value.Immutable
public sealed interface Deduction permits ImmutableDeduction {

    /** What is taken off. */
    enum Cause {
        /** Water. */
        MOISTURE,
        /** Other material in it. */
        IMPURITY,
        /** Anything else that the regulation names. */
        OTHER
    }

    /** What the share is a share of. */
    enum Basis {
        /** What the deduction before left; for the first one, gross less tare. */
        REMAINDER,
        /** Gross less tare, whatever was deducted before. */
        GROSS_LESS_TARE
    }

    /** {@return what is taken off} */
    Cause cause();

    /** {@return how much of the basis, from 0 on and below 1} */
    Ratio share();

    /** {@return what the share is a share of} */
    Basis basis();

    /**
     * Returns a deduction from what the one before left.
     *
     * @param cause what is taken off
     * @param share from 0 on and below 1; 3/100 is 3 %
     * @return the deduction
     * @throws dev.qualitysdk.basics.InvalidValueException if the share is negative, or 1 or more (clause 3.2.2)
     */
    static Deduction of(Cause cause, Ratio share) {
        Faults.in("deduction").given(cause, "cause").given(share, "share").refuse();
        return of(cause, share, Basis.REMAINDER);
    }

    /**
     * Returns a deduction.
     *
     * @param cause what is taken off
     * @param share from 0 on and below 1; 3/100 is 3 %
     * @param basis what the share is a share of
     * @return the deduction
     * @throws dev.qualitysdk.basics.InvalidValueException if the share is negative, or 1 or more (clause 3.2.2)
     */
    static Deduction of(Cause cause, Ratio share, Basis basis) {
        Faults.in("deduction")
                .given(cause, "cause")
                .given(share, "share")
                .given(basis, "basis")
                .refuse();
        Faults.in("deduction")
                .check(share.isShare() && !share.equals(Ratio.ONE), "share", share, "from 0 on and below 1", "3.2.2")
                .refuse();
        return ImmutableDeduction.of(cause, share, basis);
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("deduction")
                .put("cause", cause())
                .put("share", share())
                .put("basis", basis())
                .build();
    }

    /**
     * Reads a deduction from its canonical form.
     *
     * @param form the form
     * @return the deduction
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static Deduction read(CanonicalForm form) {
        return of(
                form.read("cause", Cause::valueOf),
                form.read("share", Ratio::parse),
                form.read("basis", Basis::valueOf));
    }
}
