package dev.qualitysdk.examples.monthend.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Times local(Times.Overlap overlap) {
        return Times.of(Optional.of(NEW_YORK), Optional.empty(), Optional.empty(), overlap);
    }

    @Test
    void a_time_with_offset_needs_no_zone() {
        assertThat(Times.ISO.instant("2026-05-04T09:30:00+08:00")).isEqualTo(Instant.parse("2026-05-04T01:30:00Z"));
        assertThat(Times.ISO.instant("2026-05-04T09:30Z")).isEqualTo(Instant.parse("2026-05-04T09:30:00Z"));
        assertThat(Times.ISO.instant("2026-05-04T09:30:15.1234567-03:30"))
                .isEqualTo(Instant.parse("2026-05-04T13:00:15.123456Z"));
    }

    @Test
    void a_local_time_is_refused_where_no_zone_is_named() {
        assertThatThrownBy(() -> Times.ISO.instant("2026-05-04T09:30:00"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("with offset");
    }

    @Test
    void a_local_time_that_the_clocks_skip_is_refused() {
        assertThat(local(Times.Overlap.REFUSE).instant("2015-03-08T01:59:59"))
                .isEqualTo(Instant.parse("2015-03-08T06:59:59Z"));
        assertThatThrownBy(() -> local(Times.Overlap.EARLIER).instant("2015-03-08T02:30:00"))
                .hasMessageContaining("clocks skip");
    }

    @Test
    void a_local_time_that_occurs_twice_is_refused_unless_the_mapping_says_which() {
        assertThatThrownBy(() -> local(Times.Overlap.REFUSE).instant("2015-11-01T01:30:00"))
                .hasMessageContaining("-04:00 or -05:00");
        assertThat(local(Times.Overlap.EARLIER).instant("2015-11-01T01:30:00"))
                .isEqualTo(Instant.parse("2015-11-01T05:30:00Z"));
        assertThat(local(Times.Overlap.LATER).instant("2015-11-01T01:30:00"))
                .isEqualTo(Instant.parse("2015-11-01T06:30:00Z"));
        assertThat(local(Times.Overlap.REFUSE).instant("2015-11-01T01:30:00-04:00"))
                .isEqualTo(Instant.parse("2015-11-01T05:30:00Z"));
    }

    @Test
    void a_pattern_reads_what_iso_does_not() {
        Times german = Times.of(
                Optional.of(ZoneId.of("Europe/Berlin")),
                Optional.of("dd.MM.yyyy HH:mm"),
                Optional.of("dd.MM.yyyy"),
                Times.Overlap.REFUSE);
        assertThat(german.instant("04.05.2026 09:30")).isEqualTo(Instant.parse("2026-05-04T07:30:00Z"));
        assertThat(german.date("04.05.2026")).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThatThrownBy(() -> german.instant("31.02.2026 09:30")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> german.date("2026-05-04")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void what_is_no_time_is_refused_and_never_guessed() {
        for (String text : List.of(
                "",
                "x",
                "2026-05-04",
                "2026-02-30T10:00:00Z",
                "2026-05-04T24:00:00Z",
                "2026-05-04T10:60Z",
                "2026-05-04T10:00:60Z",
                "2026-05-04T10:00:00+19:00",
                "2026-05-04T10:00:00+0800",
                "2026-05-04T10:00:00 +08:00",
                "2026-05-04T10:00:00.Z",
                "2026-05-04T10:00:00.1234567890Z",
                "2026-5-4T10:00:00Z",
                "+12026-05-04T10:00:00Z",
                "0000-01-01T00:00:00Z",
                "２０２６-05-04T10:00:00Z",
                "2026-05-04T10:00:00Zjunk")) {
            assertThatThrownBy(() -> Times.ISO.instant(text)).as(text).isInstanceOf(InvalidValueException.class);
        }
        for (String text : List.of("", "2026-13-01", "2015-02-29", "20260504", "2026/05/04", "2026-05-04T")) {
            assertThatThrownBy(() -> Times.ISO.date(text)).as(text).isInstanceOf(InvalidValueException.class);
        }
    }
}
