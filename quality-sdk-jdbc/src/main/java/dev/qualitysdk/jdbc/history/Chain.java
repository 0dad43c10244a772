package dev.qualitysdk.jdbc.history;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.store.StorageException;
import java.nio.charset.StandardCharsets;

/**
 * The chain of one tenant: each link is the digest of the link before it and of a row, sealed with a key where the host has one
 * (HMAC-SHA-256), else plain (SHA-256). The head carries a seal of its own, so that a cut tail needs an old head to go with it.
 */
public final class Chain {

    /** Length of a link, a seal and a digest, in bytes. */
    static final int LENGTH = 32;

    private final TenantId tenant;
    private final ChainKeys keys;

    /**
     * Creates a chain.
     *
     * @param tenant whose it is
     * @param keys what seals it
     */
    public Chain(TenantId tenant, ChainKeys keys) {
        this.tenant = tenant;
        this.keys = keys;
    }

    String currentKey() {
        return keys.current();
    }

    boolean knows(String key) {
        return key.equals(ChainKeys.NONE) || keys.key(key).isPresent();
    }

    static HashCode start() {
        return HashCode.fromBytes(new byte[LENGTH]);
    }

    HashCode link(String key, HashCode previous, StepRow row) {
        Hasher hasher = hasher(key).putBytes(previous.asBytes());
        text(hasher, tenant.value());
        hasher.putLong(row.seq()).putInt(row.version());
        text(hasher, row.family());
        text(hasher, row.id());
        text(hasher, row.kind());
        hasher.putLong(CanonicalTime.micros(row.happened()))
                .putLong(CanonicalTime.micros(row.recorded()))
                .putLong(CanonicalTime.micros(row.stored()));
        text(hasher, row.command());
        text(hasher, row.text());
        return hasher.hash();
    }

    HashCode seal(String key, long seq, HashCode link) {
        Hasher hasher = hasher(key);
        text(hasher, "head");
        text(hasher, tenant.value());
        return hasher.putLong(seq).putBytes(link.asBytes()).hash();
    }

    /** {@return the digest of a thing's steps up to one more} */
    static HashCode extend(HashCode digest, CanonicalForm form) {
        return Hashing.sha256()
                .newHasher()
                .putBytes(digest.asBytes())
                .putBytes(form.bytes())
                .hash();
    }

    private Hasher hasher(String key) {
        if (key.equals(ChainKeys.NONE)) {
            return Hashing.sha256().newHasher();
        }
        byte[] bytes = keys.key(key)
                .orElseThrow(() -> new StorageException(
                        StorageException.Code.KEY_MISSING, "the journal is sealed with key " + key));
        return Hashing.hmacSha256(bytes).newHasher();
    }

    private static void text(Hasher hasher, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        hasher.putInt(utf8.length).putBytes(utf8);
    }
}
