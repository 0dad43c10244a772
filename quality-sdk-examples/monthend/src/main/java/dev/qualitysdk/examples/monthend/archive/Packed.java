package dev.qualitysdk.examples.monthend.archive;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.store.StorableForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes as a step can keep them: compressed, as text, in fields of the greatest length a store takes. The text is kept as it was
 * made, for another version of Java may compress the same bytes into others.
 */
final class Packed {

    private static final String PART = "part.";

    private Packed() {}

    static String pack(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes cannot be compressed in memory", impossible);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    static byte[] unpack(String text) {
        try (GZIPInputStream gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            return gzip.readAllBytes();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw refusal(text.length() + " characters", "what was packed");
        }
    }

    static void write(CanonicalForm.Builder form, String packed) {
        int number = 0;
        for (String part : Splitter.fixedLength(StorableForm.LONGEST_TEXT).split(packed)) {
            form.put(PART + number++, part);
        }
        form.put("parts", number);
    }

    static String read(CanonicalForm form) {
        StringBuilder packed = new StringBuilder();
        long parts = form.number("parts");
        for (int i = 0; i < parts; i++) {
            packed.append(form.text(PART + i));
        }
        return packed.toString();
    }

    /** Reads what {@link CanonicalForm#bytes} wrote. */
    static CanonicalForm form(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String kind = text(in);
            TreeMap<String, String> fields = new TreeMap<>();
            while (in.hasRemaining()) {
                String name = text(in);
                fields.put(name, text(in));
            }
            return CanonicalForm.of(kind, fields);
        } catch (BufferUnderflowException cut) {
            throw refusal("byte " + in.position(), "more bytes");
        }
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw refusal("byte " + in.position(), "a length of 0 to " + in.remaining());
        }
        byte[] utf8 = new byte[length];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static InvalidValueException refusal(String found, String wanted) {
        return new InvalidValueException("archive", ImmutableList.of(Fault.of("content", found, wanted)));
    }
}
