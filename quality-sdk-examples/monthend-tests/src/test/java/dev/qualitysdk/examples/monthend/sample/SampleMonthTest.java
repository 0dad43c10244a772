package dev.qualitysdk.examples.monthend.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.jdbc.RegulationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample that the project carries, held against its generator. Run with {@code -Dquality.docs.write=true} to write it anew.
 */
class SampleMonthTest {

    private static final Path SAMPLE = Path.of("..", "monthend", "sample");
    private static final Path REGULATION = SAMPLE.resolve("regulation.json");
    private static final long SEED = 20_260_501;

    @TempDir
    private Path folder;

    private static List<Path> files(Path of) throws IOException {
        try (Stream<Path> all = Files.list(of)) {
            return all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    @Test
    void the_generator_gives_the_files_that_the_project_carries_byte_for_byte() throws IOException {
        if (Boolean.getBoolean("quality.docs.write")) {
            SampleMonth.write(RegulationJson.read(REGULATION), SEED, SAMPLE);
        }
        SampleMonth.write(RegulationJson.read(REGULATION), SEED, folder);

        List<Path> generated = files(folder);
        assertThat(generated)
                .hasSize(13)
                .extracting(Path::getFileName)
                .isEqualTo(files(SAMPLE).stream().map(Path::getFileName).toList());
        for (Path file : generated) {
            assertThat(file).hasSameBinaryContentAs(SAMPLE.resolve(file.getFileName()));
        }
    }

    @Test
    void another_default_zone_and_locale_give_the_same_bytes_and_another_seed_does_not() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            SampleMonth.write(RegulationJson.read(REGULATION), SEED, folder);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(folder.resolve("bookings.csv")).hasSameBinaryContentAs(SAMPLE.resolve("bookings.csv"));

        SampleMonth.write(RegulationJson.read(REGULATION), SEED + 1, folder);
        assertThat(Files.mismatch(folder.resolve("bookings.csv"), SAMPLE.resolve("bookings.csv")))
                .isNotEqualTo(-1);
    }
}
