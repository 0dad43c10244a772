package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.calendar.CalendarCoverageException;
import dev.qualitysdk.calendar.OfficialDay;
import dev.qualitysdk.calendar.OfficialDays;
import dev.qualitysdk.calendar.OpeningHours;
import dev.qualitysdk.calendar.WorkingCalendar;
import dev.qualitysdk.calendar.WorkingCalendarBuilder;
import dev.qualitysdk.fixture.SharedFolder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HolidayJsonTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final OpeningHours DAY = OpeningHours.parse("09:00-17:00");

    @Test
    void a_day_off_a_make_up_day_and_the_notice_are_read() {
        OfficialDays days = HolidayJson.read(
                "{\"$id\": \"x\", \"year\": 2026, \"papers\": [\"notice 7\"], \"days\": ["
                        + "{\"name\": \"\u6625\u8282\", \"date\": \"2026-02-17\", \"isOffDay\": true},"
                        + "{\"name\": \"\u6625\u8282\", \"date\": \"2026-02-14\", \"isOffDay\": false}]}",
                "CN");

        assertThat(days.year()).isEqualTo(2026);
        assertThat(days.notices()).containsExactly("notice 7");
        assertThat(days.days())
                .containsExactly(
                        OfficialDay.of(OfficialDay.Kind.MAKE_UP, "CN", LocalDate.of(2026, 2, 14), "\u6625\u8282"),
                        OfficialDay.of(OfficialDay.Kind.OFF_DAY, "CN", LocalDate.of(2026, 2, 17), "\u6625\u8282"));
    }

    @Test
    void every_fault_of_a_file_is_named() {
        InvalidValueException refusal = catchThrowableOfType(
                InvalidValueException.class,
                () -> HolidayJson.read(
                        "{\"year\": \"2026\", \"papers\": [3], \"days\": [{\"name\": \"\", \"date\": \"2026-02-30\","
                                + " \"isOffDay\": 1, \"hours\": \"09:00-10:00\"}]}",
                        "CN"));

        assertThat(refusal.faults().stream().map(Fault::field))
                .containsExactlyInAnyOrder("year", "papers[0]", "days[0].date", "days[0].isOffDay", "days[0].hours");
    }

    @Test
    void the_published_years_give_the_known_numbers_of_working_days_and_2027_is_refused() {
        assumeThat(SharedFolder.has("data/holidays_cn")).isTrue();
        WorkingCalendarBuilder builder =
                WorkingCalendar.builder(CalendarVersion.of("cn"), SHANGHAI).weekdays(DAY);
        IntStream.rangeClosed(2015, 2027)
                .forEach(year -> builder.official(
                        HolidayJson.read(SharedFolder.resolve("data/holidays_cn/" + year + ".json"), "CN"), DAY));
        WorkingCalendar calendar = builder.build();

        assertThat(IntStream.of(2024, 2025, 2026)
                        .map(year -> calendar.workingDaysIn(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))))
                .containsExactly(251, 248, 248);
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2027, 3, 1)))
                .isInstanceOf(CalendarCoverageException.class);
    }
}
