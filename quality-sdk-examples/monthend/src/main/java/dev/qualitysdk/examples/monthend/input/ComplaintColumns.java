package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The columns of {@code complaints.csv}. */
final class ComplaintColumns {

    /** Time in which the clock stood still. */
    record Waiting(PauseReason reason, Instant from, Optional<Instant> until) {}

    /** Another handler. */
    record Transfer(Instant at, EmployeeId to, ReasonCode reason) {}

    /** A fierce conflict. */
    record Escalation(Instant from, IncidentId incident, Optional<Instant> until) {}

    static final Column<ComplaintId> ID = Column.required(
            "id",
            CellType.code(ComplaintId::of),
            "The complaint; unique with its round.",
            Clause.COMPLAINTS_ARE_ACCEPTED);
    static final Column<Integer> ROUND = Column.optional(
            "round",
            CellType.whole(1, 99),
            "1 for the first round, which is also meant where it is empty; 2 and more once it was reopened, each in a row of"
                    + " its own after the one before.",
            Clause.COMPLAINT_TIMELINESS);
    static final Column<CustomerId> CUSTOMER =
            Column.optional("customer", CellType.CUSTOMER, "The customer, if known.", Clause.COMPLAINTS_ARE_ACCEPTED);
    static final Column<BookingId> BOOKING = Column.optional(
            "booking", CellType.BOOKING, "The booking it is about, if any.", Clause.COMPLAINTS_ARE_ACCEPTED);
    static final Column<BranchId> BRANCH =
            Column.optional("branch", CellType.BRANCH, "The branch it is about.", Clause.COMPLAINTS_ARE_ACCEPTED);
    static final Column<Channel> CHANNEL = Column.optional(
            "channel", CellType.code(Channel::of), "The channel by which it came in.", Clause.HOTLINE_AND_MAILBOX);
    static final Column<EmployeeId> HANDLER = Column.optional(
            "handler", CellType.EMPLOYEE, "Who handles it from the beginning.", Clause.COMPLAINTS_ARE_ACCEPTED);
    static final Column<Instant> OPENED = Column.required(
            "opened_at",
            CellType.TIME,
            "When it was received; in later rounds, when it was reopened.",
            Clause.COMPLAINT_TIMELINESS);
    static final Column<ReasonCode> REOPEN_REASON = Column.optional(
            "reopen_reason",
            CellType.code(ReasonCode::of),
            "Why it was reopened; needed in later rounds.",
            Clause.COMPLAINT_TIMELINESS);
    static final Column<Instant> PROMISED = Column.optional(
            "promised_at",
            CellType.TIME,
            "When this round is to be resolved at the latest, where that was promised elsewhere.",
            Clause.COMPLAINT_TIMELINESS);
    static final Column<Instant> ACKNOWLEDGED = Column.optional(
            "acknowledged_at", CellType.TIME, "When it was acknowledged; first round.", Clause.COMPLAINTS_ARE_ACCEPTED);
    static final Column<Instant> INVESTIGATED = Column.optional(
            "investigated_at",
            CellType.TIME,
            "When the handler began to look into it; first round.",
            Clause.COMPLAINTS_ARE_ACCEPTED);
    static final Column<ImmutableList<Waiting>> PAUSES = Column.optional(
            "pauses",
            CellType.list(
                    "reason|from|until",
                    entry -> new Waiting(
                            entry.part(0, CellType.code(PauseReason::of)),
                            entry.part(1, CellType.TIME),
                            entry.optional(2, CellType.TIME))),
            "When the clock stood still, for a reason that the regulation lists, such as `waiting_for_customer`.",
            Clause.COMPLAINT_TIMELINESS);
    static final Column<ImmutableList<Transfer>> TRANSFERS = Column.optional(
            "transfers",
            CellType.list(
                            "at|to|reason",
                            entry -> new Transfer(
                                    entry.part(0, CellType.TIME),
                                    entry.part(1, CellType.EMPLOYEE),
                                    entry.part(2, CellType.code(ReasonCode::of))))
                    .naming((list, references) -> list.forEach(t -> references.employee(t.to()))),
            "Other handlers; the clock goes on.",
            Clause.COMPLAINTS_ARE_ACCEPTED);
    static final Column<ImmutableList<Escalation>> ESCALATIONS = Column.optional(
            "escalations",
            CellType.list(
                    "from|incident|until",
                    entry -> new Escalation(
                            entry.part(0, CellType.TIME),
                            entry.part(1, CellType.code(IncidentId::of)),
                            entry.optional(2, CellType.TIME))),
            "When it was a fierce conflict; the clock goes on.",
            Clause.ESCALATED_DISPUTE);
    static final Column<Instant> RESOLVED =
            Column.optional("resolved_at", CellType.TIME, "When it was resolved.", Clause.COMPLAINT_TIMELINESS);
    static final Column<Instant> UNFOUNDED = Column.optional(
            "unfounded_at", CellType.TIME, "When it was found to be unfounded.", Clause.COMPLAINTS_ARE_ACCEPTED);
    static final Column<ReasonCode> UNFOUNDED_REASON = Column.with(
            UNFOUNDED, "unfounded_reason", CellType.code(ReasonCode::of), "Why.", Clause.COMPLAINTS_ARE_ACCEPTED);
    static final Column<EmployeeId> PROPOSER = Column.with(
            UNFOUNDED, "proposer", CellType.EMPLOYEE, "Who proposed to find so.", Clause.COMPLAINTS_ARE_ACCEPTED);
    static final Column<EmployeeId> APPROVER = Column.with(
            UNFOUNDED,
            "approver",
            CellType.EMPLOYEE,
            "Who approved it: somebody else.",
            Clause.COMPLAINTS_ARE_ACCEPTED);
    static final Column<Instant> CLOSED =
            Column.optional("closed_at", CellType.TIME, "When it was closed.", Clause.COMPLAINT_TIMELINESS);
    static final Column<Instant> WITHDRAWN =
            Column.optional("withdrawn_at", CellType.TIME, "When the customer withdrew it.", Clause.CUSTOMER_FIRST);
    static final Column<ReasonCode> WITHDRAW_REASON = Column.with(
            WITHDRAWN,
            "withdraw_reason",
            CellType.code(ReasonCode::of),
            "Why the customer did.",
            Clause.CUSTOMER_FIRST);
    static final Column<Instant> MERGED = Column.optional(
            "merged_at", CellType.TIME, "When it was found to be another complaint again.", Clause.BUSINESS_RECORDS);
    static final Column<ComplaintId> MERGED_INTO = Column.with(
            MERGED, "merged_into", CellType.code(ComplaintId::of), "That other complaint.", Clause.BUSINESS_RECORDS);
    static final Column<EmployeeId> MERGE_APPROVER =
            Column.with(MERGED, "merge_approver", CellType.EMPLOYEE, "Who approved it.", Clause.BUSINESS_RECORDS);
    static final Column<ImmutableList<ExcuseCell.OfDuty>> EXCUSES = Column.optional(
            "excuses",
            ExcuseCell.OfDuty.LIST,
            "Why acknowledging (`complaint-acknowledgement`) or resolving (`complaint-resolution`) this round need not have"
                    + " been in time.",
            Clause.CYCLE);

    static final Table TABLE = Table.of(
            "complaints.csv",
            "One round of one complaint. Reopened complaints have a row for each round; the earlier rounds' verdicts stand.",
            List.of(
                    ID,
                    ROUND,
                    CUSTOMER,
                    BOOKING,
                    BRANCH,
                    CHANNEL,
                    HANDLER,
                    OPENED,
                    REOPEN_REASON,
                    PROMISED,
                    ACKNOWLEDGED,
                    INVESTIGATED,
                    PAUSES,
                    TRANSFERS,
                    ESCALATIONS,
                    RESOLVED,
                    UNFOUNDED,
                    UNFOUNDED_REASON,
                    PROPOSER,
                    APPROVER,
                    CLOSED,
                    WITHDRAWN,
                    WITHDRAW_REASON,
                    MERGED,
                    MERGED_INTO,
                    MERGE_APPROVER,
                    EXCUSES));

    private ComplaintColumns() {}
}
