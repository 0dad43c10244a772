package dev.qualitysdk.service.settlement;

import static dev.qualitysdk.service.assessment.AssessmentExamples.accepted;
import static dev.qualitysdk.service.assessment.AssessmentExamples.cny;
import static dev.qualitysdk.service.assessment.AssessmentExamples.offered;
import static dev.qualitysdk.service.booking.BookingExamples.REASON;
import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.booking.BookingExamples.collected;
import static dev.qualitysdk.service.booking.BookingExamples.excuse;
import static dev.qualitysdk.service.booking.BookingExamples.instant;
import static dev.qualitysdk.service.settlement.SettlementExamples.REFERENCE;
import static dev.qualitysdk.service.settlement.SettlementExamples.due;
import static dev.qualitysdk.service.settlement.SettlementExamples.fallenDue;
import static dev.qualitysdk.service.settlement.SettlementExamples.paid;
import static dev.qualitysdk.service.settlement.SettlementExamples.paying;
import static dev.qualitysdk.service.settlement.SettlementExamples.receipted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.IllegalTransitionException;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.booking.Booking;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SettlementTest {

    @Test
    void what_is_incomplete_is_refused_with_the_full_list_of_what_is_missing() {
        InvalidValueException refusal = catchThrowableOfType(
                InvalidValueException.class,
                () -> SettlementStep.FallenDue.builder(at("2026-03-04T11:00")).build());

        assertThat(refusal.faults())
                .extracting(Fault::field)
                .containsExactly("settlement", "booking", "customer", "branch", "direction", "amount", "method");
        assertThat(refusal.faults())
                .allSatisfy(fault -> assertThat(fault.clause()).contains("3.4.1"));
    }

    @Test
    void a_negative_amount_a_due_time_in_the_past_and_a_counter_entry_to_itself_are_refused_together() {
        InvalidValueException refusal = catchThrowableOfType(
                InvalidValueException.class,
                () -> fallenDue()
                        .amount(cny("-0.01"))
                        .dueAt(instant("2026-03-04T10:59"))
                        .counterTo(SettlementId.of("P-1"))
                        .build());

        assertThat(refusal.faults()).extracting(Fault::field).containsExactly("amount", "dueAt", "counterTo");
        assertThatThrownBy(() -> fallenDue()
                        .amount(Money.parse("CNY 9000000000000000.00"))
                        .build())
                .hasMessageContaining("minor units");
    }

    @Test
    void it_is_due_as_it_was_agreed_in_the_assessment() {
        assertThat(due().due().amount()).isEqualTo(cny("1200.00"));
        assertThat(due().due().method()).isEqualTo(PaymentMethod.CASH);
        assertThat(due().due().direction()).isEqualTo(Direction.WE_PAY);
        assertThat(Settlement.open(fallenDue().build(), accepted()).state()).isEqualTo(Settlement.State.DUE);
        assertThatThrownBy(() -> fallenDue().agreedIn(offered()))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("nothing was agreed");
    }

    @Test
    void everything_that_differs_from_what_was_agreed_is_named_at_once() {
        SettlementStep.FallenDue other = fallenDue()
                .booking(BookingId.of("B-2"))
                .amount(cny("1199.99"))
                .direction(Direction.CUSTOMER_PAYS)
                .method(PaymentMethod.BANK_TRANSFER)
                .build();

        assertThatThrownBy(() -> Settlement.open(other, accepted()))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("booking B-2, not B-1")
                .hasMessageContaining("amount CNY 1199.99, not CNY 1200.00")
                .hasMessageContaining("direction CUSTOMER_PAYS, not WE_PAY")
                .hasMessageContaining("method bank_transfer, not cash")
                .hasMessageContaining("3.4.1");
        assertThatThrownBy(() -> Settlement.open(fallenDue().build(), offered()))
                .hasMessageContaining("nothing was agreed, the assessment being OFFERED");
    }

    @Test
    void paying_otherwise_than_agreed_needs_a_reason_and_paying_as_agreed_has_none() {
        assertThatThrownBy(() -> paying().take(SettlementStep.Paid.of(
                        at("2026-03-04T11:02"), cny("1200.00"), PaymentMethod.BANK_TRANSFER, Optional.empty())))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("CNY 1200.00 by bank_transfer is not what was agreed, CNY 1200.00 by cash");
        assertThatThrownBy(() -> paying().take(SettlementStep.Paid.of(
                        at("2026-03-04T11:02"), cny("1199.99"), PaymentMethod.CASH, Optional.empty())))
                .isInstanceOf(ClauseBreachException.class);
        assertThatThrownBy(() -> paying().confirm(at("2026-03-04T11:02"), cny("1200.00"), PaymentMethod.CASH, REASON))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("is what was agreed");
        assertThat(paying().confirm(at("2026-03-04T11:02"), cny("1100.00"), PaymentMethod.CASH, REASON)
                        .paid())
                .map(SettlementStep.Paid::deviation)
                .contains(Optional.of(REASON));
        assertThatThrownBy(() -> paying().confirm(
                                at("2026-03-04T11:02"), Money.parse("USD 1200.00"), PaymentMethod.CASH, REASON))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("the currency agreed, CNY");
    }

    @Test
    void a_payment_without_an_answer_is_asked_after_and_never_paid_again_trap_83() {
        Settlement unknown = paying().loseAnswer(at("2026-03-04T11:02"));

        assertThatThrownBy(() -> unknown.pay(at("2026-03-04T11:03"), REFERENCE))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("PAY is not allowed in state UNKNOWN")
                .hasMessageContaining("3.4.1");
        assertThat(unknown.confirm(at("2026-03-04T11:30")).state()).isEqualTo(Settlement.State.PAID);
        assertThat(unknown.fail(at("2026-03-04T11:30"), REASON)
                        .pay(at("2026-03-04T11:31"), REFERENCE)
                        .reference())
                .contains(REFERENCE);
    }

    @Test
    void no_booking_is_settled_without_a_receipt() {
        assertThatThrownBy(() -> paid().settled(at("2026-03-04T11:05")))
                .isInstanceOf(ClauseBreachException.class)
                .extracting(breach -> ((ClauseBreachException) breach).clause())
                .isEqualTo(Clause.RECEIPT);
        assertThat(collected().take(receipted().settled(at("2026-03-04T11:06"))).state())
                .isEqualTo(Booking.State.SETTLED);
        assertThat(receipted().receipt()).contains(ReceiptNumber.of("north", 7));
    }

    @Test
    void a_counter_entry_returns_what_was_paid_in_the_other_direction_and_nothing_is_deleted() {
        Settlement wrong = paying().confirm(at("2026-03-04T11:02"), cny("1300.00"), PaymentMethod.CASH, REASON);
        Settlement reversed = wrong.reverse(at("2026-03-05T09:00"), SettlementId.of("P-2"), REASON);
        SettlementStep.FallenDue counter = wrong.counterEntry(at("2026-03-05T09:00"), SettlementId.of("P-2"))
                .build();

        assertThat(counter.amount()).isEqualTo(cny("1300.00"));
        assertThat(counter.direction()).isEqualTo(Direction.CUSTOMER_PAYS);
        assertThat(counter.counterTo()).contains(wrong.id());
        assertThat(reversed.paid()).isEqualTo(wrong.paid());
        assertThat(reversed.steps().subList(0, wrong.version())).isEqualTo(wrong.steps());
        assertThatThrownBy(() -> wrong.reverse(at("2026-03-05T09:00"), wrong.id(), REASON))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("cannot reverse itself");
        assertThatThrownBy(() -> due().counterEntry(at("2026-03-05T09:00"), SettlementId.of("P-2")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("nothing was paid");
    }

    @Test
    void who_has_to_see_to_the_payment_approves_no_excuse_for_it() {
        assertThatThrownBy(() -> due().excuse(at("2026-03-05T09:00"), excuse("L", instant("2026-03-05T09:00"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("approved by L");
        assertThatThrownBy(() -> due().excuse(at("2026-03-05T09:00"), excuse("X", instant("2026-03-05T09:01"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("after the step");
    }

    @Test
    void receipts_and_statements_are_codes_and_receipts_count_from_one() {
        assertThatThrownBy(() -> ReceiptNumber.of(" ", 0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("book")
                .hasMessageContaining("number");
        assertThat(ReceiptNumber.of("a", 10)).isGreaterThan(ReceiptNumber.of("a", 9));
        assertThat(ReceiptNumber.of("b", 1)).isGreaterThan(ReceiptNumber.of("a", 9));
        assertThatThrownBy(() -> receipted().reconcile(at("2026-03-05T09:00"), "two\nlines"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("3.4.3");
    }

    @Test
    void falling_due_twice_and_no_steps_are_refused() {
        assertThatThrownBy(() -> due().take(due().due())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Settlement.replay(List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> due().pay(at("2026-03-04T10:59"), REFERENCE))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("7.2.1");
    }
}
