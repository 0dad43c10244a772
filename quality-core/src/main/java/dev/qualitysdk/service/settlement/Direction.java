package dev.qualitysdk.service.settlement;

/** Who pays whom (clause 3.4.1). */
public enum Direction {
    /** We pay the customer for what was collected. */
    WE_PAY,
    /** The customer pays us for disposal. */
    CUSTOMER_PAYS;

    /**
     * Returns the other direction, that of a counter-entry.
     *
     * @return the other of the two
     */
    public Direction opposite() {
        return this == WE_PAY ? CUSTOMER_PAYS : WE_PAY;
    }
}
