package dev.qualitysdk.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.Faults;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The official days of one calendar year as they were published: days off, make-up working days and observances, with the
 * notices that announce them.
 *
 * <p>A year without a notice is not published. It may be handed to a calendar like any other, and is then not loaded: what is
 * asked of that year is refused, because weekends alone would be a guess. A notice may also name days of the year before or
 * after; they take effect where that year is loaded too.
 */
public final class OfficialDays {

    private final int year;
    private final ImmutableList<String> notices;
    private final ImmutableList<OfficialDay> days;

    private OfficialDays(int year, ImmutableList<String> notices, ImmutableList<OfficialDay> days) {
        this.year = year;
        this.notices = notices;
        this.days = days;
    }

    /**
     * Returns the official days of a year.
     *
     * @param year the calendar year, 1 to 9999
     * @param notices what announced them, such as the addresses or numbers of the notices; none where the year is not yet
     *     announced
     * @param days the days, in any order, of this year, the year before or the year after
     * @return the official days
     * @throws dev.qualitysdk.basics.InvalidValueException if there are days without a notice, a day lies in no such year, or
     *     one date is both a day off and a make-up day of one jurisdiction
     */
    public static OfficialDays of(int year, Iterable<String> notices, Iterable<OfficialDay> days) {
        ImmutableList<String> announced = ImmutableList.copyOf(notices);
        ImmutableList<OfficialDay> sorted = ImmutableSet.copyOf(days).stream()
                .sorted(Comparator.comparing(OfficialDay::date)
                        .thenComparing(OfficialDay::kind)
                        .thenComparing(OfficialDay::jurisdiction)
                        .thenComparing(OfficialDay::name))
                .collect(ImmutableList.toImmutableList());
        Faults faults = Faults.in("official days of " + year)
                .check(year >= 1 && year <= 9999, "year", year, "a year from 1 to 9999")
                .check(
                        !announced.isEmpty() || sorted.isEmpty(),
                        "notices",
                        "none, with " + sorted.size() + " days",
                        "at least one notice that announces the days");
        Map<String, OfficialDay> working = new HashMap<>();
        for (OfficialDay day : sorted) {
            faults.check(
                    Math.abs(day.date().getYear() - year) <= 1, "days", day.date(), "a date in or next to " + year);
            if (day.kind() != OfficialDay.Kind.OBSERVANCE) {
                OfficialDay other = working.putIfAbsent(day.date() + " " + day.jurisdiction(), day);
                faults.check(
                        other == null || other.kind() == day.kind(),
                        "days",
                        day.date() + " as day off and as make-up day",
                        "one of the two");
            }
        }
        faults.refuse();
        return new OfficialDays(year, announced, sorted);
    }

    /**
     * Returns the calendar year.
     *
     * @return the year
     */
    public int year() {
        return year;
    }

    /**
     * Returns what announced the days.
     *
     * @return the notices; empty where the year is not published
     */
    public ImmutableList<String> notices() {
        return notices;
    }

    /**
     * Returns the days.
     *
     * @return the days by date
     */
    public ImmutableList<OfficialDay> days() {
        return days;
    }

    /**
     * Returns whether the year was announced.
     *
     * @return false where there is no notice, so that the year counts as not loaded
     */
    public boolean isPublished() {
        return !notices.isEmpty();
    }

    /**
     * Returns the days that hold in some jurisdictions, so that a feed of a whole country serves one of its regions.
     *
     * @param jurisdictions those that hold, each exactly as the days name it
     * @return the same year with the other days left out
     */
    public OfficialDays onlyOf(String... jurisdictions) {
        ImmutableSet<String> kept = ImmutableSet.copyOf(jurisdictions);
        return new OfficialDays(
                year,
                notices,
                days.stream()
                        .filter(day -> kept.contains(day.jurisdiction()))
                        .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfficialDays o && o.year == year && o.notices.equals(notices) && o.days.equals(days);
    }

    @Override
    public int hashCode() {
        return Objects.hash(year, notices, days);
    }

    @Override
    public String toString() {
        return "official days of " + year + (isPublished() ? ": " + days.size() + " days" : ": not published");
    }
}
