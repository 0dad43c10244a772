package dev.qualitysdk.jdbc;

import dev.qualitysdk.jdbc.regulation.RegulationReader;
import dev.qualitysdk.jdbc.regulation.RegulationWriter;
import dev.qualitysdk.regulation.Regulation;
import java.nio.file.Path;

/**
 * The regulation in JSON, as a company fills it in (clause 8.2). Its schema stands in {@code docs/schema/regulation.schema.json}.
 *
 * <p>Reading is strict: a field that is unknown, missing, of another type, out of bounds or named twice is refused. One reading
 * names every fault with its path, the value found, the value wanted and the clause.
 */
public final class RegulationJson {

    private RegulationJson() {}

    /**
     * Reads a regulation.
     *
     * @param json the text, at most 4 MiB
     * @return the regulation
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none; each fault's field is its path, such as
     *     {@code indicators[2].target}, or a line and column where the text is no JSON
     */
    public static Regulation read(String json) {
        return RegulationReader.read(json);
    }

    /**
     * Reads a regulation from a file.
     *
     * @param file a file in UTF-8, with or without byte order mark, at most 4 MiB
     * @return the regulation
     * @throws dev.qualitysdk.basics.InvalidValueException if there is no such file, it cannot be read, or holds no regulation
     */
    public static Regulation read(Path file) {
        return read(RegulationReader.text("regulation", file));
    }

    /**
     * Writes a regulation.
     *
     * @param regulation the regulation
     * @return a text that is read back as the same regulation, byte for byte the same each time
     */
    public static String write(Regulation regulation) {
        return RegulationWriter.write(regulation);
    }
}
