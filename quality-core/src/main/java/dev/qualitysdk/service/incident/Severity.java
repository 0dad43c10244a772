package dev.qualitysdk.service.incident;

/** How severe an incident is, in the four classes of the law of emergencies, the mildest first. */
public enum Severity {
    /** Ordinary (一般). */
    ORDINARY,
    /** Larger (較大). */
    LARGER,
    /** Major (重大). */
    MAJOR,
    /** Exceptionally major (特別重大). */
    EXCEPTIONALLY_MAJOR
}
