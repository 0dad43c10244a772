package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.store.Diary;
import dev.qualitysdk.store.Verification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that saves is killed at any moment, ten times with two threads and ten with eight, and opened again each time. */
@Timeout(600)
class CrashTest {

    private static final int KILLS = Integer.getInteger("quality.kills", 20) / 2;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void every_acknowledged_batch_is_there_and_none_in_part(int lanes) throws Exception {
        String url = Databases.inFile(folder);
        Random random = new Random(lanes);
        int[] next = new int[lanes];
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<int[]> lines = runUntilKilled(url, next, random);
            acknowledged += lines.size();
            for (int[] line : lines) {
                next[line[0]] = Math.max(next[line[0]], line[1] + 1);
            }
            check(url, next);
        }
        System.out.printf("%d kills with %d threads, %d batches acknowledged%n", KILLS, lanes, acknowledged);
        assertThat(acknowledged).isGreaterThan(3 * KILLS);
    }

    private static List<int[]> runUntilKilled(String url, int[] next, Random random)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CrashingWriter.class.getName(),
                url,
                String.valueOf(next.length)));
        for (int first : next) {
            command.add(String.valueOf(first));
        }
        Process writer = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<int[]> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).as("the program opens the store").isEqualTo("open");
            // By batches and not by time alone, so that a slow machine is killed in the middle of its work too.
            int batches = random.nextInt(16);
            Optional<Thread> killer = Optional.empty();
            for (String line = ""; line != null; line = out.readLine()) {
                if (line.matches("[0-9]+ [0-9]+")) {
                    int space = line.indexOf(' ');
                    lines.add(new int[] {
                        Integer.parseInt(line.substring(0, space)), Integer.parseInt(line.substring(space + 1))
                    });
                }
                if (killer.isEmpty() && lines.size() >= batches) {
                    killer = Optional.of(killer(writer, random.nextInt(60)));
                }
            }
            killer.orElseThrow().join();
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor()).as("killed, not ended").isNotZero();
        return lines;
    }

    private static Thread killer(Process process, int millis) {
        long moment = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        Thread killer = new Thread(() -> {
            while (System.nanoTime() < moment) {
                LockSupport.parkNanos(moment - System.nanoTime());
            }
            // By its handle: the process's own way of ending it closes the pipe that the acknowledgements come through.
            process.toHandle().destroyForcibly();
        });
        killer.start();
        return killer;
    }

    /** Checks that all batches before {@code next} are there, and takes those into it that were saved without an answer. */
    private static void check(String url, int[] next) {
        try (QualityStore store = CrashingWriter.open(url)) {
            long batches = 0;
            for (int lane = 0; lane < next.length; lane++) {
                for (int batch = 0; batch < next[lane]; batch++) {
                    assertThat(store.isCommitted(CrashingWriter.key(lane, batch)))
                            .as("acknowledged batch %s of lane %s", batch, lane)
                            .isTrue();
                }
                if (store.isCommitted(CrashingWriter.key(lane, next[lane]))) {
                    next[lane]++;
                }
                assertThat(store.isCommitted(CrashingWriter.key(lane, next[lane])))
                        .as("a batch that was not begun")
                        .isFalse();
                batches += next[lane];
            }
            List<Diary> expected = new ArrayList<>();
            for (int lane = 0; lane < next.length; lane++) {
                for (int batch = 0; batch < next[lane]; batch++) {
                    for (int thing = 0; thing < CrashingWriter.THINGS; thing++) {
                        expected.add(
                                batch + 1 < next[lane]
                                        ? CrashingWriter.extended(lane, batch, thing)
                                        : CrashingWriter.made(lane, batch, thing));
                    }
                }
            }
            assertThat(store.things(Diary.FAMILY).stream()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(store.things(Diary.FAMILY).count()).isEqualTo(batches * CrashingWriter.THINGS);
            Verification verification = store.verify(Diaries.FAMILIES);
            assertThat(verification.defects()).isEmpty();
        }
    }
}
