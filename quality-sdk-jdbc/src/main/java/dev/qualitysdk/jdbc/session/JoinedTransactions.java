package dev.qualitysdk.jdbc.session;

import dev.qualitysdk.jdbc.dialect.Dialect;
import dev.qualitysdk.jdbc.schema.Tables;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.StorageException.Code;
import dev.qualitysdk.store.StorageException.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * Work inside the host's transaction: nothing is committed, closed or set, and nothing of the host's is undone. Work of ours
 * that fails is undone back to where it began, so that a host that commits after an error commits no half of it.
 */
public final class JoinedTransactions implements Transactions {

    private final Connection connection;
    private final Tables tables;
    private final Dialect dialect;
    private final Failures failures;

    /**
     * Creates transactions.
     *
     * @param connection the host's
     * @param tables names of the tables
     * @param dialect the database
     * @param failures what its failures become
     */
    public JoinedTransactions(Connection connection, Tables tables, Dialect dialect, Failures failures) {
        this.connection = connection;
        this.tables = tables;
        this.dialect = dialect;
        this.failures = failures;
    }

    /**
     * Refuses a connection on which journal and tables could not be written together.
     *
     * @throws StorageException if it commits each statement on its own
     */
    public void requireTransaction() {
        boolean autoCommit;
        try {
            autoCommit = connection.getAutoCommit();
        } catch (SQLException failure) {
            throw failures.of(failure, Outcome.NOTHING_SAVED);
        }
        if (autoCommit) {
            throw new StorageException(
                    Code.AUTO_COMMIT_ON,
                    "the connection to join commits each statement on its own; set autoCommit to false before joining");
        }
    }

    @Override
    public <R> R write(SqlWork<R> work) {
        requireTransaction();
        try {
            Savepoint start = connection.setSavepoint();
            try {
                R result = work.run(new Session(connection, tables));
                connection.releaseSavepoint(start);
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                undo(start, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            if (dialect.isConflict(failure)) {
                throw failures.of(
                        Code.CONFLICT, Outcome.NOTHING_SAVED, "others were writing at the same time", failure);
            }
            throw failures.of(failure, Outcome.NOTHING_SAVED);
        }
    }

    private void undo(Savepoint start, Throwable reason) {
        try {
            connection.rollback(start);
        } catch (SQLException failure) {
            reason.addSuppressed(failures.of(failure, Outcome.NOTHING_SAVED));
        }
    }

    @Override
    public <R> R read(SqlWork<R> work) {
        requireTransaction();
        try {
            return work.run(new Session(connection, tables));
        } catch (SQLException failure) {
            throw failures.of(failure, Outcome.NOTHING_SAVED);
        }
    }
}
