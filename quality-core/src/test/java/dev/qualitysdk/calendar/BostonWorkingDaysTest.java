package dev.qualitysdk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.fixture.SharedFolder;
import dev.qualitysdk.fixture.TinyCsv;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The due times that a city computed itself for thousands of requests, by working days, against ours. The city's own are often
 * some seconds short, and some were set by hand.
 */
class BostonWorkingDaysTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final String FILE = "data/boston311/waste_requests_2015H1.csv";

    /** Types of which all but a few requests have one number of working days. */
    private static final ImmutableMap<String, Integer> WORKING_DAYS = ImmutableMap.of(
            "CE Collection", 1,
            "Empty Litter Basket", 1,
            "Pick up Dead Animal", 1,
            "Overflowing or Un-kept Dumpster", 2,
            "General Comments For a Program or Policy", 10);

    private static WorkingCalendar calendar() {
        WorkingCalendarBuilder builder = WorkingCalendar.builder(CalendarVersion.of("boston-2015"), ZONE)
                .covers(LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1))
                .weekdays(OpeningHours.of("08:30-17:00"));
        List.of("2015-01-01", "2015-01-19", "2015-02-16", "2015-04-20", "2015-05-25")
                .forEach(holiday -> builder.closed(LocalDate.parse(holiday)));
        return builder.build();
    }

    @Test
    void working_days_from_the_opening_of_a_request_are_the_due_time_that_the_city_gave() {
        Assumptions.assumeThat(SharedFolder.has(FILE)).isTrue();
        WorkingCalendar calendar = calendar();
        int asked = 0;
        int same = 0;
        for (Map<String, String> row : TinyCsv.read(SharedFolder.resolve(FILE))) {
            Integer days = WORKING_DAYS.get(text(row, "type"));
            if (days != null && !text(row, "target_dt").isEmpty()) {
                Instant ours = Allowance.workingDays(days).due(instant(row, "open_dt"), calendar);
                Duration apart =
                        Duration.between(ours, instant(row, "target_dt")).abs();
                asked++;
                same += apart.compareTo(Duration.ofMinutes(1)) <= 0 ? 1 : 0;
            }
        }

        assertThat(asked).isEqualTo(7_726);
        assertThat(same).isEqualTo(7_704);
    }

    private static Instant instant(Map<String, String> row, String column) {
        return LocalDateTime.parse(text(row, column)).atZone(ZONE).toInstant();
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
