package dev.qualitysdk.service.customer;

/** What kind of customer is served; duties in paying may depend on it. */
public enum CustomerKind {
    /** A private household. */
    HOUSEHOLD,
    /** A business of any size. */
    BUSINESS,
    /** A school, an authority, an association. */
    INSTITUTION,
    /** Any other. */
    OTHER
}
