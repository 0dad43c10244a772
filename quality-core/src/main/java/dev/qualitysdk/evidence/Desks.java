package dev.qualitysdk.evidence;

import com.google.common.primitives.Ints;
import dev.qualitysdk.basics.EmployeeId;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * As which party of a ledger a record counts: the branch and the team of its employee are looked up once for as long as the assignment
 * holds, and remembered with its attribution.
 */
final class Desks {

    // The columns of a row.
    private static final int EMPLOYEE = 0;
    private static final int BRANCH = 1;
    private static final int CHANNEL = 2;
    /** The days since 1970-01-01 between which it holds, the first in the upper half, the first after it in the lower. */
    private static final int DAYS = 3;
    /** One more than the party; 0 where there is none. */
    private static final int PARTY = 4;

    private static final int COLUMNS = 5;

    // The columns of a desk.
    private static final int FROM = 0;
    private static final int UNTIL = 1;
    private static final int AT = 2;
    private static final int TEAM = 3;
    private static final int DESK = 4;

    private static final int LEAST = 64;

    private final Roster roster;
    private final Ledger.Builder ledger;
    private final Parties parties;

    /** At the place of an attribution, or after it where others stand: a row, and the attribution itself. */
    private long[] rows = new long[LEAST * COLUMNS];

    private @Nullable Attribution[] attributions = new Attribution[LEAST];
    private int size;

    /** By number of the employee: the days between which the desk looked up last holds, and the numbers of its branch and its team. */
    private int[] desks = new int[LEAST * DESK];

    private final int[] hashes;

    /** Makes desks for at most so many records at once. */
    Desks(Roster roster, Ledger.Builder ledger, int most) {
        this.hashes = new int[most];
        this.roster = roster;
        this.ledger = ledger;
        this.parties = ledger.parties();
    }

    /**
     * Finds the parties of some records. Each stage is a loop of its own over all of them: an attribution waits for memory, and as many
     * loads as the processor can hold wait together.
     */
    void parties(Attribution[] of, long[] dates, int[] found, int count) {
        for (int i = 0; i < count; i++) {
            hashes[i] = of[i].hashCode();
        }
        int mask = attributions.length - 1;
        for (int i = 0; i < count; i++) {
            // The likely answer, looked at so that what stands beside it is near when it is compared.
            found[i] = (int) rows[(hashes[i] & mask) * COLUMNS + PARTY];
        }
        for (int i = 0; i < count; i++) {
            found[i] = party(of[i], hashes[i], dates[i]);
        }
    }

    private int party(Attribution of, int hash, long date) {
        int mask = attributions.length - 1;
        int place = hash & mask;
        while (rows[place * COLUMNS + PARTY] != 0) {
            if (stands(of, place)) {
                int row = place * COLUMNS;
                long days = rows[row + DAYS];
                if (date < (int) (days >>> 32) || date >= (int) days) {
                    fill(of, place, date);
                }
                return (int) rows[row + PARTY] - 1;
            }
            place = (place + 1) & mask;
        }
        if (size * 2 == attributions.length) {
            grow();
            return party(of, hash, date);
        }
        size++;
        return fill(of, place, date);
    }

    private boolean stands(Attribution of, int place) {
        int row = place * COLUMNS;
        return rows[row + EMPLOYEE] == of.employeeCode
                && rows[row + BRANCH] == of.branchCode
                && rows[row + CHANNEL] == of.channelCode
                && (of.isCoded() || of.equals(attributions[place]));
    }

    private int fill(Attribution of, int place, long date) {
        int branch = Parties.number(parties.branches, of.branch());
        int channel = Parties.number(parties.channels, of.channel());
        int row = place * COLUMNS;
        int party;
        if (of.employee().isEmpty()) {
            party = parties.number(Parties.NOBODY, branch, Parties.NOBODY, channel);
            rows[row + DAYS] = days(Integer.MIN_VALUE, Integer.MAX_VALUE);
        } else {
            EmployeeId employee = of.employee().get();
            int number = parties.employees.of(employee);
            int desk = desk(employee, number, date);
            party = parties.number(
                    number, branch == Parties.NOBODY ? desks[desk + AT] : branch, desks[desk + TEAM], channel);
            rows[row + DAYS] = days(desks[desk + FROM], desks[desk + UNTIL]);
        }
        attributions[place] = of;
        rows[row + EMPLOYEE] = of.employeeCode;
        rows[row + BRANCH] = of.branchCode;
        rows[row + CHANNEL] = of.channelCode;
        rows[row + PARTY] = ledger.counted(party) + 1L;
        return party;
    }

    private static long days(int from, int until) {
        return ((long) from << 32) | (until & 0xFFFF_FFFFL);
    }

    /** {@return where the desk of an employee on a date stands} */
    private int desk(EmployeeId employee, int number, long date) {
        int desk = number * DESK;
        if (desk >= desks.length) {
            desks = Arrays.copyOf(desks, Math.max(desk + DESK, desks.length * 2));
        }
        if (date < desks[desk + FROM] || date >= desks[desk + UNTIL]) {
            Assignment assignment = roster.on(employee, LocalDate.ofEpochDay(date));
            long from = assignment == null ? date : assignment.since().toEpochDay();
            long until = assignment == null
                    ? date + 1
                    : assignment.until().map(LocalDate::toEpochDay).orElse((long) Integer.MAX_VALUE);
            desks[desk + FROM] = Ints.saturatedCast(from);
            desks[desk + UNTIL] = Ints.saturatedCast(until);
            desks[desk + AT] = assignment == null ? Parties.NOBODY : parties.branches.of(assignment.branch());
            desks[desk + TEAM] = assignment == null ? Parties.NOBODY : Parties.number(parties.teams, assignment.team());
        }
        return desk;
    }

    private void grow() {
        long[] before = rows;
        @Nullable Attribution[] stood = attributions;
        rows = new long[before.length * 2];
        attributions = new Attribution[stood.length * 2];
        int mask = attributions.length - 1;
        for (int old = 0; old < stood.length; old++) {
            Attribution of = stood[old];
            if (of != null) {
                int place = of.hashCode() & mask;
                while (attributions[place] != null) {
                    place = (place + 1) & mask;
                }
                attributions[place] = of;
                System.arraycopy(before, old * COLUMNS, rows, place * COLUMNS, COLUMNS);
            }
        }
    }
}
