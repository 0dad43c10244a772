package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** A half-open stretch of time: its start belongs to it, its end does not. */
public final class TimeWindow {

    private final Instant start;
    private final Instant end;

    private TimeWindow(Instant start, Instant end) {
        this.start = start;
        this.end = end;
    }

    /**
     * Returns a window.
     *
     * @param start first instant inside, cut to microseconds
     * @param end first instant after it, cut to microseconds, later than the start
     * @return the window
     * @throws InvalidValueException if the end is not later than the start
     */
    public static TimeWindow of(Instant start, Instant end) {
        Faults.in("time window").given(start, "start").given(end, "end").refuse();
        Instant from = CanonicalTime.of(start);
        Instant to = CanonicalTime.of(end);
        if (!to.isAfter(from)) {
            throw new InvalidValueException(
                    "time window", ImmutableList.of(Fault.of("end", end.toString(), "an instant after " + start)));
        }
        return new TimeWindow(from, to);
    }

    /**
     * Returns the window that a calendar month is in a zone (clause 4.3).
     *
     * @param month the month
     * @param zone the zone whose midnights bound it
     * @return from the first instant of the month to the first of the next
     */
    public static TimeWindow ofMonth(YearMonth month, ZoneId zone) {
        Faults.in("time window").given(month, "month").given(zone, "zone").refuse();
        return of(startOf(month.atDay(1), zone), startOf(month.plusMonths(1).atDay(1), zone));
    }

    /**
     * Returns the first instant of a date in a zone; where midnight falls into a gap, the end of the gap.
     *
     * @param date the date
     * @param zone the zone
     * @return the first instant whose local date is not before {@code date}
     */
    public static Instant startOf(LocalDate date, ZoneId zone) {
        Faults.in("time window").given(date, "date").given(zone, "zone").refuse();
        return date.atStartOfDay(zone).toInstant();
    }

    /**
     * Returns the first instant inside.
     *
     * @return the start
     */
    public Instant start() {
        return start;
    }

    /**
     * Returns the first instant after.
     *
     * @return the end, exclusive
     */
    public Instant end() {
        return end;
    }

    /**
     * Returns whether an instant lies inside.
     *
     * @param instant the instant
     * @return true from the start on and before the end
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /**
     * Returns whether two windows share an instant.
     *
     * @param other the other window
     * @return true when they overlap
     */
    public boolean overlaps(TimeWindow other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeWindow w && w.start.equals(start) && w.end.equals(end);
    }

    @Override
    public int hashCode() {
        return start.hashCode() * 31 + end.hashCode();
    }

    /**
     * Returns the window in the notation of ISO 8601.
     *
     * @return {@code start/end}
     */
    @Override
    public String toString() {
        return start + "/" + end;
    }
}
