package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TeamId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Dense numbers for who and where: each combination of employee, branch, team and channel is one party. */
final class Parties {

    static final int NOBODY = -1;

    private static final int MEMBERS = 4;

    private final Map<EmployeeId, Integer> employees = new HashMap<>();
    private final Map<BranchId, Integer> branches = new HashMap<>();
    private final Map<TeamId, Integer> teams = new HashMap<>();
    private final Map<Channel, Integer> channels = new HashMap<>();
    private final Map<Party, Integer> numbers = new HashMap<>();

    /** Per party: the numbers of its employee, branch, team and channel, or {@code NOBODY}. */
    private int[] members = new int[16 * MEMBERS];

    private record Party(int employee, int branch, int team, int channel) {}

    int number(
            Optional<EmployeeId> employee,
            Optional<BranchId> branch,
            Optional<TeamId> team,
            Optional<Channel> channel) {
        Party party = new Party(
                number(employees, employee), number(branches, branch), number(teams, team), number(channels, channel));
        Integer known = numbers.get(party);
        return known == null ? add(party) : known;
    }

    private static <K> int number(Map<K, Integer> numbers, Optional<K> member) {
        if (member.isEmpty()) {
            return NOBODY;
        }
        Integer known = numbers.putIfAbsent(member.get(), numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    private int add(Party party) {
        int number = numbers.size();
        int at = number * MEMBERS;
        if (at == members.length) {
            members = Arrays.copyOf(members, at * 2);
        }
        members[at] = party.employee;
        members[at + 1] = party.branch;
        members[at + 2] = party.team;
        members[at + 3] = party.channel;
        numbers.put(party, number);
        return number;
    }

    int size() {
        return numbers.size();
    }

    Fixed fixed() {
        return new Fixed(
                Arrays.copyOf(members, size() * MEMBERS),
                ImmutableMap.copyOf(employees),
                ImmutableMap.copyOf(branches),
                ImmutableMap.copyOf(teams),
                ImmutableMap.copyOf(channels));
    }

    /** The parties of a ledger that is built. */
    // Never compared, printed or handed out; an array of numbers is what a fold over millions reads fastest.
    @SuppressWarnings("ArrayRecordComponent")
    record Fixed(
            int[] members,
            ImmutableMap<EmployeeId, Integer> employees,
            ImmutableMap<BranchId, Integer> branches,
            ImmutableMap<TeamId, Integer> teams,
            ImmutableMap<Channel, Integer> channels) {

        int size() {
            return members.length / MEMBERS;
        }

        int employee(int party) {
            return members[party * MEMBERS];
        }

        int branch(int party) {
            return members[party * MEMBERS + 1];
        }

        int team(int party) {
            return members[party * MEMBERS + 2];
        }

        int channel(int party) {
            return members[party * MEMBERS + 3];
        }
    }
}
