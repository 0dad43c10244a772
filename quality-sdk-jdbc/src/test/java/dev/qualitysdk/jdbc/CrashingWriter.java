package dev.qualitysdk.jdbc;

import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.store.Diary;
import dev.qualitysdk.store.UnitOfWork;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that saves batch after batch until it is killed. Each thread has a lane of its own; batch {@code n} of a lane makes
 * ten diaries and adds an entry to those of batch {@code n - 1}. A batch is printed once it is acknowledged.
 */
final class CrashingWriter {

    static final int THINGS = 10;

    private CrashingWriter() {}

    /** Runs the program: URL, number of threads, first batch of each lane. */
    public static void main(String[] arguments) throws InterruptedException {
        QualityStore store = open(arguments[0]);
        PrintStream acknowledged = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        acknowledged.println("open");
        List<Thread> threads = new ArrayList<>();
        for (int lane = 0; lane < Integer.parseInt(arguments[1]); lane++) {
            int own = lane;
            int first = Integer.parseInt(arguments[2 + lane]);
            threads.add(new Thread(() -> {
                for (int batch = first; ; batch++) {
                    store.commit(unit(own, batch));
                    acknowledged.println(own + " " + batch);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    static QualityStore open(String url) {
        return QualityStore.open(url, StoreOptions.of(Clock.systemUTC()).withJournalKeys(Databases.keys("k1")));
    }

    static CommandKey key(int lane, int batch) {
        return CommandKey.of("lane " + lane + " batch " + batch);
    }

    static NoteId id(int lane, int batch, int thing) {
        return NoteId.of(lane + "-" + batch + "-" + thing);
    }

    static UnitOfWork unit(int lane, int batch) {
        UnitOfWork.Builder unit = UnitOfWork.of(key(lane, batch));
        for (int thing = 0; thing < THINGS; thing++) {
            unit.save(Diary.FAMILY, made(lane, batch, thing), 0);
            if (batch > 0) {
                unit.save(Diary.FAMILY, extended(lane, batch - 1, thing), 2);
            }
        }
        return unit.build();
    }

    /** A diary as its own batch leaves it. */
    static Diary made(int lane, int batch, int thing) {
        return Diaries.diary(id(lane, batch, thing).value(), 2);
    }

    /** A diary as the next batch leaves it. */
    static Diary extended(int lane, int batch, int thing) {
        return Diaries.diary(id(lane, batch, thing).value(), 3);
    }
}
