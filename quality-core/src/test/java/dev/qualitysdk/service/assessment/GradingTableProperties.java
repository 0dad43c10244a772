package dev.qualitysdk.service.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Ratio;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class GradingTableProperties {

    @Provide
    Arbitrary<GradingPlan> plans() {
        return PricingArbitraries.plans();
    }

    @Provide
    Arbitrary<Findings> gradable() {
        return PricingArbitraries.gradable();
    }

    @Provide
    Arbitrary<Findings> findings() {
        return PricingArbitraries.findings();
    }

    @Property
    @Label("trap 62a: of a table that was built exactly one row matches, and it gives the grade")
    void of_a_table_that_was_built_exactly_one_row_matches(
            @ForAll("plans") GradingPlan plan, @ForAll("gradable") Findings findings) {
        GradingDecision decision = plan.build().decide(findings);

        assertThat(plan.matching(findings)).containsExactly(decision.row() - 1);
        assertThat(decision.grade()).hasToString("G" + (decision.row() - 1));
        assertThat(GradingDecision.read(decision.form(), findings)).isEqualTo(decision);
    }

    @Property
    @Label("trap 62a: a table with a row less is refused, with findings that no row matches")
    void a_table_with_a_row_less_is_refused_with_findings_that_no_row_matches(
            @ForAll("plans") GradingPlan plan, @ForAll @IntRange(max = 1_000) int which) {
        Assume.that(plan.rows().size() > 1);
        int row = which % plan.rows().size();
        GradingPlan gap = plan.without(row);

        Findings witness = witness(refusal(gap), "one more for ");

        assertThat(gap.matching(witness)).isEmpty();
        assertThat(plan.matching(witness)).containsExactly(row);
    }

    @Property
    @Label("trap 62a: a table with a row twice is refused, with findings that both match")
    void a_table_with_a_row_twice_is_refused_with_findings_that_both_match(
            @ForAll("plans") GradingPlan plan, @ForAll @IntRange(max = 1_000) int which) {
        int row = which % plan.rows().size();
        GradingPlan overlap = plan.twice(row);

        Findings witness = witness(refusal(overlap), "one row only for ");

        assertThat(overlap.matching(witness)).containsExactly(row, plan.rows().size());
    }

    @Property
    @Label("trap 62a: a row that asks less than it did is refused wherever it now matches more")
    void a_row_that_asks_less_is_refused_with_findings_that_two_rows_match(
            @ForAll("plans") GradingPlan plan, @ForAll @IntRange(max = 1_000) int which) {
        int row = which % plan.rows().size();
        Assume.that(!plan.rows().get(row).isEmpty());
        String input = plan.rows().get(row).keySet().asList().get(0);
        GradingPlan overlap = plan.widened(row, input);

        Findings witness = witness(refusal(overlap), "one row only for ");

        assertThat(overlap.matching(witness)).hasSizeGreaterThan(1).contains(row);
    }

    @Property
    void a_gap_beside_an_overlap_is_never_claimed_where_a_row_matches(
            @ForAll("plans") GradingPlan plan, @ForAll @IntRange(max = 1_000) int which) {
        Assume.that(plan.rows().size() > 2);
        GradingPlan faulty = plan.without(which % plan.rows().size()).twice(0);

        List<Fault> faults = refusal(faulty);

        assertThat(faults).anyMatch(fault -> fault.wanted().contains("one row only for "));
        faults.stream()
                .filter(fault -> fault.wanted().contains("one more for "))
                .forEach(fault -> assertThat(faulty.matching(witness(List.of(fault), "one more for ")))
                        .isEmpty());
    }

    @Property
    void what_was_not_looked_at_is_refused_and_never_taken_for_zero(
            @ForAll("plans") GradingPlan plan, @ForAll("findings") Findings findings) {
        List<String> absent = Stream.of("moisture", "size-mm", "packing", "oily")
                .filter(input -> !findings.names().contains(input))
                .toList();

        assertThatThrownBy(() -> plan.build().decide(findings))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsAll(absent)
                                .contains("size-mm"));
    }

    @Property
    void findings_are_read_back_from_their_form(@ForAll("findings") Findings findings) {
        assertThat(Findings.read(findings.form())).isEqualTo(findings);
    }

    private static List<Fault> refusal(GradingPlan plan) {
        try {
            plan.build();
        } catch (InvalidValueException refused) {
            return refused.faults();
        }
        throw new AssertionError("not refused: " + plan);
    }

    /** Reads back the findings that a refusal names, such as {@code one more for moisture = 3/25, packing = baled}. */
    private static Findings witness(List<Fault> faults, String before) {
        String found = faults.stream()
                .map(Fault::wanted)
                .filter(text -> text.contains(before))
                .findFirst()
                .orElseThrow();
        FindingsBuilder findings = Findings.builder();
        for (String part : found.substring(before.length()).split(", ", -1)) {
            String[] pair = part.split(" = ", 2);
            if (GradingPlan.CHOICES.containsKey(pair[0])) {
                findings.choice(pair[0], pair[1]);
            } else {
                findings.number(pair[0], Ratio.parse(pair[1]));
            }
        }
        return findings.build();
    }
}
