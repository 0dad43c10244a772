package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Indicator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Coverage added up per company, branch, team, channel and employee, as the evidence is: what nobody is accountable for counts for the
 * company and its branch only.
 */
final class CoverageSums {

    private final Map<Indicator, Coverage> company = new HashMap<>();
    private final Table<BranchId, Indicator, Coverage> branches = HashBasedTable.create();
    private final Table<TeamId, Indicator, Coverage> teams = HashBasedTable.create();
    private final Table<Channel, Indicator, Coverage> channels = HashBasedTable.create();
    private final Table<EmployeeId, Indicator, Coverage> employees = HashBasedTable.create();

    CoverageSums(Iterable<Coverage> coverage) {
        for (Coverage part : coverage) {
            Optional<EmployeeId> employee = part.employee();
            company.merge(part.indicator(), of(part, Optional.empty(), Optional.empty()), CoverageSums::sum);
            add(branches, part.branch(), of(part, Optional.empty(), part.branch()));
            add(employees, employee, of(part, employee, Optional.empty()));
            if (employee.isPresent()) {
                add(teams, part.team(), of(part, Optional.empty(), Optional.empty()));
                add(channels, part.channel(), of(part, Optional.empty(), Optional.empty()));
            }
        }
    }

    private static <K> void add(Table<K, Indicator, Coverage> sums, Optional<K> member, Coverage part) {
        member.ifPresent(key -> sums.row(key).merge(part.indicator(), part, CoverageSums::sum));
    }

    Optional<Coverage> company(Indicator indicator) {
        return Optional.ofNullable(company.get(indicator));
    }

    Optional<Coverage> branch(BranchId branch, Indicator indicator) {
        return Optional.ofNullable(branches.get(branch, indicator));
    }

    Optional<Coverage> team(TeamId team, Indicator indicator) {
        return Optional.ofNullable(teams.get(team, indicator));
    }

    Optional<Coverage> channel(Channel channel, Indicator indicator) {
        return Optional.ofNullable(channels.get(channel, indicator));
    }

    Optional<Coverage> employee(EmployeeId employee, Indicator indicator) {
        return Optional.ofNullable(employees.get(employee, indicator));
    }

    private static Coverage of(Coverage part, Optional<EmployeeId> employee, Optional<BranchId> branch) {
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
