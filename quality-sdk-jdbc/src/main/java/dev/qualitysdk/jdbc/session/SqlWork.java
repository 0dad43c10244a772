package dev.qualitysdk.jdbc.session;

import java.sql.SQLException;

/**
 * What is done in one transaction. It may be done again from its start after a conflict, so it keeps nothing between two runs.
 *
 * @param <R> what it gives
 */
@FunctionalInterface
public interface SqlWork<R> {

    /**
     * Does the work.
     *
     * @param session the transaction
     * @return what it gives
     * @throws SQLException if the database refuses a statement
     */
    R run(Session session) throws SQLException;
}
