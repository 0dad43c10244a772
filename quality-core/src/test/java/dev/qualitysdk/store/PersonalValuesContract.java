package dev.qualitysdk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Purpose;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.customer.AccessRecord;
import dev.qualitysdk.service.customer.AccessStep;
import dev.qualitysdk.service.customer.CustomerExamples;
import dev.qualitysdk.service.customer.CustomerField;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.CustomerStep;
import dev.qualitysdk.service.customer.ErasureCause;
import dev.qualitysdk.service.customer.ErasureOutcome;
import dev.qualitysdk.service.customer.FieldValue;
import dev.qualitysdk.service.customer.LegalBasis;
import dev.qualitysdk.service.privacy.ErasurePlan;
import dev.qualitysdk.service.privacy.ErasureReport;
import dev.qualitysdk.service.privacy.Person;
import dev.qualitysdk.service.privacy.PersonExport;
import dev.qualitysdk.service.privacy.RetentionBook;
import dev.qualitysdk.store.StorageException.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do with personal values. An implementation extends this by ten lines that open an empty one. */
public abstract class PersonalValuesContract {

    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");
    private static final Purpose REQUEST = Purpose.of("request of the person");
    private static final RetentionBook BOOK =
            RetentionBook.of(ZoneId.of("UTC"), Map.of(LocalDate.of(2020, 1, 1), List.of()));

    private Store store;

    /** Returns an empty store that may hold personal values; it is closed after the test if it can be. */
    protected abstract Store openEmpty();

    @BeforeEach
    void open() {
        store = openEmpty();
    }

    @AfterEach
    void close() throws Exception {
        if (store instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    private static CustomerFile file(String id) {
        return CustomerExamples.entered(
                        CustomerExamples.opened(id, AT), AT, CustomerField.NAME, CustomerField.TELEPHONE)
                .take(CustomerStep.BasisStated.of(
                        CustomerExamples.stamp(AT), CustomerExamples.COLLECTION, LegalBasis.CONTRACT));
    }

    private static CustomerRecord record(CustomerFile file) {
        return CustomerRecord.of(file.id())
                .with(
                        CustomerExamples.entry(file, CustomerField.NAME),
                        FieldValue.of(CustomerField.NAME, "王小明 \uD842\uDFB7 " + file.id()))
                .with(
                        CustomerExamples.entry(file, CustomerField.TELEPHONE),
                        FieldValue.of(CustomerField.TELEPHONE, "13800138000"));
    }

    private CustomerFile saved(String id) {
        CustomerFile file = file(id);
        store.commit(UnitOfWork.of(CommandKey.of("open " + id))
                .save(file, record(file), 0)
                .build());
        return file;
    }

    private static AccessStep access(CustomerFile file, Instant at, Purpose purpose) {
        return AccessStep.of(CustomerExamples.stamp(at), file.id(), purpose, List.of(CustomerField.TELEPHONE.name()));
    }

    private CustomerRecord read(String key, CustomerFile file, Instant at) {
        return store.personalValues()
                .read(CommandKey.of(key), List.of(file.id()), CustomerExamples.stamp(at), REQUEST)
                .values()
                .iterator()
                .next();
    }

    private List<AccessStep> accesses(CustomerId customer) {
        return store.things(AccessRecord.FAMILY)
                .find(customer)
                .<List<AccessStep>>map(AccessRecord::steps)
                .orElse(List.of());
    }

    private static Code refusal(ThrowingCallable call) {
        return catchThrowableOfType(StorageException.class, call).code();
    }

    @Test
    void a_value_comes_back_as_it_went_in_and_who_read_it_is_on_record() {
        CustomerFile file = saved("C-1");
        AccessStep access = access(file, LATER, CustomerExamples.COLLECTION);

        assertThat(store.personalValues()
                        .disclose(CommandKey.of("look"), access)
                        .values())
                .containsExactly(Map.entry(CustomerField.TELEPHONE.name(), "13800138000"));
        assertThat(accesses(file.id())).containsExactly(access);
        assertThat(read("all", file, LATER)).isEqualTo(record(file));
        assertThat(accesses(file.id())).hasSize(2);
        assertThat(accesses(file.id()).get(1).fields())
                .containsExactlyInAnyOrder(CustomerField.NAME.name(), CustomerField.TELEPHONE.name());
    }

    @Test
    void without_a_ground_nothing_is_opened_and_nothing_is_on_record() {
        CustomerFile file = saved("C-1");

        assertThatThrownBy(() -> store.personalValues()
                        .disclose(CommandKey.of("look"), access(file, LATER, Purpose.of("advertising"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageNotContaining("13800138000");
        assertThat(accesses(file.id())).isEmpty();
        assertThat(store.isCommitted(CommandKey.of("look"))).isFalse();
    }

    @Test
    void a_command_sent_twice_reads_once_on_record_and_puts_once() {
        CustomerFile file = saved("C-1");
        AccessStep access = access(file, LATER, CustomerExamples.COLLECTION);
        CommandKey key = CommandKey.of("look");

        assertThat(store.personalValues().disclose(key, access).values())
                .isEqualTo(store.personalValues().disclose(key, access).values());
        read("all", file, LATER);
        read("all", file, LATER);
        assertThat(accesses(file.id())).hasSize(2);
        assertThat(refusal(() -> store.personalValues()
                        .disclose(key, access(file, LATER.plusSeconds(1), CustomerExamples.COLLECTION))))
                .isEqualTo(Code.KEY_REUSED);
        assertThat(store.commit(UnitOfWork.of(CommandKey.of("open C-1"))
                                .save(file, record(file), 0)
                                .build())
                        .repeated())
                .isTrue();
        CustomerRecord other = record(file)
                .without(List.of(CustomerExamples.entry(file, CustomerField.TELEPHONE)))
                .with(
                        CustomerExamples.entry(file, CustomerField.TELEPHONE),
                        FieldValue.of(CustomerField.TELEPHONE, "13900139000"));
        assertThat(refusal(() -> store.commit(UnitOfWork.of(CommandKey.of("open C-1"))
                        .save(file, other, 0)
                        .build())))
                .isEqualTo(Code.KEY_REUSED);
        assertThat(read("again", file, LATER)).isEqualTo(record(file));
    }

    @Test
    void values_go_with_the_step_that_erases_them_and_nothing_brings_them_back_trap_135() {
        CustomerFile file = saved("C-1");
        CustomerFile kept = saved("C-2");
        CustomerFile corrected = CustomerExamples.verified(file, LATER)
                .take(CustomerStep.Corrected.of(
                        CustomerExamples.stamp(LATER),
                        FieldEntryId.of("N-1"),
                        CustomerExamples.entry(file, CustomerField.NAME)));
        CustomerRecord both = record(file).with(FieldEntryId.of("N-1"), FieldValue.of(CustomerField.NAME, "Li"));
        store.commit(UnitOfWork.of(CommandKey.of("correct"))
                .save(corrected, both, file.version())
                .build());
        assertThat(read("both", corrected, LATER)).isEqualTo(both);

        CustomerFile asking = corrected.take(
                CustomerStep.ErasureRequested.of(CustomerExamples.stamp(LATER), ErasureCause.CUSTOMER_ASKED));
        Person person = Person.of(List.of(asking), List.of(both), List.of());
        ErasureReport report = ErasurePlan.of(person, BOOK, LATER).carryOut(CustomerExamples.stamp(LATER));
        assertThat(report.outcome()).isEqualTo(ErasureOutcome.COMPLETE);
        assertThat(report.withoutValues()).containsExactly(file.id());
        CustomerFile gone = report.person().files().values().iterator().next();
        store.commit(UnitOfWork.of(CommandKey.of("erase"))
                .save(CustomerFile.FAMILY, gone, corrected.version())
                .build());

        assertThat(read("gone", gone, LATER).values()).isEmpty();
        assertThat(accesses(file.id())).as("nothing stood, nothing was read").hasSize(1);
        assertThat(read("other", kept, LATER)).isEqualTo(record(kept));
        assertThat(store.commit(UnitOfWork.of(CommandKey.of("open C-1"))
                                .save(file, record(file), 0)
                                .build())
                        .repeated())
                .isTrue();
        assertThat(read("still gone", gone, LATER).values())
                .as("a command sent twice brings nothing back")
                .isEmpty();
    }

    @Test
    void what_is_restricted_keeps_the_rest_and_the_copy_holds_it() {
        CustomerFile file = CustomerExamples.verified(file("C-1"), AT)
                .take(CustomerStep.ErasureRequested.of(CustomerExamples.stamp(AT), ErasureCause.CUSTOMER_ASKED))
                .take(CustomerStep.ErasureDecided.of(
                        CustomerExamples.stamp(AT),
                        ErasureOutcome.PARTLY,
                        LocalDate.of(2020, 1, 1),
                        java.util.Optional.of(LATER)));
        store.commit(
                UnitOfWork.of(CommandKey.of("open")).save(file, record(file), 0).build());
        CustomerFile restricted = file.take(CustomerStep.Restricted.of(
                CustomerExamples.stamp(AT), List.of(CustomerExamples.entry(file, CustomerField.TELEPHONE))));
        store.commit(UnitOfWork.of(CommandKey.of("restrict"))
                .save(CustomerFile.FAMILY, restricted, file.version())
                .build());

        CustomerRecord record = read("all", restricted, AT);
        assertThat(record.values().keySet()).containsExactly(CustomerExamples.entry(file, CustomerField.NAME));
        PersonExport copy = PersonExport.handOver(
                Person.of(
                        List.of(restricted),
                        List.of(record),
                        List.of(store.things(AccessRecord.FAMILY)
                                .find(file.id())
                                .orElseThrow())),
                CustomerExamples.stamp(AT));
        assertThat(copy.csv()).contains("王小明").doesNotContain("13800138000").contains("access.read");
    }

    @Test
    void a_unit_that_is_refused_leaves_no_value() {
        CustomerFile file = saved("C-1");
        CustomerFile fresh = file("C-2");
        UnitOfWork stale = UnitOfWork.of(CommandKey.of("stale"))
                .save(fresh, record(fresh), 0)
                .save(CustomerFile.FAMILY, CustomerExamples.verified(file, LATER), 0)
                .build();

        assertThat(refusal(() -> store.commit(stale))).isEqualTo(Code.STALE_VERSION);
        store.things(CustomerFile.FAMILY).save(CommandKey.of("bare"), fresh, 0);
        assertThat(refusal(() -> read("all", fresh, LATER)))
                .as("entries stand, and no value came in with them")
                .isEqualTo(Code.DAMAGED_RECORD);
        assertThat(refusal(() -> read("nobody", file("C-9"), LATER))).isEqualTo(Code.DAMAGED_RECORD);
    }

    @Test
    void a_file_whose_record_lacks_a_value_is_refused_before_it_is_saved() {
        CustomerFile file = file("C-1");
        CustomerRecord half = record(file).without(List.of(CustomerExamples.entry(file, CustomerField.NAME)));

        assertThatThrownBy(() -> UnitOfWork.of(CommandKey.of("half")).save(file, half, 0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("C-1.name");
    }

    @Test
    void several_customers_are_read_in_one_go() {
        CustomerFile one = saved("C-1");
        CustomerFile two = saved("C-2");

        assertThat(store.personalValues()
                        .read(
                                CommandKey.of("both"),
                                List.of(two.id(), one.id(), two.id()),
                                CustomerExamples.stamp(LATER),
                                REQUEST))
                .containsExactly(Map.entry(one.id(), record(one)), Map.entry(two.id(), record(two)));
        assertThat(accesses(one.id())).hasSize(1);
        assertThat(accesses(two.id())).hasSize(1);
    }
}
