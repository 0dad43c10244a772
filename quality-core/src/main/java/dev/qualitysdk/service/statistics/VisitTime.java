package dev.qualitysdk.service.statistics;

/** The stretches of a visit that are measured (clause 2.3.2), each counted in the month in which it ended. */
public enum VisitTime {
    /** From the start of the promised window to the arrival; zero where that came before. */
    WAIT_FOR_CREW,
    /** From the arrival, or the start of the promised window if that is later, to the offer. */
    WAIT_FOR_ASSESSMENT,
    /** From the arrival until we left. */
    ON_SITE
}
