package dev.qualitysdk.jdbc;

import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.jdbc.values.Protection;
import dev.qualitysdk.store.StorageException;
import java.util.Optional;
import javax.crypto.SecretKey;

/** The host's word on personal values as the table uses it: keys with checked names, or none. */
final class KeptProtection implements Protection {

    /** Values in plain text, as the host asked for. */
    static final KeptProtection PLAIN = new KeptProtection(Optional.empty());

    private final Optional<ValueKeys> keys;

    private KeptProtection(Optional<ValueKeys> keys) {
        this.keys = keys;
    }

    static KeptProtection by(ValueKeys keys) {
        return new KeptProtection(Optional.of(keys));
    }

    @Override
    public boolean isPlain() {
        return keys.isEmpty();
    }

    @Override
    public String wrapping(CustomerId customer) {
        String name = keys.map(k -> k.wrapping(customer)).orElse("");
        if (!name.matches("[A-Za-z0-9._-]{2,100}")) {
            throw new StorageException(
                    StorageException.Code.VALUE_KEY_MISSING,
                    "the name of the key for customer " + customer
                            + " is not 2 to 100 letters, digits, dots, hyphens and underscores");
        }
        return name;
    }

    @Override
    public Optional<SecretKey> key(String name) {
        return keys.flatMap(k -> k.key(name));
    }
}
