package dev.qualitysdk.service.statistics;

/** What figures are broken down by (clause 7.2.2). */
public enum Axis {
    /** The kind of material; what belongs to no kind, such as a booking, stands under {@link Member#NONE}. */
    KIND,
    /** The grade agreed in an assessment; lots, bookings and payments have none. */
    GRADE,
    /** The branch. */
    BRANCH,
    /** The channel by which the booking came in. */
    CHANNEL,
    /** The calendar month in the regulation's zone. */
    MONTH
}
