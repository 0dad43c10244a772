package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TeamId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What evidence sums up to per indicator: for the company and for each branch, team, channel and employee.
 *
 * <p>All are sums of the same evidence. What nobody is accountable for counts for the company and its branch only, and stands
 * apart in {@link #unattributed}. Tallies merge: {@link #plus} gives the same in any order and grouping, and equal evidence
 * gives equal tallies however it was split.
 */
public final class Tallies {

    static final ImmutableMap<Whole, Integer> WHOLES = ImmutableMap.of(Whole.COMPANY, 0, Whole.UNATTRIBUTED, 1);

    private final ImmutableList<Indicator> columns;
    private final Map<Indicator, Integer> numbers;
    private final Sums<Whole> wholes;
    private final Sums<BranchId> branches;
    private final Sums<TeamId> teams;
    private final Sums<Channel> channels;
    private final Sums<EmployeeId> employees;

    /** The two sums that belong to no member of a dimension. */
    enum Whole {
        COMPANY,
        UNATTRIBUTED
    }

    Tallies(
            ImmutableList<Indicator> columns,
            Sums<Whole> wholes,
            Sums<BranchId> branches,
            Sums<TeamId> teams,
            Sums<Channel> channels,
            Sums<EmployeeId> employees) {
        this.columns = columns;
        this.numbers = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            numbers.put(columns.get(i), i);
        }
        this.wholes = wholes;
        this.branches = branches;
        this.teams = teams;
        this.channels = channels;
        this.employees = employees;
    }

    /**
     * Returns the tallies of no evidence.
     *
     * @return tallies that change nothing when they are added
     */
    public static Tallies none() {
        return builder().build();
    }

    /**
     * Returns a builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the tally of all evidence of an indicator.
     *
     * @param indicator the indicator
     * @return the tally, {@link Tally#ZERO} where there is no evidence
     */
    public Tally company(Indicator indicator) {
        return wholes.tally(Whole.COMPANY, column(indicator));
    }

    /**
     * Returns the tally of the evidence for which nobody is accountable.
     *
     * @param indicator the indicator
     * @return the tally, {@link Tally#ZERO} where there is no such evidence
     */
    public Tally unattributed(Indicator indicator) {
        return wholes.tally(Whole.UNATTRIBUTED, column(indicator));
    }

    /**
     * Returns the tally of a branch.
     *
     * @param branch the branch
     * @param indicator the indicator
     * @return the tally, {@link Tally#ZERO} where there is no evidence
     */
    public Tally branch(BranchId branch, Indicator indicator) {
        return branches.tally(branch, column(indicator));
    }

    /**
     * Returns the tally of a team.
     *
     * @param team the team
     * @param indicator the indicator
     * @return the tally, {@link Tally#ZERO} where there is no evidence
     */
    public Tally team(TeamId team, Indicator indicator) {
        return teams.tally(team, column(indicator));
    }

    /**
     * Returns the tally of a channel.
     *
     * @param channel the channel
     * @param indicator the indicator
     * @return the tally, {@link Tally#ZERO} where there is no evidence
     */
    public Tally channel(Channel channel, Indicator indicator) {
        return channels.tally(channel, column(indicator));
    }

    /**
     * Returns the tally of an employee.
     *
     * @param employee the employee
     * @param indicator the indicator
     * @return the tally, {@link Tally#ZERO} where there is no evidence
     */
    public Tally employee(EmployeeId employee, Indicator indicator) {
        return employees.tally(employee, column(indicator));
    }

    /**
     * Returns the indicators of which there is evidence.
     *
     * @return the indicators in their order
     */
    public ImmutableSortedSet<Indicator> indicators() {
        return columns.stream()
                .filter(indicator -> !company(indicator).equals(Tally.ZERO))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Indicator::compareTo));
    }

    /**
     * Returns the branches of which there is evidence.
     *
     * @return the branches by id
     */
    public ImmutableSortedSet<BranchId> branches() {
        return branches.members();
    }

    /**
     * Returns the teams of which there is evidence.
     *
     * @return the teams by id
     */
    public ImmutableSortedSet<TeamId> teams() {
        return teams.members();
    }

    /**
     * Returns the channels of which there is evidence.
     *
     * @return the channels by id
     */
    public ImmutableSortedSet<Channel> channels() {
        return channels.members();
    }

    /**
     * Returns the employees of whom there is evidence.
     *
     * @return the employees by id
     */
    public ImmutableSortedSet<EmployeeId> employees() {
        return employees.members();
    }

    /**
     * Returns these tallies and others together.
     *
     * @param other the others, of other evidence
     * @return the sums
     * @throws ArithmeticException if a sum does not fit 64 bits
     */
    public Tallies plus(Tallies other) {
        return builder().addAll(this).addAll(other).build();
    }

    private int column(Indicator indicator) {
        return numbers.getOrDefault(indicator, -1);
    }

    private <K extends Comparable<K>> ImmutableSortedMap<K, ImmutableSortedMap<Indicator, Tally>> map(
            Iterable<K> members, BiFunction<K, Indicator, Tally> tally) {
        ImmutableSortedMap.Builder<K, ImmutableSortedMap<Indicator, Tally>> map = ImmutableSortedMap.naturalOrder();
        for (K member : members) {
            ImmutableSortedMap.Builder<Indicator, Tally> row = ImmutableSortedMap.naturalOrder();
            for (Indicator indicator : columns) {
                Tally sum = tally.apply(member, indicator);
                if (!sum.equals(Tally.ZERO)) {
                    row.put(indicator, sum);
                }
            }
            map.put(member, row.build());
        }
        return map.build();
    }

    private ImmutableList<Object> content() {
        return ImmutableList.of(
                map(wholes.members(), (whole, indicator) -> wholes.tally(whole, column(indicator))),
                map(branches(), this::branch),
                map(teams(), this::team),
                map(channels(), this::channel),
                map(employees(), this::employee));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tallies t && t.content().equals(content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    /**
     * Returns the company's figures; the others are too many for a line.
     *
     * @return indicators and their tallies
     */
    @Override
    public String toString() {
        return "Tallies" + map(wholes.members(), (whole, indicator) -> wholes.tally(whole, column(indicator)));
    }

    /** A builder of {@link Tallies}, which sums up what it is given. Not thread-safe. */
    public static final class Builder {

        private final Map<Indicator, Integer> columns = new HashMap<>();
        private final ImmutableList.Builder<Indicator> indicators = ImmutableList.builder();
        private final Sums.Growing<Whole> wholes = new Sums.Growing<>();
        private final Sums.Growing<BranchId> branches = new Sums.Growing<>();
        private final Sums.Growing<TeamId> teams = new Sums.Growing<>();
        private final Sums.Growing<Channel> channels = new Sums.Growing<>();
        private final Sums.Growing<EmployeeId> employees = new Sums.Growing<>();

        private Builder() {}

        /**
         * Adds the tally of evidence that shares an indicator, an employee, a branch, a team and a channel, such as a row of a
         * database's {@code GROUP BY}.
         *
         * @param employee the employee accountable, or empty
         * @param branch the branch, or empty
         * @param team the team, or empty; not used where nobody is accountable
         * @param channel the channel, or empty; not used where nobody is accountable
         * @param indicator the indicator
         * @param tally the tally
         * @return this
         * @throws ArithmeticException if a sum does not fit 64 bits
         */
        public Builder add(
                Optional<EmployeeId> employee,
                Optional<BranchId> branch,
                Optional<TeamId> team,
                Optional<Channel> channel,
                Indicator indicator,
                Tally tally) {
            int column = column(indicator);
            wholes.add(Whole.COMPANY, column, tally);
            branch.ifPresent(member -> branches.add(member, column, tally));
            if (employee.isEmpty()) {
                wholes.add(Whole.UNATTRIBUTED, column, tally);
            } else {
                employees.add(employee.get(), column, tally);
                team.ifPresent(member -> teams.add(member, column, tally));
                channel.ifPresent(member -> channels.add(member, column, tally));
            }
            return this;
        }

        /**
         * Adds tallies of other evidence.
         *
         * @param other the tallies
         * @return this
         * @throws ArithmeticException if a sum does not fit 64 bits
         */
        public Builder addAll(Tallies other) {
            addAll(wholes, other.wholes, other);
            addAll(branches, other.branches, other);
            addAll(teams, other.teams, other);
            addAll(channels, other.channels, other);
            addAll(employees, other.employees, other);
            return this;
        }

        private <K extends Comparable<K>> void addAll(Sums.Growing<K> into, Sums<K> from, Tallies other) {
            for (K member : from.members()) {
                for (int i = 0; i < other.columns.size(); i++) {
                    Tally tally = from.tally(member, i);
                    if (!tally.equals(Tally.ZERO)) {
                        into.add(member, column(other.columns.get(i)), tally);
                    }
                }
            }
        }

        private int column(Indicator indicator) {
            return columns.computeIfAbsent(indicator, fresh -> {
                indicators.add(fresh);
                return columns.size();
            });
        }

        /**
         * Returns the tallies.
         *
         * @return the tallies of all that was added
         */
        public Tallies build() {
            int width = columns.size();
            return new Tallies(
                    indicators.build(),
                    wholes.fixed(width),
                    branches.fixed(width),
                    teams.fixed(width),
                    channels.fixed(width),
                    employees.fixed(width));
        }
    }
}
