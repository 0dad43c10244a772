package dev.qualitysdk.jdbc.dialect;

import dev.qualitysdk.store.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * H2, embedded or as a server.
 *
 * <p>With its default {@code WRITE_DELAY} it acknowledges what a killed process then loses; with 0 it lost nothing in 470 kills
 * of version 2.4.240, while 2.5.252 did. So the setting is verified, and the version is pinned.
 */
public final class H2Dialect implements Dialect {

    /** The version that passed the crash tests. */
    public static final String VERSION = "2.4.240";

    private static final int CONCURRENT_UPDATE = 90_131;
    private static final int LOCK_TIMEOUT = 50_200;

    /** Creates the dialect. */
    public H2Dialect() {}

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public void requireDurable(Connection connection, boolean untested) throws SQLException {
        String version = setting(connection, "info.VERSION");
        if (!untested && !isTested(version)) {
            throw new StorageException(
                    StorageException.Code.DATABASE_VERSION,
                    "this is H2 " + version + "; the version that passed the crash tests is " + VERSION);
        }
        String delay = setting(connection, "WRITE_DELAY");
        if (!"0".equals(delay)) {
            throw new StorageException(
                    StorageException.Code.DURABILITY_OFF,
                    "WRITE_DELAY of H2 is " + delay + " ms, so that a crash loses what was acknowledged; run SET"
                            + " WRITE_DELAY 0 or add ;WRITE_DELAY=0 to its URL");
        }
    }

    static boolean isTested(String version) {
        return version.equals(VERSION) || version.startsWith(VERSION + " ");
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select setting_value from information_schema.settings where setting_name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? String.valueOf(row.getString(1)) : "(not stated)";
            }
        }
    }

    @Override
    public boolean isConflict(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        int code = failure.getErrorCode();
        return state.equals("40001") || code == CONCURRENT_UPDATE || code == LOCK_TIMEOUT;
    }

    /**
     * Locks nothing: each statement of H2 that defines something commits, which would free any lock of this connection, and a
     * second connection may not be to be had. H2 runs such statements one at a time, and its migrations are written so that
     * each statement can run again, so that several hosts can migrate side by side and one can finish what another began.
     */
    @Override
    public void lockMigrations(Connection connection) {}

    @Override
    public void unlockMigrations(Connection connection) {}
}
