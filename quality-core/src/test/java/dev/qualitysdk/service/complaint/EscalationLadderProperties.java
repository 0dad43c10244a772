package dev.qualitysdk.service.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.service.complaint.EscalationRung.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

class EscalationLadderProperties {

    private static EscalationRung rung(String code, Duty duty, Anchor anchor, Duration time) {
        return EscalationRung.of(ReasonCode.of(code), duty, anchor, time);
    }

    private static final EscalationLadder LADDER = EscalationLadder.of(
            List.of(
                    rung("nobody-said-so", Duty.COMPLAINT_ACKNOWLEDGEMENT, Anchor.AFTER_DUE, Duration.ZERO),
                    rung("a-day-old", Duty.COMPLAINT_RESOLUTION, Anchor.AFTER_OPENING, Duration.ofHours(8)),
                    rung("warn", Duty.COMPLAINT_RESOLUTION, Anchor.BEFORE_DUE, Duration.ofHours(4)),
                    rung("late", Duty.COMPLAINT_RESOLUTION, Anchor.AFTER_DUE, Duration.ZERO),
                    rung("very-late", Duty.COMPLAINT_RESOLUTION, Anchor.AFTER_DUE, Duration.ofHours(17)),
                    rung("late-again", Duty.COMPLAINT_REOPENED_RESOLUTION, Anchor.AFTER_DUE, Duration.ZERO)),
            Books.ordinary());

    @Provide
    Arbitrary<Complaint> complaints() {
        return ComplaintArbitraries.complaints();
    }

    private static Complaint recordedBefore(Complaint complaint, Instant instant) {
        List<ComplaintStep> seen = complaint.steps().stream()
                .filter(step -> step.stamp().recorded().isBefore(instant))
                .toList();
        return seen.isEmpty() ? Complaint.replay(complaint.steps().subList(0, 1)) : Complaint.replay(seen);
    }

    @Property
    @Label("trap 30: whenever a timer asks, and however late, each rung is told once and at the same instant")
    void any_schedule_of_questions_gives_each_rung_once(
            @ForAll("complaints") Complaint complaint,
            @ForAll @Size(max = 8) List<@LongRange(min = -1_000, max = 90_000) Long> minutes) {
        Instant first = complaint.received().at();
        TreeSet<Instant> ticks = new TreeSet<>(List.of(first.minusSeconds(1), first.plus(Duration.ofDays(70))));
        minutes.forEach(minute -> ticks.add(first.plus(Duration.ofMinutes(minute))));
        complaint.steps().forEach(step -> ticks.add(step.at()));

        List<Escalation> told = new ArrayList<>();
        Instant from = ticks.first();
        for (Instant to : ticks.tailSet(from, false)) {
            told.addAll(LADDER.dueBetween(recordedBefore(complaint, to), Books.ORDINARY, from, to));
            from = to;
        }
        List<Escalation> whole = LADDER.dueBetween(complaint, Books.ORDINARY, ticks.first(), ticks.last());

        assertThat(told).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(whole)
                .extracting(escalation ->
                        escalation.subject() + " " + escalation.rung().code())
                .doesNotHaveDuplicates();
        assertThat(whole).isSortedAccordingTo(java.util.Comparator.comparing(Escalation::at));
        Statistics.collect(Math.min(3, whole.size()));
        Statistics.coverage(coverage -> {
            coverage.check(0).count(n -> n > 0);
            coverage.check(2).count(n -> n > 0);
            coverage.check(3).count(n -> n > 0);
        });
    }

    private static Complaint investigating() {
        Complaint complaint = Complaint.receive(ComplaintStep.Received.builder()
                .stamp(stamp("2026-03-02T01:00:00Z"))
                .id(ComplaintId.of("C-17"))
                .build());
        return complaint
                .acknowledge(ComplaintStep.Acknowledged.of(stamp("2026-03-02T02:00:00Z")))
                .investigate(ComplaintStep.InvestigationBegun.of(stamp("2026-03-02T03:00:00Z")));
    }

    private static Stamp stamp(String at) {
        return Stamp.of(Instant.parse(at), Actor.system("desk"));
    }

    private static List<String> told(Complaint complaint) {
        return LADDER
                .dueBetween(
                        complaint,
                        Books.ORDINARY,
                        Instant.parse("2026-03-02T00:00:00Z"),
                        Instant.parse("2026-03-31T00:00:00Z"))
                .stream()
                .map(escalation -> escalation.rung().code() + " " + escalation.at())
                .toList();
    }

    @Example
    void rungs_lie_in_working_time_and_end_with_the_resolution() {
        assertThat(told(investigating()))
                .containsExactly(
                        "a-day-old 2026-03-02T09:00:00Z",
                        "warn 2026-03-04T05:30:00Z",
                        "late 2026-03-05T01:00:00Z",
                        "very-late 2026-03-09T01:00:00Z");
        assertThat(told(investigating().resolve(ComplaintStep.Resolved.of(stamp("2026-03-04T06:00:00Z")))))
                .containsExactly("a-day-old 2026-03-02T09:00:00Z", "warn 2026-03-04T05:30:00Z");
    }

    @Example
    void a_pause_puts_off_what_was_not_yet_told_and_repeats_nothing() {
        Complaint paused = investigating()
                .pause(
                        ComplaintStep.Paused.of(stamp("2026-03-04T06:00:00Z"), PauseReason.WAITING_FOR_CUSTOMER),
                        Books.ORDINARY)
                .resume(ComplaintStep.Resumed.of(stamp("2026-03-05T06:00:00Z")));

        assertThat(told(paused))
                .containsExactly(
                        "a-day-old 2026-03-02T09:00:00Z",
                        "warn 2026-03-04T05:30:00Z",
                        "late 2026-03-06T01:00:00Z",
                        "very-late 2026-03-10T01:00:00Z");
    }

    @Example
    void a_rung_that_nobody_could_reach_is_refused_with_all_that_is_wrong() {
        assertThatThrownBy(() -> EscalationLadder.of(
                        List.of(
                                rung("a", Duty.COMPLAINT_FOLLOW_UP, Anchor.AFTER_DUE, Duration.ZERO),
                                rung("b", Duty.COMPLAINT_RESOLUTION, Anchor.BEFORE_DUE, Duration.ofMinutes(1_530)),
                                rung("b", Duty.COMPLAINT_RESOLUTION, Anchor.AFTER_DUE, Duration.ZERO)),
                        Books.ordinary()))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(dev.qualitysdk.basics.Fault::field)
                                .containsExactly("rungs[0].duty", "rungs[1].time", "rungs[2].code"));
        assertThatThrownBy(() -> EscalationLadder.of(ImmutableList.of(), Books.ordinary()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rung("c", Duty.SETTLEMENT, Anchor.AFTER_DUE, Duration.ZERO))
                .isInstanceOf(InvalidValueException.class);
    }
}
