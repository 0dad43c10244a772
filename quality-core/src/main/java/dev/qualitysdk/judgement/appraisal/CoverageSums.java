package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Indicator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Coverage added up per employee, branch and company. */
final class CoverageSums {

    private final Map<Indicator, Coverage> company = new HashMap<>();
    private final Table<BranchId, Indicator, Coverage> branches = HashBasedTable.create();
    private final Table<EmployeeId, Indicator, Coverage> employees = HashBasedTable.create();

    CoverageSums(Iterable<Coverage> coverage) {
        for (Coverage part : coverage) {
            Indicator indicator = part.indicator();
            company.merge(indicator, apart(part, Optional.empty(), Optional.empty()), CoverageSums::sum);
            part.branch()
                    .ifPresent(branch -> branches.row(branch)
                            .merge(indicator, apart(part, Optional.empty(), part.branch()), CoverageSums::sum));
            part.employee()
                    .ifPresent(employee -> employees
                            .row(employee)
                            .merge(indicator, apart(part, part.employee(), Optional.empty()), CoverageSums::sum));
        }
    }

    Optional<Coverage> company(Indicator indicator) {
        return Optional.ofNullable(company.get(indicator));
    }

    Optional<Coverage> branch(BranchId branch, Indicator indicator) {
        return Optional.ofNullable(branches.get(branch, indicator));
    }

    Optional<Coverage> employee(EmployeeId employee, Indicator indicator) {
        return Optional.ofNullable(employees.get(employee, indicator));
    }

    private static Coverage apart(Coverage part, Optional<EmployeeId> employee, Optional<BranchId> branch) {
        return Coverage.of(part.indicator(), employee, branch, part.due(), part.covered());
    }

    private static Coverage sum(Coverage one, Coverage other) {
        return Coverage.of(
                one.indicator(),
                one.employee(),
                one.branch(),
                Math.addExact(one.due(), other.due()),
                Math.addExact(one.covered(), other.covered()));
    }
}
