package dev.qualitysdk.jdbc.session;

import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.StorageException.Code;
import dev.qualitysdk.store.StorageException.Outcome;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * An H2 database that we open ourselves. One connection keeps it open, since H2 closes a database with its last connection; it
 * is used for nothing else.
 */
public final class EmbeddedH2 implements DataSource, AutoCloseable {

    private static final Pattern WRITE_DELAY =
            Pattern.compile(";\\s*WRITE_DELAY\\s*=\\s*([^;]*)", Pattern.CASE_INSENSITIVE);

    private final String url;
    private final Connection keeper;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedH2(String url, Connection keeper) {
        this.url = url;
        this.keeper = keeper;
    }

    /**
     * Opens a database, making it where it does not exist.
     *
     * @param url its URL
     * @param failures what its failures become
     * @return the database
     * @throws StorageException if the URL is not one of H2, names no database, or asks for another {@code WRITE_DELAY}; or if
     *     the database cannot be opened
     */
    public static EmbeddedH2 open(String url, Failures failures) {
        if (!url.startsWith("jdbc:h2:")) {
            throw new StorageException(
                    Code.DATABASE_UNSUPPORTED,
                    "a store is opened by URL on H2 only (jdbc:h2:…); hand over a DataSource for another database");
        }
        if (url.matches("jdbc:h2:mem:(;.*)?")) {
            throw new StorageException(
                    Code.DATABASE_UNSUPPORTED,
                    "an H2 database in memory without a name is another one for each connection; name it");
        }
        Matcher delay = WRITE_DELAY.matcher(url);
        if (delay.find() && !delay.group(1).strip().equals("0")) {
            throw new StorageException(
                    Code.DURABILITY_OFF,
                    "the URL asks for a WRITE_DELAY other than 0, with which a crash loses what was acknowledged");
        }
        String plain = delay.reset().replaceAll("");
        try {
            return new EmbeddedH2(plain, connect(plain + ";WRITE_DELAY=0"));
        } catch (SQLException failure) {
            throw failures.of(Code.UNAVAILABLE, Outcome.NOTHING_SAVED, "the database cannot be opened", failure);
        }
    }

    private static Connection connect(String url) throws SQLException {
        boolean named = url.toUpperCase(Locale.ROOT).contains(";USER=");
        return named ? DriverManager.getConnection(url) : DriverManager.getConnection(url, "sa", "");
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (closed.get()) {
            throw new StorageException(Code.CLOSED, "the store is closed");
        }
        return connect(url);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    /** Closes the database once the last connection that is in use is given back. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                keeper.close();
            } catch (SQLException failure) {
                throw new StorageException(
                        Code.STATEMENT_FAILED,
                        "the database could not be closed (SQL state " + failure.getSQLState() + ")");
            }
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
