package dev.qualitysdk.service.assessment;

/** Where a tare comes from (clause 3.2.2). */
public enum TareSource {
    /** Weighed empty. */
    MEASURED,
    /** Declared for the vehicle, as in its papers. */
    VEHICLE_DECLARED,
    /** The standard tare of that type of container or sack. */
    CONTAINER_STANDARD,
    /** Not known by itself: what is left when the measured net is taken from the measured gross. */
    DERIVED
}
