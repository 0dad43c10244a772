package dev.qualitysdk.service.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.ConsentVersion;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.Purpose;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is seen of the values of one customer, by whom, on which ground, and what a correction leaves on record. */
class CustomerRecordTest {

    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-02T00:00:00Z");

    private static final CustomerFile FILE = CustomerExamples.verified(
            CustomerExamples.entered(
                    CustomerExamples.opened("C-1", AT),
                    AT,
                    CustomerField.NAME,
                    CustomerField.TELEPHONE,
                    CustomerField.IDENTITY_NUMBER,
                    CustomerField.TERMS),
            LATER);
    private static final CustomerRecord RECORD = CustomerRecord.of(FILE.id())
            .with(id(CustomerField.NAME), FieldValue.of(CustomerField.NAME, "Wang Xiaoming"))
            .with(id(CustomerField.TELEPHONE), FieldValue.of(CustomerField.TELEPHONE, "13800138000"))
            .with(id(CustomerField.IDENTITY_NUMBER), FieldValue.of(CustomerField.IDENTITY_NUMBER, "310101199001011234"))
            .with(id(CustomerField.TERMS), FieldValue.of(CustomerField.TERMS, "T-9"));

    private static FieldEntryId id(CustomerField field) {
        return FieldEntryId.of("C-1." + field.name());
    }

    @Test
    void each_clearance_sees_of_each_class_what_it_may_and_nobody_a_personal_value() {
        assertThat(RECORD.view(FILE, Clearance.ANYBODY).fields()).isEmpty();
        assertThat(RECORD.view(FILE, Clearance.STAFF).fields())
                .containsEntry(CustomerField.TERMS.name(), "T-9")
                .containsEntry(CustomerField.NAME.name(), "W***")
                .containsEntry(CustomerField.TELEPHONE.name(), "***000")
                .hasSize(3);
        assertThat(RECORD.view(FILE, Clearance.KEEPER).fields())
                .containsEntry(CustomerField.IDENTITY_NUMBER.name(), "***34")
                .hasSize(4);
    }

    @Test
    void of_a_restricted_file_even_what_is_internal_is_masked() {
        CustomerFile restricted = FILE.take(
                        CustomerStep.ErasureRequested.of(CustomerExamples.stamp(LATER), ErasureCause.CUSTOMER_ASKED))
                .take(CustomerStep.ErasureDecided.of(
                        CustomerExamples.stamp(LATER),
                        ErasureOutcome.PARTLY,
                        java.time.LocalDate.of(2026, 1, 1),
                        java.util.Optional.of(LATER)))
                .take(CustomerStep.Restricted.of(CustomerExamples.stamp(LATER), List.of()));

        assertThat(RECORD.view(restricted, Clearance.STAFF).fields()).containsEntry(CustomerField.TERMS.name(), "***");
    }

    private static AccessStep access(Instant at, Purpose purpose) {
        return AccessStep.of(CustomerExamples.stamp(at), FILE.id(), purpose, List.of(CustomerField.TELEPHONE.name()));
    }

    @Test
    void a_consent_opens_its_purpose_from_when_it_is_given_until_it_is_withdrawn_and_no_other() {
        Purpose news = CustomerExamples.NEWS;
        CustomerFile given = FILE.take(
                        CustomerStep.BasisStated.of(CustomerExamples.stamp(LATER), news, LegalBasis.CONSENT))
                .take(CustomerStep.ConsentGiven.of(CustomerExamples.stamp(LATER), news, ConsentVersion.of("v1")));
        Instant end = LATER.plusSeconds(60);
        CustomerFile withdrawn = given.take(CustomerStep.ConsentWithdrawn.of(CustomerExamples.stamp(end), news));

        assertThat(RECORD.disclose(given, access(LATER, news)).values()).containsValue("13800138000");
        assertThat(withdrawn.mayBeUsed(news, end.minusNanos(1_000))).isTrue();
        assertThat(withdrawn.mayBeUsed(news, end)).isFalse();
        assertThat(given.mayBeUsed(CustomerExamples.COLLECTION, LATER)).isFalse();
        for (CustomerFile closed : List.of(FILE, withdrawn)) {
            assertThatThrownBy(() -> RECORD.disclose(closed, access(end, news)))
                    .isInstanceOf(ClauseBreachException.class)
                    .hasMessageContaining("7.1.2")
                    .hasMessageNotContaining("13800138000");
        }
    }

    @Test
    void a_consent_to_another_version_of_the_text_ends_the_earlier_and_both_stay_on_record() {
        Purpose news = CustomerExamples.NEWS;
        Instant second = LATER.plusSeconds(60);
        CustomerFile file = FILE.take(
                        CustomerStep.BasisStated.of(CustomerExamples.stamp(LATER), news, LegalBasis.CONSENT))
                .take(CustomerStep.ConsentGiven.of(CustomerExamples.stamp(LATER), news, ConsentVersion.of("v1")))
                .take(CustomerStep.ConsentGiven.of(CustomerExamples.stamp(second), news, ConsentVersion.of("v2")));

        assertThat(file.consents())
                .extracting(consent -> consent.text().value())
                .containsExactly("v1", "v2");
        assertThat(file.consents().get(0).ended()).contains(second);
        assertThat(file.consents())
                .filteredOn(consent -> consent.holdsAt(second))
                .hasSize(1);
    }

    @Test
    void a_correction_is_what_is_seen_and_the_value_before_it_stays_until_it_is_erased() {
        CustomerFile corrected = FILE.take(CustomerStep.BasisStated.of(
                        CustomerExamples.stamp(LATER), CustomerExamples.COLLECTION, LegalBasis.CONTRACT))
                .take(CustomerStep.Corrected.of(
                        CustomerExamples.stamp(LATER), FieldEntryId.of("N-1"), id(CustomerField.TELEPHONE)));
        CustomerRecord record =
                RECORD.with(FieldEntryId.of("N-1"), FieldValue.of(CustomerField.TELEPHONE, "13900139111"));

        assertThat(record.disclose(corrected, access(LATER, CustomerExamples.COLLECTION))
                        .values())
                .containsValue("13900139111")
                .hasSize(1);
        assertThat(record.view(corrected, Clearance.STAFF).fields())
                .containsEntry(CustomerField.TELEPHONE.name(), "***111");
        assertThat(corrected.entries())
                .filteredOn(entry -> entry.id().equals(id(CustomerField.TELEPHONE)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.replacedBy()).contains(FieldEntryId.of("N-1")));
        assertThat(record.disagreement(corrected)).isEmpty();
        assertThat(RECORD.disagreement(corrected)).containsExactly(FieldEntryId.of("N-1"));
    }
}
