package dev.qualitysdk.jdbc.values;

import dev.qualitysdk.basics.CustomerId;
import java.util.Optional;
import javax.crypto.SecretKey;

/** How personal values are protected at rest, as the host decided. */
public interface Protection {

    /**
     * Returns whether values are written as they are.
     *
     * @return true where the host asked for plain storage
     */
    boolean isPlain();

    /**
     * Returns the name of the host's key that wraps the key of a person new to the store.
     *
     * @param customer the person
     * @return its name
     */
    String wrapping(CustomerId customer);

    /**
     * Returns a key of the host's.
     *
     * @param name its name
     * @return the key, empty where the host knows none of that name
     */
    Optional<SecretKey> key(String name);
}
