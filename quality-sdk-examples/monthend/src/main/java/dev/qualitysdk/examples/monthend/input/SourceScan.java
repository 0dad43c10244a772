package dev.qualitysdk.examples.monthend.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A first look through a whole file, before a row of it is imported: is it UTF-8 throughout, are its quotes opened and closed
 * where cells begin and end, is no record endless? A file that cannot be read to its end is refused with the line, and nothing
 * of it is imported: after a broken quote nobody knows where the next row begins.
 */
final class SourceScan {

    /** The longest record, in UTF-16 units: what a quote that is never closed would swallow is refused, not kept in memory. */
    static final int LONGEST_RECORD = 1_000_000;

    /** The most cells in a record. */
    static final int MOST_CELLS = 1_000;

    /** Where and why a file is refused. */
    record Problem(long line, String wanted) {}

    private enum At {
        START_OF_CELL,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private long line = 1;
    private long recordLine = 1;
    private long recordLength;
    private int cells;
    private long records;
    private long quoteLine;
    private boolean returned;
    private At at = At.START_OF_CELL;
    private Optional<Problem> problem = Optional.empty();

    private SourceScan() {}

    /** Returns what a look through a file found. */
    static SourceScan of(Path file) throws IOException {
        SourceScan scan = new SourceScan();
        try (InputStream in = Files.newInputStream(file)) {
            scan.read(in);
        }
        return scan;
    }

    /** Returns why the file cannot be read; empty where it can. */
    Optional<Problem> problem() {
        return problem;
    }

    /** Returns how many records there are, the header included, empty lines not. */
    long records() {
        return records;
    }

    private void read(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        boolean end = false;
        boolean first = true;
        while (!end && problem.isEmpty()) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
            CoderResult result = decoder.decode(bytes, chars, end);
            chars.flip();
            if (first && chars.hasRemaining()) {
                first = false;
                if (chars.get(0) == '\uFEFF') {
                    chars.get();
                }
            }
            while (chars.hasRemaining() && problem.isEmpty()) {
                next(chars.get());
            }
            chars.clear();
            bytes.compact();
            if (result.isError() && problem.isEmpty()) {
                problem = Optional.of(new Problem(line, "a file in UTF-8 throughout; save it as UTF-8"));
            }
        }
        if (problem.isEmpty() && at == At.QUOTED) {
            problem = Optional.of(new Problem(quoteLine, "a closing quote for the one that opens in this line"));
        }
        endOfRecord();
    }

    private void next(char c) {
        boolean second = c == '\n' && returned;
        returned = c == '\r';
        if (second) {
            return;
        }
        boolean newLine = c == '\n' || c == '\r';
        if (at == At.QUOTED) {
            recordLength++;
            if (c == '"') {
                at = At.AFTER_QUOTE;
            }
            if (recordLength > LONGEST_RECORD) {
                problem = Optional.of(new Problem(
                        quoteLine, "a row of at most " + LONGEST_RECORD + " characters; is a quote not closed?"));
            }
        } else if (newLine) {
            endOfRecord();
        } else {
            unquoted(c);
        }
        if (newLine) {
            line++;
            recordLine = at == At.QUOTED ? recordLine : line;
        }
    }

    private void unquoted(char c) {
        recordLength++;
        if (recordLength > LONGEST_RECORD) {
            problem = Optional.of(
                    new Problem(recordLine, "a row of at most " + LONGEST_RECORD + " characters; is this a CSV file?"));
        }
        if (c == ',') {
            at = At.START_OF_CELL;
            if (++cells >= MOST_CELLS) {
                problem = Optional.of(new Problem(recordLine, "a row of at most " + MOST_CELLS + " cells"));
            }
        } else if (c == '"' && at != At.PLAIN) {
            quoteLine = at == At.START_OF_CELL ? line : quoteLine;
            at = At.QUOTED;
        } else {
            if (at == At.AFTER_QUOTE) {
                problem = Optional.of(new Problem(
                        line, "a comma or the end of the row after a closing quote; a quote inside a cell is doubled"));
            }
            at = At.PLAIN;
        }
    }

    private void endOfRecord() {
        if (recordLength > 0) {
            records++;
        }
        recordLength = 0;
        cells = 0;
        at = At.START_OF_CELL;
    }
}
