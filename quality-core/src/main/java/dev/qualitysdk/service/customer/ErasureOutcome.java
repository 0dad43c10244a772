package dev.qualitysdk.service.customer;

/** What becomes of a request for erasure, as far as can be said at one instant (clause 7.1.2). */
public enum ErasureOutcome {
    /** Nothing is erased: a case is open. */
    BLOCKED,
    /** What nothing keeps is erased; the rest is stored only, until what keeps it ends. */
    PARTLY,
    /** Everything is erased. */
    COMPLETE
}
