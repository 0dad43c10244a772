package dev.qualitysdk.service.booking;

import static dev.qualitysdk.service.booking.BookingExamples.REASON;
import static dev.qualitysdk.service.booking.BookingExamples.at;
import static dev.qualitysdk.service.booking.BookingExamples.confirmed;
import static dev.qualitysdk.service.booking.BookingExamples.dispatched;
import static dev.qualitysdk.service.booking.BookingExamples.excuse;
import static dev.qualitysdk.service.booking.BookingExamples.instant;
import static dev.qualitysdk.service.booking.BookingExamples.requested;
import static dev.qualitysdk.service.booking.BookingExamples.window;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Counting;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.ArrivalRule;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Response within 4 working hours (Monday to Friday 08:30 to 17:00); arrival with 15 minutes of grace, 30 minutes early. */
class BookingDutiesTest {

    private static final RegulationBook BOOK =
            RegulationBook.of(RegulationArbitraries.ordinary().build());
    private static final Roster ROSTER = Roster.of(List.of(
            Assignment.of(
                    EmployeeId.of("T"),
                    BranchId.of("south"),
                    Optional.of(TeamId.of("desk")),
                    LocalDate.of(2026, 1, 1),
                    Optional.empty()),
            Assignment.of(
                    EmployeeId.of("L"),
                    BranchId.of("north"),
                    Optional.of(TeamId.of("van-1")),
                    LocalDate.of(2026, 1, 1),
                    Optional.empty())));
    private static final Instant APRIL = instant("2026-04-01T00:00");

    private static Evidence response(Booking booking) {
        return only(booking, Indicator.RESPONSE_TIMELINESS);
    }

    private static Evidence arrival(Booking booking) {
        return only(booking, Indicator.PUNCTUAL_ARRIVAL);
    }

    private static Evidence only(Booking booking, Indicator indicator) {
        return booking.evidence(BOOK, ROSTER, APRIL).stream()
                .filter(evidence -> evidence.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_answer_within_four_working_hours_is_in_time_and_counts_at_its_due_instant() {
        Evidence evidence = response(requested().confirm(at("2026-03-02T13:00")));

        assertThat(evidence.numerator()).isEqualTo(1);
        assertThat(evidence.denominator()).isEqualTo(1);
        assertThat(evidence.at()).isEqualTo(instant("2026-03-02T13:00"));
        assertThat(evidence.clause()).isEqualTo(Clause.RESPONSE_TIMELINESS);
        assertThat(evidence.employee()).contains(EmployeeId.of("T"));
        assertThat(evidence.branch()).contains(BranchId.of("north"));
        assertThat(evidence.team()).contains(TeamId.of("desk"));
        assertThat(evidence.figures())
                .containsEntry("opened", "2026-03-02T01:00:00Z")
                .containsEntry("due", "2026-03-02T05:00:00Z")
                .containsEntry("fulfilled", "2026-03-02T05:00:00Z");
    }

    @Test
    void an_answer_a_microsecond_late_is_missed_trap_43() {
        assertThat(response(requested().confirm(at("2026-03-02T13:00:00.000001")))
                        .numerator())
                .isZero();
    }

    @Test
    void declining_is_an_answer() {
        assertThat(response(requested().decline(at("2026-03-02T12:59"), REASON)).numerator())
                .isEqualTo(1);
    }

    @Test
    void a_due_time_promised_elsewhere_stands_in_place_of_the_allowance() {
        Booking promised = Booking.request(BookingExamples.request()
                .responseDueAt(instant("2026-03-02T09:30"))
                .build());

        assertThat(response(promised.confirm(at("2026-03-02T10:00"))).numerator())
                .isZero();
        assertThat(response(promised.confirm(at("2026-03-02T09:30"))).numerator())
                .isEqualTo(1);
        assertThat(promised.response(BOOK).due(APRIL)).contains(instant("2026-03-02T09:30"));
    }

    @Test
    void without_an_allowance_and_a_promise_nothing_is_owed() {
        RegulationBook none = RegulationBook.of(RegulationArbitraries.ordinary()
                .allowances(ImmutableSortedMap.of())
                .build());

        Evidence evidence = requested().evidence(none, ROSTER, APRIL).get(0);

        assertThat(evidence.disposition()).isEqualTo(Disposition.NOT_OWED);
        assertThat(evidence.denominator()).isZero();
    }

    @Test
    void a_booking_cancelled_unanswered_before_the_answer_was_due_owes_none_and_later_it_stays_missed() {
        assertThat(response(requested().cancel(at("2026-03-02T13:00"), REASON)).disposition())
                .isEqualTo(Disposition.NOT_OWED);
        Evidence late = response(requested().cancel(at("2026-03-02T13:00:00.000001"), REASON));
        assertThat(late.disposition()).isEqualTo(Disposition.COUNTED);
        assertThat(late.numerator()).isZero();
    }

    @Test
    void a_booking_cancelled_after_it_was_answered_keeps_its_verdict() {
        assertThat(response(confirmed().cancel(at("2026-03-02T11:00"), REASON)).numerator())
                .isEqualTo(1);
    }

    @Test
    void who_was_responsible_at_the_due_instant_is_accountable_for_no_answer() {
        Booking handedOver = requested().handOver(at("2026-03-02T12:00"), EmployeeId.of("U"));
        Booking handedOverLate = requested().handOver(at("2026-03-02T13:00:01"), EmployeeId.of("U"));

        assertThat(response(handedOver).employee()).contains(EmployeeId.of("U"));
        assertThat(response(handedOverLate).employee()).contains(EmployeeId.of("T"));
    }

    @Test
    void an_unanswered_booking_is_no_evidence_before_it_is_due() {
        assertThat(requested().evidence(BOOK, ROSTER, instant("2026-03-02T13:00")))
                .isEmpty();
        assertThat(requested().evidence(BOOK, ROSTER, instant("2026-03-02T08:00")))
                .isEmpty();
    }

    @Test
    void the_version_in_force_at_the_request_judges_the_answer() {
        Regulation stricter = RegulationArbitraries.ordinary()
                .version(RegulationVersion.of("2026-03-02"))
                .effective(LocalDate.of(2026, 3, 3))
                .allowances(ImmutableSortedMap.of(Duty.RESPONSE, Allowance.elapsed(Duration.ofMinutes(5))))
                .arrival(ArrivalRule.of(Duration.ZERO, Duration.ZERO))
                .build();
        RegulationBook book =
                RegulationBook.of(List.of(RegulationArbitraries.ordinary().build(), stricter));
        Booking late = dispatched().arrive(at("2026-03-04T12:10"));

        assertThat(late.evidence(book, ROSTER, APRIL)).allSatisfy(evidence -> {
            assertThat(evidence.regulation()).isEqualTo(RegulationVersion.of("2026-01"));
            assertThat(evidence.numerator()).isEqualTo(1);
        });
    }

    @Test
    void an_arrival_is_punctual_up_to_the_end_of_the_grace() {
        Evidence punctual = arrival(dispatched().arrive(at("2026-03-04T12:15")));

        assertThat(punctual.numerator()).isEqualTo(1);
        assertThat(punctual.at()).isEqualTo(instant("2026-03-04T12:15"));
        assertThat(punctual.clause()).isEqualTo(Clause.PUNCTUAL_ARRIVAL);
        assertThat(punctual.employee()).contains(EmployeeId.of("L"));
        assertThat(punctual.team()).contains(TeamId.of("van-1"));
        assertThat(punctual.figures())
                .containsEntry("window", "2026-03-04T02:00:00Z/2026-03-04T04:00:00Z")
                .containsEntry("arrived", "2026-03-04T04:15:00Z")
                .containsEntry("grace", "PT15M")
                .containsEntry("early", "PT30M");
        assertThat(arrival(dispatched().arrive(at("2026-03-04T12:15:00.000001")))
                        .numerator())
                .isZero();
    }

    @Test
    void an_arrival_earlier_than_the_tolerance_is_missed_at_the_due_instant_trap_41() {
        Booking early = dispatched().arrive(at("2026-03-04T09:29:59.999999"));

        Evidence missed = arrival(early);
        assertThat(missed.numerator()).isZero();
        assertThat(missed.at()).isEqualTo(instant("2026-03-04T12:15"));
        assertThat(missed.figures()).containsEntry("arrived", "2026-03-04T01:29:59.999999Z");
        assertThat(arrival(dispatched().arrive(at("2026-03-04T09:30"))).numerator())
                .isEqualTo(1);
        assertThat(arrival(early.cancel(at("2026-03-04T09:35"), REASON)).numerator())
                .as("a customer who cancels because we came too early")
                .isZero();
    }

    @Test
    void a_customer_who_is_absent_costs_us_nothing_if_we_were_there_in_time() {
        assertThat(arrival(dispatched().arrive(at("2026-03-04T10:30")).reportCustomerAbsent(at("2026-03-04T10:50")))
                        .numerator())
                .isEqualTo(1);
        assertThat(arrival(dispatched().arrive(at("2026-03-04T13:00")).reportCustomerAbsent(at("2026-03-04T13:10")))
                        .numerator())
                .isZero();
    }

    @Test
    void a_crew_that_never_came_missed_whoever_led_it_or_was_to_send_it() {
        Evidence sent = arrival(dispatched().reportCrewAbsent(at("2026-03-04T12:00")));
        Evidence notSent = arrival(confirmed().reportCrewAbsent(at("2026-03-04T12:00")));

        assertThat(sent.numerator()).isZero();
        assertThat(sent.employee()).contains(EmployeeId.of("L"));
        assertThat(notSent.numerator()).isZero();
        assertThat(notSent.employee()).contains(EmployeeId.of("T"));
    }

    @Test
    void our_wish_to_reschedule_does_not_move_what_we_owe_and_the_customers_does() {
        assertThat(arrival(inNewWindow(Party.COMPANY)).numerator()).isZero();
        assertThat(arrival(inNewWindow(Party.COMPANY)).at()).isEqualTo(instant("2026-03-04T12:15"));
        assertThat(arrival(inNewWindow(Party.CUSTOMER)).numerator()).isEqualTo(1);
        assertThat(arrival(inNewWindow(Party.CUSTOMER)).at()).isEqualTo(instant("2026-03-05T12:15"));
    }

    private static Booking inNewWindow(Party wish) {
        return dispatched()
                .reschedule(at("2026-03-04T09:30"), window("2026-03-05T10:00", "2026-03-05T12:00"), wish, REASON)
                .dispatch(at("2026-03-05T09:00"), Crew.of(EmployeeId.of("L")))
                .arrive(at("2026-03-05T10:00"));
    }

    @Test
    void the_customers_wish_after_the_due_instant_does_not_undo_the_miss() {
        Booking missed = confirmed()
                .reschedule(
                        at("2026-03-04T12:15:00.000001"),
                        window("2026-03-05T10:00", "2026-03-05T12:00"),
                        Party.CUSTOMER,
                        REASON);

        assertThat(arrival(missed).numerator()).isZero();
        assertThat(arrival(missed).at()).isEqualTo(instant("2026-03-04T12:15"));
    }

    @Test
    void what_is_promised_is_the_window_that_was_confirmed() {
        Booking movedBefore = requested()
                .reschedule(
                        at("2026-03-02T09:30"), window("2026-03-06T10:00", "2026-03-06T12:00"), Party.COMPANY, REASON)
                .confirm(at("2026-03-02T10:00"));

        assertThat(movedBefore.arrival(BOOK).flatMap(owed -> owed.due(APRIL))).contains(instant("2026-03-06T12:15"));
        assertThat(requested().arrival(BOOK)).isEmpty();
    }

    @Test
    void declining_what_was_confirmed_leaves_being_there_owed_and_cancelling_does_not() {
        assertThat(arrival(confirmed().decline(at("2026-03-03T10:00"), REASON)).numerator())
                .isZero();
        assertThat(arrival(confirmed().cancel(at("2026-03-03T10:00"), REASON)).disposition())
                .isEqualTo(Disposition.NOT_OWED);
    }

    @Test
    void an_excuse_replaces_a_miss_and_never_a_success() {
        Booking late = dispatched()
                .arrive(at("2026-03-04T13:00"))
                .excuse(at("2026-03-05T09:00"), Duty.ARRIVAL, excuse("X", instant("2026-03-05T09:00")));

        assertThat(arrival(late).disposition()).isEqualTo(Disposition.EXCUSED);
        assertThat(arrival(late).reason()).contains("typhoon");
        assertThat(response(late).disposition()).isEqualTo(Disposition.COUNTED);
        assertThat(late.arrival(BOOK).orElseThrow().outcome(instant("2026-03-04T20:00")))
                .as("before it was granted")
                .isEqualTo(Verdict.Outcome.MISSED);
        Booking punctual = dispatched()
                .arrive(at("2026-03-04T11:00"))
                .excuse(at("2026-03-05T09:00"), Duty.ARRIVAL, excuse("X", instant("2026-03-05T09:00")));
        assertThat(arrival(punctual).disposition()).isEqualTo(Disposition.COUNTED);
    }

    @Test
    void a_due_instant_at_midnight_belongs_to_the_next_month_trap_40() {
        Booking booking = Booking.request(BookingExamples.request()
                        .window(window("2026-03-31T22:00", "2026-03-31T23:45"))
                        .build())
                .confirm(at("2026-03-02T10:00"))
                .dispatch(at("2026-03-31T21:00"), Crew.of(EmployeeId.of("L")))
                .arrive(at("2026-03-31T22:00"));

        Evidence evidence = booking.evidence(BOOK, ROSTER, APRIL).get(1);

        assertThat(evidence.at()).isEqualTo(APRIL);
        assertThat(BOOK.at(APRIL).cycle(java.time.YearMonth.of(2026, 3)).contains(evidence.at()))
                .isFalse();
        assertThat(BOOK.at(APRIL).cycle(java.time.YearMonth.of(2026, 4)).contains(evidence.at()))
                .isTrue();
    }

    @Test
    void steps_after_the_instant_are_unseen() {
        Booking booking = dispatched().arrive(at("2026-03-04T11:00"));

        assertThat(booking.evidence(BOOK, ROSTER, instant("2026-03-04T10:59")))
                .extracting(Evidence::indicator)
                .containsExactly(Indicator.RESPONSE_TIMELINESS);
        assertThat(booking.evidence(BOOK, ROSTER, instant("2026-03-04T11:00"))).hasSize(2);
    }

    @Test
    void who_is_sent_in_the_instant_of_the_answer_is_accountable_for_it_also_where_it_is_counted() {
        Booking booking = requested()
                .confirm(at("2026-03-02T10:00"))
                .dispatch(at("2026-03-02T10:00"), Crew.of(EmployeeId.of("L")));
        Counting counting = Counting.of(ROSTER, APRIL, Set.of(Indicator.RESPONSE_TIMELINESS));

        booking.count(BOOK, counting);

        TimeWindow march = TimeWindow.of(instant("2026-03-01T00:00"), APRIL);
        assertThat(counting.ledger().tallies(march).employees()).containsExactly(EmployeeId.of("L"));
        assertThat(response(booking).employee()).contains(EmployeeId.of("L"));
    }
}
