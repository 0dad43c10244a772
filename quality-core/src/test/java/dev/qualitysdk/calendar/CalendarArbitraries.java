package dev.qualitysdk.calendar;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitraries of calendars, allowances and obligations, for this library's properties and for those of its hosts. */
public final class CalendarArbitraries {

    private CalendarArbitraries() {}

    /** Zones with every oddity: no changes, gaps and overlaps by day and at midnight, half hours, a date that was skipped. */
    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(CalendarDraws.ZONES).map(ZoneId::of);
    }

    /** Hours of a day in whole minutes: closed, the whole day, or up to four intervals, often at full and half hours. */
    public static Arbitrary<OpeningHours> openingHours() {
        return Arbitraries.randomValue(CalendarDraws::hours);
    }

    /** Calendars of three years in all those zones, with odd days about one date, which is often a change of the clocks. */
    public static Arbitrary<WorkingCalendar> calendars() {
        return models().map(CalendarModel::calendar);
    }

    static Arbitrary<CalendarModel> models() {
        return Arbitraries.randomValue(CalendarDraws::model);
    }

    /** Allowances of every kind, of up to a week or so; instants promised elsewhere from 1990 to 2058. */
    public static Arbitrary<Allowance> allowances() {
        return Arbitraries.randomValue(CalendarDraws::allowance);
    }

    /** Pauses that begin at or after an instant, within some days; one in eight is open. */
    public static Arbitrary<Pause> pausesFrom(Instant opened, int days) {
        return Arbitraries.randomValue(random -> CalendarDraws.pause(opened, days, random));
    }

    /** Employees {@code E-1} to {@code E-4}, few enough that the same one comes again. */
    public static Arbitrary<EmployeeId> employees() {
        return Arbitraries.randomValue(CalendarDraws::employee);
    }

    /** Lines of up to three hand-overs after an instant, between {@link #employees}. */
    public static Arbitrary<Responsibility> responsibilities(Instant opened) {
        return Arbitraries.randomValue(random -> CalendarDraws.responsibility(opened, random));
    }

    /** Excuses decided after an instant by {@code E-9}, who is none of {@link #employees}. */
    public static Arbitrary<Excuse> excuses(Instant opened) {
        return Arbitraries.randomValue(random -> CalendarDraws.excuse(opened, random));
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

    /** Obligations over calendars of every kind, with allowances, pauses, excuses and hand-overs of every kind. */
    public static Arbitrary<Obligation> obligations() {
        return Arbitraries.randomValue(random -> CalendarDraws.obligation(CalendarDraws.model(random), random));
    }

    /** The calendar of an office: Monday to Friday, 08:30 to 17:00, of the years 2000 to 2049. */
    public static WorkingCalendar office(ZoneId zone) {
        return WorkingCalendar.builder(CalendarVersion.of("office"), zone)
                .weekdays(OpeningHours.of("08:30-17:00"))
                .covers(LocalDate.of(2000, 1, 1), LocalDate.of(2050, 1, 1))
                .build();
    }

    /** Days of 2026 of every kind. */
    public static Arbitrary<OfficialDay> officialDays() {
        return Combinators.combine(
                        Arbitraries.of(OfficialDay.Kind.class),
                        Arbitraries.of("CN", "CN-GD"),
                        Arbitraries.integers().between(0, 364),
                        Arbitraries.of("元旦", "春节", "St. Martin"))
                .as((kind, jurisdiction, n, name) -> OfficialDay.of(
                        kind, jurisdiction, LocalDate.of(2026, 1, 1).plusDays(n), name));
    }

    /** Withdrawals for reasons of every kind. */
    public static Arbitrary<Withdrawal> withdrawals() {
        return Combinators.combine(Arbitraries.of("duplicate", "withdrawn", "cancelled"), BasicsArbitraries.instants())
                .as(Withdrawal::of);
    }

    /** Windows in which one incident excuses what fell due at one to three places. */
    public static Arbitrary<ExcuseWindow> excuseWindows() {
        return Combinators.combine(
                        places().set().ofMinSize(1).ofMaxSize(3),
                        BasicsArbitraries.timeWindows(),
                        BasicsArbitraries.ids(IncidentId::of))
                .flatAs((places, window, incident) -> excuses(window.end())
                        .map(excuse -> Excuse.of(
                                excuse.clause(), excuse.reason(), excuse.approver(), excuse.decidedAt(), incident))
                        .map(excuse -> ExcuseWindow.of(places, window, incident, excuse)));
    }
}
