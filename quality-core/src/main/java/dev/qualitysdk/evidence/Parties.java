package dev.qualitysdk.evidence;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.TeamId;
import java.util.Arrays;
import java.util.Optional;

/** Dense numbers for who and where: each combination of employee, branch, team and channel is one party. */
final class Parties {

    static final int NOBODY = -1;

    private static final int MEMBERS = 4;

    final Numbers<EmployeeId> employees = new Numbers<>();
    final Numbers<BranchId> branches = new Numbers<>();
    final Numbers<TeamId> teams = new Numbers<>();
    final Numbers<Channel> channels = new Numbers<>();

    /** Per party: the numbers of its employee, branch, team and channel, or {@code NOBODY}. */
    private int[] members = new int[16 * MEMBERS];
    /** At the place of a party, or after it where others stand: one more than its number; 0 where there is none. */
    private int[] slots = new int[32];

    private int size;

    int number(
            Optional<EmployeeId> employee,
            Optional<BranchId> branch,
            Optional<TeamId> team,
            Optional<Channel> channel) {
        return number(
                number(employees, employee), number(branches, branch), number(teams, team), number(channels, channel));
    }

    static <K extends Identifier<K>> int number(Numbers<K> numbers, Optional<K> member) {
        return member.isEmpty() ? NOBODY : numbers.of(member.get());
    }

    int number(int employee, int branch, int team, int channel) {
        int mask = slots.length - 1;
        int place = place(employee, branch, team, channel) & mask;
        for (int slot = slots[place]; slot != 0; slot = slots[place]) {
            int at = (slot - 1) * MEMBERS;
            if (members[at] == employee
                    && members[at + 1] == branch
                    && members[at + 2] == team
                    && members[at + 3] == channel) {
                return slot - 1;
            }
            place = (place + 1) & mask;
        }
        return add(employee, branch, team, channel, place);
    }

    private static int place(int employee, int branch, int team, int channel) {
        int hash = (((employee * 31 + branch) * 31 + team) * 31 + channel) * 0x9E37_79B9;
        return hash ^ (hash >>> 15);
    }

    private int add(int employee, int branch, int team, int channel, int place) {
        if (size * 2 == slots.length) {
            grow();
            return number(employee, branch, team, channel);
        }
        int at = size * MEMBERS;
        members[at] = employee;
        members[at + 1] = branch;
        members[at + 2] = team;
        members[at + 3] = channel;
        slots[place] = size + 1;
        return size++;
    }

    private void grow() {
        members = Arrays.copyOf(members, members.length * 2);
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int party = 0; party < size; party++) {
            int at = party * MEMBERS;
            int place = place(members[at], members[at + 1], members[at + 2], members[at + 3]) & mask;
            while (slots[place] != 0) {
                place = (place + 1) & mask;
            }
            slots[place] = party + 1;
        }
    }

    int size() {
        return size;
    }

    Fixed fixed() {
        return new Fixed(
                Arrays.copyOf(members, size * MEMBERS), employees.map(), branches.map(), teams.map(), channels.map());
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
