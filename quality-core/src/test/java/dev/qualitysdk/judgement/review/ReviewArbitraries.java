package dev.qualitysdk.judgement.review;

import dev.qualitysdk.evidence.TrainingNeed;
import dev.qualitysdk.judgement.appraisal.AppraisalArbitraries;
import dev.qualitysdk.judgement.seal.SealArbitraries;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of what appraised months are looked back on for. */
public final class ReviewArbitraries {

    private ReviewArbitraries() {}

    private static Arbitrary<CareerRule.Condition> conditions(int months) {
        Arbitrary<String[]> grades = Arbitraries.of("A", "B", "C", "D")
                .array(String[].class)
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<Integer> bounds = Arbitraries.integers().between(0, months);
        return Arbitraries.oneOf(
                Combinators.combine(bounds, grades).as(CareerRule.Condition::atLeast),
                Combinators.combine(bounds, grades).as(CareerRule.Condition::atMost));
    }

    /** Rules about one to twelve months. */
    public static Arbitrary<CareerRule> rules() {
        return Arbitraries.integers()
                .between(1, 12)
                .flatMap(months -> Combinators.combine(
                                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5),
                                Arbitraries.of(CareerRule.Purpose.class),
                                conditions(months).list().ofMinSize(1).ofMaxSize(3))
                        .as((code, purpose, conditions) -> CareerRule.of(code, purpose, months, conditions)));
    }

    /** Where employees stand by rules. */
    public static Arbitrary<CareerStanding> standings() {
        return Combinators.combine(rules(), SealArbitraries.chains())
                .as((rule, chain) -> CareerReview.of(rule, chain).values())
                .withoutEdgeCases()
                .flatMap(Arbitraries::of);
    }

    /** Overrides of a few months. */
    public static Arbitrary<OverrideReport> overrideReports() {
        return SealArbitraries.chains().map(OverrideReport::of);
    }

    /** Training that months propose. */
    public static Arbitrary<TrainingNeed> needs() {
        return AppraisalArbitraries.appraisals()
                .map(appraisal -> TrainingProposals.of(appraisal, TrainingProposals.USUAL))
                .filter(needs -> !needs.isEmpty())
                .flatMap(Arbitraries::of);
    }
}
