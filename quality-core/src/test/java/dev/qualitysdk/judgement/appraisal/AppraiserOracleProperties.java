package dev.qualitysdk.judgement.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Points;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.regulation.GradeBand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.joda.money.Money;

class AppraiserOracleProperties {

    @Provide
    Arbitrary<AppraisalArbitraries.Case> cases() {
        return AppraisalArbitraries.cases();
    }

    private static String amount(Money money) {
        return money.getAmount().toPlainString();
    }

    @Property
    void every_card_is_what_a_second_implementation_says(@ForAll("cases") AppraisalArbitraries.Case facts) {
        Map<String, NaiveAppraisal.Card> expected = NaiveAppraisal.of(facts);
        Map<String, Scorecard> cards = new TreeMap<>();
        facts.appraised().scorecards().forEach((employee, card) -> cards.put(employee.value(), card));

        assertThat(cards.keySet()).isEqualTo(expected.keySet());
        cards.forEach((employee, card) -> {
            NaiveAppraisal.Card naive =
                    Optional.ofNullable(expected.get(employee)).orElseThrow();
            Map<String, String> results = new TreeMap<>();
            card.indicators().forEach((indicator, score) -> {
                IndicatorResult result = score.result();
                results.put(indicator.code(), result.result() + " " + result.numerator() + "/" + result.denominator());
            });
            Outcome outcome = card.outcome();
            assertThat(results).isEqualTo(naive.results);
            assertThat(card.score().map(Points::toString)).isEqualTo(naive.score);
            assertThat(card.grade().map(GradeBand::grade)).isEqualTo(naive.grade);
            assertThat(amount(outcome.bonus())).isEqualTo(naive.bonus);
            assertThat(amount(outcome.deducted())).isEqualTo(naive.deducted);
            assertThat(amount(outcome.net())).isEqualTo(naive.net);
            assertThat(amount(outcome.wage())).isEqualTo(naive.wage);
            assertThat(amount(outcome.wageCut())).isEqualTo(naive.cut);
            assertThat(amount(outcome.saved())).isEqualTo(naive.saved);
        });
    }

    /** The cases are worth nothing if they leave a branch of the rules untried. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void the_cases_reach_every_result_and_every_kind_of_outcome(@ForAll("cases") AppraisalArbitraries.Case facts) {
        for (Scorecard card : facts.appraised().scorecards().values()) {
            Outcome outcome = card.outcome();
            card.indicators()
                    .values()
                    .forEach(score ->
                            Statistics.label("result").collect(score.result().result()));
            outcome.deductions()
                    .forEach(deduction -> Statistics.label("deduction").collect(deduction.verdict()));
            Statistics.label("appraised").collect(card.isAppraised());
            Statistics.label("vetoed").collect(card.isVetoed());
            Statistics.label("cut").collect(!outcome.wageCut().isZero());
            Statistics.label("saved").collect(!outcome.saved().isZero());
            Statistics.label("moved").collect(outcome.stretches().size() > 1);
        }
        for (IndicatorResult.Result result : IndicatorResult.Result.values()) {
            atLeastOnce("result", result);
        }
        for (Deduction.Verdict verdict : Deduction.Verdict.values()) {
            atLeastOnce("deduction", verdict);
        }
        for (String label : List.of("appraised", "vetoed", "cut", "saved", "moved")) {
            atLeastOnce(label, true);
            atLeastOnce(label, false);
        }
    }

    private static void atLeastOnce(String label, Object value) {
        Statistics.label(label).coverage(coverage -> coverage.check(value).count(count -> count > 0));
    }
}
