package dev.qualitysdk.examples.monthend.input;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceScanTest {

    @TempDir
    private Path folder;

    private SourceScan scan(byte[] bytes) throws IOException {
        return SourceScan.of(Files.write(folder.resolve("file.csv"), bytes));
    }

    private SourceScan scan(String text) throws IOException {
        return scan(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Long> linesRead() throws IOException {
        List<Long> lines = new ArrayList<>();
        lines.add(1L);
        try (SourceFile source = SourceFile.open(folder.resolve("file.csv"))) {
            for (Optional<CsvRecord> row = source.next(); row.isPresent(); row = source.next()) {
                lines.add(row.get().getStartingLineNumber());
            }
        }
        return lines;
    }

    @Test
    void records_are_counted_as_the_reader_reads_them() throws IOException {
        for (String text : List.of(
                "a,b\n1,2\n3,4",
                "a,b\r\n1,2\r\n3,4\r\n",
                "a,b\r1,2\r3,4",
                "\uFEFFa,b\n\"1\n\n\",2\n\n\n\"3\"\"x\",4\n",
                "a,b\n\"\",\"\"\n x\"y,2\n",
                "a\n\"one\r\ntwo\"\r\nthree\n")) {
            SourceScan scan = scan(text);
            assertThat(scan.problem()).as(text).isEmpty();
            assertThat(scan.records()).as(text).isEqualTo(linesRead().size());
        }
    }

    @Test
    void text_in_another_encoding_is_refused_with_its_line() throws IOException {
        assertThat(scan("a,b\n1,2\nÄrger,3\n".getBytes(StandardCharsets.ISO_8859_1))
                        .problem())
                .hasValueSatisfying(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.wanted()).contains("UTF-8");
                });
        assertThat(scan("名,b\n".getBytes(Charset.forName("GBK"))).problem()).isPresent();
        assertThat(scan("a,b\n".getBytes(StandardCharsets.UTF_16)).problem()).isPresent();
    }

    @Test
    void a_broken_byte_behind_many_lines_is_found_in_its_own_line() throws IOException {
        byte[] bytes = "a,b,cccccccccccccccc\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xC3;
        long line = 1;
        for (int i = 0; i < bytes.length / 2; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        assertThat(scan(bytes).problem()).map(SourceScan.Problem::line).contains(line);
    }

    @Test
    void a_character_that_the_file_ends_in_the_middle_of_is_refused() throws IOException {
        byte[] whole = "a\n名".getBytes(StandardCharsets.UTF_8);
        assertThat(scan(java.util.Arrays.copyOf(whole, whole.length - 1)).problem())
                .map(SourceScan.Problem::line)
                .contains(2L);
    }

    @Test
    void a_quote_that_is_never_closed_is_refused_where_it_opens() throws IOException {
        assertThat(scan("a,b\n1,2\n3,\"four\n5,6\n7,8\n").problem()).hasValueSatisfying(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.wanted()).contains("closing quote");
        });
    }

    @Test
    void text_after_a_closing_quote_is_refused_since_the_row_may_end_anywhere() throws IOException {
        assertThat(scan("a,b\n1,\"x\"y\n").problem())
                .map(SourceScan.Problem::line)
                .contains(2L);
    }

    @Test
    void an_endless_row_is_refused_before_it_fills_the_memory() throws IOException {
        assertThat(scan("a,b\n1," + "x".repeat(SourceScan.LONGEST_RECORD)).problem())
                .map(SourceScan.Problem::line)
                .contains(2L);
        assertThat(scan("a\n" + ",".repeat(SourceScan.MOST_CELLS)).problem())
                .map(SourceScan.Problem::line)
                .contains(2L);
    }
}
