package dev.qualitysdk.jdbc;

import dev.qualitysdk.jdbc.dialect.Dialect;
import dev.qualitysdk.jdbc.schema.Migrations;
import dev.qualitysdk.jdbc.session.Failures;
import dev.qualitysdk.store.StorageException.Code;
import dev.qualitysdk.store.StorageException.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** What is done once when a store is opened: the database is recognised and checked, the schema made or checked. */
final class Opening {

    private static final int MOST_TRIES = 20;
    private static final long WAIT_MILLIS = 50;

    private final DataSource source;
    private final StoreOptions options;
    private final Failures failures;

    Opening(DataSource source, StoreOptions options) {
        this.source = source;
        this.options = options;
        failures = new Failures(options.driverMessages());
    }

    Dialect run() {
        try (Connection connection = borrow()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                Dialect dialect = Dialect.of(connection);
                dialect.requireDurable(connection, options.untestedDatabases());
                prepare(connection, dialect);
                return dialect;
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException failure) {
            throw failures.of(failure, Outcome.NOTHING_SAVED);
        }
    }

    private Connection borrow() {
        try {
            return source.getConnection();
        } catch (SQLException failure) {
            throw failures.of(Code.UNAVAILABLE, Outcome.NOTHING_SAVED, "no connection could be had", failure);
        }
    }

    private void prepare(Connection connection, Dialect dialect) throws SQLException {
        Migrations migrations = new Migrations(dialect.name(), options.tables());
        switch (options.migration()) {
            case MIGRATE -> migrate(connection, dialect, migrations);
            case VALIDATE -> migrations.validate(connection);
            case NONE -> {}
        }
    }

    private void migrate(Connection connection, Dialect dialect, Migrations migrations) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                dialect.lockMigrations(connection);
                try {
                    migrations.migrate(connection, options.clock());
                } finally {
                    dialect.unlockMigrations(connection);
                }
                return;
            } catch (SQLException failure) {
                if (!dialect.isConflict(failure) || tries == MOST_TRIES) {
                    throw failure;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS));
        }
    }
}
