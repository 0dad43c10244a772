package dev.qualitysdk.jdbc.session;

import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.StorageException.Code;
import dev.qualitysdk.store.StorageException.Outcome;
import java.sql.SQLException;

/**
 * What a driver's failures become: a code by SQL state, never by text. The driver's message is dropped, since it repeats rows,
 * unless the host wants it.
 */
public final class Failures {

    /** What H2 states when it was closed under a connection. */
    private static final ImmutableSet<String> LOST = ImmutableSet.of("90007", "90067", "90098", "90121");

    private final boolean driverMessages;

    /**
     * Creates a translation.
     *
     * @param driverMessages whether the driver's exception is kept as cause
     */
    public Failures(boolean driverMessages) {
        this.driverMessages = driverMessages;
    }

    /**
     * Returns the failure to be thrown for one of the driver.
     *
     * @param failure the driver's
     * @param outcome what it left behind
     * @return ours
     */
    public StorageException of(SQLException failure, Outcome outcome) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("08") || LOST.contains(state)) {
            return of(Code.CONNECTION_LOST, outcome, "the connection to the database was lost", failure);
        }
        return of(Code.STATEMENT_FAILED, outcome, "the database refused a statement", failure);
    }

    /**
     * Returns a failure with a code.
     *
     * @param code what failed
     * @param outcome what it left behind
     * @param message one sentence without data
     * @param failure the driver's
     * @return ours
     */
    public StorageException of(Code code, Outcome outcome, String message, SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return new StorageException(
                code,
                outcome,
                message + " (SQL state " + (state.isEmpty() ? "not stated" : state) + ", error "
                        + failure.getErrorCode() + ")",
                state,
                driverMessages ? failure : null);
    }
}
