package dev.qualitysdk.service.customer;

/** How much of a value somebody sees, in ascending order (clause 7.1.2). */
public enum Visibility {
    /** Not even whether there is one. */
    HIDDEN,
    /** A mask. */
    MASKED,
    /** The value. */
    SHOWN
}
