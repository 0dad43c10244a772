package dev.qualitysdk.jdbc.values;

import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.StorageException.Code;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-GCM with a fresh nonce of 96 bits before each text and a tag of 128 bits behind it. The associated data name the place where the
 * sealed bytes stand, so that bytes moved to another row, customer or tenant do not open.
 */
final class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    byte[] random(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return some;
    }

    byte[] seal(SecretKey key, byte[] plain, List<String> place) {
        byte[] nonce = random(NONCE);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, place);
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (InvalidKeyException wrong) {
            throw unusable(place);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The platform lacks " + CIPHER, failure);
        }
    }

    byte[] open(SecretKey key, byte[] sealed, List<String> place) {
        if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
            throw damaged(place);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, sealed, 0, place).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (InvalidKeyException wrong) {
            throw unusable(place);
        } catch (AEADBadTagException moved) {
            throw damaged(place);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The platform lacks " + CIPHER, failure);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, int from, List<String> place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, from, NONCE));
        for (String part : place) {
            byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
            cipher.updateAAD(
                    ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
            cipher.updateAAD(utf8);
        }
        return cipher;
    }

    private static StorageException unusable(List<String> place) {
        return new StorageException(
                Code.VALUE_KEY_MISSING, "the key for " + String.join(" ", place) + " is no key for AES");
    }

    private static StorageException damaged(List<String> place) {
        return new StorageException(
                Code.DAMAGED_RECORD,
                "what is sealed for " + String.join(" ", place) + " does not open: it was changed, moved, or sealed by"
                        + " another key");
    }
}
