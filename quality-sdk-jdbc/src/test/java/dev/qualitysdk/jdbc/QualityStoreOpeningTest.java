package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.store.Diary;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.StorageException.Code;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityStoreOpeningTest {

    private static Code refusal(ThrowingCallable call) {
        return catchThrowableOfType(StorageException.class, call).code();
    }

    private static void run(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void a_database_that_can_lose_what_it_acknowledged_is_refused(@TempDir Path folder) {
        try (HikariDataSource pool = Databases.pool(Databases.inFile(folder), 1, true)) {
            assertThat(refusal(() -> QualityStore.open(pool, Databases.OPTIONS)))
                    .isEqualTo(Code.DURABILITY_OFF);
        }
        try (HikariDataSource pool = Databases.pool(Databases.inFile(folder) + ";WRITE_DELAY=0", 1, true)) {
            assertThat(QualityStore.open(pool, Databases.OPTIONS)).isNotNull();
        }
    }

    @Test
    void a_url_that_asks_for_a_write_delay_is_refused(@TempDir Path folder) {
        String url = Databases.inFile(folder);

        assertThat(refusal(() -> QualityStore.open(url + ";WRITE_DELAY=500", Databases.OPTIONS)))
                .isEqualTo(Code.DURABILITY_OFF);
        assertThat(refusal(() -> QualityStore.open(url + ";write_delay = 1;CACHE_SIZE=10", Databases.OPTIONS)))
                .isEqualTo(Code.DURABILITY_OFF);
        QualityStore.open(url + ";WRITE_DELAY=0", Databases.OPTIONS).close();
    }

    @Test
    void a_database_that_was_opened_with_a_delay_before_is_opened_without(@TempDir Path folder) throws SQLException {
        String url = Databases.inFile(folder);
        run(url + ";WRITE_DELAY=1000", "create table host(id int)");

        try (QualityStore store = QualityStore.open(url, Databases.OPTIONS)) {
            Diaries.save(store, Diaries.diary("D-1", 1), 0);
        }
    }

    @Test
    void other_databases_and_nameless_ones_are_refused() {
        assertThat(refusal(() -> QualityStore.open("jdbc:postgresql://localhost/x", Databases.OPTIONS)))
                .isEqualTo(Code.DATABASE_UNSUPPORTED);
        assertThat(refusal(() -> QualityStore.open("jdbc:h2:mem:", Databases.OPTIONS)))
                .isEqualTo(Code.DATABASE_UNSUPPORTED);
    }

    @Test
    void a_database_that_cannot_be_opened_is_unavailable_and_nothing_of_it_is_told(@TempDir Path folder)
            throws SQLException {
        String url = Databases.inFile(folder);
        run(url, "alter user sa set password 'secret'");

        StorageException refusal =
                catchThrowableOfType(StorageException.class, () -> QualityStore.open(url, Databases.OPTIONS));

        assertThat(refusal.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(refusal.sqlState()).contains("28000");
        assertThat(refusal).hasNoCause();
        assertThat(refusal.getMessage()).doesNotContain(folder.toString());
        assertThat(catchThrowableOfType(
                        StorageException.class, () -> QualityStore.open(url, Databases.OPTIONS.withDriverMessages())))
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void what_was_saved_is_there_when_it_is_opened_again(@TempDir Path folder) {
        String url = Databases.inFile(folder);
        Diary diary = Diaries.diary("D-1", 3);
        try (QualityStore store = QualityStore.open(url, Databases.OPTIONS)) {
            Diaries.save(store, diary, 0);
        }

        try (QualityStore store = QualityStore.open(url, Databases.OPTIONS.withMigration(MigrationMode.VALIDATE))) {
            assertThat(store.things(Diary.FAMILY).find(NoteId.of("D-1"))).contains(diary);
            assertThat(store.verify(Diaries.FAMILIES).isSound()).isTrue();
        }
    }

    @Test
    void a_closed_store_says_so() {
        QualityStore store = QualityStore.open(Databases.inMemory(), Databases.OPTIONS);
        store.close();
        store.close();

        assertThat(refusal(() -> store.things(Diary.FAMILY).count())).isEqualTo(Code.CLOSED);
    }

    @Test
    void a_pool_gets_its_connections_back_as_they_were() throws SQLException {
        for (boolean autoCommit : new boolean[] {true, false}) {
            try (HikariDataSource pool = Databases.pool(Databases.inMemory(), 1, autoCommit)) {
                QualityStore store = QualityStore.open(pool, Databases.OPTIONS);
                Diaries.save(store, Diaries.diary("D-1", 1), 0);
                assertThat(refusal(() -> Diaries.save(store, Diaries.diary("D-1", 2), 0)))
                        .isEqualTo(Code.STALE_VERSION);
                store.verify(Diaries.FAMILIES);
                try (Connection connection = pool.getConnection()) {
                    assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                    assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
                }
            }
        }
    }

    @Test
    void a_schema_that_is_missing_or_older_is_refused_unless_it_may_be_made(@TempDir Path folder) throws SQLException {
        String url = Databases.inFile(folder);
        StoreOptions validate = Databases.OPTIONS.withMigration(MigrationMode.VALIDATE);
        assertThat(refusal(() -> QualityStore.open(url, validate))).isEqualTo(Code.SCHEMA_OUTDATED);
        assertThat(refusal(() -> QualityStore.open(url, validate.withSchema("nowhere"))))
                .isEqualTo(Code.SCHEMA_OUTDATED);
        assertThat(refusal(() -> QualityStore.open(url, Databases.OPTIONS.withMigration(MigrationMode.NONE))))
                .isEqualTo(Code.STATEMENT_FAILED);
        QualityStore.open(url, Databases.OPTIONS).close();
        QualityStore.open(url, validate).close();

        run(url, "delete from qm_migration where version = 3");
        assertThat(refusal(() -> QualityStore.open(url, validate))).isEqualTo(Code.SCHEMA_OUTDATED);
    }

    @Test
    void a_schema_that_is_newer_or_was_made_by_another_migration_is_refused(@TempDir Path folder) throws SQLException {
        String url = Databases.inFile(folder);
        QualityStore.open(url, Databases.OPTIONS).close();

        run(url, "insert into qm_migration select 99, 'V99', digest, installed_at from qm_migration where version = 1");
        assertThat(refusal(() -> QualityStore.open(url, Databases.OPTIONS))).isEqualTo(Code.SCHEMA_TOO_NEW);

        run(
                url,
                "delete from qm_migration where version = 99",
                "update qm_migration set digest = 'x' where version = 1");
        assertThat(refusal(() -> QualityStore.open(url, Databases.OPTIONS))).isEqualTo(Code.SCHEMA_CHANGED);
        assertThat(refusal(() -> QualityStore.open(url, Databases.OPTIONS.withMigration(MigrationMode.VALIDATE))))
                .isEqualTo(Code.SCHEMA_CHANGED);
    }

    @Test
    void names_that_are_no_names_are_refused() {
        for (String prefix : new String[] {"", "Q_", "1a", "a b", "a;drop table x", "a".repeat(17), "_x", "\u00E9"}) {
            assertThatThrownBy(() -> Databases.OPTIONS.withTablePrefix(prefix))
                    .isInstanceOf(InvalidValueException.class);
        }
        for (String schema : new String[] {"", "1a", "a b", "a.b", "a\"", "select", "User", "x".repeat(30)}) {
            assertThatThrownBy(() -> Databases.OPTIONS.withSchema(schema)).isInstanceOf(InvalidValueException.class);
        }
        assertThatThrownBy(() -> Databases.OPTIONS.withPageSize(0)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void tenants_schemas_and_prefixes_are_apart_in_one_database() {
        String url = Databases.inMemory();
        try (QualityStore first = QualityStore.open(url, Databases.OPTIONS);
                QualityStore tenant = QualityStore.open(url, Databases.OPTIONS.withTenant(TenantId.of("other")));
                QualityStore prefix = QualityStore.open(url, Databases.OPTIONS.withTablePrefix("b_"));
                QualityStore schema = QualityStore.open(url, Databases.OPTIONS.withSchema("erp"))) {
            Diaries.save(first, Diaries.diary("D-1", 2), 0);
            Diaries.save(tenant, Diaries.diary("D-1", 1), 0);

            assertThat(first.things(Diary.FAMILY)
                            .find(NoteId.of("D-1"))
                            .orElseThrow()
                            .version())
                    .isEqualTo(2);
            assertThat(tenant.things(Diary.FAMILY)
                            .find(NoteId.of("D-1"))
                            .orElseThrow()
                            .version())
                    .isEqualTo(1);
            assertThat(prefix.things(Diary.FAMILY).count()).isZero();
            assertThat(schema.things(Diary.FAMILY).count()).isZero();
            tenant.rebuild(Diaries.FAMILIES);
            assertThat(first.verify(Diaries.FAMILIES).isSound()).isTrue();
        }
    }

    @Test
    void new_keys_are_never_the_same_and_sorted_by_time() {
        try (QualityStore store = QualityStore.open(Databases.inMemory(), Databases.OPTIONS)) {
            assertThat(store.newKey()).isNotEqualTo(store.newKey());
            assertThat(store.newKey().value()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f-]{17}");
        }
    }
}
