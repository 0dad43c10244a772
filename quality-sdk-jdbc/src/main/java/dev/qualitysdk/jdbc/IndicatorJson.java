package dev.qualitysdk.jdbc;

import dev.qualitysdk.jdbc.regulation.DefinitionReader;
import dev.qualitysdk.jdbc.regulation.DefinitionWriter;
import dev.qualitysdk.jdbc.regulation.RegulationReader;
import dev.qualitysdk.judgement.definition.IndicatorDefinition;
import java.nio.file.Path;

/**
 * A company's own indicator in JSON (clause 4.2). Its schema stands in {@code docs/schema/indicator.schema.json}.
 *
 * <p>Reading is as strict as that of {@link RegulationJson}: one reading names every fault with its path, the value found, the value
 * wanted and the clause.
 */
public final class IndicatorJson {

    private IndicatorJson() {}

    /**
     * Reads a definition.
     *
     * @param json the text, at most 4 MiB
     * @return the definition
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none; each fault's field is its path, such as
     *     {@code numerator[0].when.atLeast}, or a line and column where the text is no JSON
     */
    public static IndicatorDefinition read(String json) {
        return DefinitionReader.read(json);
    }

    /**
     * Reads a definition from a file.
     *
     * @param file a file in UTF-8, with or without byte order mark, at most 4 MiB
     * @return the definition
     * @throws dev.qualitysdk.basics.InvalidValueException if there is no such file, it cannot be read, or holds no definition
     */
    public static IndicatorDefinition read(Path file) {
        return read(RegulationReader.text("indicator", file));
    }

    /**
     * Writes a definition.
     *
     * @param definition the definition
     * @return a text that is read back as the same definition, byte for byte the same each time
     */
    public static String write(IndicatorDefinition definition) {
        return DefinitionWriter.write(definition);
    }
}
