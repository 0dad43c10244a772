package dev.qualitysdk.jdbc.regulation;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.calendar.OfficialDay;
import dev.qualitysdk.calendar.OpeningHours;
import dev.qualitysdk.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a working calendar: the week, dates that differ from it, what it covers, and official days as they were published. */
final class CalendarReader {

    static final String HOURS = "hours such as 08:30-12:00, 13:00-17:30, or closed";
    private static final String DATE = "a date, such as 2026-01-01";

    private final Part part;
    private final ZoneId zone;
    private final List<CanonicalForm> makeUp = new ArrayList<>();
    private final List<OfficialDay> official = new ArrayList<>();
    private final Set<Integer> years = new LinkedHashSet<>();
    private final Map<String, String> places = new HashMap<>();

    CalendarReader(Part part, ZoneId zone) {
        this.part = part;
        this.zone = zone;
    }

    Optional<WorkingCalendar> calendar() {
        Optional<CalendarVersion> version =
                part.text("version", "a version of 1 to 100 characters on one line", CalendarVersion::of);
        if (part.has("always")) {
            return always(version);
        }
        CanonicalForm.Builder form = CanonicalForm.of("working-calendar")
                .put("version", version.orElse(CalendarVersion.of("unreadable")))
                .put("zone", zone);
        week(form);
        List<CanonicalForm> closed = closed();
        dated("makeUp", makeUp);
        List<CanonicalForm> special = new ArrayList<>();
        dated("special", special);
        boolean byYear = official();
        boolean covered = covers(form, byYear);
        part.done();
        if (byYear) {
            form.put("years", Joiner.on(',').join(years));
        }
        form.list("closed", closed, Function.identity())
                .list("makeUp", makeUp, Function.identity())
                .list("special", special, Function.identity())
                .list("official", official, CalendarReader::form);
        return covered ? part.build(() -> WorkingCalendar.read(form.build()), places) : Optional.empty();
    }

    private Optional<WorkingCalendar> always(Optional<CalendarVersion> version) {
        part.optional("always")
                .filter(value -> !value.is(Json.Kind.BOOLEAN) || !value.text().equals("true"))
                .ifPresent(value -> part.fault(value.path(), value.found(), "true, or no such field"));
        part.done();
        return version.map(name -> WorkingCalendar.always(name, zone));
    }

    private void week(CanonicalForm.Builder form) {
        part.entries("hours", "days of the week with their hours").forEach((name, value) -> {
            Optional<DayOfWeek> day = RegulationReader.constant(DayOfWeek.class, name);
            if (day.isEmpty()) {
                part.fault(value.path(), value.found(), "MONDAY, TUESDAY … SUNDAY as name");
            }
            part.text(value, HOURS, OpeningHours::parse)
                    .ifPresent(hours -> day.ifPresent(known -> form.put("week." + known, hours)));
        });
    }

    private List<CanonicalForm> closed() {
        List<CanonicalForm> closed = new ArrayList<>();
        part.optional("closed").ifPresent(value -> {
            for (Json element : part.elements(value, "dates")) {
                part.text(element, DATE, LocalDate::parse)
                        .ifPresent(date -> closed.add(
                                CanonicalForm.of("date").put("date", date).build()));
            }
        });
        return closed;
    }

    private void dated(String field, List<CanonicalForm> into) {
        part.entries(field, "dates with their hours").forEach((name, value) -> {
            Optional<LocalDate> date = part.text(Json.leaf(value.path(), Json.Kind.TEXT, name), DATE, LocalDate::parse);
            Optional<OpeningHours> hours = part.text(value, HOURS, OpeningHours::parse);
            if (date.isPresent() && hours.isPresent()) {
                into.add(dated(date.get(), hours.get()));
            }
        });
    }

    private static CanonicalForm dated(LocalDate date, OpeningHours hours) {
        return CanonicalForm.of("date").put("date", date).put("hours", hours).build();
    }

    /** Reads the official days; returns whether there are any, so that only published years are answered for. */
    private boolean official() {
        Optional<Part> found = part.part("official", "");
        found.ifPresent(of -> {
            Optional<String> jurisdiction = of.text("jurisdiction", "where they hold, such as CN", Function.identity());
            Optional<Optional<OpeningHours>> hours = of.optionalText("makeUpHours", HOURS, OpeningHours::parse);
            for (Json year : of.elements("years", "one object per published year")) {
                OfficialYear.read(Part.of(year, "", of.faults()), jurisdiction.orElse("unreadable"), true)
                        .ifPresent(read -> add(of, year, read, hours.orElse(Optional.of(OpeningHours.allDay()))));
            }
            of.done();
        });
        return found.isPresent();
    }

    private void add(Part of, Json year, OfficialYear read, Optional<OpeningHours> makeUpHours) {
        if (!read.days().isPublished()) {
            return;
        }
        if (!years.add(read.days().year())) {
            of.fault(year.path() + ".year", String.valueOf(read.days().year()), "each year once");
        }
        for (OfficialDay day : read.days().days()) {
            official.add(day);
            if (day.kind() == OfficialDay.Kind.MAKE_UP) {
                Optional<OpeningHours> hours = read.hoursOn(day).or(() -> makeUpHours);
                if (hours.isEmpty()) {
                    of.fault(of.path("makeUpHours"), "(nothing)", "the hours of make-up days such as " + day.date());
                }
                hours.ifPresent(known -> makeUp.add(dated(day.date(), known)));
                places.put("makeUp." + day.date(), year.path() + " " + day.date());
            }
        }
    }

    private boolean covers(CanonicalForm.Builder form, boolean byYear) {
        places.put("covers", part.path("to"));
        places.put("official", part.path("official"));
        for (DayOfWeek day : DayOfWeek.values()) {
            places.put("week." + day, part.path("hours." + day));
        }
        if (byYear && !part.has("from") && !part.has("to")) {
            if (years.isEmpty()) {
                part.fault(part.path("official.years"), "no published year", "one at least, or from and to");
                return false;
            }
            ImmutableList<Integer> sorted = ImmutableList.sortedCopyOf(years);
            form.put("from", LocalDate.of(sorted.get(0), 1, 1))
                    .put("to", LocalDate.of(sorted.get(sorted.size() - 1) + 1, 1, 1));
            return true;
        }
        Optional<LocalDate> from = part.text("from", DATE + ", the first that is covered", LocalDate::parse);
        Optional<LocalDate> to = part.text("to", DATE + ", the first no longer covered", LocalDate::parse);
        from.ifPresent(date -> form.put("from", date));
        to.ifPresent(date -> form.put("to", date));
        return from.isPresent() && to.isPresent();
    }

    private static CanonicalForm form(OfficialDay day) {
        return CanonicalForm.of("official-day")
                .put("date", day.date())
                .put("jurisdiction", day.jurisdiction())
                .put("kind", day.kind())
                .put("name", day.name())
                .build();
    }
}
