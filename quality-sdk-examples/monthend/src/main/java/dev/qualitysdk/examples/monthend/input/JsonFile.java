package dev.qualitysdk.examples.monthend.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file that somebody wrote by hand: of bounded size, no member twice, nothing behind its end. */
final class JsonFile {

    private static final int LARGEST = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonFile() {}

    /** Returns the text of a file; a fault where it cannot be had. */
    static Optional<String> text(Path file, List<String> faults) {
        try {
            if (Files.size(file) > LARGEST) {
                faults.add("it is larger than " + LARGEST + " bytes");
                return Optional.empty();
            }
            return Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            faults.add("it cannot be read");
            return Optional.empty();
        }
    }

    /** Returns what a text holds; a fault with its place where it is no JSON. */
    static Optional<JsonNode> tree(String json, List<String> faults) {
        try {
            return Optional.of(JSON.readTree(json));
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
            faults.add(place + broken.getOriginalMessage());
            return Optional.empty();
        }
    }
}
