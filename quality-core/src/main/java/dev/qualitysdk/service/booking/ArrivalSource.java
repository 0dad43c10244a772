package dev.qualitysdk.service.booking;

/** Where a piece of evidence of an arrival comes from (clause 3.2.1). No source is believed more than another. */
public enum ArrivalSource {
    /** The crew's own application. */
    CREW_APP,
    /** The vehicle: its tracker or telematics. */
    VEHICLE,
    /** A fence around the site, as a device crosses it. */
    GEOFENCE,
    /** The customer's word. */
    CUSTOMER,
    /** A photo. */
    PHOTO,
    /** A call. */
    CALL,
    /** Something else. */
    OTHER
}
