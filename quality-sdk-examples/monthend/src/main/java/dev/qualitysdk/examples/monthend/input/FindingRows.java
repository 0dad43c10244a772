package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.FindingId;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.supervision.Finding;
import dev.qualitysdk.service.supervision.FindingStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How rows of {@code findings.csv} become findings. */
final class FindingRows implements Rows<FindingId, FindingStep, Finding> {

    private static final CellType<Points> POINTS = CellType.of(
            "points", "A plain decimal of at most two decimals, such as `2.5`.", (text, reading) -> Points.parse(text));

    private static final Column<FindingId> ID = Column.required(
            "id", CellType.code(FindingId::of), "The finding; unique in the file.", Clause.PATROL_INSPECTION);
    private static final Column<EmployeeId> EMPLOYEE =
            Column.required("employee", CellType.EMPLOYEE, "Who was inspected.", Clause.PATROL_INSPECTION);
    private static final Column<EmployeeId> INSPECTOR =
            Column.required("inspector", CellType.EMPLOYEE, "Who inspected.", Clause.PATROL_INSPECTION);
    private static final Column<Clause> CLAUSE = Column.required(
            "clause",
            CellType.CLAUSE,
            "The clause that the item comes from, such as `2.1.1`.",
            Clause.PATROL_INSPECTION);
    private static final Column<String> ITEM = Column.required(
            "item",
            CellType.of("code", "1 to 100 characters on one line.", (text, reading) -> text),
            "Code of the checklist's item.",
            Clause.PATROL_INSPECTION);
    private static final Column<FindingStep.Result> RESULT = Column.required(
            "result",
            CellType.choice(FindingStep.Result.class),
            "What was found; what does not apply or was not observed counts in no rate.",
            Clause.PATROL_INSPECTION);
    private static final Column<Points> POINTS_COLUMN = Column.optional(
            "points",
            POINTS,
            "Points of conduct: subtracted for a failure once it is confirmed, added for a commendation.",
            Clause.PAY);
    private static final Column<BranchId> BRANCH = Column.optional(
            "branch", CellType.BRANCH, "The branch; where it is empty, the employee's at the time.", Clause.SCOPE);
    private static final Column<Instant> INSPECTED =
            Column.required("inspected_at", CellType.TIME, "When it was inspected.", Clause.PATROL_INSPECTION);
    private static final Column<Instant> CONFIRMED = Column.optional(
            "confirmed_at", CellType.TIME, "When somebody else confirmed it.", Clause.PATROL_INSPECTION);
    private static final Column<EmployeeId> CONFIRMER =
            Column.with(CONFIRMED, "confirmer", CellType.EMPLOYEE, "Who confirmed it.", Clause.PATROL_INSPECTION);
    private static final Column<Instant> DISMISSED =
            Column.optional("dismissed_at", CellType.TIME, "When it was dismissed.", Clause.PATROL_INSPECTION);
    private static final Column<ReasonCode> DISMISS_REASON =
            Column.with(DISMISSED, "dismiss_reason", CellType.code(ReasonCode::of), "Why.", Clause.PATROL_INSPECTION);
    private static final Column<EmployeeId> DISMISSER =
            Column.with(DISMISSED, "dismisser", CellType.EMPLOYEE, "Who dismissed it.", Clause.PATROL_INSPECTION);

    static final Table TABLE = Table.of(
            "findings.csv",
            "One item of a checklist, of one employee, in one inspection.",
            List.of(
                    ID,
                    EMPLOYEE,
                    INSPECTOR,
                    CLAUSE,
                    ITEM,
                    RESULT,
                    POINTS_COLUMN,
                    BRANCH,
                    INSPECTED,
                    CONFIRMED,
                    CONFIRMER,
                    DISMISSED,
                    DISMISS_REASON,
                    DISMISSER));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Family<FindingId, FindingStep, Finding> family() {
        return Finding.FAMILY;
    }

    @Override
    public FindingId id(Cells row) {
        return row.get(ID);
    }

    @Override
    public Plan<Finding> plan(Cells row, Known known, Optional<Finding> recorded) {
        Plan<Finding> plan = Plan.of(
                INSPECTED,
                () -> Finding.record(FindingStep.Recorded.builder()
                        .stamp(Import.stamp(row.get(INSPECTED), row.get(INSPECTOR)))
                        .id(row.get(ID))
                        .employee(row.get(EMPLOYEE))
                        .clause(row.get(CLAUSE))
                        .item(row.get(ITEM))
                        .result(row.get(RESULT))
                        .points(row.find(POINTS_COLUMN).orElse(Points.ZERO))
                        .branch(row.find(BRANCH))
                        .build()));
        plan.when(
                row,
                CONFIRMED,
                (finding, at) -> finding.confirm(
                        FindingStep.Confirmed.of(Import.stamp(at, row.get(CONFIRMER)), row.get(CONFIRMER))));
        plan.when(
                row,
                DISMISSED,
                (finding, at) -> finding.dismiss(FindingStep.Dismissed.of(
                        Import.stamp(at, row.get(DISMISSER)), row.get(DISMISS_REASON), row.get(DISMISSER))));
        return plan;
    }

    @Override
    public ImmutableList<Evidence> evidence(Finding thing, RegulationBook book, Roster roster, Instant asOf) {
        return thing.evidence(book, roster, asOf);
    }
}
