package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.zaxxer.hikari.HikariDataSource;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.jdbc.schema.Migrations;
import dev.qualitysdk.jdbc.schema.Tables;
import dev.qualitysdk.store.Diary;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MigrationTest {

    private static final List<String> STATEMENTS = Splitter.on(";\n")
            .trimResults()
            .omitEmptyStrings()
            .splitToList(new Migrations("h2", Tables.of(Optional.empty(), "qm_")).script());

    private static void run(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @RepeatedTest(4)
    @Timeout(120)
    void a_hundred_hosts_that_start_at_once_all_find_the_schema() throws Exception {
        int hosts = 100;
        try (HikariDataSource pool = Databases.pool(Databases.inMemory(), 16, true)) {
            ExecutorService threads = Executors.newFixedThreadPool(16);
            CyclicBarrier start = new CyclicBarrier(16);
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < hosts; i++) {
                int host = i;
                running.add(threads.submit(() -> {
                    if (host < 16) {
                        start.await(60, TimeUnit.SECONDS);
                    }
                    QualityStore store =
                            QualityStore.open(pool, Databases.OPTIONS.withTenant(TenantId.of("tenant " + host % 7)));
                    return store.things(Diary.FAMILY).count();
                }));
            }
            for (Future<Long> opened : running) {
                assertThat(opened.get(60, TimeUnit.SECONDS)).isZero();
            }
            threads.shutdown();
            QualityStore.open(pool, Databases.OPTIONS.withMigration(MigrationMode.VALIDATE));
        }
    }

    @Test
    void a_migration_that_was_killed_after_any_statement_is_finished_by_the_next_host() throws SQLException {
        assertThat(STATEMENTS).hasSizeGreaterThan(10);
        for (int done = 0; done <= STATEMENTS.size(); done++) {
            try (HikariDataSource pool = Databases.pool(Databases.inMemory(), 1, true)) {
                for (String statement : STATEMENTS.subList(0, done)) {
                    run(pool, statement);
                }
                QualityStore store = QualityStore.open(pool, Databases.OPTIONS);
                Diaries.save(store, Diaries.diary("D-1", 2), 0);
                assertThat(store.verify(Diaries.FAMILIES).defects()).isEmpty();
            }
        }
    }

    @Test
    void every_statement_of_a_migration_can_run_again() throws SQLException {
        try (HikariDataSource pool = Databases.pool(Databases.inMemory(), 1, true)) {
            QualityStore store = QualityStore.open(pool, Databases.OPTIONS);
            Diaries.save(store, Diaries.diary("D-1", 2), 0);
            for (String statement : STATEMENTS) {
                run(pool, statement);
            }
            assertThat(store.verify(Diaries.FAMILIES).things()).isEqualTo(1);
        }
    }

    @Test
    void a_host_that_runs_the_script_with_a_tool_of_its_own_opens_without_migrating() throws SQLException {
        try (HikariDataSource pool = Databases.pool(Databases.inMemory(), 1, true)) {
            for (String statement : STATEMENTS) {
                run(pool, statement);
            }
            QualityStore store = QualityStore.open(pool, Databases.OPTIONS.withMigration(MigrationMode.NONE));
            Diaries.save(store, Diaries.diary("D-1", 1), 0);
            assertThat(store.things(Diary.FAMILY).count()).isEqualTo(1);
        }
    }
}
