package dev.qualitysdk.service.booking;

import static dev.qualitysdk.service.booking.BookingExamples.REASON;
import static dev.qualitysdk.service.booking.BookingExamples.WINDOW;
import static dev.qualitysdk.service.booking.BookingExamples.arrived;
import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.booking.BookingExamples.confirmed;
import static dev.qualitysdk.service.booking.BookingExamples.dispatched;
import static dev.qualitysdk.service.booking.BookingExamples.excuse;
import static dev.qualitysdk.service.booking.BookingExamples.instant;
import static dev.qualitysdk.service.booking.BookingExamples.requested;
import static dev.qualitysdk.service.booking.BookingExamples.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookingTest {

    @Test
    void an_incomplete_request_is_refused_with_the_full_list_of_what_is_missing() {
        InvalidValueException refusal = catchThrowableOfType(
                InvalidValueException.class,
                () -> BookingStep.Requested.builder(at("2026-03-02T09:00")).build());

        assertThat(refusal.faults())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "booking", "customer", "branch", "channel", "items", "site", "window", "responsible");
        assertThat(refusal.faults())
                .allSatisfy(fault -> assertThat(fault.clause()).contains("3.1.2"));
    }

    @Test
    void a_channel_with_staff_names_who_took_the_booking() {
        RequestBuilder request = BookingStep.Requested.builder(at("2026-03-02T09:00"))
                .booking(requested().id())
                .customer(requested().customer())
                .branch(requested().branch())
                .items(requested().items())
                .site(requested().site())
                .window(WINDOW)
                .responsible(EmployeeId.of("D"));

        assertThatThrownBy(() -> request.channel(Channel.COUNTER).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("takenBy")
                .hasMessageContaining("3.1.2");
        assertThat(request.channel(Channel.APP).build().takenBy()).isEmpty();
    }

    @Test
    void a_window_that_is_over_and_an_answer_due_before_the_request_are_refused_together() {
        assertThatThrownBy(() -> BookingExamples.request()
                        .window(window("2026-03-01T10:00", "2026-03-02T09:00"))
                        .responseDueAt(instant("2026-03-02T08:59:59.999999"))
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("window")
                .hasMessageContaining("responseDueAt");
    }

    @Test
    void nothing_is_no_quantity_to_collect() {
        assertThatThrownBy(() -> BookingItem.of(" ", Quantity.parse("0 kg")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("kind")
                .hasMessageContaining("estimated");
        assertThatThrownBy(() ->
                        BookingStep.Amended.of(at("2026-03-02T10:00"), List.of(), SiteId.of("S"), Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("3.1.2");
    }

    @Test
    void amending_keeps_the_identity_and_what_was_asked_for_at_first_trap_34() {
        Booking amended = confirmed().take(BookingExamples.step(Booking.Event.AMEND));

        assertThat(amended.id()).isEqualTo(requested().id());
        assertThat(amended.items()).extracting(BookingItem::kind).containsExactly("copper-wire", "refrigerator");
        assertThat(amended.site()).isEqualTo(SiteId.of("S-2"));
        assertThat(amended.requested().items()).extracting(BookingItem::kind).containsExactly("copper-wire");
    }

    @Test
    void a_window_asked_for_before_a_change_of_the_clock_keeps_its_local_time_trap_31() {
        ZoneId newYork = ZoneId.of("America/New_York");
        LocalDateTime start = LocalDateTime.parse("2026-03-09T10:00");
        Booking booking = Booking.request(BookingExamples.request()
                .window(TimeWindow.of(
                        start.atZone(newYork).toInstant(),
                        start.plusHours(2).atZone(newYork).toInstant()))
                .build());

        Booking again =
                Booking.replay(List.of(BookingStep.read(booking.requested().form())));

        assertThat(again.window().start().atZone(newYork).toLocalDateTime()).isEqualTo(start);
    }

    @Test
    void the_duty_person_is_responsible_until_a_crew_is_dispatched_and_again_when_it_is_rescheduled() {
        Booking rescheduled = confirmed()
                .handOver(at("2026-03-02T11:00"), EmployeeId.of("U"))
                .dispatch(at("2026-03-04T09:00"), Crew.of(EmployeeId.of("L")))
                .reschedule(
                        at("2026-03-04T09:30"), window("2026-03-05T10:00", "2026-03-05T12:00"), Party.CUSTOMER, REASON);

        assertThat(rescheduled.responsibility().at(instant("2026-03-02T09:00"))).contains(EmployeeId.of("T"));
        assertThat(rescheduled.responsibility().at(instant("2026-03-02T11:00"))).contains(EmployeeId.of("U"));
        assertThat(rescheduled.responsibility().at(instant("2026-03-04T09:29"))).contains(EmployeeId.of("L"));
        assertThat(rescheduled.responsibility().at(instant("2026-03-04T09:30"))).contains(EmployeeId.of("U"));
        assertThat(rescheduled.crew()).isEmpty();
        assertThat(rescheduled.state()).isEqualTo(Booking.State.CONFIRMED);
    }

    @Test
    void a_new_window_that_is_over_is_refused() {
        assertThatThrownBy(() -> confirmed()
                        .reschedule(
                                at("2026-03-04T12:00"),
                                window("2026-03-04T10:00", "2026-03-04T12:00"),
                                Party.CUSTOMER,
                                REASON))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("3.2.1");
    }

    @Test
    void a_customer_is_absent_only_once_he_was_expected() {
        Booking early = dispatched().arrive(at("2026-03-04T09:40"));

        assertThatThrownBy(() -> early.reportCustomerAbsent(at("2026-03-04T09:59:59.999999")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("not expected yet")
                .extracting(breach -> ((ClauseBreachException) breach).clause())
                .isEqualTo(Clause.PUNCTUAL_ARRIVAL);
        assertThat(early.reportCustomerAbsent(at("2026-03-04T10:00")).state()).isEqualTo(Booking.State.NO_SHOW);
    }

    @Test
    void a_crew_is_absent_only_once_the_window_is_over() {
        assertThatThrownBy(() -> dispatched().reportCrewAbsent(at("2026-03-04T11:59:59.999999")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("is not over");
        assertThat(dispatched().reportCrewAbsent(at("2026-03-04T12:00")).state())
                .isEqualTo(Booking.State.NO_SHOW);
    }

    @Test
    void nobody_who_was_responsible_approves_an_excuse_and_no_approver_becomes_responsible() {
        assertThatThrownBy(() -> arrived()
                        .excuse(at("2026-03-05T09:00"), Duty.ARRIVAL, excuse("L", instant("2026-03-05T09:00"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("approved by L")
                .hasMessageContaining("3.2.1");
        Booking excused =
                confirmed().excuse(at("2026-03-02T11:00"), Duty.RESPONSE, excuse("X", instant("2026-03-02T11:00")));
        assertThatThrownBy(() -> excused.dispatch(at("2026-03-04T09:00"), Crew.of(EmployeeId.of("X"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("X approved an excuse");
        assertThatThrownBy(() -> excused.handOver(at("2026-03-04T09:00"), EmployeeId.of("X")))
                .isInstanceOf(ClauseBreachException.class);
    }

    @Test
    void an_excuse_is_of_a_duty_that_a_booking_owes_and_not_decided_in_the_future() {
        assertThatThrownBy(() -> BookingStep.Excused.of(
                        at("2026-03-05T09:00"), Duty.SETTLEMENT, excuse("X", instant("2026-03-05T09:00"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("RESPONSE or ARRIVAL");
        assertThatThrownBy(() -> arrived()
                        .excuse(at("2026-03-05T09:00"), Duty.ARRIVAL, excuse("X", instant("2026-03-05T09:00:01"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("after the step");
    }

    @Test
    void a_request_cannot_be_taken_twice_and_no_steps_are_no_booking() {
        assertThatThrownBy(() -> requested().take(requested().requested())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Booking.replay(List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Booking.replay(List.of(BookingExamples.step(Booking.Event.CONFIRM))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> BookingStep.read(
                        dev.qualitysdk.basics.CanonicalForm.of("lot.moved").build()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_visit_names_its_leader_at_arrival_and_when_it_can_be_reviewed() {
        Visit visit =
                arrived().reportCustomerAbsent(at("2026-03-04T10:50")).visit().orElseThrow();
        Visit missed =
                confirmed().reportCrewAbsent(at("2026-03-04T12:30")).visit().orElseThrow();

        assertThat(visit.leader()).contains(EmployeeId.of("L"));
        assertThat(visit.reviewableFrom()).isEqualTo(instant("2026-03-04T10:30"));
        assertThat(visit.ended()).isEqualTo(instant("2026-03-04T10:50"));
        assertThat(missed.arrived()).isEmpty();
        assertThat(missed.leader()).isEmpty();
        assertThat(missed.reviewableFrom()).isEqualTo(instant("2026-03-04T12:30"));
        assertThat(arrived().visit()).isEmpty();
        assertThat(requested().cancel(at("2026-03-02T10:00"), REASON).visit()).isEmpty();
        assertThat(arrived().cancel(at("2026-03-04T10:40"), REASON).visitEnded())
                .contains(instant("2026-03-04T10:40"));
    }

    @Test
    void an_excuse_after_the_end_does_not_prolong_a_visit() {
        Booking ended = arrived()
                .reportCustomerAbsent(at("2026-03-04T10:50"))
                .excuse(at("2026-03-20T09:00"), Duty.ARRIVAL, excuse("X", instant("2026-03-20T09:00")));

        assertThat(ended.visitEnded()).contains(instant("2026-03-04T10:50"));
    }
}
