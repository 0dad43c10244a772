package dev.qualitysdk.jdbc;

import dev.qualitysdk.basics.CustomerId;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The host's keys that wrap the keys of persons, kept outside the database (clause 7.1.2). Each person's values are encrypted by a key of
 * that person's own, which stands in the database wrapped by one of these.
 *
 * <p>A host that names another key for each person, and destroys it after the erasure, makes every backup unreadable for that person,
 * however old. With one key for all, an erasure takes the person's wrapped key out of the database, but an older backup of the whole
 * database still holds it.
 *
 * <p>Keys are asked for when values are written or read: an implementation is quick and thread-safe. A key that wrapped must stay
 * available for as long as the values of its persons are to be read.
 */
public interface ValueKeys {

    /**
     * Returns the name of the key that wraps the key of a person who has no values yet.
     *
     * @param customer the person
     * @return 2 to 100 characters of a to z, A to Z, 0 to 9, dot, hyphen and underscore
     */
    String wrapping(CustomerId customer);

    /**
     * Returns a key.
     *
     * @param name its name
     * @return the key, for AES, of 128, 192 or 256 bits, which need not show its bytes; empty where there is none of that name
     */
    Optional<SecretKey> key(String name);
}
