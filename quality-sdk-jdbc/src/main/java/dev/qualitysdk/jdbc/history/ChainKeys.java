package dev.qualitysdk.jdbc.history;

import java.util.Optional;

/** The keys that seal the chain, kept outside the database. */
public interface ChainKeys {

    /** The name under which a link stands that no key sealed. */
    String NONE = "-";

    /**
     * Returns the name of the key that seals from now on.
     *
     * @return its name, or {@link #NONE}
     */
    String current();

    /**
     * Returns a key.
     *
     * @param name its name
     * @return its bytes, empty where the host knows none of that name
     */
    Optional<byte[]> key(String name);

    /**
     * Returns no keys: each link is a plain digest, which whoever can edit the tables can make anew.
     *
     * @return the keys
     */
    static ChainKeys none() {
        return new ChainKeys() {
            @Override
            public String current() {
                return NONE;
            }

            @Override
            public Optional<byte[]> key(String name) {
                return Optional.empty();
            }
        };
    }
}
