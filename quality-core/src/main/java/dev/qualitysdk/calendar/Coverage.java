package dev.qualitysdk.calendar;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.CalendarCoverageException.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a calendar can be asked: a stretch of dates, less the years whose official days are not loaded. */
final class Coverage {

    private static final long[] NO_GAPS = new long[0];

    private final CalendarVersion version;
    private final ZoneId zone;
    private final LocalDate from;
    private final LocalDate to;
    /** Whether a year is known only where its official days are loaded. */
    private final boolean byYear;

    private final ImmutableSortedSet<Integer> loaded;

    private final long start;
    private final long end;
    /** First and end instant of what is not loaded, in turn, as epoch microseconds. */
    private final long[] gaps;
    /** The longest stretch without gaps, in which a question needs no closer look. */
    private final long plainStart;

    private final long plainEnd;

    Coverage(
            CalendarVersion version,
            ZoneId zone,
            LocalDate from,
            LocalDate to,
            boolean byYear,
            ImmutableSortedSet<Integer> loaded) {
        this.version = version;
        this.zone = zone;
        this.from = from;
        this.to = to;
        this.byYear = byYear;
        this.loaded = loaded;
        this.start = startOf(from);
        this.end = startOf(to);
        this.gaps = byYear ? gaps() : NO_GAPS;
        long longest = start;
        long until = gaps.length == 0 ? end : gaps[0];
        for (int i = 1; i < gaps.length; i += 2) {
            long next = i + 1 < gaps.length ? gaps[i + 1] : end;
            if (next - gaps[i] > until - longest) {
                longest = gaps[i];
                until = next;
            }
        }
        this.plainStart = longest;
        this.plainEnd = until;
    }

    private long startOf(LocalDate date) {
        return CanonicalTime.micros(TimeWindow.startOf(date, zone));
    }

    private long[] gaps() {
        List<Long> bounds = new ArrayList<>();
        for (int year = from.getYear(); year <= to.minusDays(1).getYear(); year++) {
            if (!loaded.contains(year)) {
                long begin = Math.max(start, startOf(LocalDate.of(year, 1, 1)));
                if (!bounds.isEmpty() && bounds.get(bounds.size() - 1) == begin) {
                    bounds.remove(bounds.size() - 1);
                } else {
                    bounds.add(begin);
                }
                bounds.add(Math.min(end, startOf(LocalDate.of(year + 1, 1, 1))));
            }
        }
        return bounds.stream().mapToLong(Long::longValue).toArray();
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    private boolean knows(int year) {
        return !byYear || loaded.contains(year);
    }

    boolean byYear() {
        return byYear;
    }

    ImmutableSortedSet<Integer> loaded() {
        return loaded;
    }

    ZoneId zone() {
        return zone;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    TimeWindow window() {
        return TimeWindow.of(CanonicalTime.ofMicros(start), CanonicalTime.ofMicros(end));
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(to) && knows(date.getYear());
    }

    boolean holds(long micros) {
        boolean holds = micros >= start && micros < end;
        for (int i = 0; i < gaps.length; i += 2) {
            holds &= micros < gaps[i] || micros >= gaps[i + 1];
        }
        return holds;
    }

    /** Refuses an instant that is not known as a bound of time; the end of what is covered is one. */
    void check(long micros) {
        if (micros < plainStart || micros > plainEnd) {
            checkSlowly(micros, micros);
        }
    }

    /** Refuses two instants between which not everything is known, whichever is the earlier. */
    void check(long a, long b) {
        if (a < plainStart || a > plainEnd || b < plainStart || b > plainEnd) {
            checkSlowly(Math.min(a, b), Math.max(a, b));
        }
    }

    private void checkSlowly(long a, long b) {
        if (a < start || a > end) {
            throw outside(a);
        }
        if (b > end) {
            throw outside(b);
        }
        for (int i = 0; i < gaps.length; i += 2) {
            if (a < gaps[i + 1] && b > gaps[i]) {
                long unknown = Math.max(a, gaps[i]);
                throw notLoaded(dateOf(unknown).getYear(), instant(unknown));
            }
        }
    }

    /** Refuses an instant at which it is not known whether the calendar is open. */
    void checkInside(long micros) {
        check(micros);
        if (endsAt(micros)) {
            throw outside(micros);
        }
    }

    /** {@return whether nothing is known from an instant on that is known as a bound} */
    boolean endsAt(long micros) {
        boolean ends = micros == end;
        for (int i = 0; i < gaps.length; i += 2) {
            ends |= micros == gaps[i];
        }
        return ends;
    }

    void check(LocalDate date) {
        if (!holds(date)) {
            throw knows(date.getYear())
                    ? refusal(Problem.OUTSIDE_COVERAGE, date.toString())
                    : notLoaded(date.getYear(), date.toString());
        }
    }

    /** Refuses dates of which not all are known, the last included. */
    void check(LocalDate first, LocalDate last) {
        check(first);
        check(last);
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            check(LocalDate.of(year, 1, 1).isBefore(first) ? first : LocalDate.of(year, 1, 1));
        }
    }

    CalendarCoverageException outside(long micros) {
        int year = dateOf(micros).getYear();
        return knows(year) ? refusal(Problem.OUTSIDE_COVERAGE, instant(micros)) : notLoaded(year, instant(micros));
    }

    /** {@return the refusal of a question whose answer lies after (or before) everything that is covered} */
    CalendarCoverageException beyond(String asked, int direction) {
        LocalDate next = direction > 0 ? to : from.minusDays(1);
        return knows(next.getYear()) ? refusal(Problem.OUTSIDE_COVERAGE, asked) : notLoaded(next.getYear(), asked);
    }

    CalendarCoverageException neverOpen(String asked) {
        return refusal(Problem.NO_WORKING_TIME, asked);
    }

    private CalendarCoverageException notLoaded(int year, String asked) {
        return refusal(Problem.YEAR_NOT_LOADED, year + " (asked: " + asked + ")");
    }

    private CalendarCoverageException refusal(Problem problem, String found) {
        return new CalendarCoverageException(problem, version, found, window());
    }

    private LocalDate dateOf(long micros) {
        return LocalDate.ofInstant(CanonicalTime.ofMicros(micros), zone);
    }

    private static String instant(long micros) {
        return CanonicalTime.ofMicros(micros).toString();
    }
}
