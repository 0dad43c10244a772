package dev.qualitysdk.calendar;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.rule.Clause;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Draws of whole calendars and obligations from one source of chance: to combine and shrink their many parts one by one takes
 * a hundred times longer than to try them.
 */
final class CalendarDraws {

    static final ImmutableList<String> ZONES = ImmutableList.of(
            "UTC",
            "Asia/Shanghai",
            "Asia/Hong_Kong",
            "Asia/Kolkata",
            "America/New_York",
            "Europe/Berlin",
            "America/Sao_Paulo",
            "America/Havana",
            "America/St_Johns",
            "Asia/Beirut",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Pacific/Apia");

    private static final long DAY = OpeningHours.DAY;
    private static final long HALF_HOUR = 30 * CalendarModel.MINUTE;
    private static final ImmutableList<OpeningHours> KNOWN =
            ImmutableList.of(OpeningHours.none(), OpeningHours.allDay(), OpeningHours.of("08:30-12:00", "13:00-17:00"));

    private CalendarDraws() {}

    static OpeningHours hours(Random random) {
        int kind = random.nextInt(10);
        if (kind < KNOWN.size()) {
            return KNOWN.get(kind);
        }
        TreeSet<Integer> minutes = new TreeSet<>();
        for (int i = 2 + random.nextInt(7); i > 0; i--) {
            minutes.add(random.nextInt(4) == 0 ? random.nextInt(1_441) : random.nextInt(49) * 30);
        }
        List<Integer> bounds = new ArrayList<>(minutes);
        String[] intervals = new String[bounds.size() / 2];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = time(bounds.get(i * 2)) + "-" + time(bounds.get(i * 2 + 1));
        }
        return OpeningHours.of(intervals);
    }

    private static String time(int minute) {
        return (minute < 600 ? "0" : "") + minute / 60 + (minute % 60 < 10 ? ":0" : ":") + minute % 60;
    }

    /** A calendar of three years with odd days about one date, which is often a change of the clocks. */
    static CalendarModel model(Random random) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        int year = zone.getId().equals("Pacific/Apia") ? 2010 : 1996 + random.nextInt(35);
        LocalDate from = LocalDate.of(year, 3, 1);
        LocalDate centre = centre(zone, from, random.nextInt(1_000));
        Map<DayOfWeek, OpeningHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours(random));
        }
        Set<LocalDate> closed = new TreeSet<>();
        Map<LocalDate, OpeningHours> makeUp = new TreeMap<>();
        Map<LocalDate, OpeningHours> special = new TreeMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            closed.add(near(centre, random));
            special.put(near(centre, random), hours(random));
            OpeningHours some = hours(random);
            if (!some.isNone()) {
                makeUp.put(random.nextBoolean() ? closed.iterator().next() : near(centre, random), some);
            }
        }
        return new CalendarModel(zone, from, from.plusYears(3), centre, week, closed, makeUp, special);
    }

    private static LocalDate near(LocalDate centre, Random random) {
        return centre.plusDays(random.nextInt(61) - 30);
    }

    /** A date at least a year inside: a change of the clocks where the pick says so and there is one. */
    private static LocalDate centre(ZoneId zone, LocalDate from, int pick) {
        List<LocalDate> changes = new ArrayList<>();
        Instant at = TimeWindow.startOf(from.plusYears(1), zone);
        ZoneOffsetTransition next = zone.getRules().nextTransition(at);
        while (next != null && next.getInstant().isBefore(at.plus(365, ChronoUnit.DAYS))) {
            changes.add(next.getDateTimeBefore().toLocalDate());
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes.isEmpty() || pick % 3 == 0
                ? from.plusYears(1).plusDays(pick % 365)
                : changes.get(pick % changes.size());
    }

    /** An instant within some days of the odd days of a model: a full or half hour, a minute, or any microsecond. */
    static long instant(CalendarModel model, int days, Random random) {
        return CanonicalTime.micros(TimeWindow.startOf(model.centre(), model.zone()))
                + length(2L * days * DAY, random)
                - days * DAY;
    }

    /** A length below a limit: half hours, minutes, or any microseconds. */
    static long length(long limit, Random random) {
        long step = List.of(HALF_HOUR, HALF_HOUR, CalendarModel.MINUTE, 1L).get(random.nextInt(4));
        return Math.floorMod(random.nextLong(), limit / step) * step;
    }

    static Allowance allowance(Random random) {
        Duration time = Duration.of(length(60 * 60 * CalendarModel.MINUTE, random), ChronoUnit.MICROS);
        int days = random.nextInt(7);
        Instant instant = CanonicalTime.ofMicros(631_152_000_000_000L + length(25_000 * DAY, random));
        List<Supplier<Allowance>> kinds = List.of(
                () -> Allowance.workingTime(time),
                () -> Allowance.workingDays(days),
                () -> Allowance.calendarDays(days),
                () -> Allowance.elapsed(time),
                () -> Allowance.fixed(instant),
                () -> Allowance.fixedMovable(instant));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    static Pause pause(Instant opened, int days, Random random) {
        PauseReason reason = random.nextBoolean() ? PauseReason.WAITING_FOR_CUSTOMER : PauseReason.of("site_closed");
        Instant start = opened.plus(length(days * DAY, random), ChronoUnit.MICROS);
        return random.nextInt(8) == 0
                ? Pause.open(reason, start)
                : Pause.of(reason, start, start.plus(length(days * DAY / 4, random), ChronoUnit.MICROS));
    }

    static EmployeeId employee(Random random) {
        return EmployeeId.of("E-" + (1 + random.nextInt(4)));
    }

    static Responsibility responsibility(Instant opened, Random random) {
        Responsibility line = random.nextBoolean() ? Responsibility.of(employee(random)) : Responsibility.none();
        Instant at = opened;
        for (int i = random.nextInt(4); i > 0; i--) {
            at = at.plus(random.nextInt(240), ChronoUnit.HOURS);
            line = line.then(at, employee(random));
        }
        return line;
    }

    /** An excuse by somebody who is never accountable. */
    static Excuse excuse(Instant opened, Random random) {
        Instant at = opened.plus(random.nextInt(480), ChronoUnit.HOURS);
        EmployeeId approver = EmployeeId.of("E-9");
        return random.nextBoolean()
                ? Excuse.of(Clause.NATURAL_DISASTER, "typhoon", approver, at, IncidentId.of("I-1"))
                : Excuse.of(Clause.SAFETY_ACCIDENT, "road_closed", approver, at);
    }

    /** An obligation whose due instant its calendar can tell. */
    static Obligation obligation(CalendarModel model, Random random) {
        WorkingCalendar calendar = model.calendar();
        Obligation owed = obligation(model, calendar, random);
        while (!hasAnswer(owed)) {
            owed = obligation(model, calendar, random);
        }
        return owed;
    }

    private static boolean hasAnswer(Obligation owed) {
        try {
            owed.due(Instant.parse("9999-01-01T00:00:00Z"));
            return true;
        } catch (CalendarCoverageException never) {
            return false;
        }
    }

    private static Obligation obligation(CalendarModel model, WorkingCalendar calendar, Random random) {
        Instant opened = CanonicalTime.ofMicros(instant(model, 6, random));
        Obligation.Builder owed = Obligation.builder()
                .subject("R-" + random.nextInt(1_000))
                .clause(Clause.RESPONSE_TIMELINESS)
                .regulation(RegulationVersion.of("2026-1"))
                .calendar(calendar)
                .opened(opened)
                .responsibility(responsibility(opened, random));
        for (int i = random.nextInt(5); i > 0; i--) {
            owed.addPauses(pause(opened, 10, random));
        }
        return owed.allowance(sometimes(0.95, random, () -> allowance(random)))
                .fulfilled(sometimes(0.7, random, () -> opened.plus(length(15 * DAY, random), ChronoUnit.MICROS)))
                .excuse(sometimes(0.3, random, () -> excuse(opened, random)))
                .withdrawal(sometimes(
                        0.1,
                        random,
                        () -> Withdrawal.of("changed_mind", opened.plus(random.nextInt(400), ChronoUnit.HOURS))))
                .nothingOwed(sometimes(0.05, random, () -> "duplicate"))
                .build();
    }

    private static <T> Optional<T> sometimes(double share, Random random, Supplier<T> value) {
        return random.nextDouble() < share ? Optional.of(value.get()) : Optional.empty();
    }
}
