package dev.qualitysdk.service.booking;

import static dev.qualitysdk.fixture.Refusals.faults;
import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.booking.BookingExamples.instant;
import static dev.qualitysdk.service.booking.BookingExamples.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.EvidenceId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a host may get wrong about bookings and arrivals: each refusal names field, value, rule and clause, all at once. */
class BookingRefusalsTest {

    @Test
    void a_request_of_which_nothing_is_known_names_all_that_is_missing() {
        assertThat(faults(() ->
                        BookingStep.Requested.builder(at("2026-03-02T09:00")).build()))
                .containsExactly(
                        "3.1.2 booking: (nothing), an identifier",
                        "3.1.2 customer: (nothing), the customer who asks",
                        "3.1.2 branch: (nothing), the branch that it belongs to",
                        "3.1.2 channel: (nothing), the channel by which it came in",
                        "3.1.2 site: (nothing), where to collect",
                        "3.1.2 window: (nothing), the appointed window",
                        "3.1.2 responsible: (nothing), who is responsible until a crew is dispatched",
                        "3.1.2 items: (nothing), at least one item with kind and quantity");
    }

    @Test
    void a_request_names_times_backwards_and_a_channel_without_its_clerk_at_once() {
        assertThat(faults(() -> BookingStep.Requested.builder(at("2026-03-02T09:00"))
                        .booking(BookingId.of("B-1"))
                        .customer(dev.qualitysdk.basics.CustomerId.of("C-1"))
                        .branch(dev.qualitysdk.basics.BranchId.of("north"))
                        .channel(Channel.TELEPHONE)
                        .site(SiteId.of("S-1"))
                        .window(window("2026-03-01T10:00", "2026-03-01T12:00"))
                        .responsible(EmployeeId.of("D"))
                        .responseDueAt(instant("2026-03-02T08:00"))
                        .build()))
                .containsExactly(
                        "3.1.2 items: (nothing), at least one item with kind and quantity",
                        "3.1.2 takenBy: (nothing), who took it, as the channel telephone has staff",
                        "3.1.2 window: " + window("2026-03-01T10:00", "2026-03-01T12:00")
                                + ", a window that ends after the request, 2026-03-02T01:00:00Z",
                        "3.1.2 responseDueAt: 2026-03-02T00:00:00Z, an instant not before the request,"
                                + " 2026-03-02T01:00:00Z");
    }

    @Test
    void an_item_names_a_blank_kind_and_a_mass_of_nothing() {
        assertThat(faults(() -> BookingItem.of("", Quantity.ofGrams(0))))
                .containsExactly("3.1.2 kind: \"\", text that is not blank", "3.1.2 estimated: 0 g, more than nothing");
    }

    @Test
    void evidence_names_an_accuracy_below_nothing_and_a_clock_of_another_century() {
        ArrivalEvidence.Builder piece = ArrivalEvidence.builder();
        piece.id(EvidenceId.of("E"))
                .source(ArrivalSource.CREW_APP)
                .sign(ArrivalSign.ENTERED)
                .occurredAt(instant("2026-03-04T10:00"))
                .recordedAt(instant("2026-03-04T10:00"))
                .accuracy(-1)
                .clockOffset(Duration.ofDays(-36_526));

        assertThat(faults(piece::build))
                .containsExactly(
                        "3.2.1 accuracy: -1, 0 metres or more", "3.2.1 clockOffset: PT-876624H, at most 36525 days");
    }

    @Test
    void stays_and_spans_name_times_backwards() {
        Stay stay =
                Stay.of(BookingId.of("B"), SiteId.of("S"), List.of(), instant("2026-03-04T10:00"), Optional.empty());

        assertThat(faults(() -> Stay.of(
                        BookingId.of("B"),
                        SiteId.of("S"),
                        List.of(),
                        instant("2026-03-04T10:00"),
                        Optional.of(instant("2026-03-04T09:00")))))
                .containsExactly("3.2.1 left: \"2026-03-04T01:00:00Z\", an instant not before the arrival,"
                        + " 2026-03-04T02:00:00Z");
        assertThat(faults(() -> stay.finish(BookingExamples.WINDOW, Duration.ofSeconds(-1))))
                .containsExactly("3.2.1 service: PT-1S, zero or more");
        assertThat(faults(() -> VisitSpan.measured(instant("2026-03-04T10:00"), instant("2026-03-04T09:59"))))
                .containsExactly("2.3.2 end: 2026-03-04T01:59:00Z, an instant not before its beginning,"
                        + " 2026-03-04T02:00:00Z");
    }

    @Test
    void steps_name_what_is_missing_and_a_duty_that_is_none_of_a_booking() {
        assertThat(faults(() -> BookingStep.Attested.of(at("2026-03-04T10:00"), List.of())))
                .containsExactly("3.2.1 evidence: (nothing), at least one piece");
        assertThat(faults(() ->
                        BookingStep.Amended.of(at("2026-03-04T10:00"), List.of(), SiteId.of("S"), Optional.empty())))
                .containsExactly("3.1.2 items: (nothing), at least one item with kind and quantity");
        assertThat(faults(() -> BookingStep.Excused.of(
                        at("2026-03-04T10:00"),
                        Duty.SETTLEMENT,
                        BookingExamples.excuse("X", instant("2026-03-04T10:00")))))
                .containsExactly("3.4.1 duty: SETTLEMENT, RESPONSE or ARRIVAL");
    }

    @Test
    void a_step_before_the_last_is_a_breach_and_the_booking_is_unchanged() {
        Booking booking = BookingExamples.dispatched();
        int version = booking.version();

        assertThatThrownBy(() -> booking.arrive(at("2026-03-01T00:00")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("2026-02-28T16:00:00Z");
        assertThat(booking.version()).isEqualTo(version);
        assertThat(booking.state()).isEqualTo(Booking.State.DISPATCHED);
    }
}
