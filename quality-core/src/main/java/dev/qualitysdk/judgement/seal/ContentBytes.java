package dev.qualitysdk.judgement.seal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Forms by name as bytes: the number of parts; of each its name, its kind, the number of its fields, and each field's name and
 * text. Numbers are four bytes, texts are UTF-8 preceded by their length. There is exactly one way to write a content.
 */
final class ContentBytes {

    private ContentBytes() {}

    static byte[] write(SortedMap<String, CanonicalForm> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        number(out, parts.size());
        parts.forEach((name, form) -> {
            text(out, name);
            text(out, form.kind());
            number(out, form.fields().size());
            form.fields().forEach((field, text) -> {
                text(out, field);
                text(out, text);
            });
        });
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int number) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(out, utf8.length);
        out.writeBytes(utf8);
    }

    static ImmutableSortedMap<String, CanonicalForm> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            TreeMap<String, CanonicalForm> parts = new TreeMap<>();
            for (int left = count(in); left > 0; left--) {
                String name = text(in);
                ascending(name, parts);
                String kind = text(in);
                TreeMap<String, String> fields = new TreeMap<>();
                for (int more = count(in); more > 0; more--) {
                    String field = text(in);
                    ascending(field, fields);
                    fields.put(field, text(in));
                }
                parts.put(name, CanonicalForm.of(kind, fields));
            }
            if (in.hasRemaining()) {
                throw refusal(in.position(), "the end of the content");
            }
            return ImmutableSortedMap.copyOfSorted(parts);
        } catch (BufferUnderflowException cut) {
            throw refusal(in.position(), "more bytes");
        } catch (CharacterCodingException malformed) {
            throw refusal(in.position(), "text in UTF-8");
        }
    }

    private static int count(ByteBuffer in) {
        int count = in.getInt();
        if (count < 0) {
            throw refusal(in.position() - Integer.BYTES, "a number of 0 or more");
        }
        return count;
    }

    private static void ascending(String name, NavigableMap<String, ?> before) {
        if (!before.isEmpty() && before.lastKey().compareTo(name) >= 0) {
            throw new InvalidValueException(
                    "content of a cycle", ImmutableList.of(Fault.of("name", name, "a name after " + before.lastKey())));
        }
    }

    private static String text(ByteBuffer in) throws CharacterCodingException {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw refusal(in.position(), "a length of 0 to " + in.remaining());
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(in.slice(in.position(), length))
                .toString();
        in.position(in.position() + length);
        return text;
    }

    private static InvalidValueException refusal(int position, String wanted) {
        return new InvalidValueException(
                "content of a cycle", ImmutableList.of(Fault.of("bytes", "byte " + position, wanted)));
    }
}
