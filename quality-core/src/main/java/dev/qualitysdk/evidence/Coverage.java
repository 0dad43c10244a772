package dev.qualitysdk.evidence;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.TeamId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How much of what an indicator speaks of has a result at all: lots verified of the lots due for verification, visits reviewed
 * of the visits that ended. It stands beside the figure and is no part of it.
 */
@Value.Immutable
public sealed interface Coverage permits ImmutableCoverage {

    /** {@return the indicator} */
    Indicator indicator();

    /** {@return the employee accountable; empty where nobody is} */
    Optional<EmployeeId> employee();

    /** {@return the branch, at the time} */
    Optional<BranchId> branch();

    /** {@return the team, at the time; not used where nobody is accountable} */
    Optional<TeamId> team();

    /** {@return the channel; not used where nobody is accountable} */
    Optional<Channel> channel();

    /** {@return how many could have a result, zero or more} */
    long due();

    /** {@return how many have one, 0 to {@link #due}} */
    long covered();

    /**
     * Returns a coverage of no team and no channel.
     *
     * @param indicator the indicator
     * @param employee the employee accountable, or empty
     * @param branch the branch, or empty
     * @param due how many could have a result, zero or more
     * @param covered how many have one, 0 to {@code due}
     * @return the coverage
     * @throws dev.qualitysdk.basics.InvalidValueException if more are covered than due, or one is negative
     */
    static Coverage of(
            Indicator indicator, Optional<EmployeeId> employee, Optional<BranchId> branch, long due, long covered) {
        return of(indicator, employee, branch, Optional.empty(), Optional.empty(), due, covered);
    }

    /**
     * Returns a coverage.
     *
     * @param indicator the indicator
     * @param employee the employee accountable, or empty
     * @param branch the branch, or empty
     * @param team the team, or empty
     * @param channel the channel, or empty
     * @param due how many could have a result, zero or more
     * @param covered how many have one, 0 to {@code due}
     * @return the coverage
     * @throws dev.qualitysdk.basics.InvalidValueException if more are covered than due, or one is negative
     */
    static Coverage of(
            Indicator indicator,
            Optional<EmployeeId> employee,
            Optional<BranchId> branch,
            Optional<TeamId> team,
            Optional<Channel> channel,
            long due,
            long covered) {
        Faults.in("coverage of " + indicator)
                .check(due >= 0, "due", due, "0 or more", indicator.clause().number())
                .check(
                        covered >= 0 && covered <= due,
                        "covered",
                        covered,
                        "0 to what is due, " + due,
                        indicator.clause().number())
                .refuse();
        return ImmutableCoverage.of(indicator, employee, branch, team, channel, due, covered);
    }
}
