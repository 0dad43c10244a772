package dev.qualitysdk.calendar;

import dev.qualitysdk.basics.CanonicalTime;
import java.time.Duration;
import java.time.Instant;

/**
 * How long something may take: from when it is opened to when it is due, and which clock a pause stops.
 *
 * <p>A host may implement one of its own; it must be a pure function of what it is given, and a value with {@code equals}.
 * Those made here are parameters of the regulation (clauses 2.3.1, 3.2.1, 3.4.1, 4.2.2, 4.2.4).
 */
public interface Allowance {

    /** The clock on which paused time is counted and by which it moves the due instant. */
    enum PauseClock {
        /** Working time: a pause outside opening hours moves nothing. */
        WORKING,
        /** Elapsed time: a pause moves the due instant by its whole length. */
        ELAPSED,
        /** No pause moves the due instant. */
        NONE
    }

    /**
     * Returns when something is due that no pause has touched.
     *
     * @param opened when it was opened
     * @param calendar the working calendar
     * @return the last instant that is still in time
     * @throws CalendarCoverageException if the calendar cannot tell
     */
    Instant due(Instant opened, WorkingCalendar calendar);

    /**
     * Returns {@link #due} in microseconds, for sums over millions; the allowances made here allocate nothing where they count
     * working time or elapsed time.
     *
     * @param opened when it was opened, in microseconds since 1970-01-01T00:00Z
     * @param calendar the working calendar
     * @return the last instant that is still in time, in microseconds since 1970-01-01T00:00Z
     * @throws CalendarCoverageException if the calendar cannot tell
     */
    default long dueMicros(long opened, WorkingCalendar calendar) {
        return CanonicalTime.micros(due(CanonicalTime.ofMicros(opened), calendar));
    }

    /**
     * Returns the clock that a pause stops.
     *
     * @return the clock
     */
    PauseClock pauseClock();

    /**
     * Returns the canonical text; that of an allowance made here is readable by {@link #parse}.
     *
     * @return such as {@code working PT4H}
     */
    String text();

    /**
     * Returns an allowance of working time: due is {@link WorkingCalendar#deadline}.
     *
     * @param time zero or more, in whole microseconds, at most 36,525 days
     * @return {@code working PT4H}; a pause is counted in working time
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none of that
     */
    static Allowance workingTime(Duration time) {
        return StatedAllowance.ofTime(StatedAllowance.Kind.WORKING, time);
    }

    /**
     * Returns an allowance of working days: due is {@link WorkingCalendar#plusWorkingDays(Instant, int)}, the same time of day,
     * so that whoever comes at three has until three.
     *
     * @param days 0 to 36,525; 0 is due when work begins
     * @return {@code working-days 2}; a pause is counted in working time
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none of that
     */
    static Allowance workingDays(int days) {
        return StatedAllowance.ofDays(StatedAllowance.Kind.WORKING_DAYS, days);
    }

    /**
     * Returns an allowance of calendar days: due at the same time on the wall clock of the calendar's zone, also over a change
     * of the clocks, as {@code java.time.ZonedDateTime.plusDays} has it. Whether that is a working day does not matter.
     *
     * @param days 0 to 36,525
     * @return {@code calendar-days 3}; a pause is counted in elapsed time
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none of that
     */
    static Allowance calendarDays(int days) {
        return StatedAllowance.ofDays(StatedAllowance.Kind.CALENDAR_DAYS, days);
    }

    /**
     * Returns an allowance of elapsed time, day and night.
     *
     * @param time zero or more, in whole microseconds, at most 36,525 days
     * @return {@code elapsed PT24H}; a pause is counted in elapsed time
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none of that
     */
    static Allowance elapsed(Duration time) {
        return StatedAllowance.ofTime(StatedAllowance.Kind.ELAPSED, time);
    }

    /**
     * Returns an instant promised elsewhere, which no pause moves.
     *
     * @param due the instant, cut to microseconds
     * @return {@code fixed 2026-01-31T16:00:00Z}
     */
    static Allowance fixed(Instant due) {
        return StatedAllowance.ofInstant(StatedAllowance.Kind.FIXED, due);
    }

    /**
     * Returns an instant promised elsewhere with the word that a pause moves it.
     *
     * @param due the instant, cut to microseconds
     * @return {@code fixed-movable 2026-01-31T16:00:00Z}; a pause is counted in elapsed time
     */
    static Allowance fixedMovable(Instant due) {
        return StatedAllowance.ofInstant(StatedAllowance.Kind.FIXED_MOVABLE, due);
    }

    /**
     * Reads an allowance from its text.
     *
     * @param text such as {@code working PT4H}, {@code working-days 2}, {@code calendar-days 3}, {@code elapsed PT24H},
     *     {@code fixed 2026-01-31T16:00:00Z} or {@code fixed-movable 2026-01-31T16:00:00Z}
     * @return the allowance
     * @throws dev.qualitysdk.basics.InvalidValueException if the text is none of these
     */
    static Allowance parse(String text) {
        return StatedAllowance.read(text);
    }
}
