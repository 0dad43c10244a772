package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.Purpose;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.Closing;
import dev.qualitysdk.judgement.seal.SealBook;
import dev.qualitysdk.judgement.seal.SealBookStep;
import dev.qualitysdk.judgement.seal.SealChain;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingExamples;
import dev.qualitysdk.service.customer.AccessRecord;
import dev.qualitysdk.service.customer.CustomerExamples;
import dev.qualitysdk.service.customer.CustomerField;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.CustomerStep;
import dev.qualitysdk.service.customer.ErasureCause;
import dev.qualitysdk.service.customer.FieldValue;
import dev.qualitysdk.service.privacy.ErasurePlan;
import dev.qualitysdk.service.privacy.ErasureReport;
import dev.qualitysdk.service.privacy.Person;
import dev.qualitysdk.service.privacy.RetentionBook;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementExamples;
import dev.qualitysdk.store.StorageException;
import dev.qualitysdk.store.StorageException.Code;
import dev.qualitysdk.store.Store;
import dev.qualitysdk.store.UnitOfWork;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Personal values at rest: what stands in the files, what opens without the right key, what an erasure leaves. */
class PersonalValuesTest {

    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
    private static final Purpose REQUEST = Purpose.of("request of the person");
    /** No three of their characters repeat, so that a compressed page shows them as they are. */
    private static final String NAME = "QZJXVKWYBFHGUPM";

    private static final String NUMBER = "9X3K7M1Q5Z8W";
    private static final List<Family<?, ?, ?>> FAMILIES = List.of(
            CustomerFile.FAMILY,
            AccessRecord.FAMILY,
            Booking.FAMILY,
            Settlement.FAMILY,
            AppraisalCycle.FAMILY,
            SealBook.FAMILY);
    private static final StoreOptions SEALED =
            Databases.OPTIONS.withJournalKeys(Databases.keys("k1")).withValueKeys(Databases.valueKeys(Set.of()));
    private static final StoreOptions PLAIN =
            Databases.OPTIONS.withJournalKeys(Databases.keys("k1")).withPlainValues();

    private static CustomerFile file(String id) {
        return CustomerExamples.verified(
                        CustomerExamples.entered(
                                CustomerExamples.opened(id, AT), AT, CustomerField.NAME, CustomerField.IDENTITY_NUMBER),
                        AT)
                .take(CustomerStep.ErasureRequested.of(CustomerExamples.stamp(AT), ErasureCause.CUSTOMER_ASKED));
    }

    private static CustomerRecord record(CustomerFile file) {
        return CustomerRecord.of(file.id())
                .with(CustomerExamples.entry(file, CustomerField.NAME), FieldValue.of(CustomerField.NAME, NAME))
                .with(
                        CustomerExamples.entry(file, CustomerField.IDENTITY_NUMBER),
                        FieldValue.of(CustomerField.IDENTITY_NUMBER, NUMBER));
    }

    private static CustomerFile saved(Store store, String id) {
        CustomerFile file = file(id);
        store.commit(UnitOfWork.of(CommandKey.of("open " + id))
                .save(file, record(file), 0)
                .build());
        return file;
    }

    private static CustomerRecord read(Store store, CustomerFile file, String key) {
        return Objects.requireNonNull(store.personalValues()
                .read(CommandKey.of(key), List.of(file.id()), CustomerExamples.stamp(AT), REQUEST)
                .get(file.id()));
    }

    private static int run(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The files under a folder that hold one of the canaries, as UTF-8 or as UTF-16. */
    private static List<String> holding(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        String bytes = latin(file);
                        return Stream.of(NAME, NUMBER)
                                .anyMatch(canary -> bytes.contains(canary) || bytes.contains(wide(canary)));
                    })
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String latin(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    }

    private static Code refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(StorageException.class, call).code();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_erasure_leaves_no_byte_in_the_file_and_changes_no_figure_traps_135_and_141(
            boolean sealed, @TempDir Path folder) {
        String url = Databases.inFile(folder);
        StoreOptions options = sealed ? SEALED : PLAIN;
        Booking booking = Objects.requireNonNull(BookingExamples.inEveryState().get(Booking.State.SETTLED));
        Settlement settlement = SettlementExamples.receipted();
        Closing month = new Closing();
        AppraisalCycle sealedMonth = month.close(YearMonth.of(2026, 3));
        ErasureReport report;
        try (QualityStore store = QualityStore.open(url, options)) {
            store.commit(UnitOfWork.of(CommandKey.of("seal"))
                    .save(AppraisalCycle.FAMILY, sealedMonth, 0)
                    .save(
                            SealBook.FAMILY,
                            SealBook.begin(SealBookStep.Begun.of(Closing.stamp(AT), Closing.TENANT))
                                    .append(Closing.stamp(AT), month.seals().get(0)),
                            0)
                    .build());
            CustomerFile file = saved(store, booking.customer().value());
            store.things(Booking.FAMILY).save(CommandKey.of("booking"), booking, 0);
            store.things(Settlement.FAMILY).save(CommandKey.of("settlement"), settlement, 0);
            CustomerRecord record = read(store, file, "to erase");
            Person person = Person.of(List.of(file), List.of(record), List.of(booking, settlement));
            String figures = person.digest();
            RetentionBook book = RetentionBook.of(ZoneId.of("UTC"), Map.of(LocalDate.of(2020, 1, 1), List.of()));
            Instant later =
                    settlement.steps().get(settlement.version() - 1).at().plusSeconds(1);
            report = ErasurePlan.of(person, book, later).carryOut(CustomerExamples.stamp(later));
            assertThat(report.erased()).hasSize(2);
            assertThat(report.person().digest()).isEqualTo(figures);
        }
        run(url, "shutdown compact");
        assertThat(holding(folder).isEmpty())
                .as("in the file before the erasure, to show that the scan finds it")
                .isEqualTo(sealed);

        CustomerFile gone = report.person().files().values().iterator().next();
        try (QualityStore store = QualityStore.open(url, options)) {
            CustomerFile before =
                    store.things(CustomerFile.FAMILY).find(gone.id()).orElseThrow();
            store.commit(UnitOfWork.of(CommandKey.of("erase"))
                    .save(CustomerFile.FAMILY, gone, before.version())
                    .build());
            assertThat(read(store, gone, "after").values()).isEmpty();
            assertThat(store.verify(FAMILIES).isSound()).isTrue();
            assertThat(store.things(Settlement.FAMILY)
                            .find(settlement.id())
                            .orElseThrow()
                            .steps())
                    .isEqualTo(settlement.steps());
        }
        try (QualityStore store = QualityStore.open(url, options)) {
            SealBook book = store.things(SealBook.FAMILY).find(Closing.TENANT).orElseThrow();
            assertThat(SealChain.verify(
                                    Closing.TENANT,
                                    month.chain,
                                    month.keys(),
                                    book.head().stream().toList())
                            .isSound())
                    .as("what was sealed is as it was")
                    .isTrue();
            assertThat(store.things(AppraisalCycle.FAMILY)
                            .find(sealedMonth.id())
                            .orElseThrow()
                            .steps())
                    .isEqualTo(sealedMonth.steps());
        }
        assertThat(count(url, "qm_personal_value")).isZero();
        assertThat(count(url, "qm_person_key")).isZero();
        run(url, "shutdown compact");
        assertThat(holding(folder)).isEmpty();
        try (QualityStore store = QualityStore.open(url, options)) {
            assertThat(store.verify(FAMILIES).isSound()).isTrue();
        }
    }

    private static long count(String url, String table) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void a_store_that_was_not_told_how_refuses_values_and_a_file_that_has_some() {
        String url = Databases.inMemory();
        CustomerFile file = file("C-1");
        try (QualityStore store = QualityStore.open(url, Databases.OPTIONS)) {
            assertThat(refusal(store::personalValues)).isEqualTo(Code.VALUE_KEY_MISSING);
            assertThat(refusal(() -> saved(store, "C-1"))).isEqualTo(Code.VALUE_KEY_MISSING);
            assertThat(store.things(CustomerFile.FAMILY).find(file.id()))
                    .as("nothing was saved")
                    .isEmpty();
            try (QualityStore sealed =
                    QualityStore.open(url, Databases.OPTIONS.withValueKeys(Databases.valueKeys(Set.of())))) {
                saved(sealed, "C-1");
                assertThat(refusal(() -> QualityStore.open(url, Databases.OPTIONS)))
                        .isEqualTo(Code.VALUE_KEY_MISSING);
                assertThat(refusal(() -> QualityStore.open(url, Databases.OPTIONS.withPlainValues())))
                        .isEqualTo(Code.VALUE_KEY_MISSING);
                QualityStore.open(url, Databases.OPTIONS.withTenant(TenantId.of("other")))
                        .close();
            }
        }
    }

    @Test
    void plain_values_are_refused_where_keys_are_given() {
        String url = Databases.inMemory();
        try (QualityStore store = QualityStore.open(url, PLAIN)) {
            saved(store, "C-1");
            assertThat(refusal(() -> QualityStore.open(url, SEALED))).isEqualTo(Code.VALUES_UNPROTECTED);
        }
    }

    @Test
    void a_person_whose_key_the_host_destroyed_is_gone_from_every_copy_and_the_others_are_not(@TempDir Path folder)
            throws IOException {
        Set<String> destroyed = new HashSet<>();
        StoreOptions options = Databases.OPTIONS.withValueKeys(Databases.valueKeys(destroyed));
        String url = Databases.inFile(folder);
        CustomerFile one;
        CustomerFile two;
        try (QualityStore store = QualityStore.open(url, options)) {
            one = saved(store, "C-1");
            two = saved(store, "C-2");
        }
        Path backup = Files.createDirectory(folder.resolve("backup"));
        Files.copy(folder.resolve("quality.mv.db"), backup.resolve("quality.mv.db"));
        destroyed.add("person.C-1");

        try (QualityStore restored = QualityStore.open(Databases.inFile(backup), options)) {
            assertThat(refusal(() -> read(restored, one, "one"))).isEqualTo(Code.VALUE_KEY_MISSING);
            assertThat(read(restored, two, "two")).isEqualTo(record(two));
        }
        assertThat(holding(folder)).isEmpty();
    }

    @Test
    void what_was_moved_changed_or_swapped_does_not_open() {
        String url = Databases.inMemory();
        try (QualityStore store = QualityStore.open(url, SEALED)) {
            CustomerFile one = saved(store, "C-1");
            CustomerFile two = saved(store, "C-2");
            String name = "(select content from qm_personal_value where entry = 'C-1.name')";

            run(url, "update qm_personal_value set content = " + name + " where entry = 'C-1.identity_number'");
            assertThat(catchThrowable(() -> read(store, one, "swapped")))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("DAMAGED_RECORD")
                    .hasMessageContaining("does not open");
            run(url, "update qm_personal_value set content = x'00' where entry = 'C-1.identity_number'");
            assertThat(refusal(() -> read(store, one, "cut"))).isEqualTo(Code.DAMAGED_RECORD);
            run(
                    url,
                    "update qm_person_key set wrapped_by = (select wrapped_by from qm_person_key where customer = 'C-1'),"
                            + " wrapped = (select wrapped from qm_person_key where customer = 'C-1') where customer = 'C-2'");
            assertThat(refusal(() -> read(store, two, "other's key"))).isEqualTo(Code.DAMAGED_RECORD);
            run(url, "delete from qm_person_key where customer = 'C-2'");
            assertThat(refusal(() -> read(store, two, "no key"))).isEqualTo(Code.VALUE_KEY_MISSING);
            run(url, "delete from qm_personal_value where entry = 'C-2.name'");
            run(url, "update qm_personal_value set protection = 'PLAIN' where customer = 'C-1'");
            assertThat(refusal(() -> read(store, one, "downgraded"))).isEqualTo(Code.VALUES_UNPROTECTED);
        }
    }

    @Test
    void a_value_that_was_taken_out_is_missed() {
        String url = Databases.inMemory();
        try (QualityStore store = QualityStore.open(url, SEALED)) {
            CustomerFile file = saved(store, "C-1");
            run(url, "delete from qm_personal_value where entry = 'C-1.name'");

            assertThat(catchThrowable(() -> read(store, file, "all"))).hasMessageContaining("C-1.name");
        }
    }

    @Test
    void no_failure_of_the_database_repeats_a_value_trap_140() {
        String url = Databases.inMemory();
        try (QualityStore store = QualityStore.open(url, PLAIN)) {
            CustomerFile other = file("C-2");
            run(
                    url,
                    "insert into qm_personal_value (tenant, customer, entry, protection, content)"
                            + " values ('default', 'C-2', 'C-2.name', 'PLAIN', x'00')");
            Throwable duplicate = catchThrowable(() -> saved(store, "C-2"));
            Throwable unreadable = catchThrowable(() -> {
                store.things(CustomerFile.FAMILY).save(CommandKey.of("bare"), other, 0);
                read(store, other, "all");
            });
            run(url, "drop table qm_personal_value");
            Throwable missing = catchThrowable(() -> saved(store, "C-3"));

            for (Throwable failure : List.of(duplicate, unreadable, missing)) {
                assertThat(failure).isInstanceOf(StorageException.class);
                StringWriter all = new StringWriter();
                failure.printStackTrace(new PrintWriter(all));
                assertThat(all.toString()).doesNotContain(NAME).doesNotContain(NUMBER);
            }
        }
    }

    @Test
    void nothing_that_is_logged_holds_a_value_not_even_at_trace_trap_140() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        root.setLevel(Level.TRACE);
        root.addAppender(logged);
        try {
            for (StoreOptions options : List.of(SEALED, PLAIN)) {
                String url = Databases.inMemory();
                try (QualityStore store = QualityStore.open(url, options)) {
                    CustomerFile file = saved(store, "C-1");
                    assertThat(read(store, file, "all").values()).hasSize(2);
                    run(url, "drop table qm_personal_value");
                    assertThat(catchThrowable(() -> saved(store, "C-2"))).isInstanceOf(StorageException.class);
                }
            }
        } finally {
            root.detachAppender(logged);
            root.setLevel(Level.OFF);
        }

        assertThat(logged.list).isNotEmpty().allSatisfy(event -> {
            String thrown =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            assertThat(event.getFormattedMessage() + thrown)
                    .doesNotContain(NAME)
                    .doesNotContain(NUMBER);
        });
    }

    @Test
    void tenants_with_a_customer_of_the_same_id_see_their_own() {
        String url = Databases.inMemory();
        try (QualityStore store = QualityStore.open(url, SEALED);
                QualityStore other = QualityStore.open(url, SEALED.withTenant(TenantId.of("other")))) {
            CustomerFile file = saved(store, "C-1");

            assertThat(refusal(() -> read(other, file, "all"))).isEqualTo(Code.DAMAGED_RECORD);
            saved(other, "C-1");
            run(
                    url,
                    "update qm_personal_value set content = (select content from qm_personal_value where tenant = 'default'"
                            + " and entry = 'C-1.name') where tenant = 'other' and entry = 'C-1.name'");
            assertThat(refusal(() -> read(other, file, "all"))).isEqualTo(Code.DAMAGED_RECORD);
            assertThat(read(store, file, "all")).isEqualTo(record(file));
        }
    }

    @Test
    void the_same_text_twice_is_sealed_differently() {
        String url = Databases.inMemory();
        try (QualityStore store = QualityStore.open(url, SEALED)) {
            saved(store, "C-1");
            saved(store, "C-2");

            assertThat(count(url, "(select distinct content from qm_personal_value)"))
                    .isEqualTo(4);
        }
    }
}
