package dev.qualitysdk.service.assessment;

/**
 * Who pays for goods. A price belongs to one direction and is never used for the other (clause 3.2.2). It agrees with the sign
 * of the {@link UnitPrice}; goods that are taken for nothing have a price of zero in the direction in which they are listed.
 */
public enum PriceDirection {
    /** We buy the goods and pay the customer: prices of zero or more. */
    WE_BUY,
    /** The customer pays us for taking them away: prices of zero or less. */
    CUSTOMER_PAYS;

    /**
     * Returns whether a price is one of this direction.
     *
     * @param price the price
     * @return true when its sign agrees, zero included
     */
    public boolean fits(UnitPrice price) {
        return this == WE_BUY ? !price.price().isNegative() : !price.price().isPositive();
    }
}
