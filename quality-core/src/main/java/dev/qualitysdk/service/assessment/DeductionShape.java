package dev.qualitysdk.service.assessment;

/**
 * How a finding becomes a deduction (clause 3.2.2). At the share that is allowed nothing is taken off, whatever the shape.
 */
public enum DeductionShape {
    /** What exceeds the share allowed; continuous, so that a little more dirt costs a little more. */
    EXCESS,
    /** The whole share once it exceeds what is allowed: a step, declared as one. */
    WHOLE,
    /**
     * What brings the goods to the dryness agreed: with moisture m and m0 allowed, (m − m0) / (1 − m0) of the basis, which is
     * the contract weight of GB/T 20811-2018. Drier goods gain nothing.
     */
    DRY_MATTER,
    /** A quantity that was weighed apart, whole. */
    QUANTITY
}
