package dev.qualitysdk.jdbc.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON text (RFC 8259, nothing more lenient) into values with paths. A name that stands twice in one object is a fault;
 * size, depth and length of numbers are limited.
 */
final class JsonSource {

    private static final int LARGEST = 4 << 20;
    private static final int DEEPEST = 30;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(LARGEST)
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(60)
                    .maxNameLength(1_000)
                    .maxStringLength(100_000)
                    .maxTokenCount(500_000)
                    .build())
            .build();

    private final String subject;
    private final Faults faults;

    private JsonSource(String subject, Faults faults) {
        this.subject = subject;
        this.faults = faults;
    }

    /** {@return the value that a text is, adding a fault for each name that stands twice} */
    static Json read(String subject, String text, Faults faults) {
        if (text.length() > LARGEST) {
            throw refusal(subject, "(file)", text.length() + " characters", "at most " + LARGEST);
        }
        return new JsonSource(subject, faults).document(text);
    }

    /** {@return the text of a file: UTF-8, with or without a byte order mark} */
    static String text(String subject, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw refusal(subject, "(file)", "more than " + LARGEST + " bytes", "at most " + LARGEST);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException malformed) {
            throw refusal(subject, "(file)", "bytes that are not UTF-8", "a text in UTF-8");
        } catch (IOException unreadable) {
            String problem = Files.exists(file) ? "a file that cannot be read" : "no such file";
            throw refusal(subject, "(file)", problem + ": " + file.getFileName(), "a JSON file");
        }
    }

    private Json document(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw refusal(subject, "(file)", "an empty text", "a JSON object");
            }
            Json json = value(parser, token, "");
            if (parser.nextToken() != null) {
                throw refusal(subject, place(parser.currentLocation()), "more text", "the end after the value");
            }
            return json;
        } catch (JacksonException malformed) {
            // The parser's message repeats the text around the place; the place is enough.
            throw refusal(subject, place(malformed.getLocation()), "text that is no JSON", "JSON (RFC 8259)");
        }
    }

    private static String place(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? "(file)"
                : "(line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private Json value(JsonParser parser, JsonToken token, String path) {
        return switch (token) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> array(parser, path);
            case VALUE_STRING -> Json.leaf(path, Json.Kind.TEXT, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Json.leaf(path, Json.Kind.NUMBER, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> Json.leaf(path, Json.Kind.BOOLEAN, parser.getString());
            default -> Json.leaf(path, Json.Kind.NULL, "null");
        };
    }

    private Json object(JsonParser parser, String path) {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String inner = Json.path(path, name);
            Json value = value(parser, parser.nextToken(), inner);
            faults.check(fields.putIfAbsent(name, value) == null, inner, "a second time", "each name once");
        }
        return Json.object(path, ImmutableMap.copyOf(fields));
    }

    private Json array(JsonParser parser, String path) {
        ImmutableList.Builder<Json> elements = ImmutableList.builder();
        int i = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token, path + "[" + i++ + "]"));
        }
        return Json.array(path, elements.build());
    }

    static InvalidValueException refusal(String subject, String field, String found, String wanted) {
        return new InvalidValueException(subject, ImmutableList.of(Fault.of(field, found, wanted)));
    }
}
