package dev.qualitysdk.jdbc;

/** Holds the package until the store is there. */
public final class JdbcPlaceholder {

    private JdbcPlaceholder() {}
}
