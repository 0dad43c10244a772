package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.Closing;
import dev.qualitysdk.judgement.seal.Seal;
import dev.qualitysdk.judgement.seal.SealBook;
import dev.qualitysdk.judgement.seal.SealBookStep;
import dev.qualitysdk.judgement.seal.SealChain;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.store.Receipt;
import dev.qualitysdk.store.StaleVersionException;
import dev.qualitysdk.store.UnitOfWork;
import dev.qualitysdk.store.Verification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed months and the book of their seals, kept together, closed with the database and read back. */
class SealedMonthStoreTest {

    private static final ImmutableList<Family<?, ?, ?>> FAMILIES =
            ImmutableList.of(AppraisalCycle.FAMILY, SealBook.FAMILY);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    private final Closing closing = new Closing();

    private static SealBook begun(AppraisalCycle first) {
        return SealBook.begin(SealBookStep.Begun.of(Closing.stamp(first.opened().at()), Closing.TENANT));
    }

    private static SealBook with(SealBook book, AppraisalCycle sealed) {
        Seal seal = sealed.seal().orElseThrow();
        return book.append(Closing.stamp(seal.at()), seal);
    }

    private static Receipt save(QualityStore store, AppraisalCycle cycle, SealBook book, int known) {
        return store.commit(UnitOfWork.of(store.newKey())
                .save(AppraisalCycle.FAMILY, cycle, 0)
                .save(SealBook.FAMILY, book, known)
                .build());
    }

    @Test
    void what_is_sealed_is_the_same_after_the_database_was_closed_and_opened(@TempDir Path folder) {
        AppraisalCycle june = closing.close(JUNE);
        AppraisalCycle july = closing.close(JUNE.plusMonths(1));
        SealBook first = with(begun(june), june);
        SealBook both = with(first, july);
        try (QualityStore store = QualityStore.open(Databases.inFile(folder), Databases.OPTIONS)) {
            save(store, june, first, 0);
            save(store, july, both, first.version());
        }

        try (QualityStore store = QualityStore.open(Databases.inFile(folder), Databases.OPTIONS)) {
            AppraisalCycle read = store.things(AppraisalCycle.FAMILY)
                    .find(CycleId.of("2026-06"))
                    .orElseThrow();
            SealBook book = store.things(SealBook.FAMILY).find(Closing.TENANT).orElseThrow();

            assertThat(read.forms()).isEqualTo(june.forms());
            assertThat(read.state()).isEqualTo(AppraisalCycle.State.SEALED);
            assertThat(book.seals()).isEqualTo(closing.seals());
            assertThat(store.things(AppraisalCycle.FAMILY).count()).isEqualTo(2);
            assertThat(SealChain.verifySeals(
                                    Closing.TENANT,
                                    book.seals(),
                                    closing.keys(),
                                    List.of(both.head().orElseThrow()))
                            .isSound())
                    .isTrue();
            assertThat(store.verify(FAMILIES).isSound()).isTrue();
            assertThat(store.rebuild(FAMILIES)).isEqualTo(3);
            assertThat(store.verify(FAMILIES).isSound()).isTrue();
        }
    }

    @Test
    void of_two_who_seal_at_once_one_is_refused_and_nothing_of_his_is_kept(@TempDir Path folder) {
        AppraisalCycle june = closing.close(JUNE);
        AppraisalCycle other = new Closing().close(JUNE);
        SealBook begun = begun(june);
        try (QualityStore store = QualityStore.open(Databases.inFile(folder), Databases.OPTIONS)) {
            store.things(SealBook.FAMILY).save(store.newKey(), begun, 0);
            save(store, june, with(begun, june), begun.version());

            assertThat(catchThrowableOfType(
                            StaleVersionException.class, () -> save(store, other, with(begun, other), begun.version())))
                    .isNotNull();
            assertThat(store.things(AppraisalCycle.FAMILY).count()).isOne();
            assertThat(store.verify(FAMILIES).isSound()).isTrue();
        }
    }

    @Test
    void a_seal_changed_in_the_database_is_found_and_named(@TempDir Path folder) throws SQLException {
        AppraisalCycle june = closing.close(JUNE);
        String url = Databases.inFile(folder);
        try (QualityStore store = QualityStore.open(url, Databases.OPTIONS)) {
            save(store, june, with(begun(june), june), 0);
        }
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update qm_step set form = replace(form, 'seal.edition=1', 'seal.edition=7')"
                                    + " where kind = 'sealbook.appended'"))
                    .isOne();
        }

        try (QualityStore store = QualityStore.open(url, Databases.OPTIONS)) {
            Verification found = store.verify(FAMILIES);
            assertThat(found.defects())
                    .extracting(Verification.Defect::problem)
                    .contains(Verification.Problem.STEP_CHANGED);
            assertThat(found.defects()).extracting(Verification.Defect::subject).contains("sealbook " + Closing.TENANT);
        }
    }
}
