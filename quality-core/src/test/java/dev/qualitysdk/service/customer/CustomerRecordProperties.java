package dev.qualitysdk.service.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No view shows what is personal, whatever is entered and whoever looks. */
class CustomerRecordProperties {

    @Provide
    Arbitrary<FieldValue> values() {
        return CustomerArbitraries.values();
    }

    @Provide
    Arbitrary<Clearance> clearances() {
        return CustomerArbitraries.clearances();
    }

    @Provide
    Arbitrary<FieldKind> kinds() {
        return Arbitraries.of(FieldKind.class);
    }

    @Property
    void a_mask_covers_two_thirds_at_least_and_does_not_tell_the_length(
            @ForAll("kinds") FieldKind kind, @ForAll String text) {
        String mask = kind.mask(text);
        int shown = mask.codePointCount(0, mask.length()) - 3;

        assertThat(shown * 3).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
        assertThat(shown).isBetween(0, 4);
        assertThat(IntStream.rangeClosed(0, mask.length() - 3)
                        .anyMatch(head -> mask.startsWith("***", head)
                                && text.startsWith(mask.substring(0, head))
                                && text.endsWith(mask.substring(head + 3))))
                .as("%s is a beginning, three asterisks and an end of the text", mask)
                .isTrue();
    }

    @Property
    void a_view_shows_a_personal_value_to_nobody(
            @ForAll("values") FieldValue value, @ForAll("clearances") Clearance clearance) {
        CustomerFile file = CustomerExamples.entered(
                CustomerExamples.opened("C-1", java.time.Instant.parse("2026-03-01T00:00:00Z")),
                java.time.Instant.parse("2026-03-01T00:00:00Z"),
                value.field());
        CustomerRecord record = CustomerRecord.of(file.id()).with(CustomerExamples.entry(file, value.field()), value);
        CustomerView view = record.view(file, clearance);

        switch (clearance.of(value.field().fieldClass())) {
            case HIDDEN -> assertThat(view.fields()).isEmpty();
            case MASKED ->
                assertThat(view.fields()).containsValue(value.field().kind().mask(value.reveal()));
            case SHOWN -> {
                assertThat(value.field().fieldClass().isPersonal()).isFalse();
                assertThat(view.fields()).containsValue(value.reveal());
            }
        }
        if (value.field().fieldClass().isPersonal() && !value.reveal().contains("***")) {
            assertThat(view.fields()).doesNotContainValue(value.reveal());
            assertThat(value.masked()).isNotEqualTo(value.reveal());
        }
    }
}
