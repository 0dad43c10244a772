package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code rejected.csv}: everything for which a row was refused, one line a fault, every cell quoted.
 *
 * <p>A cell that a spreadsheet would run as a formula gets an apostrophe in front. Control characters other than line breaks are
 * written as their code, so that a terminal or editor shows them.
 */
public final class RejectedFile implements Closeable {

    /** The columns. */
    static final ImmutableList<String> HEADER = ImmutableList.of("file", "line", "column", "value", "reason", "clause");

    /** How many rejections are kept in memory to be shown; the file holds all. */
    static final int EXCERPT = 200;

    private final CsvWriter writer;
    private final List<Reject> excerpt = new ArrayList<>();
    private long count;

    private RejectedFile(CsvWriter writer) {
        this.writer = writer;
    }

    /**
     * Creates the file, or empties it.
     *
     * @param file where
     * @return the file, open
     * @throws IOException if it cannot be written
     */
    public static RejectedFile create(Path file) throws IOException {
        CsvWriter writer = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(file, StandardCharsets.UTF_8);
        writer.writeRecord(HEADER);
        return new RejectedFile(writer);
    }

    /**
     * Writes a line.
     *
     * @param reject what was refused, and why
     */
    public void add(Reject reject) {
        writer.writeRecord(
                harmless(reject.file()),
                Long.toString(reject.line()),
                harmless(reject.column()),
                harmless(reject.value()),
                harmless(reject.reason()),
                harmless(reject.clause()));
        count++;
        if (excerpt.size() < EXCERPT) {
            excerpt.add(reject);
        }
    }

    /**
     * Returns the first rejections, to be shown.
     *
     * @return at most 200
     */
    public ImmutableList<Reject> excerpt() {
        return ImmutableList.copyOf(excerpt);
    }

    /**
     * Returns how many lines were written.
     *
     * @return zero or more; a row may have several
     */
    public long count() {
        return count;
    }

    /**
     * Returns a text that no spreadsheet runs and no terminal obeys.
     *
     * @param text any text
     * @return the text, with an apostrophe in front where it would be a formula, and control characters as their code
     */
    public static String harmless(String text) {
        StringBuilder out = new StringBuilder(text.length() + 1);
        if (!text.isEmpty() && "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0) {
            out.append('\'');
        }
        text.codePoints().forEach(c -> {
            boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
            boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            if (control || direction || Character.getType(c) == Character.SURROGATE) {
                out.append(String.format("\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
