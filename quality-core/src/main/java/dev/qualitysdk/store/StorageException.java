package dev.qualitysdk.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure to keep or read what is kept: a stable code, whether trying again can help, and whether something was saved.
 *
 * <p>Its message names families, identifiers and codes only. What a database driver says is dropped, since it repeats whole
 * rows; its SQL state is kept.
 */
public class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What failed. Codes are added, never renamed. */
    public enum Code {
        /** A thing has gone further than the caller has seen: read it again and decide anew. */
        STALE_VERSION(false),
        /** A thing has the version that the caller has seen, but took other steps to get there. */
        HISTORY_DIFFERS(false),
        /** The key of a command was used for another command. */
        KEY_REUSED(false),
        /** A step cannot be kept as it is: ill-formed or overlong text, or a form that cannot be read back. */
        NOT_STORABLE(false),
        /** What is kept cannot be read or breaks a rule: it was changed by someone else. */
        DAMAGED_RECORD(false),
        /** The journal is sealed with a key that the host did not give. */
        KEY_MISSING(false),
        /** Personal values are kept, or are to be kept, and the host gave no key for them and did not ask for plain storage. */
        VALUE_KEY_MISSING(false),
        /** Personal values stand in plain text although the host gave keys for them. */
        VALUES_UNPROTECTED(false),
        /** Others were writing at the same time, each time it was tried. */
        CONFLICT(true),
        /** No connection could be had. */
        UNAVAILABLE(true),
        /** The connection was lost. */
        CONNECTION_LOST(true),
        /** The database refused a statement. */
        STATEMENT_FAILED(false),
        /** The database is none of those supported. */
        DATABASE_UNSUPPORTED(false),
        /** The database's version is not one that passed the crash tests. */
        DATABASE_VERSION(false),
        /** The database is set so that it can lose what it has acknowledged. */
        DURABILITY_OFF(false),
        /** The schema is missing or older than this library needs. */
        SCHEMA_OUTDATED(false),
        /** The schema was made by a newer version of this library. */
        SCHEMA_TOO_NEW(false),
        /** A migration that was run is not the one this library knows. */
        SCHEMA_CHANGED(false),
        /** A connection to join commits each statement on its own. */
        AUTO_COMMIT_ON(false),
        /** The store is closed. */
        CLOSED(false);

        private final boolean retryable;

        Code(boolean retryable) {
            this.retryable = retryable;
        }

        /**
         * Returns whether trying the same again can help.
         *
         * @return true when the cause may pass by itself
         */
        public boolean retryable() {
            return retryable;
        }
    }

    /** What a failed call left behind. */
    public enum Outcome {
        /** Nothing was saved. */
        NOTHING_SAVED,
        /** Everything was saved or nothing; {@link Store#isCommitted} tells, and repeating the same unit is safe. */
        UNKNOWN
    }

    /** Kept for {@link #code()}. */
    private final Code code;
    /** Kept for {@link #outcome()}. */
    private final Outcome outcome;
    /** Kept for {@link #sqlState()}. */
    private final String sqlState;

    /**
     * Creates a failure that left nothing behind.
     *
     * @param code what failed
     * @param message one sentence that names families, identifiers and codes only
     */
    public StorageException(Code code, String message) {
        this(code, Outcome.NOTHING_SAVED, message, "", null);
    }

    /**
     * Creates a failure.
     *
     * @param code what failed
     * @param outcome what it left behind
     * @param message one sentence that names families, identifiers and codes only
     * @param sqlState SQL state that the database gave, empty where it gave none
     * @param cause what caused it, without personal data; null where nothing is known or may be shown
     */
    public StorageException(Code code, Outcome outcome, String message, String sqlState, @Nullable Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
        this.outcome = outcome;
        this.sqlState = sqlState;
    }

    /**
     * Returns what failed.
     *
     * @return the code
     */
    public Code code() {
        return code;
    }

    /**
     * Returns whether trying the same again can help.
     *
     * @return true when the cause may pass by itself
     */
    public boolean retryable() {
        return code.retryable();
    }

    /**
     * Returns what the failed call left behind.
     *
     * @return nothing saved, or unknown
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Returns the SQL state that the database gave.
     *
     * @return five characters, or empty
     */
    public Optional<String> sqlState() {
        return sqlState.isEmpty() ? Optional.empty() : Optional.of(sqlState);
    }
}
