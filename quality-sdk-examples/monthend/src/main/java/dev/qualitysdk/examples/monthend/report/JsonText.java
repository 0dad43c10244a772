package dev.qualitysdk.examples.monthend.report;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON written piece by piece, indented by two spaces, its lines ended by a line feed on every machine. */
final class JsonText implements AutoCloseable {

    private static final ObjectWriter WRITER = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final JsonGenerator generator;

    private JsonText(JsonGenerator generator) {
        this.generator = generator;
    }

    static JsonText into(OutputStream out) {
        return new JsonText(WRITER.createGenerator(out, JsonEncoding.UTF8));
    }

    void object(Runnable content) {
        generator.writeStartObject();
        content.run();
        generator.writeEndObject();
    }

    void object(String name, Runnable content) {
        generator.writeName(name);
        object(content);
    }

    <T> void objectOrNull(String name, Optional<T> value, Consumer<T> content) {
        value.ifPresentOrElse(v -> object(name, () -> content.accept(v)), () -> generator.writeNullProperty(name));
    }

    /** Writes an array with one object for each value. */
    <T> void array(String name, Iterable<T> values, Consumer<T> content) {
        generator.writeArrayPropertyStart(name);
        values.forEach(value -> object(() -> content.accept(value)));
        generator.writeEndArray();
    }

    void texts(String name, Iterable<String> values) {
        generator.writeArrayPropertyStart(name);
        values.forEach(generator::writeString);
        generator.writeEndArray();
    }

    void text(String name, String value) {
        generator.writeStringProperty(name, value);
    }

    void text(String name, Optional<String> value) {
        value.ifPresentOrElse(v -> text(name, v), () -> generator.writeNullProperty(name));
    }

    void flag(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
    }

    void number(String name, long value) {
        generator.writeNumberProperty(name, value);
    }

    void number(String name, Optional<BigDecimal> value) {
        value.ifPresentOrElse(v -> generator.writeNumberProperty(name, v), () -> generator.writeNullProperty(name));
    }

    /** Ends the text with a line feed. */
    @Override
    public void close() {
        generator.writeRaw('\n');
        generator.close();
    }
}
