package dev.qualitysdk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TallyProperties {

    @Provide
    Arbitrary<Tally> tallies() {
        return EvidenceArbitraries.tallies();
    }

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        return EvidenceArbitraries.evidence().list().ofMaxSize(40);
    }

    private static Tally sum(List<Evidence> evidence) {
        return evidence.stream().map(Tally::of).reduce(Tally.ZERO, Tally::plus);
    }

    @Property
    void adding_is_commutative_and_associative_and_nothing_changes_nothing(
            @ForAll("tallies") Tally a, @ForAll("tallies") Tally b, @ForAll("tallies") Tally c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Tally.ZERO)).isEqualTo(a);
    }

    @Property
    void any_split_of_evidence_adds_up_to_the_whole_in_any_order(
            @ForAll("evidence") List<Evidence> evidence, @ForAll @IntRange(max = 40) int cut, @ForAll Random random) {
        int at = Math.min(cut, evidence.size());
        List<Evidence> shuffled = new java.util.ArrayList<>(evidence);
        Collections.shuffle(shuffled, random);

        assertThat(sum(shuffled.subList(0, at)).plus(sum(shuffled.subList(at, shuffled.size()))))
                .isEqualTo(sum(evidence));
    }

    @Property
    void every_piece_is_in_exactly_one_count(@ForAll("evidence") List<Evidence> evidence) {
        Tally tally = sum(evidence);

        assertThat(tally.counted() + tally.excused() + tally.excluded() + tally.notOwed())
                .isEqualTo(evidence.size());
        assertThat(tally.numerator()).isLessThanOrEqualTo(tally.denominator());
    }
}
