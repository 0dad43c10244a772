package dev.qualitysdk.jdbc;

/** Who makes the tables. */
public enum MigrationMode {
    /** The store runs what is missing when it is opened; its database user may define tables. */
    MIGRATE,
    /** The host runs the migrations with a tool of its own; the store refuses to open on a schema that is not the wanted one. */
    VALIDATE,
    /** The host runs the migrations and vouches for them; nothing is checked. */
    NONE
}
