package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.store.Diary;
import dev.qualitysdk.store.StaleVersionException;
import dev.qualitysdk.store.Things;
import dev.qualitysdk.store.UnitOfWork;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sixteen writers of five hundred entries each: nothing that was acknowledged is lost or doubled. */
@Timeout(300)
class ConcurrentWritersTest {

    private static final int WRITERS = 16;
    private static final int ENTRIES = 500;
    private static final int DIARIES = 40;

    private static void inParallel(int threads, Callable<?> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(work));
            }
            for (Future<?> future : running) {
                future.get(240, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void writers_of_the_same_things_lose_and_double_nothing() throws Exception {
        try (HikariDataSource pool = Databases.pool(Databases.inMemory(), 4, true)) {
            QualityStore store = QualityStore.open(pool, Databases.OPTIONS);
            UnitOfWork.Builder begin = UnitOfWork.of(CommandKey.of("begin"));
            for (int i = 0; i < DIARIES; i++) {
                begin.save(Diary.FAMILY, Diary.begin("D-" + i, Diaries.at(0), "begun"), 0);
            }
            store.commit(begin.build());
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();

            inParallel(WRITERS, () -> write(store, acknowledged));

            List<Diary> diaries = store.things(Diary.FAMILY).stream().toList();
            List<String> kept = diaries.stream()
                    .flatMap(diary -> diary.steps().stream().skip(1))
                    .map(entry -> entry.form().text("text"))
                    .toList();
            assertThat(acknowledged).hasSize(WRITERS * ENTRIES);
            assertThat(kept).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(store.verify(Diaries.FAMILIES).defects()).isEmpty();
            assertThat(store.verify(Diaries.FAMILIES).anchor().steps()).isEqualTo(DIARIES + WRITERS * ENTRIES);
        }
    }

    private static Void write(QualityStore store, Set<String> acknowledged) {
        Things<NoteId, Diary.Entry, Diary> diaries = store.things(Diary.FAMILY);
        Random random = new Random(Thread.currentThread().getId());
        for (int i = 0; i < ENTRIES; i++) {
            String text = Thread.currentThread().getName() + " " + i;
            NoteId id = NoteId.of("D-" + random.nextInt(DIARIES));
            for (boolean saved = false; !saved; ) {
                Diary seen = diaries.find(id).orElseThrow();
                try {
                    diaries.save(store.newKey(), seen.write(Diaries.at(seen.version()), text), seen.version());
                    saved = true;
                } catch (StaleVersionException somebodyWasFaster) {
                    assertThat(somebodyWasFaster.found()).isGreaterThan(seen.version());
                }
            }
            assertThat(acknowledged.add(text)).isTrue();
        }
        return null;
    }

    @Test
    void units_of_crossing_things_wait_in_line_and_not_for_each_other() throws Exception {
        try (HikariDataSource pool = Databases.pool(Databases.inMemory(), 8, false)) {
            QualityStore one = QualityStore.open(pool, Databases.OPTIONS);
            QualityStore other = QualityStore.open(pool, Databases.OPTIONS);
            inParallel(8, () -> {
                QualityStore store = Thread.currentThread().getId() % 2 == 0 ? one : other;
                for (int i = 0; i < 50; i++) {
                    String name = Thread.currentThread().getName() + "-" + i;
                    store.commit(UnitOfWork.of(CommandKey.of(name))
                            .save(Diary.FAMILY, Diaries.diary("Z " + name, 2), 0)
                            .save(Diary.OTHER_FAMILY, Diaries.diary("A " + name, 1), 0)
                            .save(Diary.FAMILY, Diaries.diary("A " + name, 3), 0)
                            .build());
                }
                return null;
            });

            assertThat(one.things(Diary.FAMILY).count()).isEqualTo(800);
            assertThat(one.verify(Diaries.FAMILIES).defects()).isEmpty();
        }
    }

    @Test
    void the_same_command_from_many_at_once_is_done_once() throws Exception {
        try (HikariDataSource pool = Databases.pool(Databases.inMemory(), 8, true)) {
            QualityStore store = QualityStore.open(pool, Databases.OPTIONS);
            Set<Boolean> repeated = ConcurrentHashMap.newKeySet();
            UnitOfWork unit = UnitOfWork.of(CommandKey.of("once"))
                    .save(Diary.FAMILY, Diaries.diary("D-1", 2), 0)
                    .build();
            inParallel(8, () -> repeated.add(store.commit(unit).repeated()));

            assertThat(repeated).containsExactlyInAnyOrder(true, false);
            assertThat(store.verify(Diaries.FAMILIES).anchor().steps()).isEqualTo(2);
        }
    }

    /** The control: the same without versions does lose entries, so the test above would see it. */
    @Test
    void writers_without_versions_do_lose_entries() throws Exception {
        try (HikariDataSource pool = Databases.pool(Databases.inMemory(), 8, true)) {
            execute(pool, "create table naive (id int primary key, entries int)");
            execute(pool, "insert into naive values (1, 0)");
            inParallel(8, () -> {
                for (int i = 0; i < 200; i++) {
                    execute(pool, "update naive set entries = " + (entries(pool) + 1) + " where id = 1");
                }
                return null;
            });

            assertThat(entries(pool)).isLessThan(1_600);
        }
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int entries(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select entries from naive")) {
            row.next();
            return row.getInt(1);
        }
    }
}
