package dev.qualitysdk.calendar;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.qualitysdk.basics.CanonicalForm;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What a calendar says of each date: special hours beat make-up days, these beat closed dates, these beat the week. Only what
 * lies within the coverage is kept, so that calendars that answer alike are equal.
 */
final class DayPlan {

    private final ImmutableSortedMap<DayOfWeek, OpeningHours> week;
    private final ImmutableSortedSet<LocalDate> closed;
    private final ImmutableSortedMap<LocalDate, OpeningHours> makeUp;
    private final ImmutableSortedMap<LocalDate, OpeningHours> special;
    private final ImmutableList<OfficialDay> official;
    private final ImmutableSet<LocalDate> holidays;

    DayPlan(
            ImmutableSortedMap<DayOfWeek, OpeningHours> week,
            ImmutableSortedSet<LocalDate> closed,
            ImmutableSortedMap<LocalDate, OpeningHours> makeUp,
            ImmutableSortedMap<LocalDate, OpeningHours> special,
            ImmutableList<OfficialDay> official) {
        this.week = week;
        this.closed = closed;
        this.makeUp = makeUp;
        this.special = special;
        this.official = official;
        this.holidays = ImmutableSet.copyOf(Sets.union(
                closed,
                official.stream()
                        .filter(day -> day.kind() == OfficialDay.Kind.OFF_DAY)
                        .map(OfficialDay::date)
                        .collect(ImmutableSet.toImmutableSet())));
    }

    OpeningHours hoursOn(LocalDate date) {
        OpeningHours hours = special.get(date);
        hours = hours == null ? makeUp.get(date) : hours;
        if (hours != null) {
            return hours;
        }
        return isHoliday(date) ? OpeningHours.none() : week.getOrDefault(date.getDayOfWeek(), OpeningHours.none());
    }

    boolean isHoliday(LocalDate date) {
        return holidays.contains(date);
    }

    ImmutableList<OfficialDay> officialOn(LocalDate date) {
        return official.stream().filter(day -> day.date().equals(date)).collect(ImmutableList.toImmutableList());
    }

    void describe(CanonicalForm.Builder form) {
        week.forEach((day, hours) -> form.put("week." + day, hours));
        form.list(
                "closed",
                closed,
                date -> CanonicalForm.of("date").put("date", date).build());
        form.list("makeUp", makeUp.keySet(), date -> dated(date, makeUp));
        form.list("special", special.keySet(), date -> dated(date, special));
        form.list("official", official, DayPlan::form);
    }

    private static CanonicalForm dated(LocalDate date, ImmutableSortedMap<LocalDate, OpeningHours> hours) {
        return CanonicalForm.of("date")
                .put("date", date)
                .put("hours", String.valueOf(hours.get(date)))
                .build();
    }

    /** Hands what a form describes to a builder. */
    static void read(CanonicalForm form, WorkingCalendarBuilder builder) {
        for (DayOfWeek day : DayOfWeek.values()) {
            form.readOptional("week." + day, OpeningHours::parse).ifPresent(hours -> builder.open(day, hours));
        }
        form.list("closed", date -> builder.closed(date.read("date", LocalDate::parse)));
        form.list(
                "makeUp",
                date -> builder.makeUp(date.read("date", LocalDate::parse), date.read("hours", OpeningHours::parse)));
        form.list(
                "special",
                date -> builder.special(date.read("date", LocalDate::parse), date.read("hours", OpeningHours::parse)));
        form.list("official", day -> builder.officialDay(officialDay(day)));
    }

    private static CanonicalForm form(OfficialDay day) {
        return CanonicalForm.of("official-day")
                .put("date", day.date())
                .put("jurisdiction", day.jurisdiction())
                .put("kind", day.kind())
                .put("name", day.name())
                .build();
    }

    private static OfficialDay officialDay(CanonicalForm form) {
        return OfficialDay.of(
                form.read("kind", OfficialDay.Kind::valueOf),
                form.text("jurisdiction"),
                form.read("date", LocalDate::parse),
                form.text("name"));
    }
}
