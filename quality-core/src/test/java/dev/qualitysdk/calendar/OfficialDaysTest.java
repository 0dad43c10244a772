package dev.qualitysdk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.calendar.CalendarCoverageException.Problem;
import dev.qualitysdk.calendar.OfficialDay.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OfficialDaysTest {

    private static final OpeningHours HOURS = OpeningHours.of("09:00-17:00");
    private static final OfficialDays OF_2025 = OfficialDays.of(
            2025,
            List.of("notice of 2024-11-12"),
            List.of(
                    OfficialDay.of(Kind.OFF_DAY, "CN", LocalDate.of(2025, 1, 1), "元旦"),
                    OfficialDay.of(Kind.MAKE_UP, "CN", LocalDate.of(2025, 1, 26), "春节"),
                    OfficialDay.of(Kind.OFF_DAY, "CN", LocalDate.of(2025, 1, 28), "春节")));
    private static final OfficialDays OF_2026 = OfficialDays.of(
            2026,
            List.of("notice of 2025-11-04"),
            List.of(
                    OfficialDay.of(Kind.OFF_DAY, "CN", LocalDate.of(2025, 12, 31), "元旦"),
                    OfficialDay.of(Kind.OFF_DAY, "CN", LocalDate.of(2026, 1, 1), "元旦")));
    private static final OfficialDays OF_2027 = OfficialDays.of(2027, List.of(), List.of());

    private static WorkingCalendarBuilder builder() {
        return WorkingCalendar.builder(CalendarVersion.of("cn"), ZoneId.of("Asia/Shanghai"))
                .weekdays(HOURS);
    }

    @Test
    @DisplayName("trap 25: a make-up day works although it is a Sunday, and a day off rests")
    void trap_25_make_up_days_work() {
        WorkingCalendar calendar =
                builder().official(OF_2025, OpeningHours.of("09:00-12:00")).build();

        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 1, 26))).isTrue();
        assertThat(calendar.hoursOn(LocalDate.of(2025, 1, 26))).isEqualTo(OpeningHours.of("09:00-12:00"));
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 1, 28))).isFalse();
        assertThat(calendar.isHoliday(LocalDate.of(2025, 1, 28))).isTrue();
        assertThat(calendar.isHoliday(LocalDate.of(2025, 1, 26))).isFalse();
        assertThat(calendar.officialDays(LocalDate.of(2025, 1, 28)))
                .extracting(OfficialDay::name)
                .containsExactly("春节");
    }

    @Test
    @DisplayName("trap 25: a year that is not published is not loaded and refused, never taken as weekends only")
    void trap_25_a_year_that_is_not_published_is_refused() {
        WorkingCalendar calendar = builder()
                .official(OF_2025, HOURS)
                .official(OF_2026, HOURS)
                .official(OF_2027, HOURS)
                .build();

        assertThat(OF_2027.isPublished()).isFalse();
        assertThat(calendar.covers(LocalDate.of(2027, 1, 4))).isFalse();
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2027, 1, 4)))
                .isInstanceOf(CalendarCoverageException.class)
                .hasMessageContaining("no official days loaded for 2027")
                .extracting(refused -> ((CalendarCoverageException) refused).problem())
                .isEqualTo(Problem.YEAR_NOT_LOADED);
        assertThatThrownBy(() -> calendar.deadline(Instant.parse("2026-12-31T08:00:00Z"), Duration.ofHours(2)))
                .isInstanceOf(CalendarCoverageException.class)
                .hasMessageContaining("2027");
    }

    @Test
    @DisplayName("trap 25: nothing is counted through a year that is not loaded")
    void trap_25_nothing_is_counted_through_a_gap() {
        WorkingCalendar calendar = builder()
                .covers(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 1, 1))
                .official(OF_2025, HOURS)
                .official(OfficialDays.of(2027, List.of("notice"), List.of()), HOURS)
                .build();
        Instant in2025 = Instant.parse("2025-12-31T03:00:00Z");
        Instant in2027 = Instant.parse("2027-01-04T03:00:00Z");

        assertThat(calendar.workingTime(in2025, Instant.parse("2025-12-31T16:00:00Z")))
                .as("up to the last instant of 2025 in Shanghai")
                .isEqualTo(Duration.ofHours(6));
        for (Runnable question : new Runnable[] {
            () -> calendar.workingTime(in2025, in2027),
            () -> calendar.workingTime(in2027, in2025),
            () -> calendar.deadline(in2025, Duration.ofHours(7)),
            () -> calendar.startFor(in2027, Duration.ofHours(11)),
            () -> calendar.isOpen(Instant.parse("2025-12-31T16:00:00Z")),
            () -> calendar.isOpen(Instant.parse("2026-07-01T03:00:00Z")),
            () -> calendar.nextOpen(Instant.parse("2025-12-31T10:00:00Z")),
            () -> calendar.nextOpening(in2025),
            () -> calendar.previousOpen(Instant.parse("2027-01-01T01:00:00Z").minusSeconds(86_000)),
            () -> calendar.plusWorkingDays(in2025, 1),
            () -> calendar.plusWorkingDays(LocalDate.of(2027, 1, 4), -5),
            () -> calendar.workingDaysIn(LocalDate.of(2025, 12, 1), LocalDate.of(2027, 2, 1)),
            () -> calendar.workingDaysBetween(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 2)),
            () -> calendar.isHoliday(LocalDate.of(2024, 5, 1))
        }) {
            assertThatThrownBy(question::run)
                    .isInstanceOf(CalendarCoverageException.class)
                    .extracting(refused -> ((CalendarCoverageException) refused).problem())
                    .isEqualTo(Problem.YEAR_NOT_LOADED);
        }
        assertThat(calendar.isOpen(in2027)).isTrue();
        assertThat(WorkingCalendar.read(calendar.canonical())).isEqualTo(calendar);
    }

    @Test
    void a_notice_may_name_days_of_the_year_before() {
        LocalDate silvester = LocalDate.of(2025, 12, 31);

        assertThat(builder().official(OF_2025, HOURS).build().isWorkingDay(silvester))
                .isTrue();
        assertThat(builder()
                        .official(OF_2025, HOURS)
                        .official(OF_2026, HOURS)
                        .build()
                        .isWorkingDay(silvester))
                .isFalse();
        assertThat(builder().official(OF_2026, HOURS).build().covers(silvester)).isFalse();
    }

    @Test
    @DisplayName("trap 26: an observance and a holiday of another place close nothing")
    void trap_26_a_holiday_has_a_kind_and_a_jurisdiction() {
        OfficialDays feed = OfficialDays.of(
                2026,
                List.of("feed"),
                List.of(
                        OfficialDay.of(Kind.OBSERVANCE, "DE", LocalDate.of(2026, 11, 11), "St. Martin"),
                        OfficialDay.of(Kind.OFF_DAY, "DE-BY", LocalDate.of(2026, 1, 6), "Epiphany"),
                        OfficialDay.of(Kind.OFF_DAY, "DE", LocalDate.of(2026, 5, 1), "Labour Day")));
        WorkingCalendar whole = builder().official(feed, HOURS).build();
        WorkingCalendar north =
                builder().official(feed.onlyOf("DE", "DE-NW"), HOURS).build();

        assertThat(whole.isWorkingDay(LocalDate.of(2026, 11, 11))).isTrue();
        assertThat(whole.isHoliday(LocalDate.of(2026, 11, 11))).isFalse();
        assertThat(whole.officialDays(LocalDate.of(2026, 11, 11))).hasSize(1);
        assertThat(whole.isWorkingDay(LocalDate.of(2026, 1, 6))).isFalse();
        assertThat(north.isWorkingDay(LocalDate.of(2026, 1, 6))).isTrue();
        assertThat(north.isWorkingDay(LocalDate.of(2026, 5, 1))).isFalse();
    }

    @Test
    void days_without_a_notice_days_of_other_years_and_contradictions_are_refused_at_once() {
        assertThatThrownBy(() -> OfficialDays.of(
                        2026,
                        List.of(),
                        List.of(
                                OfficialDay.of(Kind.OFF_DAY, "CN", LocalDate.of(2024, 1, 1), "元旦"),
                                OfficialDay.of(Kind.OFF_DAY, "CN", LocalDate.of(2026, 1, 1), "元旦"),
                                OfficialDay.of(Kind.MAKE_UP, "CN", LocalDate.of(2026, 1, 1), "元旦"))))
                .isInstanceOf(InvalidValueException.class)
                .satisfies(refused ->
                        assertThat(((InvalidValueException) refused).faults()).hasSize(3));
        assertThatThrownBy(() -> OfficialDay.of(Kind.OFF_DAY, "", LocalDate.of(2026, 1, 1), " "))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("jurisdiction")
                .hasMessageContaining("name");
    }

    @Test
    void notices_that_contradict_each_other_and_years_loaded_twice_are_refused() {
        OfficialDays other = OfficialDays.of(
                2026,
                List.of("notice"),
                List.of(
                        OfficialDay.of(
                                Kind.MAKE_UP, "CN", LocalDate.of(2025, 1, 28).plusDays(338), "元旦"),
                        OfficialDay.of(Kind.MAKE_UP, "CN", LocalDate.of(2025, 1, 28), "元旦")));
        assertThatThrownBy(() -> builder()
                        .official(OF_2025, HOURS)
                        .official(OF_2025, HOURS)
                        .official(other, HOURS)
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("each year once")
                .hasMessageContaining("2025-01-28 as day off and as make-up day");
        assertThatThrownBy(() -> builder().official(OF_2027, HOURS).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("only years that are not published");
    }
}
