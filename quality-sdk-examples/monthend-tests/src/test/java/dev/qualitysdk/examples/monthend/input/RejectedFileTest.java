package dev.qualitysdk.examples.monthend.input;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedFileTest {

    @TempDir
    private Path folder;

    @Test
    void no_cell_is_run_as_a_formula_and_every_cell_is_quoted() throws IOException {
        Path file = folder.resolve("rejected.csv");
        List<String> hostile =
                List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "|x", "%x", "＝1+1", "plain");
        try (RejectedFile rejected = RejectedFile.create(file)) {
            hostile.forEach(text -> rejected.add(new Reject(text, 2, text, text, text, "")));
            assertThat(rejected.count()).isEqualTo(hostile.size());
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            List<CsvRecord> rows = reader.stream().skip(1).toList();
            for (int i = 0; i < hostile.size(); i++) {
                String shown = hostile.get(i).equals("plain") ? "plain" : "'" + hostile.get(i);
                assertThat(rows.get(i).getFields()).containsExactly(shown, "2", shown, shown, shown, "");
            }
        }
        assertThat(Files.readString(file))
                .startsWith("\"file\",\"line\",\"column\",\"value\",\"reason\",\"clause\"\r\n");
    }

    @Test
    void what_a_terminal_would_obey_or_hide_is_shown_as_its_code() {
        assertThat(RejectedFile.harmless("a\u001B[31mred\u0007")).isEqualTo("a\\u001B[31mred\\u0007");
        assertThat(RejectedFile.harmless("x\u202Egnp.exe")).isEqualTo("x\\u202Egnp.exe");
        assertThat(RejectedFile.harmless("half \uD83D pair")).isEqualTo("half \\uD83D pair");
        assertThat(RejectedFile.harmless("塑料瓶 📦")).isEqualTo("塑料瓶 📦");
    }

    @Test
    void a_long_value_is_cut_at_a_character() {
        Reject reject = new Reject("f", 1, "c", "📦".repeat(500), "r".repeat(5_000), "");
        assertThat(reject.value().codePointCount(0, reject.value().length())).isEqualTo(200);
        assertThat(reject.value()).endsWith("📦…");
        assertThat(reject.reason()).hasSize(1_000);
    }

    @Test
    void memory_holds_an_excerpt_and_the_file_all() throws IOException {
        Path file = folder.resolve("rejected.csv");
        try (RejectedFile rejected = RejectedFile.create(file)) {
            for (int i = 0; i < 1_000; i++) {
                rejected.add(new Reject("f", i, "c", "v", "r", ""));
            }
            assertThat(rejected.excerpt()).hasSize(RejectedFile.EXCERPT);
        }
        assertThat(Files.readAllLines(file)).hasSize(1_001);
    }
}
