package dev.qualitysdk.jdbc;

import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The host's keys that seal the journal, kept outside the database. Whoever can edit the tables but has no key cannot make the
 * chain anew.
 *
 * <p>A key is asked for on every save: an implementation answers from memory and is thread-safe. A key that sealed steps must
 * stay available for as long as these are to be verified.
 */
public interface JournalKeys {

    /**
     * Returns the name of the key that seals from now on.
     *
     * @return 2 to 100 characters of a to z, A to Z, 0 to 9, dot, hyphen and underscore
     */
    String current();

    /**
     * Returns a key.
     *
     * @param name its name
     * @return the key, whose {@code getEncoded} gives at least 32 bytes; empty where there is none of that name
     */
    Optional<SecretKey> key(String name);
}
