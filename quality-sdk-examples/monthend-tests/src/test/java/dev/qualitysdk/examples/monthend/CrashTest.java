package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.Program.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed in the middle of its import, again and again, and started once more: nothing is lost or doubled. */
class CrashTest {

    private static final int KILLS = 20;
    private static final int BOOKINGS = 250;
    private static final Pattern BOOKING = Pattern.compile("\\b[BAS]-(\\d{5})\\b");

    @TempDir
    private Path temp;

    /** The first bookings of the sample with all that belongs to them: enough to be killed in, and soon read again. */
    private Path data() throws IOException {
        Path data = Files.createDirectory(temp.resolve("data"));
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                List<String> kept = Files.readAllLines(file).stream()
                        .filter(CrashTest::isOfFirstBookings)
                        .toList();
                Files.write(data.resolve(file.getFileName()), kept);
            }
        }
        return data;
    }

    private static boolean isOfFirstBookings(String row) {
        Matcher booking = BOOKING.matcher(row);
        return !booking.find() || Integer.parseInt(booking.group(1)) <= BOOKINGS;
    }

    private ProcessBuilder program(Path data, Path out) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        classPath,
                        MonthEnd.class.getName(),
                        "close",
                        "--data",
                        data.toString(),
                        "--regulation",
                        SAMPLE.resolve("regulation.json").toString(),
                        "--month",
                        "2026-05",
                        "--out",
                        out.toString(),
                        "--batch",
                        "20")
                .redirectErrorStream(true)
                .redirectOutput(new File(temp.toFile(), out.getFileName() + ".log"));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void killed_20_times_in_the_middle_of_an_import_it_ends_with_the_same_month() throws Exception {
        Path data = data();
        Path undisturbed = temp.resolve("undisturbed");
        assertThat(program(data, undisturbed).start().waitFor()).isZero();

        Path crashed = temp.resolve("crashed");
        Files.createDirectory(crashed);
        Random random = new Random(20_260_501);
        int kills = 0;
        for (int attempt = 0; attempt < 3 * KILLS && kills < KILLS; attempt++) {
            kills += killInTheMiddle(program(data, crashed), crashed, random) ? 1 : 0;
        }
        assertThat(kills).isEqualTo(KILLS);
        assertThat(crashed.resolve("appraisal.json")).doesNotExist();

        assertThat(program(data, crashed).start().waitFor()).isZero();
        assertThat(crashed.resolve("appraisal.json")).hasSameBinaryContentAs(undisturbed.resolve("appraisal.json"));
        assertThat(crashed.resolve("rejected.csv")).hasSameBinaryContentAs(undisturbed.resolve("rejected.csv"));
        assertThat(StoreContents.of(crashed)).hasSizeGreaterThan(2_500).isEqualTo(StoreContents.of(undisturbed));
    }

    /** Kills the program while it imports: once the database has grown a little since it was started. */
    private static boolean killInTheMiddle(ProcessBuilder builder, Path out, Random random) throws Exception {
        Path database = out.resolve("records.mv.db");
        long before = Files.exists(database) ? Files.size(database) : 0;
        Path refusals = out.resolve("rejected.csv.part");
        Files.deleteIfExists(refusals);
        long growth = 4_096L * (1 + random.nextInt(20));
        Process program = builder.start();
        try {
            while (program.isAlive()) {
                boolean importing = Files.exists(refusals);
                if (importing && Files.exists(database) && Files.size(database) >= before + growth) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(30));
                    return program.isAlive() && Files.exists(refusals);
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
            return false;
        } finally {
            program.destroyForcibly();
            program.waitFor();
        }
    }
}
