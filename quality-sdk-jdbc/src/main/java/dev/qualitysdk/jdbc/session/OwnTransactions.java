package dev.qualitysdk.jdbc.session;

import dev.qualitysdk.jdbc.dialect.Dialect;
import dev.qualitysdk.jdbc.schema.Tables;
import dev.qualitysdk.store.StorageException.Code;
import dev.qualitysdk.store.StorageException.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions that we begin and end ourselves, each on one connection taken from the host's data source and given back with the
 * settings it came with.
 *
 * <p>Any failure ends the transaction. Only where others were in the way is the whole work done again, at most five times in
 * all, after a short wait of uneven length.
 */
public final class OwnTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTransactions.class);
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final int MOST_TRIES = 5;
    private static final long SHORTEST_WAIT_MICROS = 500;

    private final DataSource source;
    private final Tables tables;
    private final Dialect dialect;
    private final Failures failures;

    /**
     * Creates transactions.
     *
     * @param source where connections come from
     * @param tables names of the tables
     * @param dialect the database
     * @param failures what its failures become
     */
    public OwnTransactions(DataSource source, Tables tables, Dialect dialect, Failures failures) {
        this.source = source;
        this.tables = tables;
        this.dialect = dialect;
        this.failures = failures;
    }

    @Override
    public <R> R write(SqlWork<R> work) {
        for (int tries = 1; ; tries++) {
            try (Loan loan = borrow()) {
                try {
                    R result = loan.run(work);
                    loan.commit();
                    return result;
                } catch (SQLException failure) {
                    loan.rollback(failure);
                    if (!dialect.isConflict(failure) || loan.outcome() == Outcome.UNKNOWN) {
                        throw failures.of(failure, loan.outcome());
                    }
                    if (tries == MOST_TRIES) {
                        throw failures.of(
                                Code.CONFLICT,
                                Outcome.NOTHING_SAVED,
                                "others were writing at the same time, " + MOST_TRIES + " times",
                                failure);
                    }
                } catch (RuntimeException | Error refusal) {
                    loan.rollback(refusal);
                    throw refusal;
                }
            }
            LOG.debug("Others were writing at the same time; try {} of {} follows", tries + 1, MOST_TRIES);
            long longest = SHORTEST_WAIT_MICROS << (2 * tries);
            LockSupport.parkNanos(
                    TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(SHORTEST_WAIT_MICROS, longest)));
        }
    }

    @Override
    public <R> R read(SqlWork<R> work) {
        try (Loan loan = borrow()) {
            try {
                R result = loan.run(work);
                loan.end();
                return result;
            } catch (SQLException failure) {
                loan.rollback(failure);
                throw failures.of(failure, Outcome.NOTHING_SAVED);
            } catch (RuntimeException | Error refusal) {
                loan.rollback(refusal);
                throw refusal;
            }
        }
    }

    /**
     * Does work that only reads, all of it as of one instant, whatever is written meanwhile.
     *
     * @param work the work
     * @param <R> what it gives
     * @return what it gave
     */
    public <R> R readSnapshot(SqlWork<R> work) {
        try (Loan loan = borrow()) {
            try {
                int isolation = loan.connection.getTransactionIsolation();
                loan.connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                try {
                    return loan.run(work);
                } finally {
                    loan.end();
                    loan.connection.setTransactionIsolation(isolation);
                }
            } catch (SQLException failure) {
                loan.rollback(failure);
                throw failures.of(failure, Outcome.NOTHING_SAVED);
            }
        }
    }

    private Loan borrow() {
        Connection connection;
        try {
            connection = source.getConnection();
        } catch (SQLException failure) {
            throw failures.of(Code.UNAVAILABLE, Outcome.NOTHING_SAVED, "no connection could be had", failure);
        }
        return new Loan(connection);
    }

    /** A connection taken from the host, and how it is given back. */
    private final class Loan implements AutoCloseable {

        private final Connection connection;
        private boolean autoCommit;
        private boolean committing;

        Loan(Connection connection) {
            this.connection = connection;
        }

        <R> R run(SqlWork<R> work) throws SQLException {
            autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            return work.run(new Session(connection, tables));
        }

        void commit() throws SQLException {
            committing = true;
            try {
                connection.commit();
            } catch (SQLException failure) {
                committing = !SERIALIZATION_FAILURE.equals(failure.getSQLState());
                throw failure;
            }
        }

        /** A failure inside a commit may have come after the commit was done, unless the database says that it undid it. */
        Outcome outcome() {
            return committing ? Outcome.UNKNOWN : Outcome.NOTHING_SAVED;
        }

        void end() throws SQLException {
            connection.rollback();
        }

        void rollback(Throwable reason) {
            try {
                connection.rollback();
            } catch (SQLException failure) {
                reason.addSuppressed(failures.of(failure, Outcome.NOTHING_SAVED));
            }
        }

        @Override
        public void close() {
            try (connection) {
                if (autoCommit) {
                    connection.setAutoCommit(true);
                }
            } catch (SQLException failure) {
                // The work is done or has failed already; neither is changed by a connection that does not go back.
                LOG.warn("A connection could not be given back as it came (SQL state {})", failure.getSQLState());
            }
        }
    }
}
