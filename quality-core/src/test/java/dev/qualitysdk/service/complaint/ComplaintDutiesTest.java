package dev.qualitysdk.service.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.evidence.Counting;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.ComplaintRule;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.PauseLimit;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Times are in Shanghai, 01:00Z is 09:00, Monday to Friday 08:30 to 17:00. A first response is owed within one working day, an answer
 * to a customer who wrote again within four working hours, a follow-up within two working days, a resolution by law within five
 * calendar days.
 */
class ComplaintDutiesTest {

    private static final PauseReason CUSTOMER = PauseReason.WAITING_FOR_CUSTOMER;
    private static final PauseReason EXPERT = PauseReason.of("waiting_for_expert");
    private static final EmployeeId DIRECTOR = EmployeeId.of("E-9");
    private static final ReasonCode REASON = ReasonCode.of("reason");
    private static final Instant AS_OF = Instant.parse("2026-04-30T16:00:00Z");

    private static final RegulationBook FULL = Books.but(regulation -> regulation
            .putAllowances(Duty.COMPLAINT_FIRST_RESPONSE, Allowance.workingDays(1))
            .putAllowances(Duty.COMPLAINT_NEXT_RESPONSE, Allowance.workingTime(Duration.ofHours(4)))
            .putAllowances(Duty.COMPLAINT_FOLLOW_UP, Allowance.workingDays(2))
            .putAllowances(Duty.COMPLAINT_STATUTORY_RESOLUTION, Allowance.calendarDays(5))
            .complaints(ComplaintRule.of(
                    Allowance.calendarDays(14),
                    2,
                    ImmutableSet.of(CUSTOMER, EXPERT),
                    ImmutableMap.of(
                            CUSTOMER, PauseLimit.of(Optional.of(Duration.ofHours(4)), false),
                            EXPERT, PauseLimit.of(Optional.empty(), true)))));

    private static Stamp stamp(String at) {
        return Stamp.of(Instant.parse(at), Actor.system("desk"));
    }

    private static ComplaintStep.Received.Builder intake() {
        ComplaintStep.Received.Builder intake = ComplaintStep.Received.builder();
        intake.stamp(stamp("2026-03-02T01:00:00Z")).id(ComplaintId.of("C-17")).handler(EmployeeId.of("E-1"));
        return intake;
    }

    private static Complaint investigating() {
        return Complaint.receive(intake().build())
                .acknowledge(ComplaintStep.Acknowledged.of(stamp("2026-03-02T02:00:00Z")))
                .investigate(ComplaintStep.InvestigationBegun.of(stamp("2026-03-02T03:00:00Z")));
    }

    private static ComplaintStep.Heard heard(String at, String key, ComplaintStep.Voice voice) {
        return ComplaintStep.Heard.of(stamp(at), IntakeKey.of(Channel.WEB, key), voice);
    }

    private static List<Evidence> of(Complaint complaint, Indicator indicator) {
        return complaint.evidence(FULL, Books.ROSTER, AS_OF).stream()
                .filter(evidence -> evidence.indicator().equals(indicator))
                .toList();
    }

    private static Optional<Instant> due(Complaint complaint) {
        return complaint.obligations(FULL).get(1).due(AS_OF);
    }

    @Test
    void trap_9_and_11_the_first_response_has_its_own_start_and_its_own_verdict() {
        Complaint late = investigating()
                .respond(ComplaintStep.Responded.of(stamp("2026-03-03T01:00:00.000001Z")))
                .resolve(ComplaintStep.Resolved.of(stamp("2026-03-04T01:00:00Z")))
                .reopen(ComplaintStep.Reopened.of(stamp("2026-03-09T01:00:00Z"), REASON, Optional.empty()), FULL);

        assertThat(of(late, Indicator.FIRST_RESPONSE_TIMELINESS))
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.at()).isEqualTo("2026-03-03T01:00:00Z");
                    assertThat(evidence.numerator()).isZero();
                });
        assertThat(of(late, Indicator.ACKNOWLEDGEMENT_TIMELINESS).get(0).numerator())
                .isEqualTo(1);
        assertThat(of(late, Indicator.COMPLAINT_TIMELINESS).get(0).numerator()).isEqualTo(1);
    }

    @Test
    void what_is_resolved_at_once_was_answered_with_it() {
        Complaint resolved = investigating().resolve(ComplaintStep.Resolved.of(stamp("2026-03-02T04:00:00Z")));

        assertThat(of(resolved, Indicator.FIRST_RESPONSE_TIMELINESS).get(0).numerator())
                .isEqualTo(1);
    }

    @Test
    void trap_11_an_answer_is_owed_only_while_the_customer_spoke_last() {
        Complaint twice = investigating()
                .hear(heard("2026-03-03T01:00:00Z", "1", ComplaintStep.Voice.COMPLAINS))
                .hear(heard("2026-03-03T04:00:00Z", "2", ComplaintStep.Voice.UNCLEAR))
                .respond(ComplaintStep.Responded.of(stamp("2026-03-03T05:00:00Z")))
                .hear(heard("2026-03-03T06:00:00Z", "3", ComplaintStep.Voice.THANKS))
                .hear(heard("2026-03-03T06:30:00Z", "4", ComplaintStep.Voice.MACHINE));

        assertThat(of(twice, Indicator.NEXT_RESPONSE_TIMELINESS))
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.subject()).isEqualTo("C-17/1");
                    assertThat(evidence.at()).isEqualTo("2026-03-03T05:00:00Z");
                    assertThat(evidence.numerator()).isEqualTo(1);
                });
    }

    @Test
    void trap_28_a_deadline_of_the_law_is_moved_by_no_pause() {
        Complaint waiting = investigating()
                .pause(ComplaintStep.Paused.of(stamp("2026-03-03T01:00:00Z"), EXPERT, Optional.of(DIRECTOR)), FULL);

        assertThat(of(waiting, Indicator.COMPLAINT_TIMELINESS)).isEmpty();
        assertThat(of(waiting, Indicator.STATUTORY_TIMELINESS)).singleElement().satisfies(evidence -> {
            assertThat(evidence.at()).isEqualTo("2026-03-07T01:00:00Z");
            assertThat(evidence.numerator()).isZero();
        });
    }

    @Test
    void trap_10_the_resolution_of_the_first_round_is_not_that_of_the_second() {
        Complaint reopened = investigating()
                .resolve(ComplaintStep.Resolved.of(stamp("2026-03-03T01:00:00Z")))
                .reopen(ComplaintStep.Reopened.of(stamp("2026-03-16T01:00:00Z"), REASON, Optional.empty()), FULL);
        Instant then = Instant.parse("2026-03-16T01:00:00Z");

        assertThat(reopened.obligations(FULL).get(1).outcome(then)).isEqualTo(Verdict.Outcome.MET);
        assertThat(reopened.obligations(FULL).get(2).outcome(then)).isEqualTo(Verdict.Outcome.PENDING);
        assertThat(reopened.obligations(FULL).get(2).due(then)).contains(Instant.parse("2026-03-18T01:00:00Z"));
    }

    @Test
    void a_follow_up_begins_with_the_resolution_and_is_not_owed_when_the_customer_comes_back_first() {
        Complaint resolved = investigating().resolve(ComplaintStep.Resolved.of(stamp("2026-03-03T01:00:00Z")));
        Complaint asked = resolved.followUp(ComplaintStep.FollowedUp.of(stamp("2026-03-05T01:00:00Z")));
        Complaint back = resolved.reopen(
                ComplaintStep.Reopened.of(stamp("2026-03-04T01:00:00Z"), REASON, Optional.empty()), FULL);

        assertThat(of(asked, Indicator.FOLLOW_UP_TIMELINESS).get(0).numerator()).isEqualTo(1);
        assertThat(of(resolved, Indicator.FOLLOW_UP_TIMELINESS).get(0).numerator())
                .isZero();
        assertThat(of(back, Indicator.FOLLOW_UP_TIMELINESS).get(0).disposition())
                .isEqualTo(Disposition.NOT_OWED);
        assertThat(investigating().obligations(FULL)).hasSize(4);
    }

    @Test
    void a_reason_stops_the_clock_no_longer_than_the_regulation_allows_in_a_round() {
        Complaint once = investigating()
                .pause(ComplaintStep.Paused.of(stamp("2026-03-03T01:00:00Z"), CUSTOMER), FULL)
                .resume(ComplaintStep.Resumed.of(stamp("2026-03-03T04:00:00Z")));
        Complaint again = once.pause(ComplaintStep.Paused.of(stamp("2026-03-03T05:00:00Z"), CUSTOMER), FULL);
        Complaint resumed = again.resume(ComplaintStep.Resumed.of(stamp("2026-03-03T08:00:00Z")));

        assertThat(due(once)).contains(Instant.parse("2026-03-05T04:00:00Z"));
        assertThat(due(again)).as("three hours and one more").contains(Instant.parse("2026-03-05T05:00:00Z"));
        assertThat(again.obligations(FULL).get(1).due(Instant.parse("2026-03-03T05:30:00Z")))
                .as("while it may wait nothing is due")
                .isEmpty();
        assertThat(due(resumed)).isEqualTo(due(again));
        assertThatThrownBy(() -> resumed.pause(ComplaintStep.Paused.of(stamp("2026-03-03T08:30:00Z"), CUSTOMER), FULL))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("PT4H of working time in this round");
    }

    @Test
    void a_pause_that_must_be_approved_is_approved_by_somebody_who_does_not_handle_it() {
        ComplaintStep.Paused alone = ComplaintStep.Paused.of(stamp("2026-03-03T01:00:00Z"), EXPERT);

        assertThatThrownBy(() -> investigating().pause(alone, FULL))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("only with an approval");
        assertThatThrownBy(() -> investigating()
                        .pause(
                                ComplaintStep.Paused.of(
                                        stamp("2026-03-03T01:00:00Z"), EXPERT, Optional.of(EmployeeId.of("E-1"))),
                                FULL))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("would approve what E-1 handles");
        assertThat(due(Complaint.replay(com.google.common.collect.ImmutableList.<ComplaintStep>builder()
                        .addAll(investigating().steps())
                        .add(alone)
                        .build())))
                .as("on record without an approval it stops nothing")
                .contains(Instant.parse("2026-03-05T01:00:00Z"));
    }

    @Test
    void nobody_handles_a_complaint_about_himself_and_the_intake_is_not_refused_for_it() {
        Complaint about =
                Complaint.receive(intake().about(List.of(EmployeeId.of("E-1"))).build());

        assertThat(about.handler()).isEmpty();
        assertThat(about.evidence(FULL, Books.ROSTER, AS_OF))
                .allMatch(evidence -> evidence.employee().isEmpty());
        assertThatThrownBy(() -> about.transfer(
                        ComplaintStep.Transferred.of(stamp("2026-03-02T02:00:00Z"), EmployeeId.of("E-1"), REASON),
                        FULL))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("E-1 would handle a complaint about E-1");
        assertThatThrownBy(() -> about.acknowledge(ComplaintStep.Acknowledged.of(
                        Stamp.of(Instant.parse("2026-03-02T02:00:00Z"), Actor.employee(EmployeeId.of("E-1"))))))
                .isInstanceOf(ClauseBreachException.class);
        assertThatThrownBy(() -> about.excuse(ComplaintStep.Excused.of(
                        stamp("2026-03-02T02:00:00Z"),
                        Duty.COMPLAINT_RESOLUTION,
                        1,
                        Excuse.of(
                                Clause.NATURAL_DISASTER,
                                "typhoon",
                                EmployeeId.of("E-1"),
                                Instant.parse("2026-03-02T02:00:00Z")))))
                .isInstanceOf(ClauseBreachException.class);
    }

    @Test
    void who_turns_out_to_be_complained_of_no_longer_handles_it_and_passing_it_on_then_is_no_transfer() {
        Complaint found = investigating()
                .findCause(ComplaintStep.CauseFound.of(
                        stamp("2026-03-02T04:00:00Z"), ReasonCode.of("rude"), List.of(EmployeeId.of("E-1"))));
        Complaint passed = found.transfer(
                ComplaintStep.Transferred.of(stamp("2026-03-02T05:00:00Z"), EmployeeId.of("E-2"), REASON), FULL);

        assertThat(found.cause()).contains(ReasonCode.of("rude"));
        assertThat(found.handler()).isEmpty();
        assertThat(passed.handler()).contains(EmployeeId.of("E-2"));
        assertThat(passed.transfers()).isZero();
        assertThat(due(passed)).isEqualTo(due(investigating()));
    }

    @Test
    void a_remedy_is_asked_for_or_offered_before_it_is_accepted() {
        Complaint asked = Complaint.replay(com.google.common.collect.ImmutableList.<ComplaintStep>builder()
                .add(intake().asked(ReasonCode.of("refund")).build())
                .addAll(investigating().steps().subList(1, 3))
                .build());
        Complaint offered =
                asked.offer(ComplaintStep.RemedyOffered.of(stamp("2026-03-02T04:00:00Z"), ReasonCode.of("apology")));
        ComplaintStep.RemedyAnswered accepted = ComplaintStep.RemedyAnswered.of(
                stamp("2026-03-02T05:00:00Z"), ReasonCode.of("apology"), ComplaintStep.Answer.ACCEPTED);

        assertThat(offered.answer(accepted).remedy()).contains(ReasonCode.of("apology"));
        assertThat(offered.answer(accepted)
                        .answer(ComplaintStep.RemedyAnswered.of(
                                stamp("2026-03-02T06:00:00Z"), ReasonCode.of("apology"), ComplaintStep.Answer.DECLINED))
                        .remedy())
                .isEmpty();
        assertThatThrownBy(() -> asked.answer(accepted))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("one that was asked for or offered, [refund]");
    }

    @Test
    void replay_under_a_book_asks_transfers_and_the_reopening_window_again() {
        Complaint closed = investigating()
                .resolve(ComplaintStep.Resolved.of(stamp("2026-03-03T01:00:00Z")))
                .close(ComplaintStep.Closed.of(stamp("2026-03-03T02:00:00Z")));
        List<ComplaintStep> late = com.google.common.collect.ImmutableList.<ComplaintStep>builder()
                .addAll(closed.steps())
                .add(ComplaintStep.Reopened.of(stamp("2026-03-17T02:00:00.000001Z"), REASON, Optional.empty()))
                .build();
        com.google.common.collect.ImmutableList.Builder<ComplaintStep> passed =
                com.google.common.collect.ImmutableList.<ComplaintStep>builder()
                        .addAll(investigating().steps());
        for (int i = 0; i < 3; i++) {
            passed.add(ComplaintStep.Transferred.of(
                    stamp("2026-03-02T0" + (4 + i) + ":00:00Z"), EmployeeId.of("E-" + (2 + i)), REASON));
        }

        assertThat(Complaint.replay(late).rounds()).isEqualTo(2);
        assertThat(Complaint.replay(closed.steps(), FULL).steps()).isEqualTo(closed.steps());
        assertThatThrownBy(() -> Complaint.replay(late, FULL))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("could be reopened until");
        assertThatThrownBy(() -> Complaint.replay(passed.build(), FULL))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("2 are allowed");
        assertThatThrownBy(() -> Complaint.replay(List.of(), FULL)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void trap_12_a_duplicate_is_merged_only_into_one_that_goes_on_and_came_first() {
        Complaint later = Complaint.receive(intake().id(ComplaintId.of("C-18"))
                .stamp(stamp("2026-03-02T01:00:01Z"))
                .build());
        ComplaintStep.Merged into =
                ComplaintStep.Merged.of(stamp("2026-03-02T04:00:00Z"), ComplaintId.of("C-17"), DIRECTOR);
        Complaint withdrawn =
                investigating().withdraw(ComplaintStep.Withdrawn.of(stamp("2026-03-02T03:30:00Z"), REASON));

        assertThat(later.merge(into, investigating()).state()).isEqualTo(Complaint.State.MERGED);
        assertThatThrownBy(() -> later.merge(into, withdrawn))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("WITHDRAWN and has no clock");
        assertThatThrownBy(() -> investigating()
                        .merge(
                                ComplaintStep.Merged.of(
                                        stamp("2026-03-02T04:00:00Z"), ComplaintId.of("C-18"), DIRECTOR),
                                later))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("no later than this one");
    }

    @Test
    void what_bears_on_a_resolution_is_counted_as_its_obligation_says() {
        Complaint investigating = investigating();
        Complaint waiting = investigating.pause(ComplaintStep.Paused.of(stamp("2026-03-02T06:00:00Z"), CUSTOMER), FULL);
        List<Complaint> lives = List.of(
                investigating,
                waiting,
                waiting.resolve(ComplaintStep.Resolved.of(stamp("2026-03-05T03:00:00Z"))),
                waiting.resume(ComplaintStep.Resumed.of(stamp("2026-03-02T08:00:00Z"))),
                investigating.resolve(ComplaintStep.Resolved.of(stamp("2026-03-03T03:00:00Z"))));
        Set<Long> seen = new HashSet<>();

        for (Complaint life : lives) {
            for (int hour = 0; hour < 24 * 7; hour++) {
                Instant asOf = Instant.parse("2026-03-02T00:30:00Z").plus(Duration.ofHours(hour));
                Counting counting = Counting.of(Books.ROSTER, asOf, Set.of(Indicator.COMPLAINT_TIMELINESS));
                life.count(FULL, counting);
                Ledger ledger = counting.ledger();
                List<Evidence> evidence = life.evidence(FULL, Books.ROSTER, asOf).stream()
                        .filter(piece -> piece.indicator().equals(Indicator.COMPLAINT_TIMELINESS))
                        .toList();
                assertThat(ledger.size()).as("%s as of %s", life, asOf).isEqualTo(evidence.size());
                for (Evidence piece : evidence) {
                    TimeWindow then = TimeWindow.of(piece.at(), piece.at().plusNanos(1_000));
                    assertThat(ledger.tallies(then).company(piece.indicator())).isEqualTo(Tally.of(piece));
                    seen.add(piece.at().getEpochSecond() * 2 + piece.numerator());
                }
            }
        }
        assertThat(seen).as("different due instants and outcomes").hasSizeGreaterThan(3);
    }
}
