package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.Program.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed in the middle of its import, again and again, and started once more: nothing is lost or doubled. */
class CrashTest {

    private static final int KILLS = 20;
    private static final int BOOKINGS = 250;

    @TempDir
    private Path temp;

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
        // Enough to be killed in, and soon read again.
        Path data = Program.samplePart(temp.resolve("data"), 1, BOOKINGS);
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
