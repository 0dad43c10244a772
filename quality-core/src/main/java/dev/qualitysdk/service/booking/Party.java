package dev.qualitysdk.service.booking;

/** One of the two sides of a booking. */
public enum Party {
    /** We, the company. */
    COMPANY,
    /** The customer. */
    CUSTOMER
}
