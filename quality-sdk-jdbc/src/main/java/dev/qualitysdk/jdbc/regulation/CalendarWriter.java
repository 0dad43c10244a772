package dev.qualitysdk.jdbc.regulation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.calendar.OfficialDay;
import dev.qualitysdk.calendar.OpeningHours;
import dev.qualitysdk.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a working calendar as {@link CalendarReader} reads it. A calendar does not keep the notices that announced its official
 * days; it is named as their source.
 */
final class CalendarWriter {

    private CalendarWriter() {}

    static void write(WorkingCalendar calendar, ObjectNode json) {
        json.put("version", calendar.version().value());
        CanonicalForm form = calendar.canonical();
        if (isAlways(calendar, form)) {
            json.put("always", true);
            return;
        }
        json.put("from", form.text("from")).put("to", form.text("to"));
        ObjectNode hours = json.putObject("hours");
        for (DayOfWeek day : DayOfWeek.values()) {
            form.optional("week." + day).ifPresent(text -> hours.put(day.name(), text));
        }
        ArrayNode closed = json.putArray("closed");
        form.list("closed", date -> date).forEach(date -> closed.add(date.text("date")));
        Map<String, String> makeUp = dated(form, "makeUp");
        Optional<String> years = form.optional("years");
        years.ifPresent(loaded -> official(form, loaded, makeUp, json));
        makeUp.forEach(json.putObject("makeUp")::put);
        dated(form, "special").forEach(json.putObject("special")::put);
    }

    /** Looks at the week first, since to make the calendar that never closes is much work. */
    private static boolean isAlways(WorkingCalendar calendar, CanonicalForm form) {
        String allDay = OpeningHours.allDay().toString();
        return Arrays.stream(DayOfWeek.values())
                        .allMatch(day -> form.optional("week." + day)
                                .filter(allDay::equals)
                                .isPresent())
                && calendar.equals(WorkingCalendar.always(calendar.version(), calendar.zone()));
    }

    private static Map<String, String> dated(CanonicalForm form, String list) {
        Map<String, String> dated = new LinkedHashMap<>();
        form.list(list, date -> date).forEach(date -> dated.put(date.text("date"), date.text("hours")));
        return dated;
    }

    /** Writes the official days, taking the hours of their make-up days from those of the calendar. */
    private static void official(CanonicalForm form, String loaded, Map<String, String> makeUp, ObjectNode json) {
        ImmutableList<CanonicalForm> days = form.list("official", day -> day);
        ObjectNode official = json.putObject("official");
        String jurisdiction =
                days.stream().map(day -> day.text("jurisdiction")).findFirst().orElse("none");
        official.put("jurisdiction", jurisdiction);
        Optional<String> usual = days.stream()
                .filter(day -> isMakeUp(day) && makeUp.containsKey(day.text("date")))
                .map(day -> makeUp.get(day.text("date")))
                .findFirst();
        usual.ifPresent(hours -> official.put("makeUpHours", hours));
        ArrayNode years = official.putArray("years");
        for (String year : Splitter.on(',').omitEmptyStrings().split(loaded)) {
            ObjectNode object = years.addObject().put("year", Integer.parseInt(year));
            object.putArray("papers").add("calendar " + form.text("version"));
            ArrayNode named = object.putArray("days");
            days.stream()
                    .filter(day -> Integer.parseInt(day.text("date").substring(0, 4)) == Integer.parseInt(year))
                    .forEach(day -> day(day, jurisdiction, usual, makeUp, named.addObject()));
        }
        days.stream().filter(CalendarWriter::isMakeUp).forEach(day -> makeUp.remove(day.text("date")));
    }

    private static boolean isMakeUp(CanonicalForm day) {
        return day.text("kind").equals(OfficialDay.Kind.MAKE_UP.name());
    }

    private static void day(
            CanonicalForm day,
            String jurisdiction,
            Optional<String> usual,
            Map<String, String> makeUp,
            ObjectNode json) {
        OfficialDay.Kind kind = day.read("kind", OfficialDay.Kind::valueOf);
        json.put("name", day.text("name"))
                .put("date", day.text("date"))
                .put("isOffDay", kind == OfficialDay.Kind.OFF_DAY);
        if (kind == OfficialDay.Kind.OBSERVANCE) {
            json.put("observance", true);
        }
        if (!day.text("jurisdiction").equals(jurisdiction)) {
            json.put("jurisdiction", day.text("jurisdiction"));
        }
        String hours = makeUp.get(day.text("date"));
        if (isMakeUp(day) && hours != null && !Optional.of(hours).equals(usual)) {
            json.put("hours", hours);
        }
    }
}
