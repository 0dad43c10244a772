package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PriceListVersion;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.assessment.AssessmentLine;
import dev.qualitysdk.service.assessment.AssessmentStep;
import dev.qualitysdk.service.assessment.Deduction;
import dev.qualitysdk.service.assessment.Valuation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** How rows of {@code assessments.csv} become assessments. */
final class AssessmentRows implements Rows<AssessmentId, AssessmentStep, Assessment> {

    static final CellType<PaymentMethod> METHOD = CellType.code(PaymentMethod::of);

    private static final Column<AssessmentId> ID = Column.required(
            "id", CellType.code(AssessmentId::of), "The assessment; unique in the file.", Clause.ASSESSMENT_AND_PRICE);
    private static final Column<BookingId> BOOKING =
            Column.required("booking", CellType.BOOKING, "The booking.", Clause.ASSESSMENT_AND_PRICE);
    private static final Column<EmployeeId> ASSESSOR =
            Column.required("assessor", CellType.EMPLOYEE, "Who assessed it.", Clause.ASSESSMENT_AND_PRICE);
    private static final Column<Instant> DRAFTED = Column.required(
            "drafted_at", CellType.TIME, "When it was weighed and priced.", Clause.ASSESSMENT_AND_PRICE);
    private static final Column<Instant> PRICED = Column.optional(
            "priced_at",
            CellType.TIME,
            "The moment whose prices apply; empty for when it was drafted.",
            Clause.ASSESSMENT_AND_PRICE);
    private static final Column<ImmutableList<AssessmentLine>> LINES = Column.required(
            "lines",
            CellType.list(
                            "kind|grade|gross|tare|price|moisture|impurity|price list|price reason|approver",
                            AssessmentRows::line)
                    .naming((lines, references) ->
                            lines.forEach(line -> line.approver().ifPresent(references::employee))),
            "What was weighed: moisture and impurity are shares of what is left when they are taken off, in this order; a"
                    + " price other than the list's has its reason and approver.",
            Clause.ASSESSMENT_AND_PRICE);
    private static final Column<Money> ROUNDED_TO = Column.optional(
            "rounded_to",
            CellType.MONEY,
            "The smallest amount that is paid in cash, such as `0.10`, where the total is rounded to it.",
            Clause.SETTLEMENT_IN_TIME);
    private static final Column<Instant> OFFERED =
            Column.optional("offered_at", CellType.TIME, "When the offer was made.", Clause.ASSESSMENT_AND_PRICE);
    private static final Column<Instant> VALID_UNTIL = Column.optional(
            "valid_until",
            CellType.TIME,
            "First moment at which the offer no longer stands; empty for until it is answered.",
            Clause.ASSESSMENT_AND_PRICE);
    private static final Column<Instant> EXPLAINED = Column.optional(
            "explained_at", CellType.TIME, "When it was explained, before it was accepted.", Clause.EXPLANATION);
    private static final Column<Instant> ACCEPTED =
            Column.optional("accepted_at", CellType.TIME, "When the customer accepted.", Clause.ASSESSMENT_AND_PRICE);
    private static final Column<PaymentMethod> AGREED_METHOD = Column.with(
            ACCEPTED,
            "method",
            METHOD,
            "How it is agreed to be paid: `cash`, `bank_transfer`, `mobile_wallet`, or the host's.",
            Clause.SETTLEMENT_IN_TIME);
    private static final Column<Instant> REFUSED =
            Column.optional("refused_at", CellType.TIME, "When the customer refused.", Clause.ASSESSMENT_AND_PRICE);
    private static final Column<Instant> EXPIRED = Column.optional(
            "expired_at", CellType.TIME, "When the offer was found to stand no longer.", Clause.ASSESSMENT_AND_PRICE);

    static final Table TABLE = Table.of(
            "assessments.csv",
            "What was weighed and offered on site, and what became of the offer; where several offers were made, the last.",
            List.of(
                    ID,
                    BOOKING,
                    ASSESSOR,
                    DRAFTED,
                    PRICED,
                    LINES,
                    ROUNDED_TO,
                    OFFERED,
                    VALID_UNTIL,
                    EXPLAINED,
                    ACCEPTED,
                    AGREED_METHOD,
                    REFUSED,
                    EXPIRED));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Family<AssessmentId, AssessmentStep, Assessment> family() {
        return Assessment.FAMILY;
    }

    @Override
    public AssessmentId id(Cells row) {
        return row.get(ID);
    }

    /** Which settlement settles an assessment is said by the settlement's row. */
    @Override
    public boolean brings(AssessmentStep step) {
        return !(step instanceof AssessmentStep.Settled);
    }

    @Override
    public Plan<Assessment> plan(Cells row, Known known, Optional<Assessment> recorded) {
        EmployeeId assessor = row.get(ASSESSOR);
        Plan<Assessment> plan = Plan.of(
                LINES,
                () -> Assessment.draft(AssessmentStep.Drafted.of(
                        Import.stamp(row.get(DRAFTED), assessor),
                        row.get(ID),
                        row.get(BOOKING),
                        assessor,
                        valuation(row, known))));
        plan.when(
                row,
                OFFERED,
                (a, at) -> a.take(AssessmentStep.Offered.of(Import.stamp(at, assessor), row.find(VALID_UNTIL))));
        plan.when(row, EXPLAINED, (a, at) -> a.explain(Import.stamp(at, assessor)));
        plan.when(row, ACCEPTED, (a, at) -> a.accept(Import.stamp(at), row.get(AGREED_METHOD)));
        plan.when(row, REFUSED, (a, at) -> a.refuse(Import.stamp(at)));
        plan.when(row, EXPIRED, (a, at) -> a.expire(Import.stamp(at)));
        return plan;
    }

    private static Valuation valuation(Cells row, Known known) {
        return Valuation.of(
                row.find(PRICED).orElse(row.get(DRAFTED)),
                known.book().at(row.get(DRAFTED)).rounding(),
                row.get(LINES),
                row.find(ROUNDED_TO));
    }

    private static AssessmentLine line(CellType.Entry entry) {
        ImmutableList.Builder<Deduction> deductions = ImmutableList.builder();
        entry.optional(5, CellType.SHARE)
                .ifPresent(share -> deductions.add(Deduction.of(Deduction.Cause.MOISTURE, share)));
        entry.optional(6, CellType.SHARE)
                .ifPresent(share -> deductions.add(Deduction.of(Deduction.Cause.IMPURITY, share)));
        return AssessmentLine.builder()
                .kind(entry.part(0, CellType.KIND))
                .grade(entry.part(1, CellType.code(Grade::of)))
                .gross(entry.part(2, CellType.QUANTITY))
                .tare(entry.part(3, CellType.QUANTITY))
                .unitPrice(entry.part(4, CellType.UNIT_PRICE))
                .deductions(deductions.build())
                .priceList(entry.optional(7, CellType.code(PriceListVersion::of)))
                .priceReason(entry.optional(8, CellType.code(ReasonCode::of)))
                .approver(entry.optional(9, CellType.EMPLOYEE))
                .build();
    }
}
