package dev.qualitysdk.service.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalMoney;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.service.booking.Crew;
import dev.qualitysdk.service.payment.PaymentClearance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Writes and reads the canonical forms of a settlement's steps. */
final class SettlementForms {

    private SettlementForms() {}

    static CanonicalForm of(SettlementStep.FallenDue step) {
        CanonicalForm.Builder form = step.stamp()
                .writeTo(CanonicalForm.of("settlement.fallen_due"))
                .put("settlement", step.settlement())
                .put("booking", step.booking())
                .put("assessment", step.assessment())
                .put("customer", step.customer())
                .put("branch", step.branch())
                .put("channel", step.channel())
                .put("direction", step.direction())
                .put("amount", step.amount())
                .put("method", step.method())
                .put("owedBy", step.owedBy())
                .put("dueAt", step.dueAt())
                .put("counterTo", step.counterTo());
        step.crew().ifPresent(crew -> crew.writeTo(form));
        return form.build();
    }

    static CanonicalForm of(SettlementStep.PaymentBegun step) {
        CanonicalForm.Builder form = step.stamp()
                .writeTo(CanonicalForm.of("settlement.payment_begun"))
                .put("reference", step.reference());
        putTogether(form, step.together());
        step.clearance().ifPresent(clearance -> clearance.writeTo(form));
        return form.build();
    }

    static CanonicalForm of(SettlementStep.Reversed step) {
        CanonicalForm.Builder form = step.stamp()
                .writeTo(CanonicalForm.of("settlement.reversed"))
                .put("counter", step.counter())
                .put("reason", step.reason());
        putTogether(form, step.together());
        return form.build();
    }

    /** Nothing where there is none, so that what was kept before there were groups reads back as it is. */
    private static void putTogether(CanonicalForm.Builder form, ImmutableSortedSet<SettlementId> together) {
        if (!together.isEmpty()) {
            form.list(
                    "together",
                    together,
                    other -> CanonicalForm.of("other").put("settlement", other).build());
        }
    }

    private static ImmutableList<SettlementId> together(CanonicalForm form) {
        return form.list("together", other -> other.read("settlement", SettlementId::of));
    }

    static CanonicalForm of(SettlementStep.Paid step) {
        return step.stamp()
                .writeTo(CanonicalForm.of("settlement.paid"))
                .put("amount", step.amount())
                .put("method", step.method())
                .put("deviation", step.deviation())
                .put("paidBy", step.paidBy())
                .put("receivedBy", step.receivedBy())
                .build();
    }

    static CanonicalForm of(SettlementStep.Receipted step) {
        return step.stamp()
                .writeTo(CanonicalForm.of("settlement.receipted"))
                .put("book", step.receipt().book())
                .put("number", step.receipt().number())
                .build();
    }

    static void requirePayment(Money amount, Optional<Actor> paidBy, Optional<Actor> receivedBy) {
        Faults faults = Faults.in("settlement.paid");
        checkAmount(faults, amount);
        paidBy.filter(payer -> receivedBy.filter(payer::equals).isPresent())
                .ifPresent(self -> faults.check(false, "receivedBy", self, "another than who paid", "3.4.1"));
        faults.refuse();
    }

    static void checkAmount(Faults faults, Money amount) {
        faults.check(!amount.isNegative(), "amount", amount, "zero or more; the direction says who pays", "3.4.1");
        CanonicalMoney.problem(amount).ifPresent(wanted -> faults.check(false, "amount", amount, wanted, "3.4.1"));
    }

    static void requireStatement(String statement) {
        Faults faults = Faults.in("settlement.reconciled");
        CanonicalText.lineProblem(statement, 100)
                .ifPresent(wanted -> faults.check(false, "statement", statement, wanted, "3.4.3"));
        faults.refuse();
    }

    static SettlementStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "settlement.fallen_due" -> fallenDue(form);
            case "settlement.payment_begun" ->
                SettlementStep.PaymentBegun.of(
                        Stamp.read(form),
                        form.read("reference", PaymentReference::of),
                        together(form),
                        PaymentClearance.read(form));
            case "settlement.paid" ->
                SettlementStep.Paid.of(
                        Stamp.read(form),
                        form.read("amount", Money::parse),
                        form.read("method", PaymentMethod::of),
                        form.readOptional("deviation", ReasonCode::of),
                        form.readOptional("paidBy", Actor::parse),
                        form.readOptional("receivedBy", Actor::parse));
            case "settlement.failed" -> SettlementStep.Failed.of(Stamp.read(form), form.read("reason", ReasonCode::of));
            case "settlement.answer_lost" -> SettlementStep.AnswerLost.of(Stamp.read(form));
            case "settlement.receipted" ->
                SettlementStep.Receipted.of(
                        Stamp.read(form), ReceiptNumber.of(form.text("book"), form.number("number")));
            case "settlement.reconciled" -> SettlementStep.Reconciled.of(Stamp.read(form), form.text("statement"));
            case "settlement.disputed" ->
                SettlementStep.Disputed.of(Stamp.read(form), form.read("reason", ReasonCode::of));
            case "settlement.dispute_resolved" ->
                SettlementStep.DisputeResolved.of(Stamp.read(form), form.read("outcome", ReasonCode::of));
            case "settlement.reversed" ->
                SettlementStep.Reversed.of(
                        Stamp.read(form),
                        form.read("counter", SettlementId::of),
                        form.read("reason", ReasonCode::of),
                        together(form));
            case "settlement.excused" -> SettlementStep.Excused.of(Stamp.read(form), Excuse.read(form));
            default ->
                throw new InvalidValueException(
                        "settlement step", List.of(Fault.of("kind", form.kind(), "a step of a settlement")));
        };
    }

    private static SettlementStep.FallenDue fallenDue(CanonicalForm form) {
        DueBuilder due = SettlementStep.FallenDue.builder(Stamp.read(form))
                .settlement(form.read("settlement", SettlementId::of))
                .booking(form.read("booking", BookingId::of))
                .customer(form.read("customer", CustomerId::of))
                .branch(form.read("branch", BranchId::of))
                .direction(form.read("direction", Direction::valueOf))
                .amount(form.read("amount", Money::parse))
                .method(form.read("method", PaymentMethod::of));
        form.readOptional("assessment", AssessmentId::of).ifPresent(due::assessment);
        form.readOptional("channel", Channel::of).ifPresent(due::channel);
        form.readOptional("owedBy", EmployeeId::of).ifPresent(due::owedBy);
        form.readOptional("dueAt", Instant::parse).ifPresent(due::dueAt);
        form.readOptional("counterTo", SettlementId::of).ifPresent(due::counterTo);
        form.optional("leader").ifPresent(present -> due.crew(Crew.read(form)));
        return due.build();
    }
}
