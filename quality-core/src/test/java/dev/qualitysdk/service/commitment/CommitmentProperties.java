package dev.qualitysdk.service.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.RegulationBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

class CommitmentProperties {

    private static final RegulationBook SILENT =
            Books.but(regulation -> regulation.allowances(ImmutableSortedMap.of()));

    @Provide
    Arbitrary<Commitment> commitments() {
        return CommitmentArbitraries.commitments();
    }

    @Property
    void every_commitment_is_read_back_from_its_steps(@ForAll("commitments") Commitment commitment) {
        List<CommitmentStep> read = commitment.steps().stream()
                .map(step -> Commitment.FAMILY.read(step.form()))
                .toList();

        assertThat(read).isEqualTo(commitment.steps());
        assertThat(Commitment.replay(read).state()).isEqualTo(commitment.state());
        Statistics.collect(commitment.state());
        Statistics.coverage(coverage -> {
            for (Commitment.State state : Commitment.State.values()) {
                coverage.check(state).percentage(p -> p > 3);
            }
        });
    }

    @Property
    void the_verdict_of_a_promised_time_is_the_comparison_of_two_instants(
            @ForAll("commitments") Commitment commitment, @ForAll @LongRange(min = -600, max = 30_000) long minutes) {
        Instant asOf = commitment.opened().at().plus(Duration.ofMinutes(minutes));
        List<Evidence> evidence = commitment.evidence(SILENT, Books.ROSTER, asOf);

        Optional<Instant> due = commitment.opened().due();
        Optional<Instant> fulfilled = at(commitment, CommitmentStep.Fulfilled.class, asOf);
        boolean excused = at(commitment, CommitmentStep.Excused.class, asOf).isPresent();
        boolean withdrawn = at(commitment, CommitmentStep.Withdrawn.class, asOf)
                .filter(at -> due.filter(at::isAfter).isEmpty())
                .isPresent();
        String expected;
        if (commitment.opened().at().isAfter(asOf)) {
            expected = "none";
        } else if (due.isEmpty() || withdrawn) {
            expected = "NOT_OWED";
        } else if (fulfilled.filter(at -> !at.isAfter(due.get())).isPresent()) {
            expected = "1";
        } else if (excused) {
            expected = "EXCUSED";
        } else {
            expected = fulfilled.isPresent() || due.get().isBefore(asOf) ? "0" : "none";
        }

        assertThat(evidence.isEmpty() ? "none" : shown(evidence.get(0))).isEqualTo(expected);
        assertThat(evidence).hasSizeLessThanOrEqualTo(1);
        Statistics.collect(expected);
        Statistics.coverage(coverage -> {
            for (String each : List.of("none", "NOT_OWED", "0", "1", "EXCUSED")) {
                coverage.check(each).percentage(p -> p > 2);
            }
        });
    }

    @Property
    void what_comes_later_changes_nothing_of_what_was_seen(
            @ForAll("commitments") Commitment commitment, @ForAll @LongRange(min = -600, max = 30_000) long minutes) {
        Instant asOf = commitment.opened().at().plus(Duration.ofMinutes(minutes));
        List<Evidence> whole = commitment.evidence(Books.ORDINARY, Books.ROSTER, asOf);
        List<Evidence> asItStood = commitment
                .asOf(asOf)
                .map(seen -> List.copyOf(seen.evidence(Books.ORDINARY, Books.ROSTER, asOf)))
                .orElse(List.of());

        assertThat(whole).isEqualTo(asItStood);
    }

    private static <T extends CommitmentStep> Optional<Instant> at(Commitment commitment, Class<T> type, Instant asOf) {
        return commitment.steps().stream()
                .filter(step -> type.isInstance(step) && !step.at().isAfter(asOf))
                .map(CommitmentStep::at)
                .findFirst();
    }

    private static String shown(Evidence evidence) {
        return evidence.disposition() == Disposition.COUNTED
                ? Long.toString(evidence.numerator())
                : evidence.disposition().name();
    }
}
