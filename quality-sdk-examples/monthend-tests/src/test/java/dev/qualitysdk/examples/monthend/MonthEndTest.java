package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.Program.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthEndTest {

    private static final Path REGULATION = SAMPLE.resolve("regulation.json");

    @TempDir
    private Path temp;

    private static void isOneClearLine(Program.Run run, String... parts) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains(parts);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void wrong_usage_is_exit_code_2_and_one_line() throws IOException {
        Path data = Files.createDirectory(temp.resolve("data"));
        isOneClearLine(Program.run(), "no command was given");
        isOneClearLine(Program.run("--nonsense"), "--nonsense");
        isOneClearLine(Program.run("publish"), "publish");
        isOneClearLine(Program.run("close", "--data", data), "--regulation", "--month", "--out");
        isOneClearLine(
                Program.run("close", "--data", data, "--regulation", REGULATION, "--out", temp, "--month", "2026-13"),
                "2026-13",
                "a month such as 2026-05");
        isOneClearLine(
                Program.run(
                        "close",
                        "--data",
                        data,
                        "--regulation",
                        REGULATION,
                        "--out",
                        temp,
                        "--month",
                        "2026-05",
                        "--as-of",
                        "2026-06-01"),
                "--as-of",
                "with its offset");
        isOneClearLine(
                Program.run(
                        "close",
                        "--data",
                        data,
                        "--regulation",
                        REGULATION,
                        "--out",
                        temp,
                        "--month",
                        "2026-05",
                        "--lang",
                        "de"),
                "--lang",
                "zh-Hans");
        isOneClearLine(
                Program.run(
                        "close",
                        "--data",
                        temp.resolve("none"),
                        "--regulation",
                        REGULATION,
                        "--out",
                        temp,
                        "--month",
                        "2026-05"),
                "is no folder");
        isOneClearLine(
                Program.run(
                        "close",
                        "--data",
                        data,
                        "--regulation",
                        REGULATION,
                        "--out",
                        temp,
                        "--month",
                        "2026-05",
                        "--db",
                        "jdbc:postgresql://example/x"),
                "H2");
    }

    @Test
    void a_regulation_or_mapping_that_cannot_be_read_is_exit_code_2_and_one_line() throws IOException {
        Path broken = Files.writeString(temp.resolve("broken.json"), "{\n  \"version\": 1,\n  \"zone\": \"Mars\"\n}\n");
        isOneClearLine(
                Program.run(
                        "close",
                        "--data",
                        temp,
                        "--regulation",
                        broken,
                        "--out",
                        temp.resolve("out"),
                        "--month",
                        "2026-05"),
                "broken.json",
                "zone");
        isOneClearLine(
                Program.run(
                        "close",
                        "--data",
                        temp,
                        "--regulation",
                        temp.resolve("none.json"),
                        "--out",
                        temp.resolve("out"),
                        "--month",
                        "2026-05"),
                "none.json");
        isOneClearLine(
                Program.run(
                        "close",
                        "--data",
                        temp,
                        "--regulation",
                        REGULATION,
                        "--mapping",
                        broken,
                        "--out",
                        temp.resolve("out"),
                        "--month",
                        "2026-05"),
                "--mapping",
                "version: wanted no such member",
                "files: wanted a list");
        isOneClearLine(
                Program.run(
                        "close",
                        "--data",
                        temp,
                        "--regulation",
                        REGULATION,
                        "--out",
                        temp.resolve("out"),
                        "--month",
                        "2025-12"),
                "first version came into force");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void help_explains_every_option() {
        Program.Run run = Program.run("close", "--help");

        assertThat(run.exitCode()).isZero();
        for (String option : List.of(
                "--data",
                "--regulation",
                "--month",
                "--out",
                "--mapping",
                "--db",
                "--as-of",
                "--strict",
                "--lang",
                "--explain",
                "--help")) {
            assertThat(run.out()).containsPattern("(?m)^ +(-h, )?" + option + "[^\\n]{2,}\\S{2,}");
        }
        assertThat(run.out()).contains("Exit codes:");
        assertThat(Program.run("--help").out()).contains("close").doesNotContain("sample ");
    }

    @Test
    void an_empty_folder_closes_an_empty_month() {
        Program.Run run = Program.run(
                "close",
                "--data",
                temp,
                "--regulation",
                REGULATION,
                "--out",
                temp.resolve("out"),
                "--month",
                "2026-05",
                "--strict");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(temp.resolve("out").resolve("appraisal.json")).isNotEmptyFile();
        assertThat(temp.resolve("out").resolve("report.html")).isNotEmptyFile();
        assertThat(temp.resolve("out").resolve("rejected.csv")).content().hasLineCount(1);
    }
}
