package dev.qualitysdk.judgement.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Sets;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.EvidenceArbitraries;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.kpi.IndicatorMember.Part;
import dev.qualitysdk.regulation.IndicatorRule;
import dev.qualitysdk.regulation.RegulationArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class IndicatorSetsProperties {

    private static final Indicator INDICATOR = Indicator.RESPONSE_TIMELINESS;

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        return EvidenceArbitraries.evidence().list().ofMaxSize(30).map(pieces -> {
            List<Evidence> distinct = new ArrayList<>();
            for (int i = 0; i < pieces.size(); i++) {
                distinct.add(Evidence.builder()
                        .from(pieces.get(i))
                        .indicator(INDICATOR)
                        .subject("record " + i)
                        .build());
            }
            return distinct;
        });
    }

    @Provide
    Arbitrary<IndicatorSets> sets() {
        return KpiArbitraries.indicatorSets();
    }

    @Property
    void evidence_and_its_sets_have_one_tally_in_any_order(@ForAll("evidence") List<Evidence> evidence) {
        Tally sum = evidence.stream().map(Tally::of).reduce(Tally.ZERO, Tally::plus);
        IndicatorSets sets = IndicatorSets.ofEvidence(INDICATOR, Indicator.Measure.COUNTS, evidence);
        List<Evidence> reversed = new ArrayList<>(evidence);
        Collections.reverse(reversed);

        assertThat(sets.tally()).isEqualTo(sum);
        assertThat(IndicatorSets.ofEvidence(INDICATOR, Indicator.Measure.COUNTS, reversed))
                .isEqualTo(sets);
        assertThat(sets.counted()).hasSize((int) sum.counted());
        assertThat(sets.members()).hasSize(evidence.size());
    }

    @Property
    @Label("trap 101: the score follows from the algebra of the sets, also where a record lies in two of them")
    void the_score_is_set_algebra(@ForAll("sets") IndicatorSets sets) {
        Set<String> counted = new HashSet<>(sets.set(Part.DENOMINATOR).keySet());
        counted.removeAll(Sets.union(
                sets.set(Part.EXCLUSION).keySet(), sets.set(Part.EXCEPTION).keySet()));
        Set<String> succeeded = new HashSet<>(Sets.intersection(
                counted,
                Sets.difference(
                        sets.set(Part.NUMERATOR).keySet(),
                        sets.set(Part.NUMERATOR_EXCLUSION).keySet())));

        assertThat(sets.counted()).containsExactlyInAnyOrderElementsOf(counted);
        assertThat(sets.succeeded()).containsExactlyInAnyOrderElementsOf(succeeded);
        assertThat(sets.tally().counted()).isEqualTo(counted.size());
        assertThat(sets.tally().numerator()).isEqualTo(succeeded.size());
        assertThat(sets.tally().denominator()).isEqualTo(counted.size());
        Statistics.collect(!Sets.intersection(
                        sets.set(Part.EXCLUSION).keySet(),
                        sets.set(Part.NUMERATOR).keySet())
                .isEmpty());
        Statistics.coverage(coverage -> coverage.check(true).count(n -> n > 0));
    }

    @Property
    @Label("trap 102: numerator exclusion within numerator within denominator within population, or there is no member")
    void sets_that_break_their_laws_are_no_member(@ForAll Set<Part> parts) {
        Map<Part, String> reasons = new EnumMap<>(Part.class);
        parts.forEach(part -> reasons.put(part, "reason"));
        boolean lawful = parts.contains(Part.POPULATION)
                && (!parts.contains(Part.NUMERATOR_EXCLUSION) || parts.contains(Part.NUMERATOR))
                && (Collections.disjoint(parts, Set.of(Part.NUMERATOR, Part.EXCLUSION, Part.EXCEPTION))
                        || parts.contains(Part.DENOMINATOR))
                && !parts.containsAll(Set.of(Part.NUMERATOR, Part.EXCEPTION));

        if (lawful) {
            assertThat(IndicatorMember.of("one", reasons).reasons()).isEqualTo(reasons);
        } else {
            assertThatThrownBy(() -> IndicatorMember.of("one", reasons)).isInstanceOf(InvalidValueException.class);
        }
        Statistics.collect(lawful);
        Statistics.coverage(coverage -> {
            coverage.check(true).count(n -> n > 0);
            coverage.check(false).count(n -> n > 0);
        });
    }

    @Example
    void a_record_that_comes_twice_is_refused() {
        IndicatorMember member = IndicatorMember.of("R-1", Map.of(Part.POPULATION, "4.2.2"));

        assertThatThrownBy(() -> IndicatorSets.of(INDICATOR, Indicator.Measure.COUNTS, List.of(member, member)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("each record once");
    }

    @Example
    @Label(
            "trap 90: the ratings 5, 5 and 4 of 5 are 67 per cent as counts of the best and 92 as a mean, and each says which it is")
    void the_formula_stands_with_the_figure() {
        Map<Part, String> good = Map.of(Part.POPULATION, "x", Part.DENOMINATOR, "x", Part.NUMERATOR, "x");
        Map<Part, String> other = Map.of(Part.POPULATION, "x", Part.DENOMINATOR, "x");
        IndicatorSets counts = IndicatorSets.of(
                Indicator.CUSTOMER_SATISFACTION,
                Indicator.Measure.COUNTS,
                List.of(IndicatorMember.of("a", good), IndicatorMember.of("b", good), IndicatorMember.of("c", other)));
        IndicatorSets mean = IndicatorSets.of(
                Indicator.CUSTOMER_SATISFACTION,
                Indicator.Measure.MEAN,
                List.of(
                        IndicatorMember.of("a", good, 4, 4),
                        IndicatorMember.of("b", good, 4, 4),
                        IndicatorMember.of("c", good, 3, 4)));

        assertThat(counts.formula()).isEqualTo(Indicator.Measure.COUNTS);
        assertThat(counts.tally()).isEqualTo(Tally.of(2, 3, 3, 0, 0, 0));
        assertThat(mean.formula()).isEqualTo(Indicator.Measure.MEAN);
        assertThat(mean.tally()).isEqualTo(Tally.of(11, 12, 3, 0, 0, 0));
        assertThat(counts).isNotEqualTo(mean);
    }

    @Example
    @Label(
            "trap 99: one review of five stars is below the minimum sample, and its interval reaches far lower than that of many")
    void one_perfect_record_ranks_before_nobody() {
        IndicatorRule.Builder rule = IndicatorRule.builder();
        rule.from(RegulationArbitraries.ordinary()
                        .build()
                        .rule(Indicator.CUSTOMER_SATISFACTION)
                        .orElseThrow())
                .minimumSample(5);
        IndicatorResult one =
                IndicatorResult.of(rule.build(), Tally.of(1, 1, 1, 0, 0, 0), Optional.of(WilsonInterval.USUAL_Z));
        IndicatorResult many =
                IndicatorResult.of(rule.build(), Tally.of(96, 100, 100, 0, 0, 0), Optional.of(WilsonInterval.USUAL_Z));

        assertThat(one.result()).isEqualTo(IndicatorResult.Result.INSUFFICIENT);
        assertThat(one.shortfall()).contains(IndicatorResult.Shortfall.SAMPLE);
        assertThat(many.result()).isEqualTo(IndicatorResult.Result.MET);
        assertThat(one.interval().orElseThrow().lower())
                .isLessThan(many.interval().orElseThrow().lower());
    }
}
