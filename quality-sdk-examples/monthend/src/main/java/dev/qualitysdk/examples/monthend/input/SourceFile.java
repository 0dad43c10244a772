package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The rows of a CSV file, one after the other, however many there are; the first is its header. */
final class SourceFile implements Closeable {

    private final CloseableIterator<CsvRecord> records;
    private final ImmutableList<String> header;

    private SourceFile(CloseableIterator<CsvRecord> records, ImmutableList<String> header) {
        this.records = records;
        this.header = header;
    }

    /**
     * Opens a file that {@link SourceScan} found readable.
     *
     * @throws IOException if it cannot be read
     */
    static SourceFile open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
        InputStreamReader strict = new InputStreamReader(
                in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
        CloseableIterator<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(strict)
                .iterator();
        ImmutableList<String> header =
                records.hasNext() ? ImmutableList.copyOf(records.next().getFields()) : ImmutableList.of();
        return new SourceFile(records, header);
    }

    /** Returns the names in the header row; none in an empty file. */
    ImmutableList<String> header() {
        return header;
    }

    /** Returns the next row; empty after the last. */
    Optional<CsvRecord> next() {
        return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
