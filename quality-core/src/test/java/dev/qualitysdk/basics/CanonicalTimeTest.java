package dev.qualitysdk.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CanonicalTimeTest {

    @Test
    void the_last_nanosecond_of_january_stays_in_january() {
        assertThat(CanonicalTime.of(Instant.parse("2026-01-31T23:59:59.999999999Z")))
                .isEqualTo(Instant.parse("2026-01-31T23:59:59.999999Z"));
    }

    @Test
    void before_1970_too_fractions_are_cut_towards_the_past() {
        Instant instant = Instant.parse("1969-12-31T23:59:59.9999999Z");

        assertThat(CanonicalTime.ofMicros(CanonicalTime.micros(instant))).isEqualTo(CanonicalTime.of(instant));
        assertThat(CanonicalTime.micros(instant)).isEqualTo(-1);
    }

    @Test
    void instants_outside_the_years_1_to_9999_are_refused() {
        assertThatThrownBy(() -> CanonicalTime.of(Instant.MAX)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> CanonicalTime.micros(Instant.MIN)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_month_ends_at_the_midnight_of_its_zone_and_that_belongs_to_the_next() {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        TimeWindow june = TimeWindow.ofMonth(YearMonth.of(2026, 6), shanghai);
        Instant midnight = LocalDate.of(2026, 7, 1).atStartOfDay(shanghai).toInstant();

        assertThat(june.contains(midnight)).isFalse();
        assertThat(june.contains(midnight.minusNanos(1000))).isTrue();
        assertThat(TimeWindow.ofMonth(YearMonth.of(2026, 7), shanghai).contains(midnight))
                .isTrue();
    }

    @Test
    void months_follow_each_other_without_gap_in_every_zone() {
        for (String zone : ZoneId.getAvailableZoneIds()) {
            for (YearMonth month = YearMonth.of(2010, 1);
                    month.isBefore(YearMonth.of(2012, 2));
                    month = month.plusMonths(1)) {
                assertThat(TimeWindow.ofMonth(month, ZoneId.of(zone)).end())
                        .as(zone)
                        .isEqualTo(TimeWindow.ofMonth(month.plusMonths(1), ZoneId.of(zone))
                                .start());
            }
        }
    }
}
