package dev.qualitysdk.judgement.seal;

import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The host's keys that seal appraised months, kept where nobody who can edit the records can read them.
 *
 * <p>A key that has sealed must stay available for as long as its seals are to be verified; after a change of keys the older ones
 * only verify. An implementation answers from memory.
 */
public interface SealKeys {

    /**
     * Returns the name of the key that seals from now on.
     *
     * @return 1 to 100 characters on one line
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
