package dev.qualitysdk.calendar;

import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.fixture.SharedFolder;
import dev.qualitysdk.fixture.TinyJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Working calendars from the shared folder: those of the peers' cases, and the official days of China. */
final class PeerCalendars {

    private static final LocalDate FROM = LocalDate.of(2005, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 1, 1);

    private PeerCalendars() {}

    /** Reads the calendar of a name. */
    static WorkingCalendar read(String name) {
        Map<String, Object> json = TinyJson.asObject(get(object("data/business_time/calendars.json"), name));
        WorkingCalendarBuilder builder =
                WorkingCalendar.builder(CalendarVersion.of(name), ZoneId.of((String) get(json, "zone")));
        Map<DayOfWeek, OpeningHours> week = new HashMap<>();
        TinyJson.asObject(get(json, "weekly")).forEach((day, spans) -> week.put(day(day), hours(spans)));
        week.forEach(builder::open);
        if (json.containsKey("holidaysFrom")) {
            IntStream.rangeClosed(2015, 2026)
                    .forEach(year -> builder.official(china(year), Objects.requireNonNull(week.get(DayOfWeek.MONDAY))));
            return builder.build();
        }
        TinyJson.asList(get(json, "holidays")).forEach(date -> builder.closed(LocalDate.parse((String) date)));
        Map<LocalDate, OpeningHours> dated = new HashMap<>();
        TinyJson.asObject(get(json, "dateOverrides"))
                .forEach((date, spans) -> dated.put(LocalDate.parse(date), hours(spans)));
        TinyJson.asObject(get(json, "breaks")).forEach((text, spans) -> {
            LocalDate date = LocalDate.parse(text);
            UnaryOperator<OpeningHours> cut = hours -> hours.without(hours(spans));
            dated.put(
                    date,
                    cut.apply(dated.getOrDefault(date, week.getOrDefault(date.getDayOfWeek(), OpeningHours.none()))));
        });
        dated.forEach(builder::special);
        return builder.covers(FROM, TO).build();
    }

    /** Reads the official days of China of a year. */
    static OfficialDays china(int year) {
        Map<String, Object> json = object("data/holidays_cn/" + year + ".json");
        List<String> notices = TinyJson.asList(get(json, "papers")).stream()
                .map(String.class::cast)
                .toList();
        List<OfficialDay> days = TinyJson.asList(get(json, "days")).stream()
                .map(TinyJson::asObject)
                .map(day -> OfficialDay.of(
                        get(day, "isOffDay").equals("true") ? OfficialDay.Kind.OFF_DAY : OfficialDay.Kind.MAKE_UP,
                        "CN",
                        LocalDate.parse((String) get(day, "date")),
                        (String) get(day, "name")))
                .toList();
        return OfficialDays.of(Integer.parseInt((String) get(json, "year")), notices, days);
    }

    private static DayOfWeek day(String shortName) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(shortName)) {
                return day;
            }
        }
        throw new IllegalArgumentException(shortName);
    }

    private static OpeningHours hours(Object spans) {
        return OpeningHours.of(TinyJson.asList(spans).stream()
                .map(span -> TinyJson.asList(span).get(0) + "-"
                        + TinyJson.asList(span).get(1))
                .toArray(String[]::new));
    }

    private static Object get(Map<String, Object> json, String name) {
        return Objects.requireNonNull(json.get(name), name);
    }

    private static Map<String, Object> object(String file) {
        try {
            return TinyJson.object(Files.readString(SharedFolder.resolve(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
