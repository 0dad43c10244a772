package dev.qualitysdk.jdbc;

import dev.qualitysdk.jdbc.history.ChainKeys;
import dev.qualitysdk.store.StorageException;
import java.util.Optional;

/** The host's keys as the chain uses them: names checked, key bytes at hand. */
final class KeptKeys implements ChainKeys {

    private static final int SHORTEST = 32;

    private final JournalKeys keys;

    KeptKeys(JournalKeys keys) {
        this.keys = keys;
    }

    @Override
    public String current() {
        String name = keys.current();
        if (!name.matches("[A-Za-z0-9._-]{2,100}")) {
            throw new StorageException(
                    StorageException.Code.KEY_MISSING,
                    "the name of the journal's key is not 2 to 100 letters, digits, dots, hyphens and underscores");
        }
        return name;
    }

    @Override
    public Optional<byte[]> key(String name) {
        return keys.key(name).map(key -> {
            byte[] bytes = key.getEncoded();
            if (bytes == null || bytes.length < SHORTEST) {
                throw new StorageException(
                        StorageException.Code.KEY_MISSING,
                        "key " + name + " of the journal gives less than " + SHORTEST + " bytes");
            }
            return bytes;
        });
    }
}
