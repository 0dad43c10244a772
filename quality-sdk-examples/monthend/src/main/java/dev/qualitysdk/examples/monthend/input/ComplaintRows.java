package dev.qualitysdk.examples.monthend.input;

import static dev.qualitysdk.examples.monthend.input.ComplaintColumns.*;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintStep;
import java.time.Instant;
import java.util.Optional;

/**
 * How rows of {@code complaints.csv} become complaints. A row is one round: that of a later one goes on where the rounds before
 * it, in this file or recorded, have ended.
 */
final class ComplaintRows implements Rows<ComplaintId, ComplaintStep, Complaint> {

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Family<ComplaintId, ComplaintStep, Complaint> family() {
        return Complaint.FAMILY;
    }

    @Override
    public ComplaintId id(Cells row) {
        return row.get(ID);
    }

    @Override
    public Plan<Complaint> plan(Cells row, Known known, Optional<Complaint> recorded) {
        int round = row.find(ROUND).orElse(1);
        RegulationBook book = known.book();
        Plan<Complaint> plan = Plan.of(
                OPENED, () -> round == 1 ? Complaint.receive(received(row)) : reopened(row, round, recorded, book));
        plan.when(
                row,
                ACKNOWLEDGED,
                (c, at) -> c.acknowledge(ComplaintStep.Acknowledged.of(Import.stamp(at, c.handler()))));
        plan.when(
                row,
                INVESTIGATED,
                (c, at) -> c.investigate(ComplaintStep.InvestigationBegun.of(Import.stamp(at, c.handler()))));
        plan.when(row, RESOLVED, (c, at) -> c.resolve(ComplaintStep.Resolved.of(Import.stamp(at, c.handler()))));
        plan.when(
                row,
                UNFOUNDED,
                (c, at) -> c.findUnfounded(ComplaintStep.FoundUnfounded.of(
                        Import.stamp(at, row.get(APPROVER)),
                        row.get(UNFOUNDED_REASON),
                        row.get(PROPOSER),
                        row.get(APPROVER))));
        plan.when(row, CLOSED, (c, at) -> c.close(ComplaintStep.Closed.of(Import.stamp(at, c.handler()))));
        ends(row, plan, book);
        asides(row, plan, round, book);
        return plan;
    }

    private static ComplaintStep.Received received(Cells row) {
        return ComplaintStep.Received.builder()
                .stamp(Import.stamp(row.get(OPENED)))
                .id(row.get(ID))
                .customer(row.find(CUSTOMER))
                .booking(row.find(BOOKING))
                .branch(row.find(BRANCH))
                .channel(row.find(CHANNEL))
                .handler(row.find(HANDLER))
                .promised(row.find(PROMISED))
                .build();
    }

    private static Complaint reopened(Cells row, int round, Optional<Complaint> recorded, RegulationBook book) {
        if (recorded.isEmpty() || recorded.get().rounds() < round - 1) {
            throw Refusal.in(
                    ROUND,
                    round,
                    "the rounds before it first; recorded are "
                            + recorded.map(Complaint::rounds).orElse(0),
                    "4.2.4");
        }
        if (row.find(REOPEN_REASON).isEmpty()) {
            throw Refusal.in(REOPEN_REASON, "(nothing)", "why it was reopened", "4.2.4");
        }
        ComplaintStep.Reopened reopened =
                ComplaintStep.Reopened.of(Import.stamp(row.get(OPENED)), row.get(REOPEN_REASON), row.find(PROMISED));
        return before(recorded.get(), round).reopen(reopened, book);
    }

    /** Returns a complaint as it stood before a round began. */
    private static Complaint before(Complaint complaint, int round) {
        ImmutableList<ComplaintStep> steps = complaint.steps();
        int rounds = 1;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof ComplaintStep.Reopened && ++rounds == round) {
                return Complaint.replay(steps.subList(0, i));
            }
        }
        return complaint;
    }

    private static void ends(Cells row, Plan<Complaint> plan, RegulationBook book) {
        row.find(WITHDRAWN)
                .ifPresent(at -> plan.aside(
                        WITHDRAWN,
                        at,
                        c -> c.withdraw(ComplaintStep.Withdrawn.of(Import.stamp(at), row.get(WITHDRAW_REASON)))));
        row.find(MERGED)
                .ifPresent(at -> plan.aside(
                        MERGED,
                        at,
                        c -> c.take(
                                ComplaintStep.Merged.of(
                                        Import.stamp(at, row.get(MERGE_APPROVER)),
                                        row.get(MERGED_INTO),
                                        row.get(MERGE_APPROVER)),
                                book)));
    }

    private static void asides(Cells row, Plan<Complaint> plan, int round, RegulationBook book) {
        row.find(PAUSES)
                .ifPresent(list -> list.forEach(waiting -> {
                    plan.aside(
                            PAUSES,
                            waiting.from(),
                            c -> c.pause(
                                    ComplaintStep.Paused.of(
                                            Import.stamp(waiting.from(), c.handler()), waiting.reason()),
                                    book));
                    waiting.until()
                            .ifPresent(until -> plan.aside(
                                    PAUSES,
                                    until,
                                    c -> c.resume(ComplaintStep.Resumed.of(Import.stamp(until, c.handler())))));
                }));
        row.find(TRANSFERS)
                .ifPresent(list -> list.forEach(transfer -> plan.aside(
                        TRANSFERS,
                        transfer.at(),
                        c -> c.transfer(
                                ComplaintStep.Transferred.of(
                                        Import.stamp(transfer.at(), c.handler()), transfer.to(), transfer.reason()),
                                book))));
        row.find(ESCALATIONS)
                .ifPresent(list -> list.forEach(escalation -> {
                    plan.aside(
                            ESCALATIONS,
                            escalation.from(),
                            c -> c.escalate(ComplaintStep.Escalated.of(
                                    Import.stamp(escalation.from()), escalation.incident())));
                    escalation
                            .until()
                            .ifPresent(until -> plan.aside(
                                    ESCALATIONS,
                                    until,
                                    c -> c.deescalate(ComplaintStep.Deescalated.of(Import.stamp(until)))));
                }));
        row.find(EXCUSES)
                .ifPresent(list -> list.forEach(other -> plan.aside(
                        EXCUSES,
                        other.excuse().decided(),
                        c -> c.excuse(ComplaintStep.Excused.of(
                                Import.stamp(
                                        other.excuse().decided(), other.excuse().approver()),
                                other.duty(),
                                round,
                                other.excuse().excuse())))));
    }

    @Override
    public ImmutableList<Evidence> evidence(Complaint thing, RegulationBook book, Roster roster, Instant asOf) {
        return thing.evidence(book, roster, asOf);
    }
}
