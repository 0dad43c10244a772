package dev.qualitysdk.service.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.ComplaintRule;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.rule.Verdict;
import dev.qualitysdk.service.booking.BookingExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times are in Shanghai, eight hours ahead: 01:00Z is 09:00. The ordinary regulation allows three working days, then two. */
class ComplaintTest {

    private static final Instant AS_OF = Instant.parse("2026-04-30T16:00:00Z");
    private static final EmployeeId HANDLER = EmployeeId.of("E-1");
    private static final EmployeeId OTHER = EmployeeId.of("E-2");
    private static final EmployeeId THIRD = EmployeeId.of("E-3");
    private static final EmployeeId DIRECTOR = EmployeeId.of("E-9");
    private static final ReasonCode REASON = ReasonCode.of("reason");
    private static final String MONDAY = "2026-03-02T01:00:00Z";
    private static final String THURSDAY = "2026-03-05T01:00:00Z";

    private static Stamp stamp(String at) {
        return Stamp.of(Instant.parse(at), Actor.system("desk"));
    }

    private static ComplaintStep.Received.Builder intake() {
        ComplaintStep.Received.Builder intake = ComplaintStep.Received.builder();
        intake.stamp(stamp(MONDAY)).id(ComplaintId.of("C-17")).handler(HANDLER);
        return intake;
    }

    private static Complaint received() {
        return Complaint.receive(intake().build());
    }

    private static Complaint original() {
        return Complaint.receive(intake().id(ComplaintId.of("C-16")).build());
    }

    private static Complaint investigating() {
        return received()
                .acknowledge(ComplaintStep.Acknowledged.of(stamp("2026-03-02T02:00:00Z")))
                .investigate(ComplaintStep.InvestigationBegun.of(stamp("2026-03-02T03:00:00Z")));
    }

    private static Complaint resolved(String at) {
        return investigating().resolve(ComplaintStep.Resolved.of(stamp(at)));
    }

    private static List<Evidence> resolutions(Complaint complaint) {
        return complaint.evidence(Books.ORDINARY, Books.ROSTER, AS_OF).stream()
                .filter(evidence -> evidence.indicator().equals(Indicator.COMPLAINT_TIMELINESS))
                .toList();
    }

    private static Evidence resolution(Complaint complaint) {
        return resolutions(complaint).get(0);
    }

    private static Obligation owed(Complaint complaint) {
        return complaint.obligations(Books.ORDINARY).get(1);
    }

    @Test
    void a_complaint_is_taken_in_whatever_is_missing() {
        Complaint bare = Complaint.receive(ComplaintStep.Received.builder()
                .stamp(stamp(MONDAY))
                .id(ComplaintId.of("C-1"))
                .promised(Optional.of(Instant.parse("2026-03-01T00:00:00Z")))
                .build());

        assertThat(bare.state()).isEqualTo(Complaint.State.RECEIVED);
        assertThat(resolution(bare).numerator()).isZero();
        assertThat(resolution(bare).employee()).isEmpty();
    }

    @Test
    void resolving_before_acknowledging_names_the_clause_and_the_way_out() {
        assertThatThrownBy(() -> received().resolve(ComplaintStep.Resolved.of(stamp(THURSDAY))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessage("complaint C-17: event RESOLVE is not allowed in state RECEIVED"
                        + " (clause 4.2.4 complaint timeliness)."
                        + " Allowed here: ACKNOWLEDGE, TRANSFER, ESCALATE, WITHDRAW, MERGE, RESPOND, HEAR, EXCUSE.");
    }

    @Test
    void resolved_at_the_due_instant_is_met_and_a_microsecond_later_missed() {
        Evidence met = resolution(resolved(THURSDAY));
        Evidence missed = resolution(resolved("2026-03-05T01:00:00.000001Z"));

        assertThat(met.numerator()).isEqualTo(1);
        assertThat(met.at()).isEqualTo(THURSDAY);
        assertThat(met.clause()).isEqualTo(Clause.COMPLAINT_TIMELINESS);
        assertThat(missed.numerator()).isZero();
        assertThat(missed.denominator()).isEqualTo(1);
    }

    @Test
    void acknowledging_has_an_obligation_of_its_own_from_the_intake_on() {
        Evidence late = received()
                .acknowledge(ComplaintStep.Acknowledged.of(stamp("2026-03-03T01:00:01Z")))
                .evidence(Books.ORDINARY, Books.ROSTER, AS_OF)
                .get(0);

        assertThat(late.indicator()).isEqualTo(Indicator.ACKNOWLEDGEMENT_TIMELINESS);
        assertThat(late.at()).isEqualTo("2026-03-03T01:00:00Z");
        assertThat(late.numerator()).isZero();
    }

    @Test
    void waiting_for_the_customer_stops_the_clock_by_the_working_time_waited() {
        Complaint waited = investigating()
                .pause(
                        ComplaintStep.Paused.of(stamp("2026-03-03T01:00:00Z"), PauseReason.WAITING_FOR_CUSTOMER),
                        Books.ORDINARY)
                .resume(ComplaintStep.Resumed.of(stamp("2026-03-03T03:00:00Z")));

        assertThat(owed(waited).due(AS_OF)).contains(Instant.parse("2026-03-05T03:00:00Z"));
    }

    @Test
    void while_it_waits_nothing_is_due_and_resolving_ends_the_wait() {
        Complaint waiting = investigating()
                .pause(
                        ComplaintStep.Paused.of(stamp("2026-03-03T01:00:00Z"), PauseReason.WAITING_FOR_CUSTOMER),
                        Books.ORDINARY);
        Complaint resolved = waiting.resolve(ComplaintStep.Resolved.of(stamp("2026-03-09T01:00:00Z")));

        assertThat(resolutions(waiting)).isEmpty();
        assertThat(owed(waiting).outcome(AS_OF)).isEqualTo(Verdict.Outcome.PENDING);
        assertThat(resolution(resolved).numerator()).isEqualTo(1);
    }

    @Test
    void a_wait_for_a_reason_that_the_regulation_does_not_list_is_refused_and_one_on_record_stops_nothing() {
        ComplaintStep.Paused coffee = ComplaintStep.Paused.of(stamp("2026-03-03T01:00:00Z"), PauseReason.of("coffee"));
        RegulationBook lenient = Books.but(regulation -> {
            regulation.complaints(
                    ComplaintRule.of(Allowance.calendarDays(14), 2, ImmutableSet.of(PauseReason.of("coffee"))));
            return regulation;
        });

        assertThatThrownBy(() -> investigating().pause(coffee, Books.ORDINARY))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("coffee is no reason for which the clock may stand still")
                .hasMessageContaining("[waiting_for_customer]");
        assertThat(owed(investigating().pause(coffee, lenient)).due(AS_OF)).contains(Instant.parse(THURSDAY));
    }

    @Test
    void transfers_are_counted_and_bounded_and_stop_no_clock() {
        Complaint twice = investigating()
                .transfer(ComplaintStep.Transferred.of(stamp("2026-03-02T04:00:00Z"), OTHER, REASON), Books.ORDINARY)
                .transfer(ComplaintStep.Transferred.of(stamp("2026-03-02T05:00:00Z"), THIRD, REASON), Books.ORDINARY);

        assertThat(twice.transfers()).isEqualTo(2);
        assertThat(twice.handler()).contains(THIRD);
        assertThat(owed(twice).due(AS_OF)).contains(Instant.parse(THURSDAY));
        assertThatThrownBy(() -> twice.transfer(
                        ComplaintStep.Transferred.of(stamp("2026-03-02T06:00:00Z"), HANDLER, REASON), Books.ORDINARY))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("transferred 2 times, and 2 are allowed (clause 2.2.2")
                .hasMessageContaining("Let E-3 see it through");
    }

    @Test
    void the_first_assignment_is_no_transfer() {
        Complaint assigned = Complaint.receive(
                        intake().handler(Optional.empty()).build())
                .transfer(ComplaintStep.Transferred.of(stamp("2026-03-02T04:00:00Z"), OTHER, REASON), Books.ORDINARY);

        assertThat(assigned.transfers()).isZero();
        assertThat(assigned.handler()).contains(OTHER);
    }

    @Test
    void who_held_it_at_the_due_instant_is_accountable_when_it_is_late() {
        Complaint passedAfterwards = investigating()
                .transfer(ComplaintStep.Transferred.of(stamp("2026-03-06T01:00:00Z"), OTHER, REASON), Books.ORDINARY)
                .resolve(ComplaintStep.Resolved.of(stamp("2026-03-07T01:00:00Z")));
        Complaint passedBefore = investigating()
                .transfer(ComplaintStep.Transferred.of(stamp("2026-03-04T01:00:00Z"), OTHER, REASON), Books.ORDINARY)
                .resolve(ComplaintStep.Resolved.of(stamp("2026-03-07T01:00:00Z")));

        assertThat(resolution(passedAfterwards).employee()).contains(HANDLER);
        assertThat(resolution(passedBefore).employee()).contains(OTHER);
    }

    @Test
    void trap_6_and_8_the_time_closed_belongs_to_no_round_and_nothing_stale_survives_reopening() {
        Complaint reopened = resolved("2026-03-04T01:00:00Z")
                .close(ComplaintStep.Closed.of(stamp("2026-03-04T02:00:00Z")))
                .reopen(
                        ComplaintStep.Reopened.of(stamp("2026-03-16T01:00:00Z"), REASON, Optional.empty()),
                        Books.ORDINARY);
        Obligation second = reopened.obligations(Books.ORDINARY).get(2);

        assertThat(second.opened()).isEqualTo("2026-03-16T01:00:00Z");
        assertThat(second.fulfilled()).isEmpty();
        assertThat(second.due(AS_OF)).contains(Instant.parse("2026-03-18T01:00:00Z"));
        assertThat(second.paused(AS_OF)).isEqualTo(Duration.ZERO);
        assertThat(reopened.rounds()).isEqualTo(2);
        assertThat(reopened.state()).isEqualTo(Complaint.State.INVESTIGATING);
    }

    @Test
    void trap_7_the_earlier_rounds_miss_stands_beside_the_later_rounds_success() {
        Complaint secondRound = resolved("2026-03-06T01:00:00Z")
                .close(ComplaintStep.Closed.of(stamp("2026-03-06T02:00:00Z")))
                .reopen(
                        ComplaintStep.Reopened.of(stamp("2026-03-16T01:00:00Z"), REASON, Optional.empty()),
                        Books.ORDINARY)
                .resolve(ComplaintStep.Resolved.of(stamp("2026-03-17T01:00:00Z")));

        assertThat(resolutions(secondRound))
                .extracting(Evidence::subject, Evidence::numerator)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("C-17", 0L),
                        org.assertj.core.groups.Tuple.tuple("C-17#2", 1L));
    }

    @Test
    void trap_107_what_was_resolved_by_an_instant_stays_so_when_it_is_reopened_later() {
        Instant reported = Instant.parse("2026-03-10T00:00:00Z");
        Complaint closed =
                resolved("2026-03-04T01:00:00Z").close(ComplaintStep.Closed.of(stamp("2026-03-04T02:00:00Z")));
        Complaint reopened = closed.reopen(
                ComplaintStep.Reopened.of(stamp("2026-03-16T01:00:00Z"), REASON, Optional.empty()), Books.ORDINARY);

        assertThat(closed.evidence(Books.ORDINARY, Books.ROSTER, reported)).isNotEmpty();
        assertThat(reopened.evidence(Books.ORDINARY, Books.ROSTER, reported))
                .isEqualTo(closed.evidence(Books.ORDINARY, Books.ROSTER, reported));
    }

    @Test
    void it_can_be_reopened_until_the_window_ends_and_no_longer() {
        Complaint closed =
                resolved("2026-03-04T01:00:00Z").close(ComplaintStep.Closed.of(stamp("2026-03-04T02:00:00Z")));

        assertThat(closed.reopen(
                                ComplaintStep.Reopened.of(stamp("2026-03-18T02:00:00Z"), REASON, Optional.empty()),
                                Books.ORDINARY)
                        .rounds())
                .isEqualTo(2);
        assertThatThrownBy(() -> closed.reopen(
                        ComplaintStep.Reopened.of(stamp("2026-03-18T02:00:00.000001Z"), REASON, Optional.empty()),
                        Books.ORDINARY))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("could be reopened until 2026-03-18T02:00:00Z")
                .hasMessageContaining("Take in a new complaint");
    }

    @Test
    void a_time_promised_to_the_customer_is_fixed_whatever_waits() {
        Complaint promised = Complaint.receive(intake().promised(Optional.of(Instant.parse("2026-03-10T01:00:00Z")))
                        .build())
                .acknowledge(ComplaintStep.Acknowledged.of(stamp("2026-03-02T02:00:00Z")))
                .investigate(ComplaintStep.InvestigationBegun.of(stamp("2026-03-02T03:00:00Z")))
                .pause(
                        ComplaintStep.Paused.of(stamp("2026-03-03T01:00:00Z"), PauseReason.WAITING_FOR_CUSTOMER),
                        Books.ORDINARY)
                .resume(ComplaintStep.Resumed.of(stamp("2026-03-09T03:00:00Z")));

        assertThat(owed(promised).due(AS_OF)).contains(Instant.parse("2026-03-10T01:00:00Z"));
    }

    @Test
    void unfounded_is_fulfilled_at_the_approval_and_takes_two_persons_neither_its_handler() {
        Complaint unfounded = investigating()
                .findUnfounded(
                        ComplaintStep.FoundUnfounded.of(stamp("2026-03-04T01:00:00Z"), REASON, HANDLER, DIRECTOR));

        assertThat(resolution(unfounded).numerator()).isEqualTo(1);
        assertThatThrownBy(() ->
                        ComplaintStep.FoundUnfounded.of(stamp("2026-03-04T01:00:00Z"), REASON, DIRECTOR, DIRECTOR))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("somebody else than the proposer");
        assertThatThrownBy(() -> investigating()
                        .findUnfounded(
                                ComplaintStep.FoundUnfounded.of(stamp("2026-03-04T01:00:00Z"), REASON, OTHER, HANDLER)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("would approve what E-1 handles");
    }

    @Test
    void withdrawn_before_it_was_due_owes_nothing_and_after_that_stays_missed() {
        Evidence before =
                resolution(investigating().withdraw(ComplaintStep.Withdrawn.of(stamp("2026-03-04T01:00:00Z"), REASON)));
        Evidence after =
                resolution(investigating().withdraw(ComplaintStep.Withdrawn.of(stamp("2026-03-06T01:00:00Z"), REASON)));

        assertThat(before.disposition()).isEqualTo(Disposition.NOT_OWED);
        assertThat(after.disposition()).isEqualTo(Disposition.COUNTED);
        assertThat(after.numerator()).isZero();
    }

    @Test
    void trap_12_a_complaint_merged_into_another_has_no_live_clock_and_is_listed() {
        Complaint merged = received()
                .merge(
                        ComplaintStep.Merged.of(stamp("2026-03-02T04:00:00Z"), ComplaintId.of("C-16"), DIRECTOR),
                        original());

        assertThat(merged.evidence(Books.ORDINARY, Books.ROSTER, AS_OF))
                .hasSize(2)
                .allMatch(evidence -> evidence.disposition() == Disposition.NOT_OWED)
                .allMatch(evidence -> evidence.reason().equals(Optional.of("duplicate")));
        assertThat(merged.evidence(Books.ORDINARY, Books.ROSTER, Instant.parse("2026-03-02T03:59:59Z")))
                .as("before it was merged")
                .isEmpty();
        assertThatThrownBy(() -> received()
                        .merge(
                                ComplaintStep.Merged.of(
                                        stamp("2026-03-02T04:00:00Z"), ComplaintId.of("C-17"), DIRECTOR),
                                received()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> received()
                        .merge(
                                ComplaintStep.Merged.of(stamp("2026-03-02T04:00:00Z"), ComplaintId.of("C-16"), HANDLER),
                                original()))
                .isInstanceOf(ClauseBreachException.class);
    }

    @Test
    void an_escalated_complaint_keeps_its_clock_and_comes_back_to_where_it_was() {
        Complaint back = received()
                .escalate(ComplaintStep.Escalated.of(stamp("2026-03-02T02:00:00Z"), IncidentId.of("I-1")))
                .deescalate(ComplaintStep.Deescalated.of(stamp("2026-03-09T02:00:00Z")));

        assertThat(back.state()).isEqualTo(Complaint.State.RECEIVED);
        assertThat(owed(back).due(AS_OF)).contains(Instant.parse(THURSDAY));
        assertThat(resolution(back).numerator()).isZero();
    }

    private static ComplaintStep.Excused excused(EmployeeId approver, Duty duty, int round) {
        Instant at = Instant.parse("2026-03-10T01:00:00Z");
        return ComplaintStep.Excused.of(
                stamp("2026-03-10T01:00:00Z"),
                duty,
                round,
                Excuse.of(Clause.NATURAL_DISASTER, "typhoon", approver, at));
    }

    @Test
    void an_excuse_is_for_one_duty_of_one_round() {
        Complaint excused = received().excuse(excused(DIRECTOR, Duty.COMPLAINT_RESOLUTION, 1));

        assertThat(resolution(excused).disposition()).isEqualTo(Disposition.EXCUSED);
        assertThat(excused.evidence(Books.ORDINARY, Books.ROSTER, AS_OF).get(0).disposition())
                .isEqualTo(Disposition.COUNTED);
        assertThatThrownBy(() -> received().excuse(excused(DIRECTOR, Duty.COMPLAINT_RESOLUTION, 2)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("wanted 1 to 1");
        assertThatThrownBy(() -> excused(DIRECTOR, Duty.RESPONSE, 0))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults()).hasSize(2));
    }

    @Test
    void nobody_excuses_what_he_handled_nor_handles_what_he_excused() {
        assertThatThrownBy(() -> received().excuse(excused(HANDLER, Duty.COMPLAINT_RESOLUTION, 1)))
                .isInstanceOf(ClauseBreachException.class);
        assertThatThrownBy(() -> received()
                        .excuse(excused(DIRECTOR, Duty.COMPLAINT_RESOLUTION, 1))
                        .transfer(
                                ComplaintStep.Transferred.of(stamp("2026-03-11T01:00:00Z"), DIRECTOR, REASON),
                                Books.ORDINARY))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("Transfer it to somebody else");
    }

    @Test
    void passing_it_to_who_handles_it_already_is_refused() {
        assertThatThrownBy(() -> received()
                        .transfer(
                                ComplaintStep.Transferred.of(stamp("2026-03-02T04:00:00Z"), HANDLER, REASON),
                                Books.ORDINARY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("somebody else than who handles it");
    }

    @Test
    void every_outcome_of_a_booking_can_be_disputed_by_its_customer_and_by_nobody_else_trap_36() {
        BookingExamples.inEveryState().forEach((state, booking) -> {
            ComplaintStep.Received.Builder intake = intake();
            intake.booking(booking.id());
            Complaint dispute =
                    Complaint.receive(intake.customer(booking.customer()).build());
            Complaint strangers =
                    Complaint.receive(intake.customer(CustomerId.of("C-other")).build());

            assertThat(dispute.disputes(booking)).as(state.name()).isTrue();
            assertThat(dispute.state()).isEqualTo(Complaint.State.RECEIVED);
            assertThat(strangers.disputes(booking)).as(state.name()).isFalse();
            assertThat(strangers.state()).as("received all the same").isEqualTo(Complaint.State.RECEIVED);
        });
        assertThat(received().disputes(BookingExamples.requested()))
                .as("it names no booking")
                .isFalse();
    }
}
