package dev.qualitysdk.evidence;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.TeamId;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** As which party of a ledger a record counts: the employee's desk, with branch and team, is looked up once for as long as it holds. */
final class Desks {

    private static final int FROM = 0;
    private static final int UNTIL = 1;
    private static final int BRANCH = 2;
    private static final int TEAM = 3;
    private static final int RECENT_BRANCH = 4;
    private static final int RECENT_CHANNEL = 5;
    private static final int RECENT_PARTY = 6;
    private static final int COLUMNS = 8;
    private static final int NOTHING_YET = -2;

    private final Roster roster;
    private final Ledger.Builder ledger;
    private final Parties parties;

    /**
     * By number of the employee: the days since 1970-01-01 between which the desk holds, and the numbers of its branch and team; then the
     * branch, the channel and the party of the record that was counted last.
     */
    private int[] desks = new int[16 * COLUMNS];

    private final int[] who;
    private final int[] where;
    private final int[] via;

    /** Makes desks for at most so many records at once. */
    Desks(Roster roster, Ledger.Builder ledger, int most) {
        this.who = new int[most];
        this.where = new int[most];
        this.via = new int[most];
        this.roster = roster;
        this.ledger = ledger;
        this.parties = ledger.parties();
    }

    /**
     * Finds the parties of some records. Each stage is a loop of its own over all of them: an employee's number waits for memory, and as
     * many loads as the processor can hold wait together.
     */
    void parties(
            @Nullable EmployeeId[] employees,
            @Nullable BranchId[] branches,
            @Nullable Channel[] channels,
            long[] dates,
            int[] found,
            int size) {
        number(parties.employees, employees, who, size);
        number(parties.branches, branches, where, size);
        number(parties.channels, channels, via, size);
        for (int i = 0; i < size; i++) {
            EmployeeId employee = employees[i];
            found[i] = employee == null
                    ? ledger.counted(parties.number(Parties.NOBODY, where[i], Parties.NOBODY, via[i]))
                    : party(desk(employee, who[i], dates[i]), who[i], where[i], via[i]);
        }
    }

    /** {@return the party of a record of an employee, most often that of the record before it} */
    private int party(int desk, int employee, int branch, int channel) {
        if (desks[desk + RECENT_BRANCH] != branch || desks[desk + RECENT_CHANNEL] != channel) {
            int of = branch == Parties.NOBODY ? desks[desk + BRANCH] : branch;
            desks[desk + RECENT_PARTY] = ledger.counted(parties.number(employee, of, desks[desk + TEAM], channel));
            desks[desk + RECENT_BRANCH] = branch;
            desks[desk + RECENT_CHANNEL] = channel;
        }
        return desks[desk + RECENT_PARTY];
    }

    private static <K extends Identifier<K>> void number(Numbers<K> numbers, @Nullable K[] keys, int[] into, int size) {
        for (int i = 0; i < size; i++) {
            K key = keys[i];
            into[i] = key == null ? 0 : Numbers.hash(key);
        }
        for (int i = 0; i < size; i++) {
            K key = keys[i];
            into[i] = key == null ? Parties.NOBODY : numbers.of(key, into[i]);
        }
    }

    private int desk(EmployeeId employee, int number, long date) {
        int desk = number * COLUMNS;
        if (desk >= desks.length) {
            desks = Arrays.copyOf(desks, Math.max(desk + COLUMNS, desks.length * 2));
        }
        if (date < desks[desk + FROM] || date >= desks[desk + UNTIL]) {
            Assignment assignment = roster.on(employee, LocalDate.ofEpochDay(date));
            if (assignment == null) {
                fill(desk, date, date + 1, Parties.NOBODY, Parties.NOBODY);
            } else {
                fill(
                        desk,
                        assignment.since().toEpochDay(),
                        assignment.until().map(LocalDate::toEpochDay).orElse((long) Integer.MAX_VALUE),
                        parties.branches.of(assignment.branch()),
                        assignment.team().map(this::number).orElse(Parties.NOBODY));
            }
        }
        return desk;
    }

    private int number(TeamId team) {
        return parties.teams.of(team);
    }

    private void fill(int desk, long from, long until, int branch, int team) {
        desks[desk + FROM] = Math.toIntExact(from);
        desks[desk + UNTIL] = Math.toIntExact(until);
        desks[desk + BRANCH] = branch;
        desks[desk + TEAM] = team;
        desks[desk + RECENT_BRANCH] = NOTHING_YET;
    }
}
