package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.store.Diary;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.StorageException.Code;
import dev.qualitysdk.store.UnitOfWork;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoinedStoreTest {

    private final HikariDataSource pool = Databases.pool(Databases.inMemory() + ";LOCK_TIMEOUT=20", 2, true);
    private final QualityStore store = QualityStore.open(pool, Databases.OPTIONS);

    @BeforeEach
    void createTheHostsTable() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table host (id int primary key)");
            // Makes a command fail with its very last statement.
            statement.execute("alter table qm_command add constraint trap check (command <> 'trap')");
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private int hostRows() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from host")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Connection transaction() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into host values (1)");
        }
        return connection;
    }

    @Test
    void the_hosts_row_and_ours_live_together() throws SQLException {
        try (Connection connection = transaction()) {
            JoinedStore joined = store.join(connection);
            Diaries.save(joined, Diaries.diary("D-1", 2), 0);

            assertThat(joined.things(Diary.FAMILY).find(NoteId.of("D-1"))).isPresent();
            assertThat(store.things(Diary.FAMILY).find(NoteId.of("D-1"))).isEmpty();
            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isFalse();
            connection.commit();
        }

        assertThat(hostRows()).isEqualTo(1);
        assertThat(store.things(Diary.FAMILY).find(NoteId.of("D-1"))).isPresent();
        assertThat(store.verify(Diaries.FAMILIES).isSound()).isTrue();
    }

    @Test
    void the_hosts_row_and_ours_die_together() throws SQLException {
        try (Connection connection = transaction()) {
            Diaries.save(store.join(connection), Diaries.diary("D-1", 2), 0);
            connection.rollback();
        }

        assertThat(hostRows()).isZero();
        assertThat(store.things(Diary.FAMILY).count()).isZero();
        assertThat(store.isCommitted(CommandKey.of("D-1/2"))).isFalse();
        assertThat(store.verify(Diaries.FAMILIES).isSound()).isTrue();
    }

    @Test
    void a_unit_that_failed_leaves_nothing_even_if_the_host_commits() throws SQLException {
        try (Connection connection = transaction()) {
            JoinedStore joined = store.join(connection);
            Diaries.save(joined, Diaries.diary("D-1", 1), 0);
            UnitOfWork trapped = UnitOfWork.of(CommandKey.of("trap"))
                    .save(Diary.FAMILY, Diaries.diary("C", 2), 0)
                    .build();
            StorageException refusal = catchThrowableOfType(StorageException.class, () -> joined.commit(trapped));
            assertThat(refusal.code()).isEqualTo(Code.STATEMENT_FAILED);
            assertThat(refusal.sqlState()).contains("23513");
            assertThat(refusal.getMessage()).doesNotContain("trap");
            connection.commit();
        }

        assertThat(hostRows()).isEqualTo(1);
        assertThat(store.things(Diary.FAMILY).stream().map(d -> d.id().value())).containsExactly("D-1");
        assertThat(store.verify(Diaries.FAMILIES).isSound()).isTrue();
    }

    @Test
    void a_connection_that_commits_by_itself_is_refused() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(catchThrowableOfType(StorageException.class, () -> store.join(connection))
                            .code())
                    .isEqualTo(Code.AUTO_COMMIT_ON);
        }
        try (Connection connection = transaction()) {
            JoinedStore joined = store.join(connection);
            connection.setAutoCommit(true);
            assertThat(catchThrowableOfType(
                                    StorageException.class, () -> Diaries.save(joined, Diaries.diary("D-1", 1), 0))
                            .code())
                    .isEqualTo(Code.AUTO_COMMIT_ON);
        }
    }

    @Test
    void a_host_that_holds_the_line_too_long_makes_others_give_up_and_try_again() throws SQLException {
        try (Connection connection = transaction()) {
            Diaries.save(store.join(connection), Diaries.diary("D-1", 1), 0);
            StorageException refusal =
                    catchThrowableOfType(StorageException.class, () -> Diaries.save(store, Diaries.diary("D-2", 1), 0));

            assertThat(refusal.code()).isEqualTo(Code.CONFLICT);
            assertThat(refusal.retryable()).isTrue();
            assertThat(refusal.outcome()).isEqualTo(StorageException.Outcome.NOTHING_SAVED);
            connection.rollback();
        }

        Diaries.save(store, Diaries.diary("D-2", 1), 0);
        assertThat(store.things(Diary.FAMILY).count()).isEqualTo(1);
    }
}
