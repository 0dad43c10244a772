package dev.qualitysdk.service.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.HoldId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.RetentionCode;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingExamples;
import dev.qualitysdk.service.customer.Clearance;
import dev.qualitysdk.service.customer.CustomerExamples;
import dev.qualitysdk.service.customer.CustomerField;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerMerge;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.CustomerStep;
import dev.qualitysdk.service.customer.ErasureCause;
import dev.qualitysdk.service.customer.ErasureOutcome;
import dev.qualitysdk.service.customer.FieldValue;
import dev.qualitysdk.service.customer.LegalBasis;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementExamples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final Instant OPENED = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2029-01-01T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Settlements two years with the name, and one year, which is shorter. */
    private static final RetentionBook BOOK = RetentionBook.of(
            ZONE,
            Map.of(
                    LocalDate.of(2020, 1, 1),
                    List.of(rule("register", Period.ofYears(2)), rule("shorter", Period.ofYears(1)))));

    private static RetentionRule rule(String code, Period period) {
        return RetentionRule.of(
                RetentionCode.of(code),
                LegalBasis.LEGAL_OBLIGATION,
                List.of("settlement"),
                List.of(CustomerField.NAME.name()),
                period,
                RetentionRule.Anchor.LAST_STEP);
    }

    private static final String CUSTOMER =
            BookingExamples.requested().customer().value();

    private static CustomerFile file(String id) {
        return CustomerExamples.entered(
                CustomerExamples.opened(id, OPENED), OPENED, CustomerField.NAME, CustomerField.TELEPHONE);
    }

    private static CustomerRecord record(CustomerFile file) {
        return CustomerRecord.of(file.id())
                .with(
                        CustomerExamples.entry(file, CustomerField.NAME),
                        FieldValue.of(CustomerField.NAME, "MARKER" + file.id()))
                .with(
                        CustomerExamples.entry(file, CustomerField.TELEPHONE),
                        FieldValue.of(CustomerField.TELEPHONE, "13800138000"));
    }

    private static CustomerFile asked(CustomerFile file) {
        return CustomerExamples.verified(file, ASKED)
                .take(CustomerStep.ErasureRequested.of(CustomerExamples.stamp(ASKED), ErasureCause.CUSTOMER_ASKED));
    }

    private static Booking settled() {
        return Objects.requireNonNull(BookingExamples.inEveryState().get(Booking.State.SETTLED));
    }

    private static Person person(CustomerFile file, Recorded<?, ?>... things) {
        return Person.of(List.of(file), List.of(record(file)), List.of(things));
    }

    private static ErasureReport erase(Person person, Instant at) {
        return ErasurePlan.of(person, BOOK, at).carryOut(CustomerExamples.stamp(at));
    }

    private static CustomerFile only(Person person) {
        return person.files().values().iterator().next();
    }

    private static String everything(Person person) {
        StringBuilder all =
                new StringBuilder(person.toString()).append(person.files()).append(person.records());
        person.records().values().forEach(record -> {
            record.values().values().forEach(value -> all.append(value.reveal()));
            all.append(record.view(only(person), Clearance.KEEPER).fields());
        });
        person.files()
                .values()
                .forEach(f -> f.steps().forEach(step -> all.append(step).append(step.form())));
        person.things().forEach(t -> t.steps().forEach(step -> all.append(step).append(step.form())));
        return all.toString();
    }

    @Test
    void after_the_erasure_no_value_is_reachable_trap_135_and_the_steps_carry_none_trap_140() {
        Person before = person(asked(file(CUSTOMER)), settled());
        ErasureReport report = erase(before, ASKED);

        assertThat(everything(before)).contains("MARKER").contains("13800138000");
        assertThat(report.outcome()).isEqualTo(ErasureOutcome.COMPLETE);
        assertThat(only(report.person()).state()).isEqualTo(CustomerFile.State.ERASED);
        assertThat(everything(report.person()) + report + report.kept())
                .doesNotContain("MARKER")
                .doesNotContain("13800138000");
    }

    @Test
    void of_a_restricted_file_the_fields_are_gone_or_masked_one_by_one_trap_136() {
        ErasureReport report = erase(person(asked(file(CUSTOMER)), settled(), SettlementExamples.receipted()), ASKED);
        CustomerFile file = only(report.person());
        CustomerRecord record = report.person().records().values().iterator().next();

        assertThat(file.state()).isEqualTo(CustomerFile.State.RESTRICTED);
        assertThat(record.values()).containsOnlyKeys(CustomerExamples.entry(file, CustomerField.NAME));
        assertThat(record.view(file, Clearance.KEEPER).fields())
                .containsOnlyKeys(CustomerField.NAME.name())
                .doesNotContainValue("MARKER" + CUSTOMER);
    }

    @Test
    void a_pending_erasure_is_due_again_when_a_hold_or_the_table_changes_trap_137() {
        CustomerFile held = asked(file(CUSTOMER))
                .take(CustomerStep.Held.of(
                        CustomerExamples.stamp(ASKED), HoldId.of("H"), ReasonCode.of("lawsuit"), List.of()));
        Person kept = erase(person(held, settled()), ASKED).person();
        assertThat(only(kept).state()).isEqualTo(CustomerFile.State.RESTRICTED);
        assertThat(ErasurePlan.due(kept.files().values(), BOOK, LATER)).isEmpty();
        RetentionBook changed = RetentionBook.of(
                ZONE, Map.of(LocalDate.of(2020, 1, 1), List.of(), LocalDate.of(2027, 1, 1), List.of()));
        assertThat(ErasurePlan.due(kept.files().values(), changed, LATER)).containsExactly(held.id());

        CustomerFile released =
                only(kept).take(CustomerStep.Released.of(CustomerExamples.stamp(LATER), HoldId.of("H")));
        assertThat(ErasurePlan.due(List.of(released), BOOK, LATER)).containsExactly(held.id());
        Person resumed = Person.of(List.of(released), kept.records().values(), kept.things());
        assertThat(erase(resumed, LATER).outcome()).isEqualTo(ErasureOutcome.COMPLETE);
    }

    @Test
    void a_hold_keeps_the_fields_that_it_names_and_no_other_trap_137() {
        CustomerFile held = asked(file(CUSTOMER))
                .take(CustomerStep.Held.of(
                        CustomerExamples.stamp(ASKED),
                        HoldId.of("H"),
                        ReasonCode.of("lawsuit"),
                        List.of(CustomerField.TELEPHONE.name())));

        assertThat(erase(person(held), ASKED).erased())
                .containsExactly(CustomerExamples.entry(held, CustomerField.NAME));
    }

    @Test
    void an_open_case_blocks_with_its_reason_trap_138() {
        ErasureReport report =
                erase(person(asked(file(CUSTOMER)), BookingExamples.confirmed(), SettlementExamples.paid()), ASKED);

        assertThat(report.outcome()).isEqualTo(ErasureOutcome.BLOCKED);
        assertThat(report.openCases()).extracting(OpenCase::state).containsExactly("CONFIRMED", "PAID");
        assertThat(report.erased()).isEmpty();
        assertThat(only(report.person()).state()).isEqualTo(CustomerFile.State.ACTIVE);
        assertThat(ErasurePlan.due(report.person().files().values(), BOOK, ASKED))
                .hasSize(1);
    }

    @Test
    void only_the_step_of_erasure_marks_a_customer_as_erased_trap_139() {
        CustomerFile file = file(CUSTOMER);
        assertThat(FieldValue.of(CustomerField.EMAIL, "erased@example.invalid").reveal())
                .startsWith("erased");
        assertThat(file.erased()).isEmpty();

        CustomerFile erased = only(erase(person(asked(file)), ASKED).person());
        assertThat(erased.erased())
                .hasValueSatisfying(marker -> assertThat(marker.at()).isEqualTo(ASKED));
    }

    @Test
    void digests_receipt_numbers_and_balances_are_the_same_after_an_erasure_trap_141() {
        Settlement paid = SettlementExamples.receipted();
        Person before = person(asked(file(CUSTOMER)), settled(), paid);
        Person after = erase(before, LATER).person();

        assertThat(before.things()).hasSize(2);
        assertThat(after.digest()).isEqualTo(before.digest());
        assertThat(after.things()).containsExactly(settledOf(before), paid);
        assertThat(only(after).steps().subList(0, only(before).version()))
                .isEqualTo(only(before).steps());
    }

    private static Recorded<?, ?> settledOf(Person person) {
        return person.things().get(0);
    }

    @Test
    void every_path_needs_the_proof_of_identity_a_repeated_request_too_trap_142() {
        CustomerFile unproven = file(CUSTOMER);
        CustomerFile expired = asked(file(CUSTOMER));
        CustomerStep again =
                CustomerStep.ErasureRequested.of(CustomerExamples.stamp(LATER), ErasureCause.CUSTOMER_ASKED);

        assertThatThrownBy(() -> unproven.take(again)).isInstanceOf(ClauseBreachException.class);
        assertThatThrownBy(() -> expired.take(again)).isInstanceOf(ClauseBreachException.class);
        assertThatThrownBy(() -> PersonExport.handOver(person(unproven), CustomerExamples.stamp(ASKED)))
                .isInstanceOf(ClauseBreachException.class);
        assertThatThrownBy(() -> CustomerMerge.merge(
                        CustomerExamples.verified(file("C-8"), ASKED), file("C-9"), CustomerExamples.stamp(ASKED)))
                .isInstanceOf(ClauseBreachException.class);
    }

    @Test
    void the_report_lists_what_is_kept_with_ground_and_date_the_longest_of_all_trap_143() {
        ErasureReport report = erase(person(asked(file(CUSTOMER)), settled(), SettlementExamples.receipted()), ASKED);
        Instant until = LocalDate.of(2028, 3, 5).atStartOfDay(ZONE).toInstant();

        assertThat(report.outcome()).isEqualTo(ErasureOutcome.PARTLY);
        assertThat(report.kept())
                .extracting(kept -> kept.subject().replaceFirst(" .*", "") + " " + kept.reason() + " "
                        + kept.under().orElse("-") + " "
                        + kept.until().map(Instant::toString).orElse("-"))
                .containsExactly(
                        "entry RETENTION register " + until,
                        "booking NAMES_NOBODY - -",
                        "settlement RETENTION register " + until);
        assertThat(ErasurePlan.due(report.person().files().values(), BOOK, until.minusSeconds(1)))
                .isEmpty();
        assertThat(ErasurePlan.due(report.person().files().values(), BOOK, until))
                .hasSize(1);
        assertThat(erase(report.person(), until).outcome()).isEqualTo(ErasureOutcome.COMPLETE);
    }

    @Test
    void the_person_has_all_files_and_all_things_that_lead_to_them_trap_144() {
        CustomerMerge merged = CustomerMerge.merge(
                CustomerExamples.verified(file("C-8"), ASKED),
                CustomerExamples.verified(file(CUSTOMER), ASKED),
                CustomerExamples.stamp(ASKED));
        List<CustomerFile> both = List.of(merged.survivor(), merged.duplicate());
        List<CustomerRecord> records = both.stream().map(ErasureTest::record).toList();
        Settlement settlement = SettlementExamples.receipted();

        assertThat(Person.of(both, records, List.of(settled(), settlement)).things())
                .hasSize(2);
        assertThatThrownBy(() -> Person.of(both.subList(0, 1), records.subList(0, 1), List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(CUSTOMER);
        List<CustomerFile> asking = both.stream()
                .map(f -> f.take(
                        CustomerStep.ErasureRequested.of(CustomerExamples.stamp(ASKED), ErasureCause.CUSTOMER_ASKED)))
                .toList();
        Person gone =
                erase(Person.of(asking, records, List.of(settled())), ASKED).person();
        assertThat(gone.files().values()).extracting(CustomerFile::state).containsOnly(CustomerFile.State.ERASED);
        assertThat(gone.records().values()).allMatch(record -> record.values().isEmpty());
    }

    @Test
    void a_copy_holds_every_value_and_every_step_and_runs_nothing_in_a_spreadsheet() {
        CustomerFile file = CustomerExamples.verified(file(CUSTOMER), ASKED);
        CustomerRecord record = record(file)
                .without(List.of(CustomerExamples.entry(file, CustomerField.NAME)))
                .with(
                        CustomerExamples.entry(file, CustomerField.NAME),
                        FieldValue.of(CustomerField.NAME, "=1+1 \"x\""));
        Person person = Person.of(List.of(file), List.of(record), List.of(settled(), SettlementExamples.receipted()));
        PersonExport copy = PersonExport.handOver(person, CustomerExamples.stamp(ASKED));

        assertThat(copy.csv())
                .contains("\"'=1+1 \"\"x\"\"\"")
                .contains("13800138000")
                .contains("settlement.receipted");
        assertThat(copy.rows())
                .hasSizeGreaterThan(
                        person.things().stream().mapToInt(Recorded::version).sum());
        assertThat(copy.toString()).doesNotContain("13800138000");
        assertThat(copy.file().version()).isEqualTo(file.version() + 1);
    }

    @Test
    void nothing_is_erased_on_a_decision_that_no_longer_stands() {
        CustomerFile decided = asked(file(CUSTOMER))
                .take(CustomerStep.ErasureDecided.of(
                        CustomerExamples.stamp(ASKED),
                        ErasureOutcome.COMPLETE,
                        LocalDate.of(2020, 1, 1),
                        Optional.empty()))
                .take(CustomerStep.Held.of(
                        CustomerExamples.stamp(ASKED), HoldId.of("H"), ReasonCode.of("lawsuit"), List.of()));

        assertThatThrownBy(() -> decided.take(CustomerStep.Restricted.of(CustomerExamples.stamp(ASKED), List.of())))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("no decision stands");
        assertThat(ImmutableList.copyOf(decided.holds())).hasSize(1);
    }
}
