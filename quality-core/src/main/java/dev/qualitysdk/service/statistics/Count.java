package dev.qualitysdk.service.statistics;

/** What happened to bookings, each counted in the month in which it happened (clause 7.2.2). */
public enum Count {
    /** A customer asked. */
    REQUESTED,
    /** We answered that we will not collect, or withdrew our word. */
    DECLINED,
    /** The customer withdrew. */
    CANCELLED,
    /** A visit ended, however it did. */
    VISIT_ENDED,
    /** It ended with nobody at home. */
    CUSTOMER_ABSENT,
    /** It ended without anybody of us having come. */
    CREW_ABSENT,
    /** It ended with an offer that was not accepted. */
    OFFER_REFUSED,
    /** It ended settled. */
    SETTLED,
    /** It ended, and the evidence of the arrival contradicts itself, so that no times are known of it. */
    TIMES_UNDETERMINED
}
