package dev.qualitysdk.judgement.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Points;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.appraisal.Explanation.Line;
import dev.qualitysdk.judgement.appraisal.Explanation.Topic;
import dev.qualitysdk.judgement.kpi.Percentage;
import dev.qualitysdk.regulation.GradeBand;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.Money;

class ExplanationProperties {

    @Provide
    Arbitrary<AppraisalArbitraries.Case> cases() {
        return AppraisalArbitraries.cases();
    }

    @Property
    void every_number_on_a_card_is_in_its_explanation_and_every_tally_is_the_sum_of_its_records(
            @ForAll("cases") AppraisalArbitraries.Case facts, @ForAll Random random) {
        CycleAppraisal appraisal = facts.appraised();
        List<Evidence> evidence = facts.shuffled(random).evidence();
        appraisal.scorecards().forEach((employee, card) -> {
            Explanation explanation = Appraiser.explain(appraisal, employee, evidence);
            Set<String> figures = explanation.lines().stream()
                    .flatMap(line -> line.figures().values().stream())
                    .collect(Collectors.toSet());
            card.indicators().forEach((indicator, score) -> {
                Tally tally = score.result().tally();
                assertThat(explanation.evidence().get(indicator).stream()
                                .map(Tally::of)
                                .reduce(Tally.ZERO, Tally::plus))
                        .isEqualTo(tally);
                Line result = line(explanation, Topic.RESULT, indicator.code());
                assertThat(result.figures())
                        .containsEntry("numerator", "" + tally.numerator())
                        .containsEntry("denominator", "" + tally.denominator())
                        .containsEntry("result", score.result().result().name());
                assertThat(result.figure("percentage"))
                        .isEqualTo(score.result().percentage().map(Percentage::text));
                score.points()
                        .ifPresent(points -> assertThat(line(explanation, Topic.POINTS, indicator.code())
                                        .figure("points.exact"))
                                .contains(points.toString()));
                score.contribution()
                        .ifPresent(part -> assertThat(line(explanation, Topic.WEIGHT, indicator.code())
                                        .figure("contribution.exact"))
                                .contains(part.toString()));
            });
            assertThat(figures).containsAll(numbers(card));
            assertThat(explanation.lines())
                    .allSatisfy(line -> assertThat(line.text()).doesNotContain("?"));
        });
    }

    @Property
    void what_is_carried_from_a_restated_month_is_explained_with_its_records(
            @ForAll("cases") AppraisalArbitraries.Case facts, @ForAll("adjustments") List<Adjustment> adjustments) {
        CycleRecords records = facts.records();
        CycleAppraisal appraisal = Appraiser.appraise(
                facts.regulation(),
                new CycleRecords.Builder()
                        .from(records)
                        .adjustments(adjustments)
                        .build());
        Statistics.collect(appraisal.scorecards().values().stream()
                .anyMatch(card -> !card.outcome().adjustments().isEmpty()));
        Statistics.coverage(coverage -> coverage.check(true).percentage(p -> p > 20));

        appraisal.scorecards().forEach((employee, card) -> {
            Explanation explanation = Appraiser.explain(appraisal, employee, facts.evidence());
            assertThat(explanation.lines(Topic.ADJUSTMENT).stream()
                            .map(line -> line.figures().get("month") + " "
                                    + line.figures().get("edition") + " "
                                    + line.figures().get("amount") + " " + line.subjects()))
                    .isEqualTo(card.outcome().adjustments().stream()
                            .map(carried -> carried.month() + " " + carried.edition() + " " + carried.amount() + " "
                                    + carried.records())
                            .toList());
            assertThat(explanation.lines().stream().flatMap(line -> line.figures().values().stream()))
                    .containsAll(numbers(card));
        });
    }

    @Provide
    Arbitrary<List<Adjustment>> adjustments() {
        return AppraisalArbitraries.adjustments()
                .map(carried -> Adjustment.of(
                        carried.employee(),
                        carried.month().minusMonths(36),
                        carried.edition(),
                        carried.amount(),
                        carried.records()))
                .list()
                .uniqueElements(carried -> carried.employee() + " " + carried.cycle())
                .ofMaxSize(5);
    }

    private static Line line(Explanation explanation, Topic topic, String indicator) {
        return explanation.lines(topic).stream()
                .filter(line ->
                        line.indicator().map(i -> i.code().equals(indicator)).orElse(false))
                .collect(com.google.common.collect.MoreCollectors.onlyElement());
    }

    private static List<String> numbers(Scorecard card) {
        Outcome outcome = card.outcome();
        java.util.ArrayList<String> numbers = new java.util.ArrayList<>();
        card.mean().ifPresent(mean -> numbers.add(mean.toString()));
        card.score().map(Points::toString).ifPresent(numbers::add);
        card.grade().map(GradeBand::grade).ifPresent(numbers::add);
        numbers.add(outcome.factor().toString());
        numbers.add(outcome.claim().toString());
        for (Money money : List.of(outcome.bonus(), outcome.deducted(), outcome.net(), outcome.paid())) {
            numbers.add(money.toString());
        }
        if (!outcome.adjustments().isEmpty()) {
            numbers.add(outcome.adjusted().toString());
        }
        if (outcome.net().isNegative()) {
            numbers.addAll(List.of(
                    outcome.wage().toString(),
                    outcome.wageCut().toString(),
                    outcome.saved().toString()));
        }
        Optional<String> branch = outcome.stretches().stream()
                .map(stretch -> stretch.assignment().branch().value())
                .findFirst();
        branch.ifPresent(numbers::add);
        return numbers;
    }
}
