package dev.qualitysdk.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.Faults;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A builder of a {@link WorkingCalendar}. Days that are given no hours are closed; special hours beat make-up days, these beat
 * closed dates, these beat the week. Not thread-safe.
 *
 * <p>What is covered must be said: either by {@link #covers}, or by {@link #official}, whose published years are covered then.
 * Where official days are used, only their published years are answered for, also within {@link #covers}.
 */
public final class WorkingCalendarBuilder {

    private static final int LONGEST_YEARS = 400;

    private final CalendarVersion version;
    private final ZoneId zone;
    private final Faults faults;
    private final Map<DayOfWeek, OpeningHours> week = new EnumMap<>(DayOfWeek.class);
    private final TreeSet<LocalDate> closed = new TreeSet<>();
    private final TreeMap<LocalDate, OpeningHours> makeUp = new TreeMap<>();
    private final TreeMap<LocalDate, OpeningHours> special = new TreeMap<>();
    private final TreeSet<OfficialDay> official = new TreeSet<>(Comparator.comparing(OfficialDay::date)
            .thenComparing(OfficialDay::kind)
            .thenComparing(OfficialDay::jurisdiction)
            .thenComparing(OfficialDay::name));
    private final TreeSet<Integer> loaded = new TreeSet<>();
    private boolean byYear;
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();

    WorkingCalendarBuilder(CalendarVersion version, ZoneId zone) {
        this.version = version;
        this.zone = zone;
        this.faults = Faults.in("working calendar " + version);
    }

    /**
     * Sets the hours of a day of the week.
     *
     * @param day the day
     * @param hours its hours
     * @return this
     */
    public WorkingCalendarBuilder open(DayOfWeek day, OpeningHours hours) {
        once(week, day, hours, "week." + day);
        return this;
    }

    /**
     * Sets the hours of Monday to Friday.
     *
     * @param hours the hours of each
     * @return this
     */
    public WorkingCalendarBuilder weekdays(OpeningHours hours) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                open(day, hours);
            }
        }
        return this;
    }

    /**
     * Closes a date: a holiday, or a day off of the company.
     *
     * @param date the date
     * @return this
     */
    public WorkingCalendarBuilder closed(LocalDate date) {
        closed.add(date);
        return this;
    }

    /**
     * Makes a date a make-up working day (調休), whatever its weekday and although it may be closed.
     *
     * @param date the date
     * @param hours its hours, at least one interval
     * @return this
     */
    public WorkingCalendarBuilder makeUp(LocalDate date, OpeningHours hours) {
        faults.check(!hours.isNone(), "makeUp." + date, hours, "opening hours of a day on which work is made up");
        once(makeUp, date, hours, "makeUp." + date);
        return this;
    }

    /**
     * Gives a date hours of its own, which beat everything else said of it.
     *
     * @param date the date
     * @param hours its hours; none closes it without making it a holiday
     * @return this
     */
    public WorkingCalendarBuilder special(LocalDate date, OpeningHours hours) {
        once(special, date, hours, "special." + date);
        return this;
    }

    /**
     * Loads the official days of a year: its days off are closed, its make-up days work, its observances change nothing.
     *
     * @param days the official days; a year that is not published is not loaded, and what is asked of it is refused
     * @param makeUpHours hours of its make-up days
     * @return this
     */
    public WorkingCalendarBuilder official(OfficialDays days, OpeningHours makeUpHours) {
        byYear = true;
        if (!days.isPublished()) {
            return this;
        }
        faults.check(loaded.add(days.year()), "official", days.year(), "each year once");
        for (OfficialDay day : days.days()) {
            officialDay(day);
            if (day.kind() == OfficialDay.Kind.MAKE_UP) {
                makeUp(day.date(), makeUpHours);
            }
        }
        return this;
    }

    WorkingCalendarBuilder officialDay(OfficialDay day) {
        official.add(day);
        return this;
    }

    WorkingCalendarBuilder loadedOnly(Iterable<Integer> years) {
        years.forEach(loaded::add);
        byYear = true;
        return this;
    }

    /**
     * Says which dates the calendar covers; what lies outside is refused, not guessed.
     *
     * @param first first date covered
     * @param end first date no longer covered, at most 400 years later
     * @return this
     */
    public WorkingCalendarBuilder covers(LocalDate first, LocalDate end) {
        faults.check(first.isBefore(end), "covers", first + " to " + end, "an end after the start")
                .check(
                        first.getYear() >= 1 && end.getYear() <= 9999 && !end.isAfter(first.plusYears(LONGEST_YEARS)),
                        "covers",
                        first + " to " + end,
                        "dates in the years 1 to 9999, at most " + LONGEST_YEARS + " years in all");
        from = Optional.of(first);
        to = Optional.of(end);
        return this;
    }

    /**
     * Builds the calendar and its index.
     *
     * @return the calendar
     * @throws dev.qualitysdk.basics.InvalidValueException with everything that is wrong: nothing is covered, a day is given
     *     two different hours, a make-up day has no hours, or two notices contradict each other
     */
    public WorkingCalendar build() {
        faults.check(
                from.isPresent() || !loaded.isEmpty(),
                "covers",
                byYear ? "only years that are not published" : "(nothing)",
                "the dates that the calendar covers, or the official days of at least one published year");
        for (OfficialDay day : official) {
            faults.check(
                    day.kind() != OfficialDay.Kind.OFF_DAY
                            || official.stream()
                                    .noneMatch(other -> other.date().equals(day.date())
                                            && other.kind() == OfficialDay.Kind.MAKE_UP),
                    "official",
                    day.date() + " as day off and as make-up day",
                    "one of the two");
        }
        faults.refuse();
        Coverage coverage = new Coverage(
                version,
                zone,
                from.orElseGet(() -> LocalDate.of(loaded.first(), 1, 1)),
                to.orElseGet(() -> LocalDate.of(loaded.last() + 1, 1, 1)),
                byYear,
                ImmutableSortedSet.copyOf(loaded));
        DayPlan plan = new DayPlan(
                ImmutableSortedMap.copyOf(week),
                closed.stream()
                        .filter(coverage::holds)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())),
                within(coverage, makeUp),
                within(coverage, special),
                official.stream().filter(day -> coverage.holds(day.date())).collect(ImmutableList.toImmutableList()));
        return new WorkingCalendar(version, zone, coverage, plan);
    }

    private static ImmutableSortedMap<LocalDate, OpeningHours> within(
            Coverage coverage, SortedMap<LocalDate, OpeningHours> dated) {
        return dated.entrySet().stream()
                .filter(entry -> coverage.holds(entry.getKey()))
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), Map.Entry::getKey, Map.Entry::getValue));
    }

    private <K> void once(Map<K, OpeningHours> hours, K key, OpeningHours value, String field) {
        OpeningHours other = hours.putIfAbsent(key, value);
        faults.check(
                other == null || Objects.equals(other, value),
                field,
                other + " and " + value,
                "one set of opening hours");
    }
}
