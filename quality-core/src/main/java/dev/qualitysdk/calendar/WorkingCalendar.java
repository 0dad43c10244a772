package dev.qualitysdk.calendar;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * The hours in which a company works: weekly opening hours, closed dates, make-up working days (調休), special hours, and the
 * zone of its wall clock (clauses 2.3.1, 4.2.2, 4.2.4). It is asked for working time between instants, deadlines, openings and
 * working days.
 *
 * <p>Opening hours are wall-clock, half open: the calendar is open at an instant exactly when the clock on the wall then shows
 * a time inside the hours of the date it shows. Working time is the real time that passes while it is open, so a gap in the
 * zone's clock shortens a day and an overlap lengthens it. Hours that meet at midnight are one stretch: it neither closes nor
 * opens there. A working day is a date on which it opens at all; a date that the zone skipped is none.
 *
 * <p>It covers a stretch of time and refuses, with {@link CalendarCoverageException}, what it would have to guess: an instant
 * or an answer outside, a year whose official days are not loaded, a stretch that runs through such a year. The first instant
 * after what is covered may still bound a stretch of time.
 *
 * <p>Every answer comes from an index built once, in constant time for all practical calendars and O(log n) for any. Immutable
 * and thread-safe. Two calendars with the same canonical form are equal.
 */
public final class WorkingCalendar {

    private static final LocalDate ALWAYS_FROM = LocalDate.of(1900, 1, 1);
    private static final LocalDate ALWAYS_TO = LocalDate.of(2200, 1, 1);
    private static final String KIND = "working-calendar";

    private final CalendarVersion version;
    private final ZoneId zone;
    private final Coverage coverage;
    private final DayPlan plan;
    private final WorkingClock clock;
    private final WorkingDays days;

    WorkingCalendar(CalendarVersion version, ZoneId zone, Coverage coverage, DayPlan plan) {
        this.version = version;
        this.zone = zone;
        this.coverage = coverage;
        this.plan = plan;
        ZoneOffsets offsets = new ZoneOffsets(zone, coverage.start(), coverage.end());
        OpenSpansBuilder index = new OpenSpansBuilder(coverage, offsets, plan);
        OpenSpans spans = index.spans();
        this.clock = new WorkingClock(coverage, spans);
        this.days = new WorkingDays(coverage, offsets, clock, spans, index.workingDates());
    }

    /**
     * Returns a builder.
     *
     * @param version by which results name the calendar; a calendar with other days needs another version
     * @param zone zone of the wall clock by which the hours are meant
     * @return the builder
     */
    public static WorkingCalendarBuilder builder(CalendarVersion version, ZoneId zone) {
        return new WorkingCalendarBuilder(version, zone);
    }

    /**
     * Returns the calendar that never closes, so that working time is elapsed time. It covers the years 1900 to 2199.
     *
     * @param version by which results name the calendar
     * @param zone zone by whose midnights its working days are counted
     * @return the calendar
     */
    public static WorkingCalendar always(CalendarVersion version, ZoneId zone) {
        WorkingCalendarBuilder builder = builder(version, zone).covers(ALWAYS_FROM, ALWAYS_TO);
        for (DayOfWeek day : DayOfWeek.values()) {
            builder.open(day, OpeningHours.allDay());
        }
        return builder.build();
    }

    /**
     * Reads a calendar back from its canonical form.
     *
     * @param form the form
     * @return the calendar
     * @throws dev.qualitysdk.basics.InvalidValueException if the form is none of a calendar
     */
    public static WorkingCalendar read(CanonicalForm form) {
        WorkingCalendarBuilder builder = builder(
                        form.read("version", CalendarVersion::of), form.read("zone", ZoneId::of))
                .covers(form.read("from", LocalDate::parse), form.read("to", LocalDate::parse));
        form.readOptional("years", years -> Splitter.on(',').omitEmptyStrings().splitToList(years))
                .ifPresent(years -> builder.loadedOnly(
                        years.stream().map(Integer::valueOf).collect(ImmutableList.toImmutableList())));
        DayPlan.read(form, builder);
        return builder.build();
    }

    /**
     * Returns the canonical form, readable by {@link #read}: version, zone, coverage, loaded years and every day that differs.
     *
     * @return the form
     */
    public CanonicalForm canonical() {
        CanonicalForm.Builder form = CanonicalForm.of(KIND)
                .put("version", version)
                .put("zone", zone)
                .put("from", coverage.from())
                .put("to", coverage.to());
        if (coverage.byYear()) {
            form.put("years", Joiner.on(',').join(coverage.loaded()));
        }
        plan.describe(form);
        return form.build();
    }

    /**
     * Returns the version by which results name the calendar.
     *
     * @return the version
     */
    public CalendarVersion version() {
        return version;
    }

    /**
     * Returns the zone of the wall clock by which the hours are meant.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * Returns what is covered, from its first to its last date; years not loaded may lie between.
     *
     * @return the window
     */
    public TimeWindow coverage() {
        return coverage.window();
    }

    /**
     * Returns whether it is known at an instant if the calendar is open.
     *
     * @param instant the instant
     * @return false outside the coverage and in a year that is not loaded
     */
    public boolean covers(Instant instant) {
        return coverage.holds(CanonicalTime.micros(instant));
    }

    /**
     * Returns whether the hours of a date are known.
     *
     * @param date the date
     * @return false outside the coverage and in a year that is not loaded
     */
    public boolean covers(LocalDate date) {
        return coverage.holds(date);
    }

    /**
     * Returns the real time that passes inside opening hours between two instants: additive and monotone.
     *
     * @param a one instant
     * @param b the other
     * @return the time, negative when {@code b} is before {@code a}
     * @throws CalendarCoverageException if not all of the time between is covered
     */
    public Duration workingTime(Instant a, Instant b) {
        return WorkingClock.duration(workingMicros(CanonicalTime.micros(a), CanonicalTime.micros(b)));
    }

    /**
     * Returns the earliest instant, not before a start, by which some working time has passed. No time at all gives the start
     * itself, and a deadline that falls on closing time is that closing time, not the next opening.
     *
     * @param start the start, also outside opening hours
     * @param time zero or more
     * @return the deadline
     * @throws dev.qualitysdk.basics.InvalidValueException if the time is negative
     * @throws CalendarCoverageException if the start or the deadline is not covered, or the calendar never opens
     */
    public Instant deadline(Instant start, Duration time) {
        return CanonicalTime.ofMicros(deadlineMicros(CanonicalTime.micros(start), WorkingClock.micros(time)));
    }

    /**
     * Returns the latest instant, not after an end, from which some working time passes until the end. No time at all gives
     * the end itself; otherwise the calendar is open at the instant.
     *
     * @param end the end, also outside opening hours
     * @param time zero or more
     * @return the start
     * @throws dev.qualitysdk.basics.InvalidValueException if the time is negative
     * @throws CalendarCoverageException if the end or the start is not covered, or the calendar never opens
     */
    public Instant startFor(Instant end, Duration time) {
        return CanonicalTime.ofMicros(startForMicros(CanonicalTime.micros(end), WorkingClock.micros(time)));
    }

    /**
     * Returns {@link #workingTime} without allocating anything.
     *
     * @param a one instant in microseconds since 1970-01-01T00:00Z
     * @param b the other
     * @return microseconds, negative when {@code b} is before {@code a}
     * @throws CalendarCoverageException if not all of the time between is covered
     */
    public long workingMicros(long a, long b) {
        return clock.working(a, b);
    }

    /**
     * Returns {@link #deadline} without allocating anything.
     *
     * @param start the start in microseconds since 1970-01-01T00:00Z
     * @param micros working time in microseconds, zero or more
     * @return the deadline in microseconds since 1970-01-01T00:00Z
     * @throws dev.qualitysdk.basics.InvalidValueException if the time is negative
     * @throws CalendarCoverageException if the start or the deadline is not covered, or the calendar never opens
     */
    public long deadlineMicros(long start, long micros) {
        return clock.deadline(start, micros);
    }

    /**
     * Returns {@link #startFor} without allocating anything.
     *
     * @param end the end in microseconds since 1970-01-01T00:00Z
     * @param micros working time in microseconds, zero or more
     * @return the start in microseconds since 1970-01-01T00:00Z
     * @throws dev.qualitysdk.basics.InvalidValueException if the time is negative
     * @throws CalendarCoverageException if the end or the start is not covered, or the calendar never opens
     */
    public long startForMicros(long end, long micros) {
        return clock.startFor(end, micros);
    }

    /**
     * Returns whether the calendar is open at an instant: at the opening instant it is, at the closing instant it is not.
     *
     * @param instant the instant
     * @return true inside opening hours
     * @throws CalendarCoverageException if the instant is not covered
     */
    public boolean isOpen(Instant instant) {
        return clock.isOpen(CanonicalTime.micros(instant));
    }

    /**
     * Returns the first instant, not before another, at which the calendar is open: itself when it is open then.
     *
     * @param instant the instant
     * @return an instant inside opening hours
     * @throws CalendarCoverageException if either instant is not covered, or the calendar never opens
     */
    public Instant nextOpen(Instant instant) {
        return CanonicalTime.ofMicros(clock.nextOpen(CanonicalTime.micros(instant)));
    }

    /**
     * Returns the last instant, not after another, up to which the calendar was open: itself when it is open then, otherwise
     * the closing before it.
     *
     * @param instant the instant
     * @return an instant inside opening hours, or a closing
     * @throws CalendarCoverageException if either instant is not covered, or the calendar never opens
     */
    public Instant previousOpen(Instant instant) {
        return CanonicalTime.ofMicros(clock.previousOpen(CanonicalTime.micros(instant)));
    }

    /**
     * Returns the next instant at which the calendar opens.
     *
     * @param instant the instant after which it is looked for, itself excluded
     * @return an opening
     * @throws CalendarCoverageException if either instant is not covered, or the calendar never opens
     */
    public Instant nextOpening(Instant instant) {
        return CanonicalTime.ofMicros(clock.nextOpening(CanonicalTime.micros(instant)));
    }

    /**
     * Returns the next instant at which the calendar closes.
     *
     * @param instant the instant after which it is looked for, itself excluded
     * @return a closing
     * @throws CalendarCoverageException if either instant is not covered, the calendar is open up to the end of what is
     *     covered, or it never opens
     */
    public Instant nextClosing(Instant instant) {
        return CanonicalTime.ofMicros(clock.nextClosing(CanonicalTime.micros(instant)));
    }

    /**
     * Returns the real time from an instant until the calendar is open.
     *
     * @param instant the instant
     * @return zero when it is open then
     * @throws CalendarCoverageException if the instant or the opening is not covered, or the calendar never opens
     */
    public Duration timeUntilOpening(Instant instant) {
        long micros = CanonicalTime.micros(instant);
        return WorkingClock.duration(clock.nextOpen(micros) - micros);
    }

    /**
     * Returns the stretches in which the calendar is open, from an instant on; the first begins at the instant when it is open
     * then.
     *
     * @param instant the instant
     * @return the stretches, found one by one; where the coverage ends the last is cut, and asking for one more is refused
     *     with {@link CalendarCoverageException}
     * @throws CalendarCoverageException if the instant is not covered
     */
    public Stream<TimeWindow> openingsAfter(Instant instant) {
        return clock.openingsAfter(CanonicalTime.micros(instant));
    }

    /**
     * Returns the stretches in which the calendar is open within a window.
     *
     * @param window the window
     * @return the stretches, cut to the window
     * @throws CalendarCoverageException if not all of the window is covered
     */
    public ImmutableList<TimeWindow> openingsIn(TimeWindow window) {
        return clock.openingsIn(CanonicalTime.micros(window.start()), CanonicalTime.micros(window.end()));
    }

    /** {@return the same time of day some calendar days on, as {@code java.time.ZonedDateTime.plusDays} has it; covered or not} */
    long plusDaysMicros(long start, int days) {
        return this.days.plusCalendarDays(start, days);
    }

    /**
     * Returns the date that the wall clock shows at an instant.
     *
     * @param instant any instant
     * @return the date in the calendar's zone
     */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /**
     * Returns the hours that the calendar sets for a date, before any change of the clocks.
     *
     * @param date the date
     * @return its hours, perhaps none
     * @throws CalendarCoverageException if the date is not covered
     */
    public OpeningHours hoursOn(LocalDate date) {
        coverage.check(date);
        return plan.hoursOn(date);
    }

    /**
     * Returns whether the calendar is open at any instant of a date.
     *
     * @param date the date
     * @return true for a working day
     * @throws CalendarCoverageException if the date is not covered
     */
    public boolean isWorkingDay(LocalDate date) {
        return days.isWorkingDay(date);
    }

    /**
     * Returns whether a date is a closed date or an official day off, also where it is worked after all.
     *
     * @param date the date
     * @return true for a holiday; a plain weekend, an observance and a date closed by special hours are none
     * @throws CalendarCoverageException if the date is not covered
     */
    public boolean isHoliday(LocalDate date) {
        coverage.check(date);
        return plan.isHoliday(date);
    }

    /**
     * Returns what the notices say of a date.
     *
     * @param date the date
     * @return its entries with their names, observances included; empty for an ordinary day
     * @throws CalendarCoverageException if the date is not covered
     */
    public ImmutableList<OfficialDay> officialDays(LocalDate date) {
        coverage.check(date);
        return plan.officialOn(date);
    }

    /**
     * Counts the working days after one date up to and including another.
     *
     * @param start the date before the first that may count
     * @param end the last date that may count
     * @return how many; when {@code end} is before {@code start}, the negative of the count the other way round
     * @throws CalendarCoverageException if not all of these dates are covered
     */
    public int workingDaysBetween(LocalDate start, LocalDate end) {
        return days.between(start, end);
    }

    /**
     * Counts the working days from one date to another, both included.
     *
     * @param first the first date
     * @param last the last date, not before the first
     * @return how many
     * @throws dev.qualitysdk.basics.InvalidValueException if the last date is before the first
     * @throws CalendarCoverageException if not all of these dates are covered
     */
    public int workingDaysIn(LocalDate first, LocalDate last) {
        return days.in(first, last);
    }

    /**
     * Counts the working days whose opening hours lie wholly between two instants.
     *
     * @param a one instant
     * @param b the other
     * @return how many; negative when {@code b} is before {@code a}
     * @throws CalendarCoverageException if the time between, or the rest of the two dates, is not covered
     */
    public int fullWorkingDaysBetween(Instant a, Instant b) {
        return days.fullBetween(CanonicalTime.micros(a), CanonicalTime.micros(b));
    }

    /**
     * Returns the same time of day some working days on. A start outside opening hours, the closing instant included, first
     * moves to the next opening; if the calendar is not open at that time of the day found, the answer is its next opening of
     * that day, else its last closing.
     *
     * @param start the start
     * @param days how many; 0 gives the start so moved, a negative number goes back from it
     * @return the instant
     * @throws CalendarCoverageException if the start, the answer or a day between is not covered, or the calendar never opens
     */
    public Instant plusWorkingDays(Instant start, int days) {
        return CanonicalTime.ofMicros(plusWorkingDaysMicros(CanonicalTime.micros(start), days));
    }

    /**
     * Returns {@link #plusWorkingDays(Instant, int)} without allocating anything.
     *
     * @param start the start in microseconds since 1970-01-01T00:00Z
     * @param days how many; 0 gives the start moved into opening hours, a negative number goes back from it
     * @return the instant in microseconds since 1970-01-01T00:00Z
     * @throws CalendarCoverageException if the start, the answer or a day between is not covered, or the calendar never opens
     */
    public long plusWorkingDaysMicros(long start, int days) {
        return this.days.plus(start, days);
    }

    /**
     * Returns the date some working days on. A start that is no working day first moves to the next that is one.
     *
     * @param start the start
     * @param days how many; 0 gives the start so moved, a negative number goes back from it
     * @return a working day
     * @throws CalendarCoverageException if the start, the answer or a day between is not covered, or the calendar never opens
     */
    public LocalDate plusWorkingDays(LocalDate start, int days) {
        return this.days.plus(start, days);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof WorkingCalendar c && c.canonical().equals(canonical()));
    }

    @Override
    public int hashCode() {
        return version.hashCode() * 31 + zone.hashCode();
    }

    /**
     * Returns version, zone and coverage; the days are in {@link #canonical}.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return "working calendar " + version + " in " + zone + ", " + coverage.from() + " to " + coverage.to();
    }
}
