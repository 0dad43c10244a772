package dev.qualitysdk.examples.monthend.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One invented file: its columns, and its rows by name of column. */
final class SampleCsv {

    private final String name;
    private final List<String> columns;
    private final List<Map<String, String>> rows = new ArrayList<>();

    SampleCsv(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    /** Returns a new row, which is written where it was begun. */
    Row row() {
        Map<String, String> cells = new HashMap<>();
        rows.add(cells);
        return new Row(cells, columns);
    }

    /** Writes the file. */
    void write(Path folder) {
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(folder.resolve(name), StandardCharsets.UTF_8)) {
            writer.writeRecord(columns);
            for (Map<String, String> row : rows) {
                writer.writeRecord(
                        columns.stream().map(c -> row.getOrDefault(c, "")).toList());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A row that is being filled. */
    static final class Row {

        private final Map<String, String> cells;
        private final List<String> columns;

        private Row(Map<String, String> cells, List<String> columns) {
            this.cells = cells;
            this.columns = columns;
        }

        /** Fills a cell. */
        Row put(String column, Object value) {
            if (!columns.contains(column)) {
                throw new IllegalArgumentException("no column " + column + " among " + columns);
            }
            cells.put(column, value.toString());
            return this;
        }

        /** Fills a cell, if there is something to fill it with. */
        Row put(String column, Optional<?> value) {
            value.ifPresent(v -> put(column, (Object) v));
            return this;
        }
    }

    /** Writes moments with the offset of a zone, to the minute. */
    record Clock(ZoneId zone) {

        private static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX", Locale.ROOT);

        /** Returns a moment as text. */
        String text(Instant at) {
            return MINUTE.format(at.atZone(zone));
        }
    }
}
