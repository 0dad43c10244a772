package dev.qualitysdk.service.booking;

import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.booking.BookingExamples.instant;
import static dev.qualitysdk.service.booking.BookingExamples.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrewDayTest {

    private static final RegulationBook BOOK =
            RegulationBook.of(RegulationArbitraries.ordinary().build());

    private static Stay stay(String booking, String site, String crew, String from, String to) {
        return Stay.of(
                BookingId.of(booking),
                SiteId.of(site),
                crew.chars()
                        .mapToObj(c -> EmployeeId.of(String.valueOf((char) c)))
                        .toList(),
                instant("2026-03-04T" + from),
                to.isEmpty() ? Optional.empty() : Optional.of(instant("2026-03-04T" + to)));
    }

    private static Set<BookingId> doubted(Stay... stays) {
        return CrewDay.doubts(List.of(stays)).keySet();
    }

    @Test
    void nobody_arrives_before_he_has_left_the_customer_before_trap_44() {
        Stay first = stay("B-1", "S-1", "LM", "10:00", "11:00");
        Stay second = stay("B-2", "S-2", "LN", "10:59:59", "11:30");

        var doubts = CrewDay.doubts(List.of(second, first));

        assertThat(doubts.keySet()).containsExactlyInAnyOrder(first.booking(), second.booking());
        assertThat(doubts.get(first.booking())).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(ArrivalDoubt.Kind.TWO_PLACES_AT_ONCE);
            assertThat(doubt.others()).containsExactly(second.booking());
            assertThat(doubt.found()).startsWith("L at S-2 from 2026-03-04T02:59:59Z");
        });
        assertThat(doubted(first, stay("B-2", "S-2", "LN", "11:00", "11:30")))
                .as("he arrives in the instant in which he leaves")
                .isEmpty();
    }

    @Test
    void other_people_and_the_same_site_exclude_nothing() {
        Stay first = stay("B-1", "S-1", "LM", "10:00", "11:00");

        assertThat(doubted(first, stay("B-2", "S-2", "N", "10:30", "11:30")))
                .isEmpty();
        assertThat(doubted(first, stay("B-2", "S-1", "L", "10:30", "11:30")))
                .isEmpty();
    }

    @Test
    void a_stay_without_an_end_is_known_at_its_arrival_only() {
        Stay open = stay("B-1", "S-1", "L", "10:00", "");

        assertThat(doubted(open, stay("B-2", "S-2", "L", "10:30", "11:00")))
                .isEmpty();
        assertThat(doubted(open, stay("B-2", "S-2", "L", "10:00", "11:00")))
                .hasSize(2);
        assertThat(doubted(open, stay("B-2", "S-2", "L", "09:30", "11:00")))
                .hasSize(2);
    }

    @Test
    void service_waits_for_the_window_to_open_trap_42() {
        Stay stay = stay("B-1", "S-1", "L", "08:00", "12:00");

        assertThat(stay.finish(window("2026-03-04T10:00", "2026-03-04T11:00"), Duration.ofHours(2)))
                .isEqualTo(instant("2026-03-04T12:00"));
        assertThat(stay.finish(window("2026-03-04T07:00", "2026-03-04T11:00"), Duration.ofHours(2)))
                .isEqualTo(instant("2026-03-04T10:00"));
        assertThatThrownBy(() -> stay.finish(BookingExamples.WINDOW, Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("service");
    }

    @Test
    void a_stay_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> stay("B-1", "S-1", "L", "10:00", "09:59"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("left");
    }

    @Test
    void one_crew_at_two_bookings_at_one_time_is_excluded_at_both_and_listed_trap_45() {
        Booking one = BookingExamples.collected();
        Booking other = Booking.request(BookingExamples.request()
                        .booking(BookingId.of("B-2"))
                        .site(SiteId.of("S-2"))
                        .build())
                .confirm(at("2026-03-02T10:00"))
                .dispatch(at("2026-03-04T09:00"), Crew.of(EmployeeId.of("L")))
                .arrive(at("2026-03-04T10:40"))
                .assess(at("2026-03-04T10:50"), AssessmentId.of("A-2"))
                .collect(at("2026-03-04T11:20"));

        List<Evidence> arrivals =
                CrewDay.evidence(List.of(one, other), BOOK, Roster.of(List.of()), instant("2026-04-01T00:00")).stream()
                        .filter(evidence -> evidence.indicator().equals(Indicator.PUNCTUAL_ARRIVAL))
                        .toList();

        assertThat(arrivals).extracting(Evidence::subject).containsExactly("B-1", "B-2");
        assertThat(arrivals).allSatisfy(evidence -> {
            assertThat(evidence.disposition()).isEqualTo(Disposition.EXCLUDED);
            assertThat(evidence.reason()).contains("two-places-at-once");
        });
        assertThat(arrivals.get(0).figures().get("doubt.0")).contains("booking B-2");
        assertThat(CrewDay.evidence(List.of(one), BOOK, Roster.of(List.of()), instant("2026-04-01T00:00")))
                .isEqualTo(one.evidence(BOOK, Roster.of(List.of()), instant("2026-04-01T00:00")));
    }
}
