package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.assessment.AssessmentStep;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.settlement.Direction;
import dev.qualitysdk.service.settlement.DueBuilder;
import dev.qualitysdk.service.settlement.ReceiptNumber;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** How rows of {@code settlements.csv} become settlements. */
final class SettlementRows implements Rows<SettlementId, SettlementStep, Settlement> {

    /** A payment that was refused by whoever carries it out. */
    record FailedPayment(Instant begun, PaymentReference reference, Instant failed, ReasonCode reason) {}

    /** A dispute, and how it was settled. */
    record Dispute(Instant from, ReasonCode reason, Optional<Instant> until, Optional<ReasonCode> outcome) {}

    private static final Column<SettlementId> ID = Column.required(
            "id", CellType.code(SettlementId::of), "The settlement; unique in the file.", Clause.SETTLEMENT_IN_TIME);
    private static final Column<BookingId> BOOKING = Column.required(
            "booking",
            CellType.BOOKING,
            "The booking that it settles; customer, branch and channel are its.",
            Clause.SETTLEMENT_IN_TIME);
    private static final Column<AssessmentId> ASSESSMENT = Column.optional(
            "assessment",
            CellType.ASSESSMENT,
            "The assessment in which it was agreed; where that is recorded, amount, direction and method must be its.",
            Clause.SETTLEMENT_IN_TIME);
    private static final Column<Direction> DIRECTION =
            Column.required("direction", CellType.choice(Direction.class), "Who pays whom.", Clause.SETTLEMENT_IN_TIME);
    private static final Column<Money> AMOUNT =
            Column.required("amount", CellType.MONEY, "How much was agreed.", Clause.SETTLEMENT_IN_TIME);
    private static final Column<PaymentMethod> METHOD = Column.required(
            "method", AssessmentRows.METHOD, "How it was agreed to be paid.", Clause.SETTLEMENT_IN_TIME);
    private static final Column<Instant> SINCE = Column.required(
            "fell_due_at", CellType.TIME, "When it became due; the clock begins.", Clause.SETTLEMENT_IN_TIME);
    private static final Column<EmployeeId> OWED_BY = Column.optional(
            "owed_by",
            CellType.EMPLOYEE,
            "Who has to see to it; where it is empty it counts for company and branch only.",
            Clause.SETTLEMENT_IN_TIME);
    private static final Column<Instant> DUE = Column.optional(
            "due_at",
            CellType.TIME,
            "When it is to be paid at the latest, where that was promised elsewhere.",
            Clause.SETTLEMENT_IN_TIME);
    private static final Column<SettlementId> COUNTER_TO = Column.optional(
            "counter_to",
            CellType.code(SettlementId::of),
            "The settlement that this one reverses; a counter-entry owes nothing.",
            Clause.RECONCILIATION);
    private static final Column<SettlementId> REPLACES = Column.optional(
            "replaces",
            CellType.SETTLEMENT,
            "The reversed settlement in whose place this one settles the assessment; its row stands before.",
            Clause.RECONCILIATION);
    private static final Column<ImmutableList<FailedPayment>> FAILED = Column.optional(
            "failed_payments",
            CellType.list(
                    "begun|reference|failed|reason",
                    entry -> new FailedPayment(
                            entry.part(0, CellType.TIME),
                            entry.part(1, CellType.code(PaymentReference::of)),
                            entry.part(2, CellType.TIME),
                            entry.part(3, CellType.code(ReasonCode::of)))),
            "Payments that were refused before the one that succeeded.",
            Clause.SETTLEMENT_IN_TIME);
    private static final Column<Instant> PAYING = Column.optional(
            "payment_begun_at",
            CellType.TIME,
            "When the payment was begun; empty for when it was paid.",
            Clause.SETTLEMENT_IN_TIME);
    private static final Column<PaymentReference> REFERENCE = Column.optional(
            "reference",
            CellType.code(PaymentReference::of),
            "The name under which the payment is known; empty for the settlement's.",
            Clause.RECONCILIATION);
    private static final Column<Instant> PAID =
            Column.optional("paid_at", CellType.TIME, "When it was paid.", Clause.SETTLEMENT_IN_TIME);
    private static final Column<Money> PAID_AMOUNT = Column.optional(
            "paid_amount", CellType.MONEY, "How much was paid, where it is another amount.", Clause.SETTLEMENT_IN_TIME);
    private static final Column<PaymentMethod> PAID_METHOD = Column.optional(
            "paid_method",
            AssessmentRows.METHOD,
            "How it was paid, where it is another way.",
            Clause.SETTLEMENT_IN_TIME);
    private static final Column<ReasonCode> DEVIATION = Column.optional(
            "deviation",
            CellType.code(ReasonCode::of),
            "Why amount or method are others than agreed.",
            Clause.SETTLEMENT_IN_TIME);
    private static final Column<Instant> RECEIPTED =
            Column.optional("receipted_at", CellType.TIME, "When the receipt was handed over.", Clause.RECEIPT);
    private static final Column<String> RECEIPT_BOOK = Column.with(
            RECEIPTED, "receipt_book", CellType.code(text -> text), "The book of the receipt.", Clause.RECEIPT);
    private static final Column<Integer> RECEIPT_NUMBER = Column.with(
            RECEIPTED,
            "receipt_number",
            CellType.whole(1, 999_999_999),
            "The number of the receipt in its book.",
            Clause.RECEIPT);
    private static final Column<Instant> RECONCILED = Column.optional(
            "reconciled_at", CellType.TIME, "When it was found in a payment statement.", Clause.RECONCILIATION);
    private static final Column<String> STATEMENT = Column.with(
            RECONCILED, "statement", CellType.code(text -> text), "Code of the statement.", Clause.RECONCILIATION);
    private static final Column<ImmutableList<Dispute>> DISPUTES = Column.optional(
            "disputes",
            CellType.list(
                    "from|reason|until|outcome",
                    entry -> new Dispute(
                            entry.part(0, CellType.TIME),
                            entry.part(1, CellType.code(ReasonCode::of)),
                            entry.optional(2, CellType.TIME),
                            entry.optional(3, CellType.code(ReasonCode::of)))),
            "When the customer disputed it, and how that was settled.",
            Clause.SETTLEMENT_IN_TIME);
    private static final Column<Instant> REVERSED =
            Column.optional("reversed_at", CellType.TIME, "When it was reversed.", Clause.RECONCILIATION);
    private static final Column<SettlementId> COUNTER = Column.with(
            REVERSED, "counter", CellType.code(SettlementId::of), "The counter-entry.", Clause.RECONCILIATION);
    private static final Column<ReasonCode> REVERSAL_REASON = Column.with(
            REVERSED, "reversal_reason", CellType.code(ReasonCode::of), "Why it was reversed.", Clause.RECONCILIATION);
    private static final Column<ExcuseCell> EXCUSE =
            Column.optional("excuse", ExcuseCell.TYPE, "Why it need not have been paid in time.", Clause.CYCLE);

    static final Table TABLE = Table.of(
            "settlements.csv",
            "What became due for one booking, and how it was paid, receipted and reconciled.",
            List.of(
                    ID,
                    BOOKING,
                    ASSESSMENT,
                    DIRECTION,
                    AMOUNT,
                    METHOD,
                    SINCE,
                    OWED_BY,
                    DUE,
                    COUNTER_TO,
                    REPLACES,
                    FAILED,
                    PAYING,
                    REFERENCE,
                    PAID,
                    PAID_AMOUNT,
                    PAID_METHOD,
                    DEVIATION,
                    RECEIPTED,
                    RECEIPT_BOOK,
                    RECEIPT_NUMBER,
                    RECONCILED,
                    STATEMENT,
                    DISPUTES,
                    REVERSED,
                    COUNTER,
                    REVERSAL_REASON,
                    EXCUSE));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Family<SettlementId, SettlementStep, Settlement> family() {
        return Settlement.FAMILY;
    }

    @Override
    public SettlementId id(Cells row) {
        return row.get(ID);
    }

    @Override
    public Plan<Settlement> plan(Cells row, Known known, Optional<Settlement> recorded) {
        Plan<Settlement> plan = Plan.of(AMOUNT, () -> open(row, known));
        row.find(FAILED)
                .ifPresent(list -> list.forEach(f -> plan.then(
                                FAILED, f.begun(), s -> s.pay(Import.stamp(f.begun()), f.reference()))
                        .then(FAILED, f.failed(), s -> s.fail(Import.stamp(f.failed()), f.reason()))));
        Column<Instant> begun = row.has(PAYING) ? PAYING : PAID;
        plan.when(
                row,
                begun,
                (s, at) -> s.pay(
                        Import.stamp(at),
                        row.find(REFERENCE)
                                .orElseGet(() -> PaymentReference.of(row.get(ID).value()))));
        plan.when(
                row,
                PAID,
                (s, at) -> s.take(SettlementStep.Paid.of(
                        Import.stamp(at),
                        row.find(PAID_AMOUNT).orElse(row.get(AMOUNT)),
                        row.find(PAID_METHOD).orElse(row.get(METHOD)),
                        row.find(DEVIATION))));
        plan.when(
                row,
                RECEIPTED,
                (s, at) ->
                        s.receipt(Import.stamp(at), ReceiptNumber.of(row.get(RECEIPT_BOOK), row.get(RECEIPT_NUMBER))));
        plan.when(row, RECONCILED, (s, at) -> s.reconcile(Import.stamp(at), row.get(STATEMENT)));
        plan.when(row, REVERSED, (s, at) -> s.reverse(Import.stamp(at), row.get(COUNTER), row.get(REVERSAL_REASON)));
        row.find(DISPUTES).ifPresent(list -> list.forEach(dispute -> dispute(plan, dispute)));
        row.find(EXCUSE)
                .ifPresent(e -> plan.aside(
                        EXCUSE, e.decided(), s -> s.excuse(Import.stamp(e.decided(), e.approver()), e.excuse())));
        return plan;
    }

    private static Settlement open(Cells row, Known known) {
        Booking booking = known.find(Booking.FAMILY, row.get(BOOKING)).orElseThrow();
        DueBuilder due = SettlementStep.FallenDue.builder(Import.stamp(row.get(SINCE)))
                .settlement(row.get(ID))
                .of(booking)
                .direction(row.get(DIRECTION))
                .amount(row.get(AMOUNT))
                .method(row.get(METHOD));
        row.find(ASSESSMENT).ifPresent(due::assessment);
        row.find(OWED_BY).ifPresent(due::owedBy);
        row.find(DUE).ifPresent(due::dueAt);
        row.find(COUNTER_TO).ifPresent(due::counterTo);
        return settled(row, known)
                .map(agreed -> Settlement.open(due.build(), agreed))
                .orElseGet(() -> Settlement.open(due.build()));
    }

    /** Returns the assessment that a row settles, settled by it and by no other; empty where none is recorded. */
    private static Optional<Assessment> settled(Cells row, Known known) {
        if (row.has(COUNTER_TO)) {
            return Optional.empty();
        }
        return row.find(ASSESSMENT)
                .flatMap(id -> known.find(Assessment.FAMILY, id))
                .map(assessment -> settle(row, known, assessment));
    }

    private static Assessment settle(Cells row, Known known, Assessment assessment) {
        SettlementId id = row.get(ID);
        Optional<SettlementId> by = assessment.settlement();
        if (by.isEmpty()) {
            return assessment.state() == Assessment.State.ACCEPTED
                    ? assessment.settle(Import.stamp(row.get(SINCE)), id)
                    : assessment;
        }
        if (by.get().equals(id) || formerly(assessment, id)) {
            return assessment;
        }
        if (row.find(REPLACES).filter(by.get()::equals).isEmpty()) {
            throw Refusal.in(
                    ASSESSMENT,
                    assessment.id(),
                    "an assessment that no other settlement settles; settlement " + by.get() + " settles it",
                    "3.4.1");
        }
        if (known.find(Settlement.FAMILY, by.get())
                .filter(other -> other.state() == Settlement.State.REVERSED)
                .isEmpty()) {
            throw Refusal.in(REPLACES, by.get(), "a settlement that is reversed", "3.4.3");
        }
        return assessment.settleAnew(Import.stamp(row.get(SINCE)), id, by.get());
    }

    /** A settlement that was reversed and replaced had settled the assessment in its time. */
    private static boolean formerly(Assessment assessment, SettlementId id) {
        return assessment.steps().stream()
                .anyMatch(step -> step instanceof AssessmentStep.Settled settled
                        && settled.settlement().equals(id));
    }

    /** The assessment learns in the same unit of work which settlement settles it, so that no second one can. */
    @Override
    public void keepBesides(Cells row, Batch work) {
        settled(row, work).ifPresent(assessment -> work.keep(Assessment.FAMILY, assessment));
    }

    /** What the program itself found in a statement is not in a settlement's row. */
    @Override
    public boolean brings(SettlementStep step) {
        return !step.stamp().by().equals(Import.RECONCILIATION);
    }

    private static void dispute(Plan<Settlement> plan, Dispute dispute) {
        plan.aside(DISPUTES, dispute.from(), s -> s.dispute(Import.stamp(dispute.from()), dispute.reason()));
        dispute.until()
                .ifPresent(until -> plan.aside(
                        DISPUTES,
                        until,
                        s -> s.resolveDispute(
                                Import.stamp(until), dispute.outcome().orElse(dispute.reason()))));
    }

    @Override
    public ImmutableList<Evidence> evidence(Settlement thing, RegulationBook book, Roster roster, Instant asOf) {
        return thing.evidence(book, roster, asOf);
    }
}
