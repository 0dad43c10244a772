package dev.qualitysdk.calendar;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.Place;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitraries of calendars, allowances and obligations, for this library's properties and for those of its hosts. */
public final class CalendarArbitraries {

    private static final long DAY = OpeningHours.DAY;
    private static final ImmutableList<String> ZONES = ImmutableList.of(
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
    private static final ImmutableList<OpeningHours> KNOWN =
            ImmutableList.of(OpeningHours.none(), OpeningHours.allDay(), OpeningHours.of("08:30-12:00", "13:00-17:00"));

    private CalendarArbitraries() {}

    /** Zones with every oddity: no changes, gaps and overlaps by day and at midnight, half hours, a date that was skipped. */
    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    /** Hours of a day in whole minutes: closed, the whole day, or up to four intervals, often at full and half hours. */
    public static Arbitrary<OpeningHours> openingHours() {
        return Arbitraries.randomValue(CalendarArbitraries::hours);
    }

    private static OpeningHours hours(Random random) {
        int kind = random.nextInt(10);
        if (kind < 3) {
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

    /** Calendars of three years or so with odd days about one date, which is often a change of the clocks. */
    public static Arbitrary<WorkingCalendar> calendars() {
        return models().map(CalendarModel::calendar);
    }

    /** Models drawn at once from one source of chance, because to combine and shrink thirty parts takes longer than to try them. */
    static Arbitrary<CalendarModel> models() {
        return Arbitraries.randomValue(CalendarArbitraries::model);
    }

    private static CalendarModel model(Random random) {
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

    /** Instants within some days of the odd days of a model: full and half hours, minutes, and any microsecond. */
    static Arbitrary<Long> instantsIn(CalendarModel model, int days) {
        long middle = CanonicalTime.micros(TimeWindow.startOf(model.centre(), model.zone()));
        return Arbitraries.frequencyOf(
                Tuple.of(2, micros(middle, days, 30 * CalendarModel.MINUTE)),
                Tuple.of(1, micros(middle, days, CalendarModel.MINUTE)),
                Tuple.of(1, micros(middle, days, 1)));
    }

    private static Arbitrary<Long> micros(long middle, int days, long step) {
        long most = days * DAY / step;
        return Arbitraries.longs().between(-most, most).map(n -> middle + n * step);
    }

    /** Allowances of every kind, of up to a week or so. */
    public static Arbitrary<Allowance> allowances() {
        Arbitrary<Duration> time = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 120).map(n -> Duration.ofMinutes(n * 30L))),
                Tuple.of(
                        1,
                        Arbitraries.longs().between(0, 200_000_000_000L).map(n -> Duration.of(n, ChronoUnit.MICROS))));
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 6);
        return Arbitraries.oneOf(
                time.map(Allowance::workingTime),
                days.map(Allowance::workingDays),
                days.map(Allowance::calendarDays),
                time.map(Allowance::elapsed),
                BasicsArbitraries.instants().map(Allowance::fixed),
                BasicsArbitraries.instants().map(Allowance::fixedMovable));
    }

    /** Reasons for which a clock stands still. */
    public static Arbitrary<PauseReason> pauseReasons() {
        return Arbitraries.of(PauseReason.WAITING_FOR_CUSTOMER, PauseReason.of("site_closed"));
    }

    /** Pauses that begin at or after an instant, within some days; one in eight is open. */
    public static Arbitrary<Pause> pausesFrom(Instant opened, int days) {
        Arbitrary<Long> offset = Arbitraries.oneOf(
                Arbitraries.longs().between(0, days * 48L).map(n -> n * 30 * CalendarModel.MINUTE),
                Arbitraries.longs().between(0, days * DAY));
        return Combinators.combine(
                        pauseReasons(), offset, offset, Arbitraries.integers().between(0, 7))
                .as((reason, from, length, open) -> {
                    Instant start = opened.plus(from, ChronoUnit.MICROS);
                    return open == 0
                            ? Pause.open(reason, start)
                            : Pause.of(reason, start, start.plus(length / 4, ChronoUnit.MICROS));
                });
    }

    /** Employees, few enough that the same one comes again. */
    public static Arbitrary<EmployeeId> employees() {
        return Arbitraries.of("E-1", "E-2", "E-3", "E-4").map(EmployeeId::of);
    }

    /** Lines of up to three hand-overs after an instant. */
    public static Arbitrary<Responsibility> responsibilities(Instant opened) {
        return Combinators.combine(
                        employees().optional(),
                        Combinators.combine(Arbitraries.integers().between(0, 240), employees())
                                .as(Tuple::of)
                                .list()
                                .ofMaxSize(3))
                .as((first, handOvers) -> {
                    Responsibility line = first.map(Responsibility::of).orElse(Responsibility.none());
                    Instant at = opened;
                    for (var handOver : handOvers) {
                        at = at.plus(handOver.get1(), ChronoUnit.HOURS);
                        line = line.then(at, handOver.get2());
                    }
                    return line;
                });
    }

    /** Excuses by somebody who is never accountable. */
    public static Arbitrary<Excuse> excuses(Instant opened) {
        return Combinators.combine(
                        Arbitraries.of(Clause.NATURAL_DISASTER, Clause.SAFETY_ACCIDENT),
                        Arbitraries.of("flood", "typhoon", "road_closed"),
                        Arbitraries.integers().between(0, 480),
                        Arbitraries.of("I-1", "I-2").map(IncidentId::of).optional())
                .as((clause, reason, hours, incident) -> {
                    Instant at = opened.plus(hours, ChronoUnit.HOURS);
                    EmployeeId approver = EmployeeId.of("E-9");
                    return incident.map(id -> Excuse.of(clause, reason, approver, at, id))
                            .orElseGet(() -> Excuse.of(clause, reason, approver, at));
                });
    }

    /** Places, few enough that the same one comes again. */
    public static Arbitrary<Place> places() {
        return Arbitraries.of("north", "south", "harbour").map(Place::of);
    }

    /** Official days of a year: none published, or some days off, make-up days and observances. */
    public static Arbitrary<OfficialDays> officialDays(int year) {
        Arbitrary<OfficialDay> day = Combinators.combine(
                        Arbitraries.of(OfficialDay.Kind.class),
                        Arbitraries.of("CN", "CN-GD"),
                        Arbitraries.integers().between(-3, 367),
                        Arbitraries.of("元旦", "春节", "St. Martin"))
                .as((kind, jurisdiction, n, name) -> OfficialDay.of(
                        kind, jurisdiction, LocalDate.of(year, 1, 1).plusDays(n), name));
        Arbitrary<OfficialDays> published = day.list()
                .ofMaxSize(12)
                .uniqueElements(OfficialDay::date)
                .map(days -> OfficialDays.of(year, ImmutableList.of("notice"), days));
        Arbitrary<OfficialDays> none = Arbitraries.just(OfficialDays.of(year, ImmutableList.of(), ImmutableList.of()));
        return Arbitraries.frequencyOf(Tuple.of(5, published), Tuple.of(1, none));
    }

    /** Obligations over calendars of every kind, some of which never open near the days that matter. */
    public static Arbitrary<Obligation> obligations() {
        return models().flatMap(model -> obligations(model, allowances()));
    }

    static Arbitrary<Obligation> obligations(CalendarModel model, Arbitrary<Allowance> allowances) {
        WorkingCalendar calendar = model.calendar();
        return instantsIn(model, 6)
                .map(CanonicalTime::ofMicros)
                .flatMap(opened -> Combinators.combine(
                                allowances.optional(0.95),
                                pausesFrom(opened, 10).list().ofMaxSize(4),
                                Arbitraries.longs().between(0, 15 * DAY).optional(0.7),
                                excuses(opened).optional(0.3),
                                responsibilities(opened),
                                Arbitraries.integers().between(0, 400).optional(0.1),
                                Arbitraries.of(true, false, false, false, false, false, false, false, false, false))
                        .as((allowance, pauses, fulfilled, excuse, responsibility, withdrawn, duplicate) ->
                                Obligation.builder()
                                        .subject("R-1")
                                        .clause(Clause.RESPONSE_TIMELINESS)
                                        .regulation(RegulationVersion.of("2026-1"))
                                        .calendar(calendar)
                                        .opened(opened)
                                        .allowance(allowance)
                                        .pauses(pauses)
                                        .fulfilled(fulfilled.map(n -> opened.plus(n, ChronoUnit.MICROS)))
                                        .excuse(excuse)
                                        .withdrawal(withdrawn.map(
                                                n -> Withdrawal.of("changed_mind", opened.plus(n, ChronoUnit.HOURS))))
                                        .responsibility(responsibility)
                                        .nothingOwed(duplicate ? Optional.of("duplicate") : Optional.empty())
                                        .build()));
    }

    /** The calendar of an office: Monday to Friday, 08:30 to 17:00, of the years 2000 to 2049. */
    public static WorkingCalendar office(ZoneId zone) {
        return WorkingCalendar.builder(CalendarVersion.of("office"), zone)
                .weekdays(OpeningHours.of("08:30-17:00"))
                .covers(LocalDate.of(2000, 1, 1), LocalDate.of(2050, 1, 1))
                .build();
    }
}
