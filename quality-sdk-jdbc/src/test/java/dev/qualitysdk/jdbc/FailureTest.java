package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.store.Diary;
import dev.qualitysdk.store.Receipt;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.StorageException.Code;
import dev.qualitysdk.store.StorageException.Outcome;
import dev.qualitysdk.store.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a save when the database fails at any place of it. */
class FailureTest {

    private static final String CANARY = "canary-4711";

    private final HikariDataSource pool = Databases.pool(Databases.inMemory(), 1, true);
    private final BreakableDatabase database = new BreakableDatabase(pool);
    private final QualityStore store = QualityStore.open(database, Databases.OPTIONS);

    @AfterEach
    void close() {
        pool.close();
    }

    private static UnitOfWork unit(String key) {
        return UnitOfWork.of(CommandKey.of(key))
                .save(Diary.FAMILY, Diaries.diary("D " + key, 3), 0)
                .save(Diary.FAMILY, Diary.begin("E " + key, Diaries.at(0), CANARY), 0)
                .build();
    }

    private StorageException refusal(UnitOfWork unit) {
        return catchThrowableOfType(StorageException.class, () -> store.commit(unit));
    }

    private void isSound(int things) {
        assertThat(store.things(Diary.FAMILY).count()).isEqualTo(things);
        assertThat(store.verify(Diaries.FAMILIES).defects()).isEmpty();
    }

    @Test
    void a_commit_without_an_answer_is_unknown_until_it_is_asked_for() {
        UnitOfWork done = unit("done");
        database.fail("commit", 0, true, new SQLException(CANARY, "08006"));
        StorageException refusal = refusal(done);
        assertThat(refusal.code()).isEqualTo(Code.CONNECTION_LOST);
        assertThat(refusal.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(refusal.retryable()).isTrue();
        assertThat(store.isCommitted(done.key())).isTrue();
        isSound(2);

        UnitOfWork notDone = unit("not done");
        database.fail("commit", 0, false, new SQLException(CANARY, "08006"));
        assertThat(refusal(notDone).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(store.isCommitted(notDone.key())).isFalse();
        isSound(2);

        assertThat(store.commit(done).repeated()).isTrue();
        assertThat(store.commit(notDone).repeated()).isFalse();
        isSound(4);
    }

    @Test
    void a_failure_at_any_statement_leaves_nothing() {
        for (String method : List.of("executeQuery", "executeUpdate", "executeBatch", "prepareStatement")) {
            int place = 0;
            for (boolean reached = true; reached; place++) {
                for (boolean done : new boolean[] {false, true}) {
                    UnitOfWork unit = unit(method + " " + place + " " + done);
                    database.fail(method, place, done, new SQLException(CANARY, "58030", 7));
                    StorageException refusal = refusal(unit);
                    reached = database.hasFailed();
                    if (reached) {
                        assertThat(refusal.code()).isEqualTo(Code.STATEMENT_FAILED);
                        assertThat(refusal.outcome()).isEqualTo(Outcome.NOTHING_SAVED);
                        assertThat(refusal.sqlState()).contains("58030");
                        assertThat(refusal.toString()).doesNotContain(CANARY);
                        assertThat(refusal).hasNoCause();
                        isSound(0);
                        assertThat(store.isCommitted(unit.key())).isFalse();
                    }
                }
                if (!reached) {
                    break;
                }
            }
            assertThat(place).as(method).isPositive();
            clean();
        }
    }

    /** Takes away the failure that was not reached, with what was saved meanwhile. */
    private void clean() {
        database.forget();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("step", "thing", "head", "command")) {
                statement.execute("delete from qm_" + table);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        QualityStore.open(pool, Databases.OPTIONS);
    }

    @Test
    void others_in_the_way_make_the_whole_unit_run_again_up_to_five_times() {
        for (int i = 0; i < 4; i++) {
            database.fail("executeBatch", 1, true, new SQLException(CANARY, "40001", 40_001));
        }
        Receipt receipt = store.commit(unit("patient"));
        assertThat(receipt.repeated()).isFalse();
        assertThat(database.hasFailed()).isTrue();
        isSound(2);

        for (int i = 0; i < 5; i++) {
            database.fail("executeBatch", 0, false, new SQLException(CANARY, "HYT00", 50_200));
        }
        StorageException refusal = refusal(unit("impatient"));
        assertThat(refusal.code()).isEqualTo(Code.CONFLICT);
        assertThat(refusal.retryable()).isTrue();
        assertThat(refusal.outcome()).isEqualTo(Outcome.NOTHING_SAVED);
        assertThat(database.hasFailed()).isTrue();
        isSound(2);
    }

    @Test
    void a_lost_connection_is_not_tried_again_by_itself() {
        database.fail("executeBatch", 0, false, new SQLException(CANARY, "08003"));

        StorageException refusal = refusal(unit("once"));

        assertThat(refusal.code()).isEqualTo(Code.CONNECTION_LOST);
        assertThat(refusal.outcome()).isEqualTo(Outcome.NOTHING_SAVED);
        isSound(0);
    }

    @Test
    void a_connection_that_cannot_be_given_back_does_not_undo_a_save() {
        database.fail("setAutoCommit", 1, false, new SQLException(CANARY, "08003"));

        assertThat(store.commit(unit("saved")).repeated()).isFalse();
        isSound(2);
    }

    @Test
    void no_connection_is_unavailable() {
        pool.close();

        StorageException refusal = refusal(unit("nowhere"));

        assertThat(refusal.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(refusal.retryable()).isTrue();
    }

    @Test
    void a_row_that_the_database_refuses_is_not_repeated_in_the_message() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into qm_step select 'default', 1, 'diary', 'D clash', 1, 'k', now(), now(), now(),"
                            + " 'c', '" + CANARY + "', '-', X'00'");
        }

        StorageException refusal = refusal(unit("clash"));

        assertThat(refusal.code()).isEqualTo(Code.STATEMENT_FAILED);
        assertThat(refusal.sqlState()).contains("23505");
        assertThat(refusal.toString()).doesNotContain(CANARY);
        assertThat(refusal).hasNoCause();
        assertThat(store.things(Diary.FAMILY).find(NoteId.of("D clash"))).isEmpty();
    }
}
