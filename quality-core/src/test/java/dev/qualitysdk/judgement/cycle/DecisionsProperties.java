package dev.qualitysdk.judgement.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.appraisal.AppraisalArbitraries;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.IndicatorScore;
import dev.qualitysdk.judgement.appraisal.Month;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.rule.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecisionsProperties {

    private static final ReasonCode REASON = ReasonCode.of("seen");

    @Provide
    Arbitrary<AppraisalArbitraries.Case> cases() {
        return AppraisalArbitraries.cases().map(DecisionsProperties::eachOnce);
    }

    /** Of two pieces of one record and indicator the first: a decision must name one. */
    private static AppraisalArbitraries.Case eachOnce(AppraisalArbitraries.Case facts) {
        Set<String> seen = new HashSet<>();
        return facts.with(facts.evidence().stream()
                .filter(piece -> seen.add(piece.indicator() + " " + piece.subject()))
                .toList());
    }

    private static TimeWindow june(AppraisalArbitraries.Case facts) {
        return facts.regulation().cycle(Month.JUNE);
    }

    /** Decisions about pieces of the month, each by chance an excuse, a correction or a rejection. */
    private static List<Decision> decisions(AppraisalArbitraries.Case facts, Random random) {
        List<Decision> decisions = new ArrayList<>();
        for (Evidence piece : facts.evidence()) {
            if (june(facts).contains(piece.at()) && random.nextInt(5) == 0) {
                Contested contested = Contested.evidence(piece.indicator(), piece.subject());
                decisions.add(
                        switch (random.nextInt(3)) {
                            case 0 -> Decision.excuse(contested, Clause.CYCLE, REASON);
                            case 1 -> Decision.reject(contested, Clause.CYCLE, REASON);
                            default -> Decision.correct(met(piece), Clause.CYCLE, REASON);
                        });
            }
        }
        return decisions;
    }

    private static Evidence met(Evidence piece) {
        Evidence.Builder met = Evidence.builder();
        return met.from(piece)
                .numerator(piece.denominator())
                .disposition(Disposition.COUNTED)
                .reason(Optional.empty())
                .build();
    }

    @Property
    @Label("an excuse or a correction changes only what it names")
    void only_what_is_named_changes(@ForAll("cases") AppraisalArbitraries.Case facts, @ForAll Random random) {
        List<Decision> made = decisions(facts, random);

        List<Evidence> after = Decisions.of(made).overlay(facts.evidence(), june(facts));

        assertThat(after).hasSameSizeAs(facts.evidence());
        for (int i = 0; i < after.size(); i++) {
            Evidence was = facts.evidence().get(i);
            Evidence is = after.get(i);
            Optional<Decision> named = made.stream()
                    .filter(decision -> decision.contested().names(was))
                    .findFirst();
            if (named.isEmpty() || !named.get().isEffective()) {
                assertThat(is).isEqualTo(was);
            } else if (named.get().verdict() == Decision.Verdict.CORRECTION) {
                assertThat(is).isEqualTo(met(was));
            } else {
                boolean miss = was.disposition() == Disposition.COUNTED && was.numerator() < was.denominator();
                assertThat(is.disposition()).isEqualTo(miss ? Disposition.EXCUSED : was.disposition());
                assertThat(is.reason()).isEqualTo(miss ? Optional.of("seen") : was.reason());
                assertThat(is.subject()).isEqualTo(was.subject());
                assertThat(is.numerator()).isEqualTo(was.numerator());
            }
        }
        cardsOfOthersStay(facts, made, after);
    }

    /** Indicators without a decision stay on every card, and cards without one stay but for the division of a pool. */
    private static void cardsOfOthersStay(AppraisalArbitraries.Case facts, List<Decision> made, List<Evidence> after) {
        CycleAppraisal before = facts.appraised();
        CycleAppraisal then = facts.with(after).appraised();
        for (Scorecard card : before.scorecards().values()) {
            Scorecard now = then.scorecard(card.employee()).orElseThrow();
            Set<Indicator> touched = new HashSet<>();
            for (Evidence piece : facts.evidence()) {
                if (piece.employee().filter(card.employee()::equals).isPresent()
                        && made.stream()
                                .anyMatch(decision -> decision.isEffective()
                                        && decision.contested().names(piece))) {
                    touched.add(piece.indicator());
                }
            }
            card.indicators().forEach((indicator, score) -> {
                if (!touched.contains(indicator)) {
                    assertThat(now.indicator(indicator).map(IndicatorScore::result))
                            .contains(score.result());
                }
            });
            if (touched.isEmpty()) {
                assertThat(now.score()).isEqualTo(card.score());
                assertThat(now.grade()).isEqualTo(card.grade());
                assertThat(now.outcome().claim()).isEqualTo(card.outcome().claim());
                assertThat(now.outcome().deductions()).isEqualTo(card.outcome().deductions());
            }
        }
    }

    @Property
    void laid_over_twice_it_is_the_same_and_the_order_of_evidence_does_not_matter(
            @ForAll("cases") AppraisalArbitraries.Case facts, @ForAll Random random) {
        Decisions made = Decisions.of(decisions(facts, random));

        List<Evidence> once = made.overlay(facts.evidence(), june(facts));

        assertThat(made.overlay(once, june(facts))).isEqualTo(once);
        assertThat(made.overlay(facts.shuffled(random).evidence(), june(facts)))
                .containsExactlyInAnyOrderElementsOf(once);
    }

    @Property
    void the_counterfactual_is_what_comes_of_the_decision(
            @ForAll("cases") AppraisalArbitraries.Case facts, @ForAll Random random) {
        List<Decision> made = decisions(facts, random);

        Comparison shown =
                Decisions.of(List.of()).counterfactual(facts.regulation(), facts.records(), facts.evidence(), made);
        CycleAppraisal after = facts.with(Decisions.of(made).overlay(facts.evidence(), june(facts)))
                .appraised();

        assertThat(shown.after().digest()).isEqualTo(after.digest());
        assertThat(shown.before().digest()).isEqualTo(facts.appraised().digest());
        assertThat(shown.isUnchanged() || !made.isEmpty()).isTrue();
        shown.changes()
                .forEach((employee, change) -> assertThat(change.effect())
                        .isEqualTo(effect(after, employee).minus(effect(facts.appraised(), employee))));
    }

    private static org.joda.money.Money effect(CycleAppraisal appraisal, EmployeeId employee) {
        return appraisal.scorecard(employee).orElseThrow().outcome().effect();
    }

    @Property
    void a_rejection_changes_nothing(@ForAll("cases") AppraisalArbitraries.Case facts) {
        List<Decision> rejected = facts.evidence().stream()
                .map(piece ->
                        Decision.reject(Contested.evidence(piece.indicator(), piece.subject()), Clause.CYCLE, REASON))
                .toList();

        assertThat(Decisions.of(rejected).overlay(facts.evidence(), june(facts)))
                .isEqualTo(facts.evidence());
        assertThat(Decisions.of(rejected).withoutEffect(facts.records(), facts.evidence(), june(facts)))
                .isEmpty();
    }
}
