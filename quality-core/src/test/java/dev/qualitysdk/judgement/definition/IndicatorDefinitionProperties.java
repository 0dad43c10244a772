package dev.qualitysdk.judgement.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Tallies;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.definition.Criterion.Answer;
import dev.qualitysdk.judgement.kpi.IndicatorMember.Part;
import dev.qualitysdk.judgement.kpi.IndicatorSets;
import dev.qualitysdk.regulation.Books;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class IndicatorDefinitionProperties {

    private static final TimeWindow EVER =
            TimeWindow.of(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

    @Provide
    Arbitrary<IndicatorDefinition> definitions() {
        return DefinitionArbitraries.definitions();
    }

    @Provide
    Arbitrary<Criterion> criteria() {
        return DefinitionArbitraries.criteria();
    }

    @Provide
    Arbitrary<RecordFacts> record() {
        return DefinitionArbitraries.records();
    }

    @Provide
    Arbitrary<List<RecordFacts>> records() {
        return DefinitionArbitraries.records()
                .list()
                .uniqueElements(RecordFacts::subject)
                .ofMaxSize(25);
    }

    @Property(tries = 250)
    void every_record_has_one_place_with_its_reason(
            @ForAll("definitions") IndicatorDefinition definition, @ForAll("records") List<RecordFacts> records) {
        IndicatorSets sets = definition.sets(records);
        Set<String> outside = definition.outside(records).keySet();

        assertThat(Sets.intersection(sets.members().keySet(), outside)).isEmpty();
        assertThat(Sets.union(sets.members().keySet(), outside))
                .containsExactlyInAnyOrderElementsOf(
                        records.stream().map(RecordFacts::subject).toList());
        assertThat(sets.set(Part.NUMERATOR_EXCLUSION).keySet())
                .isSubsetOf(sets.set(Part.NUMERATOR).keySet());
        assertThat(Sets.union(
                        sets.set(Part.NUMERATOR).keySet(),
                        Sets.union(
                                sets.set(Part.EXCLUSION).keySet(),
                                sets.set(Part.EXCEPTION).keySet())))
                .isSubsetOf(sets.set(Part.DENOMINATOR).keySet());
        assertThat(Sets.intersection(
                        sets.set(Part.NUMERATOR).keySet(),
                        sets.set(Part.EXCEPTION).keySet()))
                .isEmpty();
        for (Part part : Part.values()) {
            sets.set(part).keySet().forEach(subject -> Statistics.collect(part));
        }
        Statistics.coverage(coverage -> {
            for (Part part : Part.values()) {
                coverage.check(part).percentage(p -> p > 0.3);
            }
        });
    }

    @Property(tries = 250)
    void the_reason_is_that_of_the_first_rule_that_holds(
            @ForAll("definitions") IndicatorDefinition definition, @ForAll("record") RecordFacts record) {
        Placement place = definition.place(record);

        for (Part part : Part.values()) {
            Optional<String> first = definition
                    .rules(part)
                    .filter(rule -> rule.when().answer(record) == Answer.HOLDS)
                    .map(rule -> rule.reason().value())
                    .findFirst();
            Optional<String> given =
                    place.member().map(member -> member.reasons().get(part));
            boolean whole =
                    part == Part.DENOMINATOR && definition.rules(part).findAny().isEmpty();
            if (given.isPresent() && !whole) {
                assertThat(given).isEqualTo(first);
            }
            if (part == Part.POPULATION) {
                assertThat(given).isEqualTo(first);
            }
        }
    }

    @Property(tries = 250)
    void evidence_sets_and_ledger_have_one_tally_which_is_the_sum_of_the_parts(
            @ForAll("definitions") IndicatorDefinition definition, @ForAll("records") List<RecordFacts> records) {
        List<Evidence> evidence = definition.evidence(records, Books.ORDINARY);
        IndicatorSets sets = definition.sets(records);
        Tally tally = sets.tally();

        assertThat(Ledger.of(evidence).tallies(EVER).company(definition.indicator()))
                .isEqualTo(tally);
        assertThat(IndicatorSets.ofEvidence(definition.indicator(), definition.measure(), evidence)
                        .tally())
                .isEqualTo(tally);
        assertThat(tally.counted() + tally.excluded() + tally.excused() + tally.notOwed())
                .isEqualTo(sets.members().size());
        assertThat(tally.counted()).isEqualTo(sets.counted().size());
        assertThat(tally.numerator()).isLessThanOrEqualTo(tally.denominator());
    }

    @Property(tries = 250)
    void splitting_merging_and_shuffling_records_gives_the_same_figures(
            @ForAll("definitions") IndicatorDefinition definition,
            @ForAll("records") List<RecordFacts> records,
            @ForAll @IntRange(max = 25) int cut,
            @ForAll Random random) {
        int at = Math.min(cut, records.size());
        List<RecordFacts> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);

        assertThat(tallies(definition, records.subList(0, at))
                        .plus(tallies(definition, records.subList(at, records.size()))))
                .isEqualTo(tallies(definition, records));
        assertThat(definition.evidence(shuffled, Books.ORDINARY))
                .isEqualTo(definition.evidence(records, Books.ORDINARY));
        assertThat(definition.sets(shuffled)).isEqualTo(definition.sets(records));
    }

    private static Tallies tallies(IndicatorDefinition definition, List<RecordFacts> records) {
        return Ledger.of(definition.evidence(records, Books.ORDINARY)).tallies(EVER);
    }

    @Property(tries = 250)
    void what_is_known_stays_so_whatever_becomes_known_besides(
            @ForAll("criteria") Criterion criterion,
            @ForAll("record") RecordFacts record,
            @ForAll("record") RecordFacts further) {
        Set<String> known = new HashSet<>(criterion.lacking(record));
        boolean asksPresence =
                criterion.comparisons().anyMatch(comparison -> comparison.kind() == Criterion.Kind.PRESENT);
        RecordFacts.Builder more = RecordFacts.builder();
        more.from(record);
        further.facts().forEach((name, fact) -> {
            if (!record.facts().containsKey(name)) {
                more.putFacts(name, fact);
            }
        });
        Answer answer = criterion.answer(record);

        assertThat(answer == Answer.UNKNOWN && known.isEmpty()).isFalse();
        if (answer != Answer.UNKNOWN && !asksPresence) {
            assertThat(criterion.answer(more.build())).isEqualTo(answer);
        }
        Statistics.collect(answer);
        Statistics.coverage(coverage -> {
            for (Answer one : Answer.values()) {
                coverage.check(one).percentage(p -> p > 5);
            }
        });
    }

    @Property(tries = 250)
    void negation_conjunction_and_disjunction_agree(
            @ForAll("criteria") Criterion one,
            @ForAll("criteria") Criterion other,
            @ForAll("record") RecordFacts record) {
        Answer negated = Criterion.not(Criterion.any(List.of(Criterion.not(one), Criterion.not(other))))
                .answer(record);

        assertThat(Criterion.all(List.of(one, other)).answer(record)).isEqualTo(negated);
        assertThat(Criterion.all(List.of(other, one)).answer(record)).isEqualTo(negated);
        assertThat(Criterion.not(Criterion.not(one)).answer(record)).isEqualTo(one.answer(record));
    }
}
