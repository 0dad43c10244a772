package dev.qualitysdk.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/** The working days of a calendar, counted once: how many lie before each date, and which is the n-th. */
final class WorkingDates {

    private final int from;
    /** How many working days lie before each date from the first on; one more entry than dates. */
    private final int[] before;
    /** The working days as days since 1970-01-01, ascending. */
    private final int[] dates;

    WorkingDates(int from, boolean[] working) {
        this.from = from;
        this.before = new int[working.length + 1];
        int[] found = new int[working.length];
        int count = 0;
        for (int i = 0; i < working.length; i++) {
            before[i] = count;
            if (working[i]) {
                found[count++] = from + i;
            }
        }
        before[working.length] = count;
        dates = Arrays.copyOf(found, count);
    }

    int count() {
        return dates.length;
    }

    boolean isWorking(long day) {
        int index = (int) (day - from);
        return before[index + 1] > before[index];
    }

    /** {@return how many working days lie before a date; the date after the last is allowed} */
    int before(long day) {
        return before[(int) (day - from)];
    }

    int before(LocalDate date) {
        return before(date.toEpochDay());
    }

    /** {@return a working day by its number, from 0 on} */
    int date(int number) {
        return dates[number];
    }
}
