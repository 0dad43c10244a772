package dev.qualitysdk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Laws of the working calendar, judged by a walk along the clock on the wall. */
class WorkingCalendarProperties {

    record Asked(CalendarModel model, WorkingCalendar calendar, long a, long b, long c) {

        Instant at() {
            return CanonicalTime.ofMicros(a);
        }
    }

    @Provide
    Arbitrary<Asked> asked() {
        return Arbitraries.randomValue(random -> {
            CalendarModel model = CalendarDraws.model(random);
            return new Asked(
                    model,
                    model.calendar(),
                    CalendarDraws.instant(model, 4, random),
                    CalendarDraws.instant(model, 4, random),
                    CalendarDraws.instant(model, 4, random));
        });
    }

    @Provide
    Arbitrary<Long> times() {
        return Arbitraries.randomValue(random -> CalendarDraws.length(50 * 60 * CalendarModel.MINUTE, random));
    }

    @Property
    @Label("trap 24: working time is what the clock on the wall shows, over every change of the clocks")
    void working_time_is_that_of_a_walk_minute_by_minute(@ForAll("asked") Asked asked) {
        boolean change = !asked.model.zone().getRules().isFixedOffset()
                && asked.model.zone().getRules().nextTransition(CanonicalTime.ofMicros(Math.min(asked.a, asked.b)))
                        != null;
        Statistics.collect(change ? "zone with changes" : "zone without");

        assertThat(asked.calendar.workingMicros(asked.a, asked.b)).isEqualTo(asked.model.working(asked.a, asked.b));
    }

    @Property
    @Label("trap 17: nothing is lost where a stretch is cut in two")
    void working_time_is_additive_and_turns_its_sign(@ForAll("asked") Asked asked) {
        WorkingCalendar calendar = asked.calendar;

        assertThat(calendar.workingMicros(asked.a, asked.b) + calendar.workingMicros(asked.b, asked.c))
                .isEqualTo(calendar.workingMicros(asked.a, asked.c));
        assertThat(calendar.workingMicros(asked.b, asked.a)).isEqualTo(-calendar.workingMicros(asked.a, asked.b));
    }

    @Property
    void working_time_grows_with_time_and_never_faster(@ForAll("asked") Asked asked) {
        long from = Math.min(asked.a, asked.b);
        long to = Math.max(asked.a, asked.b);

        assertThat(asked.calendar.workingMicros(from, to)).isBetween(0L, to - from);
    }

    @Property
    void a_deadline_is_the_earliest_instant_by_which_the_time_has_passed(
            @ForAll("asked") Asked asked, @ForAll("times") long time) {
        long limit = asked.a + 20 * OpeningHours.DAY;
        long expected = asked.model.deadline(asked.a, time, limit);
        Statistics.collect(expected == Long.MAX_VALUE ? "far" : "near");

        if (expected < Long.MAX_VALUE) {
            assertThat(asked.calendar.deadlineMicros(asked.a, time)).isEqualTo(expected);
        }
    }

    @Property
    void a_deadline_leaves_exactly_the_time_before_it_and_not_a_microsecond_less(
            @ForAll("asked") Asked asked, @ForAll("times") long time) {
        if (asked.calendar.workingMicros(asked.a, end(asked)) < time) {
            assertThatThrownBy(() -> asked.calendar.deadlineMicros(asked.a, time))
                    .isInstanceOf(CalendarCoverageException.class);
            return;
        }
        long deadline = asked.calendar.deadlineMicros(asked.a, time);

        assertThat(asked.calendar.workingMicros(asked.a, deadline)).isEqualTo(time);
        assertThat(time == 0 ? deadline == asked.a : asked.calendar.workingMicros(asked.a, deadline - 1) < time)
                .isTrue();
    }

    @Property
    void a_start_leaves_exactly_the_time_after_it_and_not_a_microsecond_less(
            @ForAll("asked") Asked asked, @ForAll("times") long time) {
        long first = CanonicalTime.micros(asked.calendar.coverage().start());
        if (asked.calendar.workingMicros(first, asked.a) < time) {
            assertThatThrownBy(() -> asked.calendar.startForMicros(asked.a, time))
                    .isInstanceOf(CalendarCoverageException.class);
            return;
        }
        long start = asked.calendar.startForMicros(asked.a, time);

        assertThat(asked.calendar.workingMicros(start, asked.a)).isEqualTo(time);
        assertThat(time == 0 ? start == asked.a : asked.calendar.workingMicros(start + 1, asked.a) < time)
                .isTrue();
    }

    private static long end(Asked asked) {
        return CanonicalTime.micros(asked.calendar.coverage().end());
    }

    @Property
    void the_instants_of_the_facade_are_the_microseconds_of_the_index(
            @ForAll("asked") Asked asked, @ForAll("times") long time) {
        Instant b = CanonicalTime.ofMicros(asked.b);
        Duration duration = Duration.of(time, ChronoUnit.MICROS);

        assertThat(asked.calendar.workingTime(asked.at(), b))
                .isEqualTo(Duration.of(asked.calendar.workingMicros(asked.a, asked.b), ChronoUnit.MICROS));
        if (asked.calendar.workingMicros(asked.a, end(asked)) >= time) {
            assertThat(asked.calendar.deadline(asked.at(), duration))
                    .isEqualTo(CanonicalTime.ofMicros(asked.calendar.deadlineMicros(asked.a, time)));
        }
    }

    @Property
    void it_is_open_exactly_when_the_clock_on_the_wall_shows_a_time_inside_the_hours(@ForAll("asked") Asked asked) {
        Statistics.collect(asked.model.isOpen(asked.a) ? "open" : "closed");

        assertThat(asked.calendar.isOpen(asked.at())).isEqualTo(asked.model.isOpen(asked.a));
    }

    @Property
    void openings_and_closings_are_where_open_turns(@ForAll("asked") Asked asked) {
        WorkingCalendar calendar = asked.calendar;
        if (calendar.workingMicros(asked.a, end(asked)) == 0) {
            assertThatThrownBy(() -> calendar.nextOpen(asked.at())).isInstanceOf(CalendarCoverageException.class);
            return;
        }
        Instant open = calendar.nextOpen(asked.at());
        assertThat(calendar.isOpen(open)).isTrue();
        assertThat(calendar.workingTime(asked.at(), open)).isZero();
        assertThat(open.equals(asked.at())).isEqualTo(calendar.isOpen(asked.at()));
        assertThat(calendar.timeUntilOpening(asked.at())).isEqualTo(Duration.between(asked.at(), open));

        Instant closing = closing(calendar, asked.at());
        assertThat(closing).isAfter(open);
        assertThat(calendar.workingTime(open, closing)).isEqualTo(Duration.between(open, closing));
        assertThat(calendar.previousOpen(closing)).isEqualTo(closing);

        Instant opening = calendar.isOpen(asked.at()) ? open : calendar.nextOpening(asked.at());
        assertThat(opening).isEqualTo(open);
        if (calendar.isOpen(asked.at())
                && closing.isBefore(calendar.coverage().end().minus(30, ChronoUnit.DAYS))) {
            assertThat(calendar.nextOpening(asked.at())).isAfter(closing);
        }
    }

    private static Instant closing(WorkingCalendar calendar, Instant at) {
        try {
            return calendar.nextClosing(at);
        } catch (CalendarCoverageException openToTheEnd) {
            return calendar.coverage().end();
        }
    }

    @Property
    void what_was_open_before_is_an_opening_instant_or_the_closing_before(@ForAll("asked") Asked asked) {
        WorkingCalendar calendar = asked.calendar;
        Instant first = calendar.coverage().start();
        if (calendar.workingTime(first, asked.at()).isZero()) {
            return;
        }
        Instant previous = calendar.previousOpen(asked.at());

        assertThat(previous).isBeforeOrEqualTo(asked.at());
        assertThat(calendar.workingTime(previous, asked.at())).isZero();
        assertThat(calendar.isOpen(previous.minusNanos(1_000)) || calendar.isOpen(previous))
                .isTrue();
        assertThat(previous.equals(asked.at()))
                .isEqualTo(calendar.isOpen(asked.at())
                        || calendar.isOpen(asked.at().minusNanos(1_000)));
    }

    @Property
    void the_openings_of_a_window_are_apart_and_sum_up_to_its_working_time(@ForAll("asked") Asked asked) {
        if (asked.a == asked.b) {
            return;
        }
        Instant from = CanonicalTime.ofMicros(Math.min(asked.a, asked.b));
        Instant to = CanonicalTime.ofMicros(Math.max(asked.a, asked.b));
        var openings = asked.calendar.openingsIn(TimeWindow.of(from, to));

        assertThat(openings.stream()
                        .map(window -> Duration.between(window.start(), window.end()))
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(asked.calendar.workingTime(from, to));
        for (int i = 1; i < openings.size(); i++) {
            assertThat(openings.get(i).start()).isAfter(openings.get(i - 1).end());
        }
        assertThat(asked.calendar
                        .openingsAfter(from)
                        .limit(Math.max(0, openings.size() - 1))
                        .toList())
                .isEqualTo(openings.subList(0, Math.max(0, openings.size() - 1)));
    }

    @Property(tries = 300)
    void working_days_are_those_on_which_the_clock_on_the_wall_shows_an_open_time(@ForAll("asked") Asked asked) {
        LocalDate date = asked.model.dateOf(asked.a);
        LocalDate end = date.plusDays(4);
        int expected = 0;
        for (LocalDate day = date.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            assertThat(asked.calendar.isWorkingDay(day)).isEqualTo(asked.model.isWorkingDay(day));
            assertThat(asked.calendar.hoursOn(day)).isEqualTo(asked.model.hoursOn(day));
            expected += asked.model.isWorkingDay(day) ? 1 : 0;
        }

        assertThat(asked.calendar.workingDaysBetween(date, end)).isEqualTo(expected);
        assertThat(asked.calendar.workingDaysBetween(end, date)).isEqualTo(-expected);
        assertThat(asked.calendar.workingDaysIn(date.plusDays(1), end)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void working_days_on_keep_the_time_of_day(
            @ForAll("asked") Asked asked, @ForAll @net.jqwik.api.constraints.IntRange(min = -4, max = 6) int days) {
        LocalDate last = asked.model.centre().plusDays(25);
        LocalDate first = asked.model.centre().minusDays(25);
        if (asked.calendar.workingDaysBetween(asked.model.centre().plusDays(5), last) < 8
                || asked.calendar.workingDaysBetween(first, asked.model.centre().minusDays(5)) < 8) {
            Statistics.collect("too few working days");
            return;
        }
        Statistics.collect("asked");

        assertThat(asked.calendar.plusWorkingDays(asked.at(), days))
                .isEqualTo(asked.model.plusWorkingDays(asked.at(), days));
    }

    @Property
    void full_working_days_are_those_that_keep_all_their_hours(@ForAll("asked") Asked asked) {
        long from = Math.min(asked.a, asked.b);
        long to = Math.max(asked.a, asked.b);
        int expected = 0;
        for (LocalDate day = asked.model.dateOf(from); !day.isAfter(asked.model.dateOf(to)); day = day.plusDays(1)) {
            long start = CanonicalTime.micros(TimeWindow.startOf(day, asked.model.zone()));
            long end = CanonicalTime.micros(TimeWindow.startOf(day.plusDays(1), asked.model.zone()));
            long all = asked.calendar.workingMicros(start, end);
            long kept = asked.calendar.workingMicros(Math.max(start, from), Math.max(start, Math.min(end, to)));
            expected += all > 0 && all == kept ? 1 : 0;
        }

        if (!asked.model.zone().getId().equals("America/St_Johns")) {
            assertThat(asked.calendar.fullWorkingDaysBetween(CanonicalTime.ofMicros(from), CanonicalTime.ofMicros(to)))
                    .isEqualTo(expected);
        }
        assertThat(asked.calendar.fullWorkingDaysBetween(CanonicalTime.ofMicros(to), CanonicalTime.ofMicros(from)))
                .isEqualTo(-asked.calendar.fullWorkingDaysBetween(
                        CanonicalTime.ofMicros(from), CanonicalTime.ofMicros(to)));
    }

    @Property
    @Label("trap 20: moving everything by whole weeks moves the answer by as much, over every end of a month")
    void moving_all_dates_by_weeks_moves_the_answer_by_weeks(
            @ForAll("asked") Asked asked,
            @ForAll("times") long time,
            @ForAll @net.jqwik.api.constraints.IntRange(min = -50, max = 50) int weeks) {
        CalendarModel here = inUtc(asked.model, 0);
        CalendarModel there = inUtc(asked.model, weeks * 7L);
        long moved = weeks * 7L * OpeningHours.DAY;
        WorkingCalendar calendar = here.calendar();
        WorkingCalendar other = there.calendar();

        assertThat(other.workingMicros(asked.a + moved, asked.b + moved))
                .isEqualTo(calendar.workingMicros(asked.a, asked.b));
        if (calendar.workingMicros(
                        asked.a, CanonicalTime.micros(calendar.coverage().end()))
                >= time) {
            assertThat(other.deadlineMicros(asked.a + moved, time))
                    .isEqualTo(calendar.deadlineMicros(asked.a, time) + moved);
        }
    }

    private static CalendarModel inUtc(CalendarModel model, long days) {
        return new CalendarModel(
                ZoneOffset.UTC,
                model.from().plusDays(days),
                model.to().plusDays(days),
                model.centre().plusDays(days),
                model.week(),
                model.closed().stream().map(date -> date.plusDays(days)).collect(Collectors.toSet()),
                moved(model.makeUp(), days),
                moved(model.special(), days));
    }

    private static Map<LocalDate, OpeningHours> moved(Map<LocalDate, OpeningHours> dated, long days) {
        return dated.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().plusDays(days), Map.Entry::getValue));
    }

    @Property
    @Label("trap 3: a calendar that is always open counts every microsecond, over every midnight")
    void always_open_means_that_working_time_is_elapsed_time(@ForAll("asked") Asked asked, @ForAll("times") long time) {
        WorkingCalendar always = ALWAYS.computeIfAbsent(
                asked.model.zone(), zone -> WorkingCalendar.always(CalendarVersion.of("always"), zone));

        assertThat(always.workingMicros(asked.a, asked.b)).isEqualTo(asked.b - asked.a);
        assertThat(always.deadlineMicros(asked.a, time)).isEqualTo(asked.a + time);
        assertThat(always.startForMicros(asked.a, time)).isEqualTo(asked.a - time);
    }

    private static final Map<java.time.ZoneId, WorkingCalendar> ALWAYS = new java.util.HashMap<>();

    @Property
    void a_calendar_is_read_back_from_its_canonical_form(@ForAll("asked") Asked asked) {
        WorkingCalendar read = WorkingCalendar.read(asked.calendar.canonical());

        assertThat(read).isEqualTo(asked.calendar).hasSameHashCodeAs(asked.calendar);
        assertThat(read.workingMicros(asked.a, asked.b)).isEqualTo(asked.calendar.workingMicros(asked.a, asked.b));
    }

    @Property
    @Label("trap 25: what is not covered is refused and never guessed")
    void an_instant_that_is_not_covered_is_refused_by_every_question(
            @ForAll("asked") Asked asked,
            @ForAll @net.jqwik.api.constraints.LongRange(min = 1, max = 4_000_000_000_000_000L) long beyond) {
        WorkingCalendar calendar = asked.calendar;
        Instant after = calendar.coverage().end().plus(beyond, ChronoUnit.MICROS);
        Instant before = calendar.coverage().start().minus(beyond, ChronoUnit.MICROS);

        for (Instant outside : new Instant[] {after, before}) {
            assertThat(calendar.covers(outside)).isFalse();
            assertThatThrownBy(() -> calendar.workingTime(asked.at(), outside))
                    .isInstanceOf(CalendarCoverageException.class);
            assertThatThrownBy(() -> calendar.deadline(outside, Duration.ZERO))
                    .isInstanceOf(CalendarCoverageException.class);
            assertThatThrownBy(() -> calendar.startFor(outside, Duration.ZERO))
                    .isInstanceOf(CalendarCoverageException.class);
            assertThatThrownBy(() -> calendar.isOpen(outside)).isInstanceOf(CalendarCoverageException.class);
            assertThatThrownBy(() -> calendar.nextOpen(outside)).isInstanceOf(CalendarCoverageException.class);
            assertThatThrownBy(() -> calendar.previousOpen(outside)).isInstanceOf(CalendarCoverageException.class);
            assertThatThrownBy(() -> calendar.nextOpening(outside)).isInstanceOf(CalendarCoverageException.class);
            assertThatThrownBy(() -> calendar.nextClosing(outside)).isInstanceOf(CalendarCoverageException.class);
            assertThatThrownBy(() -> calendar.openingsAfter(outside)).isInstanceOf(CalendarCoverageException.class);
            assertThatThrownBy(() -> calendar.plusWorkingDays(outside, 0))
                    .isInstanceOf(CalendarCoverageException.class);
            assertThatThrownBy(() ->
                            calendar.isWorkingDay(calendar.dateOf(outside).plusDays(outside.equals(after) ? 1 : -1)))
                    .isInstanceOf(CalendarCoverageException.class);
        }
    }
}
