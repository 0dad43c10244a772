package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.CycleRun.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.judgement.seal.CycleContent;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any changed byte, any missing, reordered, cut or redone cycle is found by {@code verify}, and named: where the tables were edited,
 * and where the whole database was made anew so that its journal shows nothing.
 */
class SealedChainTest {

    private static final List<String> MONTHS = List.of("2026-01", "2026-02", "2026-03");
    private static final int FLIPS = 9;

    @TempDir
    private Path temp;

    private CycleRun run;
    private Path heads;

    @BeforeEach
    void copy() throws IOException {
        run = CycleRun.sealed(temp.resolve("copy"));
        heads = temp.resolve("copy").resolve("heads");
    }

    private void unsound(Program.Run verified, String... parts) {
        assertThat(verified.exitCode()).as(verified.err() + verified.out()).isEqualTo(4);
        assertThat(verified.out()).contains(parts).contains("NOT as it was sealed");
    }

    @Test
    void untouched_copies_are_sound_and_so_is_one_that_was_written_anew_step_by_step() throws IOException {
        assertThat(done(run.verify("--head", heads)).out())
                .contains("seals: 3", "up to seal 3", "everything is as it was sealed");
        Forgery.of(run).write();
        assertThat(done(run.verify("--head", heads)).out()).contains("everything is as it was sealed");
    }

    @Test
    void a_missing_month_is_named() throws IOException {
        Forgery forgery = Forgery.of(run);
        forgery.remove(1);
        forgery.write();
        unsound(run.verify(), "cycle 2026-02: what its seal covers is missing", "cycle 2026-02: its own seal is not");
    }

    @Test
    void two_months_that_change_places_are_named_both() throws IOException {
        Forgery forgery = Forgery.of(run);
        CycleContent first = forgery.content(0);
        forgery.replace(0, forgery.content(1));
        forgery.replace(1, first);
        forgery.write();
        unsound(run.verify(), "cycle 2026-01: content changed, seal 1", "cycle 2026-02: content changed, seal 2");
    }

    @Test
    void a_cut_tail_is_sound_in_itself_and_found_by_a_head_that_was_kept_elsewhere() throws IOException {
        Forgery forgery = Forgery.of(run);
        forgery.cut(2);
        forgery.write();
        assertThat(done(run.verify()).out()).contains("no head kept elsewhere vouches for the end of the chain");
        unsound(run.verify("--head", heads), "tail cut", "after 2026-02");
    }

    @Test
    void a_chain_redone_with_another_key_is_named_month_by_month() throws IOException {
        Forgery forgery = Forgery.of(run);
        forgery.redo(0, Forgery.OTHER_KEY, content -> content);
        forgery.write();
        for (String month : MONTHS) {
            unsound(run.verify(), "cycle " + month + ": seal changed");
        }
    }

    @Test
    void a_chain_redone_with_the_true_key_is_found_by_a_head_that_was_kept_elsewhere() throws IOException {
        Forgery forgery = Forgery.of(run);
        forgery.redo(1, Forgery.KEY, SealedChainTest::withAnotherBonus);
        forgery.write();
        done(run.verify());
        unsound(
                run.verify("--head", heads),
                "cycle 2026-02: head missed, seal 2",
                "cycle 2026-03: head missed, seal 3");
    }

    /** A figure of the first card, one digit of which is another. */
    private static CycleContent withAnotherBonus(CycleContent content) {
        String name = content.parts().higherKey("card ");
        CanonicalForm card = Optional.ofNullable(content.parts().get(name)).orElseThrow();
        String bonus = card.text("bonus");
        return Forgery.changed(content, bonus, (bonus.startsWith("CNY 9") ? "CNY 8" : "CNY 9") + bonus.substring(5));
    }

    @Test
    void any_changed_byte_of_what_is_sealed_is_found_though_the_journal_was_made_anew() throws IOException {
        Random random = new Random(20_260_331);
        Forgery whole = Forgery.of(run);
        int tried = 0;
        while (tried < FLIPS / 2) {
            int month = random.nextInt(MONTHS.size());
            byte[] bytes = whole.content(month).bytes();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
            CycleContent flipped;
            try {
                flipped = CycleContent.read(bytes);
            } catch (InvalidValueException unreadable) {
                continue; // what cannot be read cannot be written step by step either
            }
            CycleRun copy = CycleRun.copy(Shared.SEALED.folder(), temp.resolve("flip" + tried++));
            Forgery forgery = Forgery.of(copy);
            forgery.replace(month, flipped);
            forgery.write();
            unsound(copy.verify(), "cycle " + MONTHS.get(month) + ": content changed, seal " + (month + 1));
        }
    }

    @Test
    void any_changed_character_of_what_is_kept_is_found_and_named() throws IOException, SQLException {
        Random random = new Random(7);
        for (int flip = 0; flip < FLIPS; flip++) {
            CycleRun copy = CycleRun.copy(Shared.SEALED.folder(), temp.resolve("character" + flip));
            String thing = flip(copy, flip % 3 == 0 ? "sealbook.%" : flip % 3 == 1 ? "archive.%" : "cycle.%", random);
            unsound(copy.verify(), thing);
        }
    }

    @Test
    void steps_of_the_book_that_change_places_are_found_and_the_seals_of_the_cycles_are_verified()
            throws IOException, SQLException {
        try (Connection connection = connect(run);
                Statement statement = connection.createStatement()) {
            List<Long> places = new ArrayList<>();
            List<String> forms = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select seq, form from qm_step where kind = 'sealbook.appended' order by seq")) {
                while (rows.next()) {
                    places.add(rows.getLong(1));
                    forms.add(rows.getString(2));
                }
            }
            write(connection, places.get(0), forms.get(1));
            write(connection, places.get(1), forms.get(0));
        }
        unsound(run.verify(), "seal book: cannot be read", "sealbook default", "2026-02", "seals: 3");
    }

    /** Changes one character of one step, and returns what verify must name. */
    private static String flip(CycleRun copy, String kind, Random random) throws SQLException {
        try (Connection connection = connect(copy);
                PreparedStatement query = connection.prepareStatement(
                        "select seq, form, family, id from qm_step where kind like ? order by seq")) {
            query.setString(1, kind);
            List<Object[]> steps = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    steps.add(new Object[] {
                        rows.getLong(1), rows.getString(2), rows.getString(3) + " " + rows.getString(4)
                    });
                }
            }
            Object[] step = steps.get(random.nextInt(steps.size()));
            StringBuilder form = new StringBuilder((String) step[1]);
            int at = random.nextInt(form.length());
            form.setCharAt(at, form.charAt(at) == '7' ? '8' : '7');
            write(connection, (long) step[0], form.toString());
            return (String) step[2];
        }
    }

    private static void write(Connection connection, long place, String form) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update qm_step set form = ? where seq = ?")) {
            update.setString(1, form);
            update.setLong(2, place);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    private static Connection connect(CycleRun run) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + run.out.resolve("records").toAbsolutePath(), "sa", "");
    }
}
