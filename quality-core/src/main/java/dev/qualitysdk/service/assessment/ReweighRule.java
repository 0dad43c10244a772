package dev.qualitysdk.service.assessment;

/** Which of several weighings of the same goods counts (clause 3.2.2). */
public enum ReweighRule {
    /** The first. */
    FIRST,
    /** The last. */
    LAST,
    /** The one with the lowest net; of several, the first. */
    LOWEST,
    /** The exact mean of all, which need not be a whole number of grams. */
    MEAN
}
