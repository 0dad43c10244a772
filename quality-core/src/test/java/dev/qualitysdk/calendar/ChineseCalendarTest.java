package dev.qualitysdk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.calendar.CalendarCoverageException.Problem;
import dev.qualitysdk.fixture.SharedFolder;
import dev.qualitysdk.fixture.TinyCsv;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public holidays of China with their make-up working days, as they were published. */
class ChineseCalendarTest {

    private static final OpeningHours HOURS = OpeningHours.of("09:00-12:00", "13:30-18:00");

    @BeforeEach
    void the_notices_lie_beside_the_repository() {
        Assumptions.assumeThat(SharedFolder.has("data/holidays_cn")).isTrue();
    }

    private static WorkingCalendar calendar() {
        WorkingCalendarBuilder builder = WorkingCalendar.builder(
                        CalendarVersion.of("cn-2015-2027"), ZoneId.of("Asia/Shanghai"))
                .weekdays(HOURS);
        IntStream.rangeClosed(2015, 2027).mapToObj(PeerCalendars::china).forEach(days -> builder.official(days, HOURS));
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void the_working_days_of_a_year_are_those_of_its_notice(int year, int expected) {
        assertThat(calendar().workingDaysIn(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .isEqualTo(expected);
    }

    @Test
    void every_day_of_the_notices_is_as_they_say() {
        WorkingCalendar calendar = calendar();
        var rows = TinyCsv.read(SharedFolder.resolve("data/holidays_cn/adjusted_days_2015_2026.csv"));

        assertThat(rows).hasSizeGreaterThan(300).allSatisfy(row -> {
            LocalDate date = LocalDate.parse(Objects.requireNonNull(row.get("date")));
            boolean off = Boolean.parseBoolean(row.get("is_off_day"));
            assertThat(calendar.isHoliday(date)).isEqualTo(off);
            assertThat(calendar.isWorkingDay(date)).isEqualTo(!off);
            assertThat(calendar.officialDays(date))
                    .extracting(OfficialDay::name)
                    .contains(row.get("name"));
        });
    }

    @Test
    void the_year_2027_is_not_announced_and_refused() {
        assertThat(PeerCalendars.china(2027).isPublished()).isFalse();
        assertThatThrownBy(() -> calendar().isWorkingDay(LocalDate.of(2027, 3, 1)))
                .isInstanceOf(CalendarCoverageException.class)
                .extracting(refused -> ((CalendarCoverageException) refused).problem())
                .isEqualTo(Problem.YEAR_NOT_LOADED);
    }

    @Test
    void a_calendar_of_twelve_years_is_read_back_from_its_canonical_form() {
        assertThat(WorkingCalendar.read(calendar().canonical())).isEqualTo(calendar());
    }
}
