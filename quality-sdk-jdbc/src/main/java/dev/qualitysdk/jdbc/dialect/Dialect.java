package dev.qualitysdk.jdbc.dialect;

import dev.qualitysdk.store.StorageException;
import java.sql.Connection;
import java.sql.SQLException;

/** What one database does differently from another. */
public interface Dialect {

    /**
     * Returns the name of the folder in which the migrations for this database lie.
     *
     * @return such as {@code h2}
     */
    String name();

    /**
     * Refuses a database that could lose what it has acknowledged, or whose version did not pass the crash tests.
     *
     * @param connection a connection to it
     * @param untested whether a version that was not tested is accepted
     * @throws StorageException if it is refused
     * @throws SQLException if it cannot be asked
     */
    void requireDurable(Connection connection, boolean untested) throws SQLException;

    /**
     * Returns whether a failure means that others were in the way, so that the whole transaction can be done again.
     *
     * @param failure the failure
     * @return true for a deadlock, a serialisation failure, a concurrent update, and a lock that was not to be had in time
     */
    boolean isConflict(SQLException failure);

    /**
     * Lets only one host at a time migrate, until the connection ends or {@link #unlockMigrations} is called; the database
     * itself frees the lock when the host dies.
     *
     * @param connection the connection that migrates
     * @throws SQLException if the lock is not to be had
     */
    void lockMigrations(Connection connection) throws SQLException;

    /**
     * Lets others migrate.
     *
     * @param connection the connection that migrated
     * @throws SQLException if the lock is not to be freed
     */
    void unlockMigrations(Connection connection) throws SQLException;

    /**
     * Recognises the database of a connection.
     *
     * @param connection the connection
     * @return its dialect
     * @throws StorageException if it is none of those supported
     * @throws SQLException if it does not say what it is
     */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if ("H2".equals(product)) {
            return new H2Dialect();
        }
        throw new StorageException(
                StorageException.Code.DATABASE_UNSUPPORTED, "the database is " + product + "; supported is H2");
    }
}
