package dev.qualitysdk.service.booking;

/** What a piece of evidence says of the crew at an instant (clause 3.2.1). */
public enum ArrivalSign {
    /** The crew came onto the site. */
    ENTERED,
    /** The crew was on the site. */
    PRESENT,
    /** The crew left the site. */
    LEFT,
    /** The crew was on the site and the customer was not. */
    CUSTOMER_ABSENT,
    /** Nobody of us had come by then. */
    NOBODY_CAME;

    /** {@return whether the crew was on the site at that instant} */
    boolean shows() {
        return this == ENTERED || this == PRESENT || this == CUSTOMER_ABSENT;
    }
}
