package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CommitmentId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.commitment.Commitment;
import dev.qualitysdk.service.commitment.CommitmentStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How rows of {@code obligations.csv} become commitments, for hosts that keep due times and nothing else. */
final class ObligationRows implements Rows<CommitmentId, CommitmentStep, Commitment> {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final ReasonCode BY_CUSTOMER = ReasonCode.of("withdrawn-by-customer");

    private static final Column<CommitmentId> ID = Column.required(
            "id", CellType.code(CommitmentId::of), "What is promised; unique in the file.", Clause.RECORD_OF_DEMAND);
    private static final Column<String> INDICATOR = Column.required(
            "indicator",
            CellType.of(
                    "code of an indicator",
                    "One of the regulation's own, such as `response-timeliness`, or a host's: 1 to 40 characters of a-z,"
                            + " 0-9 and hyphen.",
                    (text, reading) -> {
                        if (!CODE.matcher(text).matches()) {
                            throw Refusal.of(
                                    text, "1 to 40 characters of a-z, 0-9 and hyphen, beginning with a letter");
                        }
                        return text;
                    }),
            "The indicator in which it counts.",
            Clause.QUALITY_FIRST);
    private static final Column<Clause> CLAUSE = Column.optional(
            "clause",
            CellType.CLAUSE,
            "The clause under which it is owed; empty for the indicator's own, needed for an indicator of the host.",
            Clause.IN_TIME);
    private static final Column<Instant> OPENED =
            Column.required("opened", CellType.TIME, "When the clock began.", Clause.IN_TIME);
    private static final Column<Instant> DUE = Column.optional(
            "due",
            CellType.TIME,
            "The last moment that is in time, as it was promised; decides the month. Where it is empty, the regulation's"
                    + " allowance applies; where there is none, nothing is owed.",
            Clause.IN_TIME);
    private static final Column<Instant> FULFILLED =
            Column.optional("fulfilled", CellType.TIME, "When it was done; empty while it is not.", Clause.IN_TIME);
    private static final Column<Instant> WITHDRAWN = Column.optional(
            "withdrawn", CellType.TIME, "When the customer no longer wanted it.", Clause.CUSTOMER_FIRST);
    private static final Column<EmployeeId> EMPLOYEE = Column.optional(
            "employee",
            CellType.EMPLOYEE,
            "Who is accountable; where it is empty it counts for the company and its branch only.",
            Clause.SCOPE);
    private static final Column<BranchId> BRANCH = Column.optional(
            "branch",
            CellType.BRANCH,
            "The branch; where it is empty, that of the employee at the time.",
            Clause.SCOPE);
    private static final Column<Channel> CHANNEL = Column.optional(
            "channel", CellType.code(Channel::of), "The channel by which it came in.", Clause.BOOKING_CHANNELS);
    private static final Column<ExcuseCell> EXCUSE = Column.optional(
            "excuse",
            ExcuseCell.TYPE,
            "Why it need not have been done in time; it replaces a miss, never a success.",
            Clause.CYCLE);

    static final Table TABLE = Table.of(
            "obligations.csv",
            "Something promised of which the host keeps only when it was opened, due and done.",
            List.of(ID, INDICATOR, CLAUSE, OPENED, DUE, FULFILLED, WITHDRAWN, EMPLOYEE, BRANCH, CHANNEL, EXCUSE));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Family<CommitmentId, CommitmentStep, Commitment> family() {
        return Commitment.FAMILY;
    }

    @Override
    public CommitmentId id(Cells row) {
        return row.get(ID);
    }

    @Override
    public Plan<Commitment> plan(Cells row, Known known, Optional<Commitment> recorded) {
        Plan<Commitment> plan = Plan.of(OPENED, () -> Commitment.open(opened(row)));
        plan.when(row, FULFILLED, (c, at) -> c.fulfil(CommitmentStep.Fulfilled.of(Import.stamp(at))));
        plan.when(row, WITHDRAWN, (c, at) -> c.withdraw(CommitmentStep.Withdrawn.of(Import.stamp(at), BY_CUSTOMER)));
        row.find(EXCUSE)
                .ifPresent(excuse -> plan.aside(
                        EXCUSE,
                        excuse.decided(),
                        c -> c.excuse(CommitmentStep.Excused.of(
                                Import.stamp(excuse.decided(), excuse.approver()), excuse.excuse()))));
        return plan;
    }

    @Override
    public ImmutableList<Evidence> evidence(Commitment thing, RegulationBook book, Roster roster, Instant asOf) {
        return thing.evidence(book, roster, asOf);
    }

    private static CommitmentStep.Opened opened(Cells row) {
        String code = row.get(INDICATOR);
        Optional<Clause> clause = row.find(CLAUSE);
        Indicator indicator = Indicator.find(code)
                .or(() -> clause.map(c -> Indicator.of(code, c)))
                .orElseThrow(() -> Refusal.in(
                        INDICATOR,
                        code,
                        "the code of an indicator of the regulation, or a clause for one of the host",
                        "4.3"));
        return CommitmentStep.Opened.builder()
                .stamp(Import.stamp(row.get(OPENED)))
                .id(row.get(ID))
                .indicator(indicator)
                .clause(clause.orElse(indicator.clause()))
                .due(row.find(DUE))
                .employee(row.find(EMPLOYEE))
                .branch(row.find(BRANCH))
                .channel(row.find(CHANNEL))
                .build();
    }
}
