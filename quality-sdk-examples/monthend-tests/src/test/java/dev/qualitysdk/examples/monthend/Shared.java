package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.CycleRun.done;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Months that are closed or sealed once, when the first test asks for them; whoever changes one takes a copy. */
final class Shared {

    /** What makes a folder. */
    private interface Making {

        void into(Path folder) throws IOException;
    }

    /** The small branch's year, January closed; what was printed lies in {@code printed}, with two employees explained. */
    static final Shared CLOSED = new Shared(folder -> Files.writeString(
            folder.resolve("printed"),
            done(new CycleRun(folder).close("2026-01", "--explain", "Y-01", "--explain", "Y-02"))
                    .out()));

    /** The small branch's year, January to March sealed; the heads of the chain lie in {@code heads}, one a line. */
    static final Shared SEALED = new Shared(folder -> {
        CycleRun year = CycleRun.closed(folder);
        StringBuilder heads = new StringBuilder();
        Path head = folder.resolve("head");
        for (int month = 1; month <= 3; month++) {
            year.seal("2026-0" + month, "2026-0" + (month + 1), "--head", head);
            heads.append(Files.readString(head));
        }
        Files.writeString(folder.resolve("heads"), heads);
    });

    /** The sample month, closed in English; what was printed lies in {@code printed}. */
    static final Shared SAMPLE = new Shared(folder -> Files.writeString(
            folder.resolve("printed"),
            done(Program.closeSample(Program.SAMPLE, folder)).out()));

    /**
     * Some bookings of the sample month in {@code data}, closed in English into {@code first}, and closed again in Chinese, in a copy
     * of its database, into {@code again}; what was printed then lies in {@code printed}.
     */
    static final Shared PART_AGAIN = new Shared(folder -> {
        Path data = Program.samplePart(folder.resolve("data"), 1_301, 1_500);
        done(Program.closeSample(data, folder.resolve("first")));
        copy(folder.resolve("first"), folder.resolve("again"));
        Program.Run again = done(Program.closeSample(data, folder.resolve("again"), "--lang", "zh-Hant"));
        Files.writeString(folder.resolve("printed"), again.out());
    });

    private final Making making;
    private @Nullable Path made;

    private Shared(Making making) {
        this.making = making;
    }

    /** Returns the folder; nobody may change what is in it. */
    synchronized Path folder() throws IOException {
        Path folder = made;
        if (folder == null) {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "shared")), "month");
            Path whole = folder;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(whole)));
            making.into(folder);
            made = folder;
        }
        return folder;
    }

    /** Deletes a folder once the tests are over; what cannot be deleted stays in the build's own folder. */
    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException left) {
            System.err.println("left behind: " + left.getMessage());
        }
    }

    /** Copies a folder with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(from)) {
            all = paths.toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        for (Path path : all) {
            Path copy = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(path, copy);
            }
        }
    }
}
