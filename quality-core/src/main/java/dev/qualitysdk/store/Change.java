package dev.qualitysdk.store;

/** What a save did to a thing. */
public enum Change {
    /** The thing was not there before. */
    CREATED,
    /** Steps were added to it. */
    EXTENDED,
    /** It had all these steps already. */
    UNCHANGED
}
