package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CorrectiveActionId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.FindingId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.supervision.CorrectiveAction;
import dev.qualitysdk.service.supervision.CorrectiveActionStep;
import dev.qualitysdk.service.supervision.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How rows of {@code corrective_actions.csv} become corrective actions. */
final class CorrectiveActionRows implements Rows<CorrectiveActionId, CorrectiveActionStep, CorrectiveAction> {

    /** A rectification that was not good enough. */
    record SentBack(Instant rectified, EmployeeId rectifier, Instant at, EmployeeId verifier, ReasonCode reason) {}

    private static final Column<CorrectiveActionId> ID = Column.required(
            "id",
            CellType.code(CorrectiveActionId::of),
            "The corrective action; unique in the file.",
            Clause.CONTINUAL_IMPROVEMENT);
    private static final Column<FindingId> FINDING = Column.optional(
            "finding",
            CellType.code(FindingId::of).naming((finding, references) -> references.thing(Finding.FAMILY, finding)),
            "The finding it comes from, if any.",
            Clause.CONTINUAL_IMPROVEMENT);
    private static final Column<EmployeeId> OWNER =
            Column.required("owner", CellType.EMPLOYEE, "Who has to see to it.", Clause.CONTINUAL_IMPROVEMENT);
    private static final Column<BranchId> BRANCH = Column.optional(
            "branch", CellType.BRANCH, "The branch; where it is empty, the owner's at the time.", Clause.SCOPE);
    private static final Column<Instant> OPENED =
            Column.required("opened_at", CellType.TIME, "When it was opened.", Clause.CONTINUAL_IMPROVEMENT);
    private static final Column<Instant> PROMISED = Column.optional(
            "promised_at",
            CellType.TIME,
            "When it is to be rectified at the latest, where that was promised elsewhere.",
            Clause.CONTINUAL_IMPROVEMENT);
    private static final Column<ImmutableList<SentBack>> SENT_BACK = Column.optional(
            "sent_back",
            CellType.list(
                            "rectified|rectifier|at|verifier|reason",
                            entry -> new SentBack(
                                    entry.part(0, CellType.TIME),
                                    entry.part(1, CellType.EMPLOYEE),
                                    entry.part(2, CellType.TIME),
                                    entry.part(3, CellType.EMPLOYEE),
                                    entry.part(4, CellType.code(ReasonCode::of))))
                    .naming((list, references) -> list.forEach(s -> {
                        references.employee(s.rectifier());
                        references.employee(s.verifier());
                    })),
            "Rectifications that were not good enough; they fulfil nothing.",
            Clause.CONTINUAL_IMPROVEMENT);
    private static final Column<Instant> RECTIFIED =
            Column.optional("rectified_at", CellType.TIME, "When it was rectified.", Clause.CONTINUAL_IMPROVEMENT);
    private static final Column<EmployeeId> RECTIFIER =
            Column.with(RECTIFIED, "rectifier", CellType.EMPLOYEE, "Who rectified it.", Clause.CONTINUAL_IMPROVEMENT);
    private static final Column<Instant> VERIFIED =
            Column.optional("verified_at", CellType.TIME, "When that was verified.", Clause.CONTINUAL_IMPROVEMENT);
    private static final Column<EmployeeId> VERIFIER = Column.with(
            VERIFIED, "verifier", CellType.EMPLOYEE, "Who verified it: somebody else.", Clause.CONTINUAL_IMPROVEMENT);
    private static final Column<ExcuseCell> EXCUSE =
            Column.optional("excuse", ExcuseCell.TYPE, "Why it need not have been rectified in time.", Clause.CYCLE);

    static final Table TABLE = Table.of(
            "corrective_actions.csv",
            "Something found that is to be put right.",
            List.of(
                    ID, FINDING, OWNER, BRANCH, OPENED, PROMISED, SENT_BACK, RECTIFIED, RECTIFIER, VERIFIED, VERIFIER,
                    EXCUSE));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Family<CorrectiveActionId, CorrectiveActionStep, CorrectiveAction> family() {
        return CorrectiveAction.FAMILY;
    }

    @Override
    public CorrectiveActionId id(Cells row) {
        return row.get(ID);
    }

    @Override
    public Plan<CorrectiveAction> plan(Cells row, Known known, Optional<CorrectiveAction> recorded) {
        Plan<CorrectiveAction> plan = Plan.of(
                OPENED,
                () -> CorrectiveAction.open(CorrectiveActionStep.Opened.builder()
                        .stamp(Import.stamp(row.get(OPENED)))
                        .id(row.get(ID))
                        .owner(row.get(OWNER))
                        .finding(row.find(FINDING))
                        .branch(row.find(BRANCH))
                        .promised(row.find(PROMISED))
                        .build()));
        row.find(SENT_BACK).ifPresent(list -> list.forEach(sent -> sentBack(plan, sent)));
        plan.when(
                row,
                RECTIFIED,
                (action, at) -> action.rectify(
                        CorrectiveActionStep.Rectified.of(Import.stamp(at, row.get(RECTIFIER)), row.get(RECTIFIER))));
        plan.when(
                row,
                VERIFIED,
                (action, at) -> action.verify(
                        CorrectiveActionStep.Verified.of(Import.stamp(at, row.get(VERIFIER)), row.get(VERIFIER))));
        row.find(EXCUSE)
                .ifPresent(e -> plan.aside(
                        EXCUSE,
                        e.decided(),
                        action -> action.excuse(
                                CorrectiveActionStep.Excused.of(Import.stamp(e.decided(), e.approver()), e.excuse()))));
        return plan;
    }

    private static void sentBack(Plan<CorrectiveAction> plan, SentBack sent) {
        plan.then(
                        SENT_BACK,
                        sent.rectified(),
                        action -> action.rectify(CorrectiveActionStep.Rectified.of(
                                Import.stamp(sent.rectified(), sent.rectifier()), sent.rectifier())))
                .then(
                        SENT_BACK,
                        sent.at(),
                        action -> action.sendBack(CorrectiveActionStep.SentBack.of(
                                Import.stamp(sent.at(), sent.verifier()), sent.reason(), sent.verifier())));
    }

    @Override
    public ImmutableList<Evidence> evidence(CorrectiveAction thing, RegulationBook book, Roster roster, Instant asOf) {
        return thing.evidence(book, roster, asOf);
    }
}
