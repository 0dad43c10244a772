package dev.qualitysdk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.InvalidValueException;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    @Test
    void intervals_are_sorted_and_those_that_touch_become_one() {
        assertThat(OpeningHours.of("13:00-15:00", "08:30-12:00", "15:00-17:00"))
                .isEqualTo(OpeningHours.of("08:30-12:00", "13:00-17:00"))
                .hasToString("08:30-12:00, 13:00-17:00");
    }

    @Test
    void the_opening_belongs_to_them_and_the_closing_does_not() {
        OpeningHours hours = OpeningHours.of("08:30-12:00");

        assertThat(hours.contains(LocalTime.parse("08:30"))).isTrue();
        assertThat(hours.contains(LocalTime.parse("11:59:59.999999999"))).isTrue();
        assertThat(hours.contains(LocalTime.parse("12:00"))).isFalse();
        assertThat(hours.contains(LocalTime.parse("08:29:59.999999"))).isFalse();
    }

    @Test
    void the_end_of_the_day_is_24_00_and_a_minute_before_it_is_not_trap_3() {
        assertThat(OpeningHours.allDay()).hasToString("00:00-24:00").isEqualTo(OpeningHours.of("00:00-24:00"));
        assertThat(OpeningHours.allDay().total()).isEqualTo(Duration.ofHours(24));
        assertThat(OpeningHours.of("00:00-23:59").total()).isEqualTo(Duration.ofMinutes(1_439));
        assertThat(OpeningHours.between(LocalTime.parse("22:00"), LocalTime.MIDNIGHT))
                .isEqualTo(OpeningHours.of("22:00-24:00"));
    }

    @Test
    void closed_is_a_text_of_its_own() {
        assertThat(OpeningHours.none()).hasToString("closed").isEqualTo(OpeningHours.parse("closed"));
        assertThat(OpeningHours.of()).isEqualTo(OpeningHours.none());
        assertThat(OpeningHours.none().isNone()).isTrue();
    }

    @Test
    void a_break_is_cut_out_and_what_lies_outside_has_no_effect() {
        OpeningHours hours = OpeningHours.of("09:00-17:00");

        assertThat(hours.without(OpeningHours.of("08:00-10:15", "11:30-12:30", "16:00-18:00")))
                .hasToString("10:15-11:30, 12:30-16:00");
        assertThat(hours.without(OpeningHours.of("08:00-18:00"))).isEqualTo(OpeningHours.none());
        assertThat(hours.without(OpeningHours.of("17:00-18:00"))).isEqualTo(hours);
    }

    @Test
    void every_wrong_interval_is_named_at_once() {
        assertThatThrownBy(() -> OpeningHours.of("08:00-08:00", "22:00-06:00", "noon", "08:00-24:01"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("intervals[0]")
                .hasMessageContaining("a shift over midnight is two")
                .satisfies(refused ->
                        assertThat(((InvalidValueException) refused).faults()).hasSize(4));
    }

    @Test
    void intervals_that_overlap_are_refused() {
        assertThatThrownBy(() -> OpeningHours.of("08:00-12:00", "11:59-13:00"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("08:00-12:00 and 11:59-13:00");
    }

    @Test
    void text_that_is_almost_an_interval_is_refused() {
        for (String text :
                new String[] {"", "08:00", "8:00-12:00", "08:00-12:00,", "08:60-12:00", "08:00-12:00-13:00"}) {
            assertThatThrownBy(() -> OpeningHours.parse(text)).as(text).isInstanceOf(InvalidValueException.class);
        }
    }
}
