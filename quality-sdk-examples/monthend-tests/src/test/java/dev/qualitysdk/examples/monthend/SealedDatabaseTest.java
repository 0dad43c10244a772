package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.CycleRun.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in the database behind the program's back is found by {@code verify}, and named. */
class SealedDatabaseTest {

    @TempDir
    private Path temp;

    private CycleRun sealed() throws IOException {
        CycleRun month = new CycleRun(temp);
        month.seal("2026-01", "2026-02");
        done(month.verify());
        return month;
    }

    private static void sql(CycleRun month, String... statements) throws SQLException {
        String url = "jdbc:h2:file:" + month.out.resolve("records").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                assertThat(statement.executeUpdate(text)).as(text).isPositive();
            }
        }
    }

    private static void unsound(Program.Run run, String... parts) {
        assertThat(run.exitCode()).as(run.err() + run.out()).isEqualTo(4);
        assertThat(run.out()).contains(parts).contains("NOT as it was sealed");
    }

    @Test
    void a_changed_seal_is_found_and_named() throws IOException, SQLException {
        CycleRun month = sealed();
        sql(
                month,
                "update qm_step set form = replace(form, 'seal.key=month-end', 'seal.key=month-enD')"
                        + " where kind = 'sealbook.appended'");
        unsound(month.verify(), "sealbook default");
    }

    @Test
    void changed_content_is_found_and_named() throws IOException, SQLException {
        CycleRun month = sealed();
        sql(
                month,
                "update qm_step set form = replace(form, 'cycle=2026-01', 'cycle=2026-02')"
                        + " where kind = 'archive.published'");
        unsound(month.verify(), "archive 2026-01");
    }

    @Test
    void a_chain_that_is_cut_is_found_by_a_head_kept_elsewhere() throws IOException {
        CycleRun month = sealed();
        Path head = temp.resolve("head");
        done(month.close("2026-02"));
        done(month.step("publish", "2026-02", "--by", "boss", "--at", "2026-03-01T09:00:00+08:00"));
        done(month.step("confirm", "2026-02", "--by", "owner", "--at", "2026-03-07T09:00:00+08:00"));
        Path records = month.out.resolve("records.mv.db");
        Path backup = Files.copy(records, temp.resolve("backup"));
        done(month.step(
                "seal",
                "2026-02",
                "--by",
                "owner",
                "--key-file",
                month.key,
                "--head",
                head,
                "--at",
                "2026-03-07T10:00:00+08:00"));
        done(month.verify("--head", head));
        Files.delete(records);
        Files.copy(backup, records);

        done(month.verify());
        unsound(month.verify("--head", head), "tail cut", "1 after 2026-01");
    }

    @Test
    void another_key_vouches_for_nothing() throws IOException {
        CycleRun month = sealed();
        Path other = Files.writeString(temp.resolve("other"), "another key of thirty-two bytes..");
        unsound(Program.run("verify", "--out", month.out, "--key-file", other), "cycle 2026-01: seal changed");
        unsound(month.verify("--key-id", "unknown"), "cycle 2026-01: key missing");
        done(month.verify("--key-id", "next", "--earlier-key", "month-end=" + month.key));
    }
}
