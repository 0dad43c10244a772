package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.EmploymentId;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.EmploymentStep;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.rule.Clause;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** How rows of {@code employees.csv} become employments. */
final class EmployeeRows implements Rows<EmploymentId, EmploymentStep, Employment> {

    private static final Column<EmployeeId> EMPLOYEE =
            Column.required("employee", CellType.code(EmployeeId::of), "The employee.", Clause.SCOPE);
    private static final Column<BranchId> BRANCH = Column.required(
            "branch", CellType.code(BranchId::of), "The branch to which the employee belongs.", Clause.SCOPE);
    private static final Column<TeamId> TEAM =
            Column.optional("team", CellType.code(TeamId::of), "The team, where the branch has teams.", Clause.SCOPE);
    private static final Column<Money> WAGE =
            Column.required("wage", CellType.MONEY, "Wage of a full month.", Clause.PAY);
    private static final Column<Money> BASE_BONUS =
            Column.required("base_bonus", CellType.MONEY, "Bonus of a full month at factor 1.", Clause.PAY);
    private static final Column<LocalDate> SINCE = Column.required(
            "employed_from",
            CellType.DATE,
            "First date of this stretch. Names the stretch, with the employee.",
            Clause.PAY);
    private static final Column<LocalDate> UNTIL = Column.optional(
            "employed_to",
            CellType.DATE,
            "First date after this stretch, which no longer belongs to it; empty while it lasts.",
            Clause.PAY);

    static final Table TABLE = Table.of(
            "employees.csv",
            "One unbroken stretch in which an employee belonged to one branch and team on one pay. Who moves, or whose pay"
                    + " changes, has a further row from that date on. Stretches of one employee do not overlap.",
            List.of(EMPLOYEE, BRANCH, TEAM, WAGE, BASE_BONUS, SINCE, UNTIL));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Family<EmploymentId, EmploymentStep, Employment> family() {
        return Employment.FAMILY;
    }

    @Override
    public EmploymentId id(Cells row) {
        return EmploymentId.of(row.get(EMPLOYEE) + "@" + row.get(SINCE));
    }

    @Override
    public Plan<Employment> plan(Cells row, Known known, Optional<Employment> recorded) {
        ZoneId zone = known.book().versions().get(0).zone();
        EmploymentStep.Begun begun = EmploymentStep.Begun.of(
                Import.stamp(TimeWindow.startOf(row.get(SINCE), zone)),
                row.get(EMPLOYEE),
                row.get(BRANCH),
                row.find(TEAM),
                row.get(WAGE),
                row.get(BASE_BONUS),
                row.get(SINCE));
        Plan<Employment> plan = Plan.of(SINCE, () -> Employment.begin(begun));
        row.find(UNTIL).ifPresent(until -> {
            EmploymentStep.Ended ended = EmploymentStep.Ended.of(Import.stamp(TimeWindow.startOf(until, zone)), until);
            plan.then(UNTIL, ended.at(), employment -> employment.end(ended));
        });
        return plan.then(SINCE, begun.at(), known.staff()::apart);
    }
}
