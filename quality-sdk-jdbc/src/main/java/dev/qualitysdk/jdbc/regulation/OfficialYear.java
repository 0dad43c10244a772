package dev.qualitysdk.jdbc.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.calendar.OfficialDay;
import dev.qualitysdk.calendar.OfficialDays;
import dev.qualitysdk.calendar.OpeningHours;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The official days of one year in the shape in which China's are published as data: {@code year}, {@code papers} (the notices),
 * {@code days} with {@code name}, {@code date} and {@code isOffDay}, which is false on a make-up working day.
 *
 * <p>A day may also name its own {@code jurisdiction}, be an {@code observance}, on which work goes on, and, inside a calendar,
 * have {@code hours}.
 */
public final class OfficialYear {

    private static final String SUBJECT = "official days";

    private final OfficialDays days;
    private final ImmutableMap<OfficialDay, OpeningHours> hours;

    private OfficialYear(OfficialDays days, ImmutableMap<OfficialDay, OpeningHours> hours) {
        this.days = days;
        this.hours = hours;
    }

    /**
     * Reads official days.
     *
     * @param text JSON
     * @param jurisdiction where they hold
     * @return the official days; not published where there is no notice
     * @throws dev.qualitysdk.basics.InvalidValueException with every fault and its path, if they are none
     */
    public static OfficialDays read(String text, String jurisdiction) {
        Faults faults = Faults.in(SUBJECT);
        Part part = Part.of(JsonSource.read(SUBJECT, text, faults), "", faults);
        Optional<OfficialYear> year = read(part, jurisdiction, false);
        faults.refuse();
        return year.orElseThrow().days;
    }

    static Optional<OfficialYear> read(Part part, String jurisdiction, boolean inCalendar) {
        part.ignore("$schema");
        part.ignore("$id");
        Optional<Integer> year = part.number("year", "a year from 1 to 9999", Part::integer);
        ImmutableList.Builder<String> notices = ImmutableList.builder();
        for (Json notice : part.elements("papers", "the notices that announce them")) {
            part.text(notice, "an address or number of a notice", Function.<String>identity())
                    .ifPresent(notices::add);
        }
        ImmutableList.Builder<OfficialDay> days = ImmutableList.builder();
        Map<OfficialDay, OpeningHours> hours = new HashMap<>();
        for (Json element : part.elements("days", "days with name, date and isOffDay")) {
            Part day = Part.of(element, "", part.faults());
            day(day, jurisdiction).ifPresent(read -> {
                days.add(read);
                if (inCalendar) {
                    day.optionalText("hours", CalendarReader.HOURS, OpeningHours::parse)
                            .flatMap(Function.identity())
                            .ifPresent(own -> hours.put(read, own));
                }
            });
            day.done();
        }
        part.done();
        return year.flatMap(known -> part.build(
                () -> new OfficialYear(
                        OfficialDays.of(known, notices.build(), days.build()), ImmutableMap.copyOf(hours)),
                ImmutableMap.of("notices", part.path("papers"))));
    }

    private static Optional<OfficialDay> day(Part part, String jurisdiction) {
        Optional<String> name = part.text("name", "a name on one line", Function.identity());
        Optional<LocalDate> date = part.text("date", "a date, such as 2026-01-01", LocalDate::parse);
        Optional<Boolean> off = bool(part, "isOffDay", part.required("isOffDay", "true or false"));
        Optional<Boolean> observance =
                part.has("observance") ? bool(part, "observance", part.optional("observance")) : Optional.of(false);
        Optional<String> where = part.text("jurisdiction", "where it holds", Function.identity(), jurisdiction);
        if (name.isEmpty() || date.isEmpty() || off.isEmpty() || observance.isEmpty() || where.isEmpty()) {
            return Optional.empty();
        }
        OfficialDay.Kind kind = observance.get()
                ? OfficialDay.Kind.OBSERVANCE
                : off.get() ? OfficialDay.Kind.OFF_DAY : OfficialDay.Kind.MAKE_UP;
        return part.build(() -> OfficialDay.of(kind, where.get(), date.get(), name.get()), ImmutableMap.of());
    }

    private static Optional<Boolean> bool(Part part, String field, Optional<Json> value) {
        value.filter(found -> !found.is(Json.Kind.BOOLEAN))
                .ifPresent(found -> part.fault(part.path(field), found.found(), "true or false"));
        return value.filter(found -> found.is(Json.Kind.BOOLEAN))
                .map(found -> found.text().equals("true"));
    }

    OfficialDays days() {
        return days;
    }

    Optional<OpeningHours> hoursOn(OfficialDay day) {
        return Optional.ofNullable(hours.get(day));
    }
}
