package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.store.Anchor;
import dev.qualitysdk.store.Diary;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.StorageException.Code;
import dev.qualitysdk.store.Verification;
import dev.qualitysdk.store.Verification.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is changed behind the store's back is found, and its place named. */
class TamperTest {

    private static final int STEPS = 12;

    private final HikariDataSource pool = Databases.pool(Databases.inMemory(), 1, true);
    private final StoreOptions options = Databases.OPTIONS.withJournalKeys(Databases.keys("k1"));
    private final QualityStore store = QualityStore.open(pool, options);

    @BeforeEach
    void fill() throws SQLException {
        for (int i = 0; i < 4; i++) {
            Diaries.save(store, Diaries.diary("D-" + i, 2), 0);
            Diaries.save(store, Diaries.diary("D-" + i, 3), 2);
        }
        assertThat(verify().isSound()).isTrue();
        assertThat(verify().anchor().steps()).isEqualTo(STEPS);
        assertThat(verify().things()).isEqualTo(4);
        assertThat(verify().unsealed()).isZero();
        for (String table : List.of("step", "head", "thing")) {
            run("create table " + table + "_as_it_was as select * from qm_" + table);
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private Verification verify() {
        return store.verify(Diaries.FAMILIES);
    }

    private int run(String... statements) throws SQLException {
        int changed = 0;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                changed = statement.executeUpdate(sql);
            }
        }
        return changed;
    }

    private void restore() throws SQLException {
        for (String table : List.of("step", "head", "thing")) {
            run("delete from qm_" + table, "insert into qm_" + table + " select * from " + table + "_as_it_was");
        }
        assertThat(verify().isSound()).isTrue();
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select column_name, data_type from information_schema.columns"
                        + " where lower(table_name) = '" + table + "' order by ordinal_position")) {
            while (row.next()) {
                columns.add(row.getString(1) + " " + row.getString(2));
            }
        }
        return columns;
    }

    private static String changed(String column, String type) {
        return switch (type) {
            case "CHARACTER VARYING" -> column + " = coalesce(" + column + ", '') || 'x'";
            case "BINARY VARYING" -> column + " = substring(" + column + " from 1 for 31)";
            case "TIMESTAMP WITH TIME ZONE" -> column + " = dateadd(microsecond, 1, " + column + ")";
            default -> column + " = " + column + " + 1000";
        };
    }

    @Test
    void every_column_of_every_step_is_guarded() throws SQLException {
        for (String named : columns("qm_step")) {
            String column = named.substring(0, named.indexOf(' '));
            String type = named.substring(named.indexOf(' ') + 1);
            for (int seq = 1; seq <= STEPS; seq += 5) {
                assertThat(run("update qm_step set " + changed(column, type) + " where seq = " + seq))
                        .isEqualTo(1);
                assertThat(verify().isSound()).as(column + " of step " + seq).isFalse();
                restore();
            }
        }
    }

    @Test
    void every_byte_of_a_form_and_of_a_link_is_guarded_and_its_place_named() throws SQLException {
        String form = kept("form", 5).toString();
        for (int i = 0; i < form.length(); i++) {
            char other = (char) (form.charAt(i) ^ 1);
            keep("form", 5, form.substring(0, i) + other + form.substring(i + 1));
            assertThat(verify().defects())
                    .as("form " + i)
                    .anySatisfy(defect -> {
                        assertThat(defect.problem()).isEqualTo(Problem.STEP_CHANGED);
                        assertThat(defect.seq()).isEqualTo(5);
                        assertThat(defect.subject()).isEqualTo("diary D-1");
                    })
                    .noneSatisfy(defect -> assertThat(defect.seq()).isEqualTo(6));
        }
        keep("form", 5, form);
        byte[] link = (byte[]) kept("link", 7);
        for (int i = 0; i < link.length; i++) {
            byte[] flipped = link.clone();
            flipped[i] ^= 1;
            keep("link", 7, flipped);
            assertThat(verify().defects())
                    .as("link " + i)
                    .anySatisfy(defect -> assertThat(defect.seq()).isEqualTo(7));
        }
        keep("link", 7, link);
        assertThat(verify().isSound()).isTrue();
    }

    private Object kept(String column, long seq) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select " + column + " from qm_step where seq = ?")) {
            query.setLong(1, seq);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1);
            }
        }
    }

    private void keep(String column, long seq, Object value) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update qm_step set " + column + " = ? where seq = ?")) {
            update.setObject(1, value);
            update.setLong(2, seq);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void deleted_swapped_inserted_and_doubled_steps_are_found() throws SQLException {
        for (int seq = 1; seq <= STEPS; seq++) {
            run("delete from qm_step where seq = " + seq);
            assertThat(verify().isSound()).as("without step " + seq).isFalse();
            restore();
        }
        run("update qm_step set seq = -seq where seq in (3, 6)", "update qm_step set seq = 9 + seq where seq < 0");
        assertThat(verify().defects().stream().map(Verification.Defect::seq)).contains(3L, 6L);
        restore();
        run(
                "insert into qm_step select tenant, 13, family, 'D-9', 1, kind, happened_at, recorded_at, stored_at, command,"
                        + " form, chain_key, link from qm_step where seq = 1");
        assertThat(verify().defects().stream().map(Verification.Defect::problem))
                .contains(Problem.STEP_CHANGED, Problem.HEAD_CHANGED);
        restore();
    }

    @Test
    void a_cut_tail_is_found_even_with_a_head_that_was_moved_back() throws SQLException {
        run("delete from qm_step where seq > 9");
        assertThat(verify().defects().stream().map(Verification.Defect::problem))
                .contains(Problem.TAIL_CUT);

        run("update qm_head set seq = 9, link = (select link from qm_step where seq = 9)");
        assertThat(verify().defects().stream().map(Verification.Defect::problem))
                .contains(Problem.HEAD_CHANGED);
    }

    @Test
    void an_old_state_put_back_whole_is_found_by_an_anchor_kept_elsewhere() throws SQLException {
        Anchor anchor = verify().anchor();
        Diaries.save(store, Diaries.diary("D-9", 2), 0);
        Anchor later = verify().anchor();
        assertThat(store.verify(Diaries.FAMILIES, List.of(anchor, later)).isSound())
                .isTrue();

        restore();

        assertThat(store.verify(Diaries.FAMILIES, List.of(anchor, later)).defects())
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.problem()).isEqualTo(Problem.ANCHOR_MISSED);
                    assertThat(defect.seq()).isEqualTo(14);
                });
        assertThat(store.verify(
                                Diaries.FAMILIES,
                                List.of(Anchor.of(TenantId.of("other"), anchor.steps(), anchor.link())))
                        .isSound())
                .isFalse();
    }

    @Test
    void a_chain_made_anew_without_the_key_is_found() throws SQLException {
        try (HikariDataSource elsewhere = Databases.pool(Databases.inMemory(), 1, true)) {
            QualityStore forger = QualityStore.open(elsewhere, Databases.OPTIONS);
            Diaries.save(forger, Diaries.diary("D-0", 3), 0);
            assertThat(forger.verify(Diaries.FAMILIES).isSound()).isTrue();
            assertThat(forger.verify(Diaries.FAMILIES).unsealed()).isEqualTo(3);
            try (Connection connection = elsewhere.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("update qm_step set chain_key = 'k1'");
                statement.execute("update qm_head set chain_key = 'k1'");
            }
            QualityStore owner = QualityStore.open(elsewhere, options);

            assertThat(owner.verify(Diaries.FAMILIES).defects().stream().map(Verification.Defect::problem))
                    .contains(Problem.STEP_CHANGED, Problem.HEAD_CHANGED);
            assertThat(catchThrowableOfType(
                                    StorageException.class, () -> Diaries.save(owner, Diaries.diary("D-1", 1), 0))
                            .code())
                    .isEqualTo(Code.DAMAGED_RECORD);
        }
    }

    @Test
    void nothing_is_appended_without_a_key_where_there_was_one() {
        QualityStore careless = QualityStore.open(pool, Databases.OPTIONS);

        assertThat(catchThrowableOfType(
                                StorageException.class, () -> Diaries.save(careless, Diaries.diary("D-9", 1), 0))
                        .code())
                .isEqualTo(Code.KEY_MISSING);
        assertThat(careless.verify(Diaries.FAMILIES).defects().stream().map(Verification.Defect::problem))
                .containsOnly(Problem.KEY_MISSING);
    }

    @Test
    void a_key_can_be_followed_by_another_and_both_are_verified() {
        QualityStore next = QualityStore.open(pool, Databases.OPTIONS.withJournalKeys(Databases.keys("k2")));
        Diaries.save(next, Diaries.diary("D-9", 2), 0);

        assertThat(next.verify(Diaries.FAMILIES).isSound()).isTrue();
        assertThat(verify().isSound()).isTrue();
        assertThat(verify().unsealed()).isZero();
    }

    @Test
    void a_seal_that_was_dropped_is_found() throws SQLException {
        run("update qm_step set chain_key = '-' where seq = 8");

        assertThat(verify().defects().stream().map(Verification.Defect::problem))
                .contains(Problem.SEAL_DROPPED, Problem.STEP_CHANGED);
    }

    @Test
    void every_column_of_the_head_and_of_a_thing_is_guarded() throws SQLException {
        for (String table : List.of("qm_head", "qm_thing")) {
            for (String named : columns(table)) {
                String column = named.substring(0, named.indexOf(' '));
                if (!(table.equals("qm_head") && column.equals("TENANT"))) {
                    String type = named.substring(named.indexOf(' ') + 1);
                    run("update " + table + " set " + changed(column, type)
                            + (table.equals("qm_thing") ? " where id = 'D-2'" : ""));
                    assertThat(verify().isSound()).as(table + "." + column).isFalse();
                    restore();
                }
            }
        }
        run("delete from qm_thing where id = 'D-2'");
        assertThat(verify().isSound()).isFalse();
        restore();
        run("insert into qm_thing select tenant, family, 'D-9', version, state, first_at, last_at, digest from qm_thing"
                + " where id = 'D-2'");
        assertThat(verify().isSound()).isFalse();
    }

    @Test
    void a_journal_without_its_head_is_refused() throws SQLException {
        run("delete from qm_head");

        assertThat(catchThrowableOfType(StorageException.class, this::verify).code())
                .isEqualTo(Code.DAMAGED_RECORD);
        assertThat(catchThrowableOfType(StorageException.class, () -> Diaries.save(store, Diaries.diary("D-9", 1), 0))
                        .code())
                .isEqualTo(Code.DAMAGED_RECORD);
    }

    @Test
    void damaged_things_are_refused_on_reading_and_the_others_are_not() throws SQLException {
        List<String> damages = List.of(
                "update qm_step set form = replace(form, 'text=D-1 1', 'text=D-1 9') where id = 'D-1' and version = 2",
                "update qm_step set form = 'nonsense' where id = 'D-1' and version = 2",
                "update qm_step set form = 'a=1\\' where id = 'D-1' and version = 2",
                "update qm_step set form = 'a=1' || chr(10) || 'a=2' || chr(10) where id = 'D-1' and version = 2",
                "update qm_step set kind = 'diary.torn' where id = 'D-1' and version = 1",
                "delete from qm_step where id = 'D-1' and version = 3",
                "delete from qm_step where id = 'D-1' and version = 1",
                "update qm_step set id = 'D-8' where id = 'D-1' and version = 2",
                "update qm_thing set digest = X'00' where id = 'D-1'",
                "update qm_thing set version = 2 where id = 'D-1'");
        for (String damage : damages) {
            assertThat(run(damage)).isEqualTo(1);
            StorageException refusal = catchThrowableOfType(
                    StorageException.class, () -> store.things(Diary.FAMILY).find(NoteId.of("D-1")));
            assertThat(refusal).as(damage).isNotNull();
            assertThat(refusal.code()).isEqualTo(Code.DAMAGED_RECORD);
            assertThat(refusal).hasMessageNotContaining("text");
            assertThat(store.things(Diary.FAMILY).find(NoteId.of("D-2"))).isPresent();
            restore();
        }
    }

    @Test
    void rows_are_made_anew_from_the_journal() throws SQLException {
        run("delete from qm_thing where id = 'D-1'", "update qm_thing set state = 'SHORT', last_at = first_at");
        assertThat(verify().isSound()).isFalse();

        assertThat(store.rebuild(Diaries.FAMILIES)).isEqualTo(4);

        assertThat(verify().isSound()).isTrue();
        assertThat(store.things(Diary.FAMILY).find(NoteId.of("D-1"))).contains(Diaries.diary("D-1", 3));
        assertThat(run("update qm_thing set version = version where state = 'LONG'"))
                .isEqualTo(4);
    }
}
