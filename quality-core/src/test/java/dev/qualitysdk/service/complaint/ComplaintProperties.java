package dev.qualitysdk.service.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.Pause;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.lifecycle.Walk;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

class ComplaintProperties {

    @Provide
    Arbitrary<Complaint> complaints() {
        return ComplaintArbitraries.complaints();
    }

    private static Instant last(Complaint complaint) {
        return complaint.steps().get(complaint.version() - 1).at();
    }

    @Property(tries = 1000)
    void every_complaint_is_read_back_from_its_steps(@ForAll("complaints") Complaint complaint) {
        List<ComplaintStep> read = complaint.steps().stream()
                .map(step -> Complaint.FAMILY.read(step.form()))
                .toList();

        assertThat(read).isEqualTo(complaint.steps());
        assertThat(Complaint.replay(read).state()).isEqualTo(complaint.state());
        Statistics.label("state").collect(complaint.state());
        Statistics.label("state").coverage(coverage -> {
            for (Complaint.State state : Complaint.State.values()) {
                coverage.check(state).count(n -> n > 0);
            }
        });
        Statistics.label("rounds").collect(Math.min(3, complaint.rounds()));
        Statistics.label("rounds").coverage(coverage -> coverage.check(3).count(n -> n > 0));
    }

    @Property
    @Label("trap 7: a recorded breach never vanishes but by an excuse or as a duplicate")
    void a_recorded_breach_never_vanishes(@ForAll("complaints") Complaint complaint) {
        Set<String> breaches = new HashSet<>();
        for (Complaint seen : Walk.prefixes(complaint, Complaint::replay)) {
            Instant asOf = last(seen);
            ComplaintStep step = seen.steps().get(seen.version() - 1);
            List<Obligation> owed = seen.obligations(Books.ORDINARY);
            Set<String> now = new HashSet<>();
            for (int i = 0; i < owed.size(); i++) {
                if (owed.get(i).outcome(asOf) == Verdict.Outcome.MISSED) {
                    now.add(i + " " + owed.get(i).subject());
                }
            }
            if (!(step instanceof ComplaintStep.Excused) && !(step instanceof ComplaintStep.Merged)) {
                assertThat(now).containsAll(breaches);
            }
            breaches = now;
        }
        Statistics.collect(!breaches.isEmpty());
        Statistics.coverage(coverage -> coverage.check(true).percentage(p -> p > 5));
    }

    @Property
    @Label("trap 6: the time closed belongs to no round, and a round waits only within itself")
    void rounds_and_their_waits_lie_one_after_another(@ForAll("complaints") Complaint complaint) {
        List<Obligation> rounds = complaint.obligations(Books.ORDINARY).subList(1, complaint.rounds() + 1);

        for (int i = 0; i < rounds.size(); i++) {
            Obligation round = rounds.get(i);
            Instant end = round.fulfilled().orElse(last(complaint));
            if (i > 0) {
                assertThat(rounds.get(i - 1).fulfilled()).isPresent();
                assertThat(round.opened())
                        .isAfterOrEqualTo(rounds.get(i - 1).fulfilled().get());
            }
            for (Pause pause : round.pauses()) {
                assertThat(pause.from()).isBetween(round.opened(), end);
                assertThat(pause.to().orElse(end)).isBetween(pause.from(), end);
            }
        }
    }

    @Property
    @Label("trap 12: a duplicate has no live clock")
    void only_what_goes_on_has_a_live_clock(@ForAll("complaints") Complaint complaint) {
        Instant far = last(complaint).plus(Duration.ofDays(60));
        List<Obligation> owed = complaint.obligations(Books.ORDINARY);
        long pending = owed.stream()
                .filter(obligation -> obligation.outcome(far) == Verdict.Outcome.PENDING)
                .count();

        assertThat(pending).isLessThanOrEqualTo(complaint.state() == Complaint.State.WAITING ? 1 : 0);
        if (complaint.state() == Complaint.State.MERGED) {
            assertThat(owed.get(owed.size() - 1).outcome(last(complaint))).isEqualTo(Verdict.Outcome.NOT_OWED);
        }
    }

    @Property
    void passing_it_on_moves_no_due_time(@ForAll("complaints") Complaint complaint) {
        ImmutableList<ComplaintStep> kept = complaint.steps().stream()
                .filter(step -> !(step instanceof ComplaintStep.Transferred))
                .collect(ImmutableList.toImmutableList());
        Instant asOf = last(complaint);

        assertThat(complaint.obligations(Books.ORDINARY).stream().map(o -> o.due(asOf)))
                .containsExactlyElementsOf(Complaint.replay(kept).obligations(Books.ORDINARY).stream()
                        .map(o -> o.due(asOf))
                        .toList());
    }

    @Property
    void each_obligation_is_counted_at_most_once_and_what_comes_later_is_unseen(
            @ForAll("complaints") Complaint complaint, @ForAll @LongRange(min = -600, max = 200_000) long minutes) {
        Instant asOf = complaint.received().at().plus(Duration.ofMinutes(minutes));
        List<Evidence> evidence = complaint.evidence(Books.ORDINARY, Books.ROSTER, asOf);

        assertThat(evidence).extracting(e -> e.indicator() + " " + e.subject()).doesNotHaveDuplicates();
        assertThat(evidence)
                .isEqualTo(complaint
                        .asOf(asOf)
                        .map(seen -> seen.evidence(Books.ORDINARY, Books.ROSTER, asOf))
                        .orElseGet(ImmutableList::of));
    }

    @Property
    void long_after_everything_each_obligation_has_its_one_piece_of_evidence(
            @ForAll("complaints") Complaint complaint) {
        Instant far = last(complaint).plus(Duration.ofDays(60));
        int open = complaint.state() == Complaint.State.WAITING ? 1 : 0;

        assertThat(complaint.evidence(Books.ORDINARY, Books.ROSTER, far))
                .hasSizeBetween(1 + complaint.rounds() - open, 1 + complaint.rounds());
    }
}
