package dev.qualitysdk.service.settlement;

import static dev.qualitysdk.service.booking.BookingExamples.REASON;
import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.settlement.SettlementExamples.REFERENCE;
import static dev.qualitysdk.service.settlement.SettlementExamples.due;
import static dev.qualitysdk.service.settlement.SettlementExamples.fallenDue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.ReceiptBookId;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.LifecycleTableContract;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.store.InMemoryStore;
import dev.qualitysdk.store.StaleVersionException;
import dev.qualitysdk.store.UnitOfWork;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiptBookTest {

    private static ReceiptBook book() {
        return ReceiptBook.open(ReceiptBookStep.Opened.of(
                at("2026-03-04T08:00"), ReceiptBookId.of("north"), BranchId.of("north"), 7, 9));
    }

    private static Settlement paid(String id) {
        return Settlement.open(fallenDue().settlement(SettlementId.of(id)).build())
                .pay(at("2026-03-04T11:01"), PaymentReference.of("PAY-" + id))
                .confirm(at("2026-03-04T11:02"));
    }

    private static ReceiptBookStep step(ReceiptBook.Event event) {
        return switch (event) {
            case ISSUE -> ReceiptBookStep.Issued.of(at("2026-03-04T12:00"), 8, SettlementId.of("P-8"));
            case SPOIL -> ReceiptBookStep.Spoiled.of(at("2026-03-04T12:00"), 8, REASON);
            case VOID -> ReceiptBookStep.Voided.of(at("2026-03-04T12:00"), 7, REASON);
            case CLOSE -> ReceiptBookStep.Closed.of(at("2026-03-04T12:00"));
        };
    }

    @Test
    void every_state_and_event_leads_where_the_table_says_or_is_refused_and_changes_nothing() {
        ReceiptBook open = book().issue(at("2026-03-04T11:05"), SettlementExamples.paid());

        LifecycleTableContract.holds(
                ReceiptBook.LIFECYCLE,
                """
                OPEN   ISSUE OPEN   3.4.2
                OPEN   SPOIL OPEN   3.4.2
                OPEN   VOID  OPEN   3.4.2
                OPEN   CLOSE CLOSED 3.4.2
                CLOSED VOID  CLOSED 3.4.2
                """,
                Map.of(ReceiptBook.State.OPEN, open, ReceiptBook.State.CLOSED, open.close(at("2026-03-04T11:06"))),
                Map.of(),
                ReceiptBook::state,
                (book, event) -> book.take(step(event)));
    }

    @Test
    void issuing_twice_for_a_settlement_gives_the_number_it_has_trap_86() {
        ReceiptBook once = book().issue(at("2026-03-04T11:05"), SettlementExamples.paid());

        assertThat(once.issue(at("2026-03-04T11:06"), SettlementExamples.paid()))
                .isSameAs(once);
        assertThat(once.of(SettlementId.of("P-1"))).contains(ReceiptNumber.of("north", 7));
    }

    @Test
    void of_two_who_issue_at_once_the_second_reads_again_and_gets_the_next_number_traps_81_and_86() {
        InMemoryStore store = InMemoryStore.create();
        store.things(ReceiptBook.FAMILY).save(CommandKey.of("open"), book(), 0);
        UnitOfWork first = issue(store, "P-1");
        UnitOfWork second = issue(store, "P-2");

        store.commit(first);
        assertThatThrownBy(() -> store.commit(second)).isInstanceOf(StaleVersionException.class);
        assertThat(store.commit(first).repeated()).isTrue();
        store.commit(issue(store, "P-2"));

        ReceiptBook kept =
                store.things(ReceiptBook.FAMILY).find(ReceiptBookId.of("north")).orElseThrow();
        assertThat(kept.of(SettlementId.of("P-1"))).contains(ReceiptNumber.of("north", 7));
        assertThat(kept.of(SettlementId.of("P-2"))).contains(ReceiptNumber.of("north", 8));
        assertThat(ReceiptAudit.of(kept.id(), 7, kept.entries())).isEmpty();
        assertThat(store.things(Settlement.FAMILY).count()).isEqualTo(2);
    }

    /** Book and settlement in one unit, under a key that is the settlement's. */
    private static UnitOfWork issue(InMemoryStore store, String id) {
        ReceiptBook read =
                store.things(ReceiptBook.FAMILY).find(ReceiptBookId.of("north")).orElseThrow();
        ReceiptBook book = read.issue(at("2026-03-04T11:05"), paid(id));
        Settlement receipted = paid(id).receipt(
                        at("2026-03-04T11:05"), book.of(SettlementId.of(id)).orElseThrow());
        return UnitOfWork.of(CommandKey.of("receipt-" + id))
                .save(ReceiptBook.FAMILY, book, read.version())
                .save(Settlement.FAMILY, receipted, 0)
                .build();
    }

    @Test
    void a_void_receipt_keeps_its_number_and_another_takes_its_place_trap_86() {
        ReceiptBook issued = book().issue(at("2026-03-04T11:05"), SettlementExamples.paid());
        Settlement receipted = SettlementExamples.paid().receipt(at("2026-03-04T11:05"), ReceiptNumber.of("north", 7));
        assertThatThrownBy(() -> ReceiptBook.open(ReceiptBookStep.Opened.of(
                                at("2026-03-04T08:00"), ReceiptBookId.of("south"), BranchId.of("north"), 1, 9))
                        .issue(at("2026-03-04T11:06"), receipted))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("is RECEIPTED with 7 of north");

        ReceiptBook again = issued.invalidate(at("2026-03-04T11:06"), 7, REASON, List.of(receipted))
                .issue(at("2026-03-04T11:07"), receipted);

        assertThat(again.of(receipted.id())).contains(ReceiptNumber.of("north", 8));
        assertThat(again.entry(7).orElseThrow().voided()).contains(REASON);
        assertThat(receipted
                        .receipt(at("2026-03-04T11:07"), ReceiptNumber.of("north", 8))
                        .receipt())
                .contains(ReceiptNumber.of("north", 8));
        assertThatThrownBy(() -> receipted.receipt(at("2026-03-04T11:07"), ReceiptNumber.of("north", 7)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("was handed over before");
        assertThatThrownBy(() -> again.take(ReceiptBookStep.Voided.of(at("2026-03-04T11:08"), 7, REASON)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("is void already");
    }

    @Test
    void a_cleared_payment_keeps_its_receipt_trap_87() {
        ReceiptBook issued = book().issue(at("2026-03-04T11:05"), SettlementExamples.paid());
        Settlement cleared = SettlementExamples.receipted().reconcile(at("2026-03-04T12:00"), "2026-03");

        assertThatThrownBy(() -> issued.invalidate(at("2026-03-05T09:00"), 7, REASON, List.of(cleared)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("was found in a payment statement");
        assertThatThrownBy(() -> issued.invalidate(
                        at("2026-03-05T09:00"), 7, REASON, List.of(cleared.dispute(at("2026-03-04T13:00"), REASON))))
                .isInstanceOf(ClauseBreachException.class);
        assertThatThrownBy(() -> issued.invalidate(at("2026-03-05T09:00"), 7, REASON, List.of()))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("not shown whole");
        assertThatThrownBy(() -> cleared.fail(at("2026-03-05T09:00"), REASON))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("FAIL is not allowed in state RECONCILED");
    }

    @Test
    void what_was_paid_together_is_undone_together_trap_87() {
        Settlement one = due();
        Settlement two =
                Settlement.open(fallenDue().settlement(SettlementId.of("P-2")).build());
        List<Settlement> paid = PaymentGroup.of(
                        PaymentGroup.of(List.of(one, two)).pay(at("2026-03-04T11:01"), REFERENCE, Map.of()))
                .members()
                .stream()
                .map(member -> member.confirm(at("2026-03-04T11:02")))
                .toList();
        PaymentGroup group = PaymentGroup.of(paid);
        ImmutableMap<SettlementId, SettlementId> counters = ImmutableMap.of(
                SettlementId.of("P-1"), SettlementId.of("R-1"), SettlementId.of("P-2"), SettlementId.of("R-2"));

        assertThatThrownBy(() -> paid.get(0).reverse(at("2026-03-05T09:00"), SettlementId.of("R-1"), REASON))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("its payment paid it with [P-2]");
        assertThatThrownBy(() -> PaymentGroup.of(paid.subList(0, 1))
                        .reverse(
                                at("2026-03-05T09:00"),
                                ImmutableMap.of(SettlementId.of("P-1"), SettlementId.of("R-1")),
                                REASON))
                .isInstanceOf(ClauseBreachException.class);
        assertThatThrownBy(() -> book().issue(at("2026-03-04T11:05"), paid.get(0))
                        .invalidate(at("2026-03-04T11:06"), 7, REASON, paid.subList(0, 1)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("not shown whole");
        assertThat(group.reverse(at("2026-03-05T09:00"), counters, REASON))
                .extracting(Settlement::state)
                .containsOnly(Settlement.State.REVERSED);
        assertThat(group.reverse(at("2026-03-05T09:00"), counters, REASON)
                        .get(0)
                        .steps())
                .allSatisfy(step -> assertThat(SettlementStep.read(step.form())).isEqualTo(step));
        assertThatThrownBy(() -> PaymentGroup.of(List.of(one, one)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("each settlement once");
    }

    @Test
    void unpaid_settlements_wrong_numbers_and_full_books_are_refused() {
        assertThatThrownBy(() -> book().issue(at("2026-03-04T11:05"), due()))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("is DUE and gets no receipt");
        assertThatThrownBy(
                        () -> book().take(ReceiptBookStep.Issued.of(at("2026-03-04T11:05"), 8, SettlementId.of("P-1"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("number 8 is not the next one, 7");
        ReceiptBook full = book().spoil(at("2026-03-04T11:05"), REASON)
                .spoil(at("2026-03-04T11:05"), REASON)
                .spoil(at("2026-03-04T11:05"), REASON);
        assertThatThrownBy(() -> full.spoil(at("2026-03-04T11:05"), REASON))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("its last number, 9, is used");
        assertThatThrownBy(() -> ReceiptBookStep.Opened.of(
                        at("2026-03-04T08:00"), ReceiptBookId.of("x"), BranchId.of("north"), 0, 20_000))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("first")
                .hasMessageContaining("last");
        assertThatThrownBy(() -> full.take(full.opened())).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void the_crew_who_paid_and_who_received_stand_in_the_settlement() {
        Settlement settled = SettlementExamples.paying()
                .confirm(
                        at("2026-03-04T11:02"),
                        Actor.employee(EmployeeId.of("L")),
                        Actor.customer(due().due().customer()));

        assertThat(settled.due().crew().orElseThrow().leader()).isEqualTo(EmployeeId.of("L"));
        assertThat(settled.paid().orElseThrow().paidBy()).contains(Actor.employee(EmployeeId.of("L")));
        assertThat(settled.paid().orElseThrow().receivedBy())
                .contains(Actor.customer(due().due().customer()));
        assertThat(settled.steps())
                .allSatisfy(step -> assertThat(SettlementStep.read(step.form())).isEqualTo(step));
        assertThatThrownBy(() -> SettlementExamples.paying()
                        .confirm(
                                at("2026-03-04T11:02"),
                                Actor.employee(EmployeeId.of("L")),
                                Actor.employee(EmployeeId.of("L"))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void after_a_lost_answer_only_the_same_reference_may_be_tried_again_trap_83() {
        Settlement failed =
                SettlementExamples.paying().loseAnswer(at("2026-03-04T11:02")).fail(at("2026-03-04T11:30"), REASON);

        assertThatThrownBy(() -> failed.pay(at("2026-03-04T11:31"), PaymentReference.of("PAY-2")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("Try again under PAY-1.");
        assertThat(failed.confirm(at("2026-03-04T11:31")).state())
                .as("it arrived after all")
                .isEqualTo(Settlement.State.PAID);
        assertThat(failed.pay(at("2026-03-04T11:31"), REFERENCE)
                        .fail(at("2026-03-04T11:32"), REASON)
                        .pay(at("2026-03-04T11:33"), PaymentReference.of("PAY-2"))
                        .state())
                .as("refused under its own reference, it is dead")
                .isEqualTo(Settlement.State.PAYING);
    }
}
