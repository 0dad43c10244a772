package dev.qualitysdk.service.settlement;

import static dev.qualitysdk.fixture.Refusals.faults;
import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.booking.BookingExamples.instant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.ReceiptBookId;
import dev.qualitysdk.basics.SettlementId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a host may get wrong about settlements and receipts: each refusal names field, value, rule and clause, all at once. */
class SettlementRefusalsTest {

    @Test
    void what_fell_due_and_of_which_nothing_is_known_names_all_that_is_missing() {
        assertThat(faults(() ->
                        SettlementStep.FallenDue.builder(at("2026-03-04T11:00")).build()))
                .containsExactly(
                        "3.4.1 settlement: (nothing), an identifier",
                        "3.4.1 booking: (nothing), the booking that it settles",
                        "3.4.1 customer: (nothing), the customer",
                        "3.4.1 branch: (nothing), the branch that it belongs to",
                        "3.4.1 direction: (nothing), who pays whom",
                        "3.4.1 amount: (nothing), how much was agreed",
                        "3.4.1 method: (nothing), how it was agreed to be paid");
    }

    @Test
    void what_fell_due_names_a_negative_amount_a_due_time_backwards_and_itself_as_counter_at_once() {
        assertThat(faults(() -> SettlementExamples.fallenDue()
                        .amount(Money.parse("CNY -1.00"))
                        .dueAt(instant("2026-03-04T10:00"))
                        .counterTo(SettlementId.of("P-1"))
                        .build()))
                .containsExactly(
                        "3.4.1 amount: CNY -1.00, zero or more; the direction says who pays",
                        "3.4.1 dueAt: 2026-03-04T02:00:00Z, an instant not before it became due, 2026-03-04T03:00:00Z",
                        "3.4.3 counterTo: P-1, another settlement than itself");
    }

    @Test
    void a_payment_in_another_currency_is_refused_and_the_settlement_unchanged() {
        Settlement paying = SettlementExamples.paying();

        assertThat(faults(() -> paying.take(SettlementStep.Paid.of(
                        at("2026-03-04T11:02"), Money.parse("USD 1.00"), PaymentMethod.CASH, Optional.empty()))))
                .containsExactly("3.4.1 amount: USD 1.00, the currency agreed, CNY");
        assertThat(paying.state()).isEqualTo(Settlement.State.PAYING);
        assertThat(paying.paid()).isEmpty();
    }

    @Test
    void a_group_names_each_that_is_told_twice_and_each_that_is_not_alike() {
        Settlement first = SettlementExamples.due();
        Settlement other = Settlement.open(SettlementExamples.fallenDue()
                .settlement(SettlementId.of("P-2"))
                .customer(CustomerId.of("somebody-else"))
                .build());

        assertThat(faults(() -> PaymentGroup.of(List.of())))
                .containsExactly("3.4.1 settlements: (nothing), at least one");
        assertThat(faults(() -> PaymentGroup.of(List.of(first, other, first))))
                .containsExactly(
                        "3.4.1 settlements: P-1, each settlement once",
                        "3.4.1 settlements: P-2, customer, direction, method and currency of P-1, which is paid with it");
    }

    @Test
    void a_book_and_its_receipts_name_numbers_below_one_blank_names_and_too_many() {
        assertThat(faults(() -> ReceiptBookStep.Opened.of(
                        at("2026-03-04T08:00"), ReceiptBookId.of("north"), BranchId.of("north"), 0, -1)))
                .containsExactly(
                        "3.4.2 first: 0, 1 or more",
                        "3.4.2 last: -1, not before the first number, and at most 10000 numbers in all");
        assertThat(faults(() -> ReceiptNumber.of(" ", 0)))
                .containsExactly("3.4.2 book: \" \", text that is not blank", "3.4.2 number: 0, 1 or more");
        assertThat(faults(() -> ReceiptEntry.of(
                        ReceiptNumber.of("north", 7), instant("2026-03-04T08:00"), Optional.empty(), Optional.empty())))
                .containsExactly("3.4.2 voided: (nothing), why it is void, since it was issued for no settlement");
    }

    @Test
    void an_audit_names_each_receipt_of_another_book_or_before_the_first() {
        ReceiptEntry foreign = ReceiptEntry.of(
                ReceiptNumber.of("south", 7),
                instant("2026-03-04T08:00"),
                Optional.of(SettlementId.of("P-1")),
                Optional.empty());
        ReceiptEntry early = ReceiptEntry.of(
                ReceiptNumber.of("north", 6),
                instant("2026-03-04T08:00"),
                Optional.of(SettlementId.of("P-2")),
                Optional.empty());

        assertThat(faults(() -> ReceiptAudit.of(ReceiptBookId.of("north"), 7, List.of(foreign, early))))
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).endsWith("receipts of book north from 7 on"));
    }
}
