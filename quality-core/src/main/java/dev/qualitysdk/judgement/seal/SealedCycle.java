package dev.qualitysdk.judgement.seal;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.immutables.value.Value;

/** One edition of a month with its seal, as it is kept for as long as pay must be explained (clauses 4.3, 7.1.2). */
@Value.Immutable
public sealed interface SealedCycle permits ImmutableSealedCycle {

    /** {@return the seal} */
    Seal seal();

    /** {@return what it covers} */
    CycleContent content();

    /**
     * Returns a sealed cycle. Whether the seal is genuine and covers the content is for {@link SealChain#verify} to say.
     *
     * @param seal the seal
     * @param content what it covers
     * @return the sealed cycle
     */
    static SealedCycle of(Seal seal, CycleContent content) {
        return ImmutableSealedCycle.of(seal, content);
    }

    /**
     * Returns the bytes to be kept, readable by {@link #read}.
     *
     * @return the seal, preceded by its length, and the content
     */
    default byte[] bytes() {
        byte[] sealed = ContentBytes.write(ImmutableSortedMap.of("seal", seal().form()));
        byte[] covered = content().bytes();
        return ByteBuffer.allocate(Integer.BYTES + sealed.length + covered.length)
                .putInt(sealed.length)
                .put(sealed)
                .put(covered)
                .array();
    }

    /**
     * Reads a sealed cycle from its {@link #bytes}.
     *
     * @param bytes the bytes
     * @return the sealed cycle
     * @throws InvalidValueException if they are none, to the last byte
     */
    static SealedCycle read(byte[] bytes) {
        int length;
        try {
            length = ByteBuffer.wrap(bytes).getInt();
        } catch (BufferUnderflowException cut) {
            throw refusal("byte " + bytes.length, "more bytes");
        }
        if (length < 0 || length > bytes.length - Integer.BYTES) {
            throw refusal("byte 0", "a length of 0 to " + (bytes.length - Integer.BYTES));
        }
        int end = Integer.BYTES + length;
        ImmutableSortedMap<String, CanonicalForm> sealed =
                ContentBytes.read(Arrays.copyOfRange(bytes, Integer.BYTES, end));
        CanonicalForm form = sealed.get("seal");
        if (form == null) {
            throw refusal("byte " + Integer.BYTES, "a seal");
        }
        Seal seal = Seal.read(form, "");
        if (!sealed.equals(ImmutableSortedMap.of("seal", seal.form()))) {
            throw refusal("byte " + Integer.BYTES, "nothing beside a seal and its content");
        }
        return of(seal, CycleContent.read(Arrays.copyOfRange(bytes, end, bytes.length)));
    }

    private static InvalidValueException refusal(String found, String wanted) {
        return new InvalidValueException("sealed cycle", List.of(Fault.of("bytes", found, wanted)));
    }
}
