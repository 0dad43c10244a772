package dev.qualitysdk.regulation.version;

/** Which things an amended clause applies to when the amendment comes into force (clause 8.2). */
public enum TransitionRule {
    /** To whatever happens from then on, also in what was begun before. */
    BY_EVENT,
    /** To what belongs to a booking that was taken from then on; earlier bookings end as they began. */
    BY_BOOKING,
    /** To whatever happens in cycles that begin from then on; the running cycle ends as it began. */
    BY_CYCLE
}
