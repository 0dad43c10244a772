package dev.qualitysdk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.CalendarCoverageException.Problem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final CalendarVersion V = CalendarVersion.of("2026-1");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar OFFICE = CalendarArbitraries.office(SHANGHAI);

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Instant at(String local) {
        return at(SHANGHAI, local);
    }

    private static WorkingCalendarBuilder of2026(ZoneId zone) {
        return WorkingCalendar.builder(V, zone).covers(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    }

    @Test
    void a_deadline_on_closing_time_is_that_closing_time_and_no_time_at_all_is_the_start() {
        assertThat(OFFICE.deadline(at("2026-01-05T16:00"), Duration.ofHours(1))).isEqualTo(at("2026-01-05T17:00"));
        assertThat(OFFICE.deadline(at("2026-01-05T16:00"), Duration.ofMinutes(61)))
                .isEqualTo(at("2026-01-06T08:31"));
        assertThat(OFFICE.deadline(at("2026-01-04T03:00"), Duration.ZERO)).isEqualTo(at("2026-01-04T03:00"));
    }

    @Test
    void a_start_for_an_end_is_the_latest_one() {
        assertThat(OFFICE.startFor(at("2026-01-06T08:30"), Duration.ofHours(1))).isEqualTo(at("2026-01-05T16:00"));
        assertThat(OFFICE.startFor(at("2026-01-06T09:30"), Duration.ofHours(1))).isEqualTo(at("2026-01-06T08:30"));
        assertThat(OFFICE.startFor(at("2026-01-04T03:00"), Duration.ZERO)).isEqualTo(at("2026-01-04T03:00"));
    }

    @Test
    void a_duration_finer_than_a_microsecond_is_passed_with_the_next_whole_one() {
        assertThat(OFFICE.deadline(at("2026-01-05T09:00"), Duration.ofNanos(1)))
                .isEqualTo(at("2026-01-05T09:00").plusNanos(1_000));
    }

    @Test
    void a_negative_duration_is_refused() {
        assertThatThrownBy(() -> OFFICE.deadline(at("2026-01-05T09:00"), Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> OFFICE.startFor(at("2026-01-05T09:00"), Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void special_hours_beat_make_up_days_these_beat_closed_dates_these_beat_the_week() {
        LocalDate monday = LocalDate.of(2026, 1, 5);
        OpeningHours week = OpeningHours.of("09:00-17:00");
        OpeningHours makeUp = OpeningHours.of("09:00-13:00");
        OpeningHours special = OpeningHours.of("10:00-11:00");

        assertThat(of2026(SHANGHAI).weekdays(week).build().hoursOn(monday)).isEqualTo(week);
        assertThat(of2026(SHANGHAI).weekdays(week).closed(monday).build().hoursOn(monday))
                .isEqualTo(OpeningHours.none());
        assertThat(of2026(SHANGHAI)
                        .weekdays(week)
                        .closed(monday)
                        .makeUp(monday, makeUp)
                        .build()
                        .hoursOn(monday))
                .isEqualTo(makeUp);
        WorkingCalendar all = of2026(SHANGHAI)
                .weekdays(week)
                .closed(monday)
                .makeUp(monday, makeUp)
                .special(monday, special)
                .build();
        assertThat(all.hoursOn(monday)).isEqualTo(special);
        assertThat(all.isWorkingDay(monday)).isTrue();
        assertThat(all.isHoliday(monday)).as("it is a holiday that is worked").isTrue();
    }

    @Test
    @DisplayName("trap 18: a calendar that never opens is refused at once with NO_WORKING_TIME")
    void trap_18_a_calendar_that_never_opens_is_refused_at_once() {
        WorkingCalendar never = of2026(SHANGHAI).build();
        Instant start = at("2026-01-05T09:00");

        assertThat(never.workingTime(start, at("2026-12-01T00:00"))).isZero();
        assertThat(never.deadline(start, Duration.ZERO)).isEqualTo(start);
        for (Runnable question : new Runnable[] {
            () -> never.deadline(start, Duration.ofMinutes(30)),
            () -> never.startFor(start, Duration.ofMinutes(30)),
            () -> never.nextOpen(start),
            () -> never.nextOpening(start),
            () -> never.nextClosing(start),
            () -> never.previousOpen(start),
            () -> never.plusWorkingDays(start, 1),
            () -> never.plusWorkingDays(LocalDate.of(2026, 1, 5), 1),
            () -> assertThat(never.openingsAfter(start)).isEmpty()
        }) {
            assertThatThrownBy(question::run)
                    .isInstanceOf(CalendarCoverageException.class)
                    .hasMessageContaining("NO_WORKING_TIME")
                    .extracting(refused -> ((CalendarCoverageException) refused).problem())
                    .isEqualTo(Problem.NO_WORKING_TIME);
        }
    }

    @Test
    @DisplayName("trap 18: half an hour passes over a closure of 26 days")
    void trap_18_half_an_hour_passes_over_a_long_closure() {
        WorkingCalendarBuilder builder = of2026(SHANGHAI).weekdays(OpeningHours.of("09:00-17:00"));
        for (int day = 0; day < 26; day++) {
            builder.closed(LocalDate.of(2026, 2, 7).plusDays(day));
        }

        assertThat(builder.build().deadline(at("2026-02-06T16:45"), Duration.ofMinutes(30)))
                .isEqualTo(at("2026-03-05T09:15"));
    }

    @Test
    @DisplayName("hours of a minute each are found among years of long ones")
    void many_short_hours_on_one_day_are_each_found() {
        LocalDate date = LocalDate.of(2026, 3, 3);
        String[] minutes = new String[300];
        for (int i = 0; i < minutes.length; i++) {
            LocalTime opening = LocalTime.of(8, 0).plusMinutes(2L * i);
            minutes[i] = opening + "-" + opening.plusMinutes(1);
        }
        WorkingCalendar calendar = WorkingCalendar.builder(CalendarVersion.of("minutes"), SHANGHAI)
                .weekdays(OpeningHours.of("09:00-17:00"))
                .special(date, OpeningHours.of(minutes))
                .covers(LocalDate.of(2000, 1, 1), LocalDate.of(2050, 1, 1))
                .build();

        Instant eight = at("2026-03-03T08:00");
        for (int i = 0; i < minutes.length; i++) {
            Instant opening = eight.plus(Duration.ofMinutes(2L * i));
            assertThat(calendar.isOpen(opening)).isTrue();
            assertThat(calendar.isOpen(opening.plusSeconds(60))).isFalse();
            assertThat(calendar.workingTime(eight, opening.plusSeconds(90))).isEqualTo(Duration.ofMinutes(i + 1));
            assertThat(calendar.deadline(eight, Duration.ofSeconds(60L * i + 30)))
                    .isEqualTo(opening.plusSeconds(30));
            assertThat(calendar.startFor(opening.plusSeconds(30), Duration.ofSeconds(60L * i + 30)))
                    .isEqualTo(eight);
        }
    }

    @Test
    @DisplayName("trap 19: a lunch break and a shift over midnight are intervals like any other")
    void trap_19_a_lunch_break_and_a_shift_over_midnight() {
        WorkingCalendar lunch = of2026(SHANGHAI)
                .weekdays(OpeningHours.of("08:30-12:00", "13:00-17:00"))
                .build();
        WorkingCalendar night = of2026(SHANGHAI)
                .open(DayOfWeek.MONDAY, OpeningHours.of("22:00-24:00"))
                .open(DayOfWeek.TUESDAY, OpeningHours.of("00:00-06:00"))
                .build();

        assertThat(lunch.deadline(at("2026-01-05T11:30"), Duration.ofHours(1))).isEqualTo(at("2026-01-05T13:30"));
        assertThat(night.deadline(at("2026-01-05T23:00"), Duration.ofHours(2))).isEqualTo(at("2026-01-06T01:00"));
        assertThat(night.nextClosing(at("2026-01-05T23:00"))).isEqualTo(at("2026-01-06T06:00"));
        assertThat(night.openingsAfter(at("2026-01-05T00:00")).findFirst())
                .contains(TimeWindow.of(at("2026-01-05T22:00"), at("2026-01-06T06:00")));
        assertThat(night.isWorkingDay(LocalDate.of(2026, 1, 5))).isTrue();
        assertThat(night.isWorkingDay(LocalDate.of(2026, 1, 6))).isTrue();
    }

    @Test
    @DisplayName("trap 24: the day the clocks go forward has five hours from 0 to 6, the day they go back seven")
    void trap_24_the_real_time_counts_when_the_clocks_change() {
        WorkingCalendar always = WorkingCalendar.always(V, NEW_YORK);
        WorkingCalendar nights = of2026(NEW_YORK)
                .open(DayOfWeek.SUNDAY, OpeningHours.of("00:00-06:00"))
                .build();

        assertThat(always.workingTime(at(NEW_YORK, "2026-03-08T00:00"), at(NEW_YORK, "2026-03-08T06:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(nights.workingTime(at(NEW_YORK, "2026-03-08T00:00"), at(NEW_YORK, "2026-03-09T00:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(nights.workingTime(at(NEW_YORK, "2026-11-01T00:00"), at(NEW_YORK, "2026-11-02T00:00")))
                .isEqualTo(Duration.ofHours(7));
        assertThat(nights.deadline(at(NEW_YORK, "2026-11-01T00:00"), Duration.ofHours(3)))
                .isEqualTo(Instant.parse("2026-11-01T07:00:00Z"));
    }

    @Test
    @DisplayName("trap 24: a gap cuts the hours it swallows, an overlap gives those it repeats twice")
    void trap_24_hours_inside_a_gap_and_an_overlap() {
        WorkingCalendar early = of2026(NEW_YORK)
                .open(DayOfWeek.SUNDAY, OpeningHours.of("01:15-01:45", "02:30-03:15"))
                .build();

        assertThat(early.openingsIn(TimeWindow.of(at(NEW_YORK, "2026-03-08T00:00"), at(NEW_YORK, "2026-03-09T00:00"))))
                .containsExactly(
                        TimeWindow.of(Instant.parse("2026-03-08T06:15:00Z"), Instant.parse("2026-03-08T06:45:00Z")),
                        TimeWindow.of(Instant.parse("2026-03-08T07:00:00Z"), Instant.parse("2026-03-08T07:15:00Z")));
        assertThat(early.openingsIn(TimeWindow.of(at(NEW_YORK, "2026-11-01T00:00"), at(NEW_YORK, "2026-11-02T00:00"))))
                .containsExactly(
                        TimeWindow.of(Instant.parse("2026-11-01T05:15:00Z"), Instant.parse("2026-11-01T05:45:00Z")),
                        TimeWindow.of(Instant.parse("2026-11-01T06:15:00Z"), Instant.parse("2026-11-01T06:45:00Z")),
                        TimeWindow.of(Instant.parse("2026-11-01T07:30:00Z"), Instant.parse("2026-11-01T08:15:00Z")));
    }

    @Test
    void a_day_without_midnight_opens_when_its_first_hour_comes() {
        ZoneId beirut = ZoneId.of("Asia/Beirut");
        WorkingCalendar calendar = WorkingCalendar.builder(V, beirut)
                .covers(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1))
                .open(DayOfWeek.SUNDAY, OpeningHours.of("00:00-02:00"))
                .build();

        assertThat(calendar.nextOpen(at(beirut, "2020-03-28T12:00"))).isEqualTo(at(beirut, "2020-03-29T01:00"));
        assertThat(calendar.workingTime(at(beirut, "2020-03-28T12:00"), at(beirut, "2020-03-29T12:00")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_date_that_the_zone_skipped_is_no_working_day() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        WorkingCalendar calendar = WorkingCalendar.builder(V, apia)
                .covers(LocalDate.of(2011, 1, 1), LocalDate.of(2013, 1, 1))
                .weekdays(OpeningHours.of("09:00-17:00"))
                .build();

        assertThat(calendar.isWorkingDay(LocalDate.of(2011, 12, 30))).isFalse();
        assertThat(calendar.hoursOn(LocalDate.of(2011, 12, 30))).isEqualTo(OpeningHours.of("09:00-17:00"));
        assertThat(calendar.plusWorkingDays(at(apia, "2011-12-29T10:00"), 1)).isEqualTo(at(apia, "2012-01-02T10:00"));
        assertThat(calendar.workingTime(at(apia, "2011-12-29T00:00"), at(apia, "2012-01-01T00:00")))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void working_days_keep_the_time_of_day_and_move_where_it_is_not_open() {
        WorkingCalendar calendar = of2026(SHANGHAI)
                .weekdays(OpeningHours.of("08:30-17:00"))
                .special(LocalDate.of(2026, 1, 7), OpeningHours.of("10:00-12:00", "14:00-15:00"))
                .build();

        assertThat(calendar.plusWorkingDays(at("2026-01-09T16:00"), 1)).isEqualTo(at("2026-01-12T16:00"));
        assertThat(calendar.plusWorkingDays(at("2026-01-09T17:00"), 1))
                .as("the closing instant moves to the next opening first")
                .isEqualTo(at("2026-01-13T08:30"));
        assertThat(calendar.plusWorkingDays(at("2026-01-10T12:00"), 0)).isEqualTo(at("2026-01-12T08:30"));
        assertThat(calendar.plusWorkingDays(at("2026-01-06T09:00"), 1))
                .as("its next opening that day")
                .isEqualTo(at("2026-01-07T10:00"));
        assertThat(calendar.plusWorkingDays(at("2026-01-06T13:00"), 1)).isEqualTo(at("2026-01-07T14:00"));
        assertThat(calendar.plusWorkingDays(at("2026-01-06T16:00"), 1))
                .as("else its last closing")
                .isEqualTo(at("2026-01-07T15:00"));
        assertThat(calendar.plusWorkingDays(at("2026-01-13T11:00"), -1)).isEqualTo(at("2026-01-12T11:00"));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 1, 10), 1)).isEqualTo(LocalDate.of(2026, 1, 13));
    }

    @Test
    void a_time_of_day_in_a_gap_is_moved_on_by_the_length_of_the_gap() {
        WorkingCalendar calendar = of2026(NEW_YORK)
                .open(DayOfWeek.SATURDAY, OpeningHours.allDay())
                .open(DayOfWeek.SUNDAY, OpeningHours.allDay())
                .build();

        assertThat(calendar.plusWorkingDays(at(NEW_YORK, "2026-03-07T02:30"), 1))
                .isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
    }

    @Test
    void a_time_of_day_that_comes_twice_keeps_the_offset_it_came_with() {
        WorkingCalendar always = WorkingCalendar.always(V, NEW_YORK);
        Instant first = Instant.parse("2026-11-01T05:30:00Z");
        Instant second = Instant.parse("2026-11-01T06:30:00Z");

        assertThat(always.plusWorkingDays(at(NEW_YORK, "2026-02-01T01:30"), 273))
                .isEqualTo(second);
        assertThat(always.plusWorkingDays(at(NEW_YORK, "2026-10-31T01:30"), 1)).isEqualTo(first);
        assertThat(always.plusWorkingDays(at(NEW_YORK, "2026-11-02T01:30"), -1)).isEqualTo(second);
    }

    @Test
    void full_working_days_keep_all_their_hours() {
        assertThat(OFFICE.fullWorkingDaysBetween(at("2026-01-05T08:30"), at("2026-01-06T17:00")))
                .isEqualTo(2);
        assertThat(OFFICE.fullWorkingDaysBetween(at("2026-01-05T08:31"), at("2026-01-06T17:00")))
                .isEqualTo(1);
        assertThat(OFFICE.fullWorkingDaysBetween(at("2026-01-05T08:30"), at("2026-01-06T16:59")))
                .isEqualTo(1);
        assertThat(OFFICE.fullWorkingDaysBetween(at("2026-01-10T00:00"), at("2026-01-12T00:00")))
                .isZero();
        assertThat(OFFICE.fullWorkingDaysBetween(at("2026-01-10T00:00"), at("2026-01-05T00:00")))
                .isEqualTo(-5);
    }

    @Test
    void openings_come_one_by_one_and_what_lies_beyond_the_coverage_is_refused_not_left_out() {
        WorkingCalendar calendar = of2026(SHANGHAI)
                .special(LocalDate.of(2026, 12, 31), OpeningHours.of("22:00-24:00"))
                .build();
        var openings = calendar.openingsAfter(at("2026-06-01T00:00")).iterator();

        assertThat(openings.next()).isEqualTo(TimeWindow.of(at("2026-12-31T22:00"), at("2027-01-01T00:00")));
        assertThatThrownBy(openings::hasNext).isInstanceOf(CalendarCoverageException.class);
        assertThatThrownBy(() -> calendar.nextClosing(at("2026-12-31T23:00")))
                .as("whether it closes at midnight is not known")
                .isInstanceOf(CalendarCoverageException.class);
        assertThat(calendar.deadline(at("2026-12-31T23:00"), Duration.ofHours(1)))
                .isEqualTo(at("2027-01-01T00:00"));
    }

    @Test
    void an_instant_outside_the_coverage_is_refused_with_what_was_asked_and_what_is_covered() {
        assertThatThrownBy(() -> of2026(SHANGHAI).build().isOpen(Instant.parse("2027-06-01T00:00:00Z")))
                .isInstanceOf(CalendarCoverageException.class)
                .hasMessage("Working calendar 2026-1 covers 2025-12-31T16:00:00Z/2026-12-31T16:00:00Z, which does not"
                        + " hold 2027-06-01T00:00:00Z")
                .satisfies(refused -> {
                    CalendarCoverageException refusal = (CalendarCoverageException) refused;
                    assertThat(refusal.problem()).isEqualTo(Problem.OUTSIDE_COVERAGE);
                    assertThat(refusal.calendar()).isEqualTo(V);
                    assertThat(refusal.found()).isEqualTo("2027-06-01T00:00:00Z");
                    assertThat(refusal.coverage().start()).isEqualTo(at("2026-01-01T00:00"));
                });
    }

    @Test
    void a_calendar_that_does_not_say_what_it_covers_is_refused_with_everything_else_that_is_wrong() {
        assertThatThrownBy(() -> WorkingCalendar.builder(V, SHANGHAI)
                        .weekdays(OpeningHours.of("09:00-17:00"))
                        .open(DayOfWeek.MONDAY, OpeningHours.of("10:00-17:00"))
                        .makeUp(LocalDate.of(2026, 1, 4), OpeningHours.none())
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("covers")
                .hasMessageContaining("week.MONDAY")
                .hasMessageContaining("makeUp.2026-01-04");
        assertThatThrownBy(() -> WorkingCalendar.builder(V, SHANGHAI)
                        .covers(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1))
                        .build())
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void what_lies_outside_the_coverage_is_no_part_of_a_calendar() {
        WorkingCalendar some = of2026(SHANGHAI).closed(LocalDate.of(2025, 1, 1)).build();

        assertThat(some).isEqualTo(of2026(SHANGHAI).build());
        assertThat(some)
                .isNotEqualTo(of2026(SHANGHAI).closed(LocalDate.of(2026, 1, 1)).build());
        assertThat(some).isNotEqualTo(of2026(NEW_YORK).build());
    }

    @Test
    void a_form_that_is_none_of_a_calendar_is_refused() {
        assertThatThrownBy(() -> WorkingCalendar.read(CanonicalForm.of("working-calendar")
                        .put("version", "1")
                        .put("zone", "Nowhere")
                        .build()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_hundred_years_are_covered() {
        WorkingCalendar century = WorkingCalendar.builder(V, NEW_YORK)
                .covers(LocalDate.of(1950, 1, 1), LocalDate.of(2050, 1, 1))
                .weekdays(OpeningHours.of("08:30-12:00", "13:00-17:00"))
                .build();

        assertThat(century.workingDaysIn(LocalDate.of(1950, 1, 1), LocalDate.of(2049, 12, 31)))
                .isEqualTo(26_090);
        assertThat(century.workingTime(at(NEW_YORK, "1950-01-01T00:00"), at(NEW_YORK, "2050-01-01T00:00")))
                .isEqualTo(Duration.ofMinutes(450).multipliedBy(26_090));
    }
}
