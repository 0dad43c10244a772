package dev.qualitysdk.service.assessment;

/** Of what a deduction takes its share (clause 3.2.2). */
public enum DeductionBasis {
    /** Of the gross: the goods with everything they were weighed with. */
    GROSS,
    /** Of the net that counts, before any deduction. */
    NET,
    /** Of what the deduction before it left. */
    REST
}
