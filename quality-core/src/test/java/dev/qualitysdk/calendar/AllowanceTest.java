package dev.qualitysdk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.CalendarVersion;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.calendar.Allowance.PauseClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final WorkingCalendar OFFICE = CalendarArbitraries.office(NEW_YORK);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "working PT4H, 2026-03-06T15:00, 2026-03-09T10:30",
        "working PT0S, 2026-03-07T15:00, 2026-03-07T15:00",
        "working-days 1, 2026-03-06T16:00, 2026-03-09T16:00",
        "working-days 2, 2026-03-06T17:00, 2026-03-11T08:30",
        "working-days 0, 2026-03-07T12:00, 2026-03-09T08:30",
        "calendar-days 3, 2026-03-06T16:00, 2026-03-09T16:00",
        "calendar-days 1, 2026-03-07T02:30, 2026-03-08T03:30",
        "calendar-days 0, 2026-03-07T02:30, 2026-03-07T02:30",
        "elapsed PT24H, 2026-03-07T16:00, 2026-03-08T17:00",
        "fixed 2026-01-31T16:00:00Z, 2026-03-07T16:00, 2026-01-31T11:00",
        "fixed-movable 2026-01-31T16:00:00Z, 2025-03-07T16:00, 2026-01-31T11:00"
    })
    void it_is_due_as_its_text_says(String text, String opened, String due) {
        Allowance allowance = Allowance.parse(text);

        assertThat(allowance.due(at(opened), OFFICE)).isEqualTo(at(due));
        assertThat(allowance.text()).isEqualTo(text);
        assertThat(Allowance.parse(allowance.text())).isEqualTo(allowance).hasSameHashCodeAs(allowance);
    }

    @Test
    void each_has_the_clock_that_a_pause_stops() {
        assertThat(Allowance.workingTime(Duration.ofHours(4)).pauseClock()).isEqualTo(PauseClock.WORKING);
        assertThat(Allowance.workingDays(2).pauseClock()).isEqualTo(PauseClock.WORKING);
        assertThat(Allowance.calendarDays(2).pauseClock()).isEqualTo(PauseClock.ELAPSED);
        assertThat(Allowance.elapsed(Duration.ofHours(4)).pauseClock()).isEqualTo(PauseClock.ELAPSED);
        assertThat(Allowance.fixed(at("2026-01-01T00:00")).pauseClock()).isEqualTo(PauseClock.NONE);
        assertThat(Allowance.fixedMovable(at("2026-01-01T00:00")).pauseClock()).isEqualTo(PauseClock.ELAPSED);
    }

    @Test
    void a_text_that_means_the_same_is_read_and_written_in_one_way() {
        assertThat(Allowance.parse("working P1D").text()).isEqualTo("working PT24H");
        assertThat(Allowance.parse("fixed 2026-01-31T16:00:00.1234567Z").text())
                .isEqualTo("fixed 2026-01-31T16:00:00.123456Z");
        assertThat(Allowance.parse("working PT24H")).isNotEqualTo(Allowance.parse("elapsed PT24H"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "working",
                "working PT-1H",
                "working PT0.0000001S",
                "working P40000D",
                "working 4 hours",
                "Working PT4H",
                "working  PT4H",
                "working-days -1",
                "working-days 1.5",
                "working-days 99999999999",
                "calendar-days 40000",
                "elapsed",
                "fixed 2026-01-31",
                "fixed +1000000-01-01T00:00:00Z",
                "business PT4H"
            })
    void a_text_that_is_none_is_refused(String text) {
        assertThatThrownBy(() -> Allowance.parse(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_host_can_give_one_of_its_own() {
        Allowance endOfDay = new Allowance() {
            @Override
            public Instant due(Instant opened, WorkingCalendar calendar) {
                return calendar.nextClosing(calendar.nextOpen(opened));
            }

            @Override
            public PauseClock pauseClock() {
                return PauseClock.NONE;
            }

            @Override
            public String text() {
                return "acme-end-of-day";
            }
        };

        assertThat(endOfDay.due(at("2026-03-07T12:00"), OFFICE)).isEqualTo(at("2026-03-09T17:00"));
        assertThat(endOfDay.dueMicros(dev.qualitysdk.basics.CanonicalTime.micros(at("2026-03-07T12:00")), OFFICE))
                .isEqualTo(dev.qualitysdk.basics.CanonicalTime.micros(at("2026-03-09T17:00")));
    }

    @ParameterizedTest
    @CsvSource({
        // St John's put its clocks forward on 14 March 2010 and back on 6 November 2011: before, and after, what is
        // covered.
        "2010-03-12T15:30:00Z, 2010-03-18T14:30:00Z",
        "2011-11-01T14:30:00Z, 2011-11-07T15:30:00Z"
    })
    void calendar_days_know_the_clocks_of_the_zone_beyond_what_a_calendar_covers(Instant opened, Instant due) {
        WorkingCalendar calendar = WorkingCalendar.builder(
                        CalendarVersion.of("some-months"), ZoneId.of("America/St_Johns"))
                .weekdays(OpeningHours.of("08:30-17:00"))
                .covers(LocalDate.of(2010, 3, 16), LocalDate.of(2011, 11, 2))
                .build();

        assertThat(Allowance.calendarDays(6).due(opened, calendar)).isEqualTo(due);
    }

    @Provide
    Arbitrary<Instant> instants() {
        // Around the hours at which St John's put its clocks back over midnight, Apia left out a day and Lord Howe
        // moved by half
        // an hour: inside what the calendar below covers, a few days before it, and a few days after it.
        Arbitrary<Instant> odd = Arbitraries.of(
                        "2010-11-07T02:31:00Z",
                        "2010-03-14T03:31:00Z",
                        "2011-11-06T02:31:00Z",
                        "2011-12-30T10:00:00Z",
                        "2011-04-02T15:00:00Z")
                .flatMap(text -> Arbitraries.longs()
                        .between(-12 * 86_400, 86_400)
                        .withDistribution(RandomDistribution.uniform())
                        .map(seconds -> Instant.parse(text).plusSeconds(seconds)));
        // Of the same time of day as a change some days before it.
        Arbitrary<Instant> same = Arbitraries.of("2010-11-07T03:00:00Z", "2010-11-07T02:31:00Z", "2011-12-30T10:00:00Z")
                .flatMap(text -> Arbitraries.integers()
                        .between(0, 10)
                        .flatMap(days -> Arbitraries.integers()
                                .between(-90, 90)
                                .map(minutes -> Instant.parse(text)
                                        .minus(Duration.ofDays(days))
                                        .plus(Duration.ofMinutes(minutes)))));
        return Arbitraries.oneOf(odd, same);
    }

    @Property
    void calendar_days_keep_the_time_of_day_wherever_the_clocks_are_changed(
            @ForAll("instants") Instant opened,
            @ForAll @IntRange(max = 10) int days,
            @ForAll("zones") ZoneId zone,
            @ForAll boolean all) {
        WorkingCalendar calendar = WorkingCalendar.builder(CalendarVersion.of("some-months"), zone)
                .weekdays(OpeningHours.of("08:30-17:00"))
                .covers(
                        all ? LocalDate.of(2010, 1, 1) : LocalDate.of(2010, 3, 16),
                        all ? LocalDate.of(2013, 1, 1) : LocalDate.of(2011, 11, 2))
                .build();

        assertThat(Allowance.calendarDays(days).due(opened, calendar))
                .isEqualTo(opened.atZone(zone).plusDays(days).toInstant());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("America/St_Johns", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Shanghai", "UTC")
                .map(ZoneId::of);
    }
}
