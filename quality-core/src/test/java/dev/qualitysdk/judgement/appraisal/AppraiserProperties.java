package dev.qualitysdk.judgement.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.PayRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;

class AppraiserProperties {

    @Provide
    Arbitrary<AppraisalArbitraries.Case> cases() {
        return AppraisalArbitraries.cases();
    }

    @Property
    @Label("the order of input never matters, and the same records give the same bytes")
    void order_never_matters(@ForAll("cases") AppraisalArbitraries.Case facts, @ForAll Random random) {
        CycleAppraisal appraisal = facts.appraised();
        CycleAppraisal again = facts.shuffled(random).appraised();

        assertThat(again.form().bytes()).isEqualTo(appraisal.form().bytes());
        assertThat(again.digest()).isEqualTo(appraisal.digest());
        assertThat(again).isEqualTo(appraisal);
    }

    @Property
    void evidence_from_two_places_gives_the_same_appraisal_as_from_one(
            @ForAll("cases") AppraisalArbitraries.Case facts, @ForAll @IntRange(max = 60) int cut) {
        int at = Math.min(cut, facts.evidence().size());
        Ledger one = Ledger.of(facts.evidence().subList(0, at));
        Ledger other = Ledger.of(facts.evidence().subList(at, facts.evidence().size()));
        CycleRecords.Builder records = CycleRecords.builder();
        records.from(facts.records()).evidence(window -> one.tallies(window).plus(other.tallies(window)));

        assertThat(Appraiser.appraise(facts.regulation(), records.build()).digest())
                .isEqualTo(facts.appraised().digest());
    }

    @Property
    void one_more_met_obligation_never_lowers_a_score_while_the_same_indicators_have_data(
            @ForAll("cases") AppraisalArbitraries.Case facts, @ForAll Random random) {
        List<Evidence> more = new ArrayList<>(facts.evidence());
        String employee = "E-" + (1 + random.nextInt(4));
        Indicator indicator = Indicator.ALL.get(random.nextInt(4));
        more.add(new Month()
                .piece(employee, indicator)
                .numerator(1)
                .denominator(1)
                .build());

        comparedWith(facts, facts.with(more), employee);
    }

    @Property
    void a_miss_that_turns_out_to_be_met_never_lowers_a_score(
            @ForAll("cases") AppraisalArbitraries.Case facts, @ForAll Random random) {
        List<Evidence> others = new ArrayList<>(facts.evidence());
        int at = random.nextInt(others.size());
        Evidence piece = others.get(at);
        Evidence.Builder met = Evidence.builder();
        others.set(at, met.from(piece).numerator(piece.denominator()).build());

        comparedWith(
                facts,
                facts.with(others),
                piece.employee().map(EmployeeId::value).orElse("nobody"));
    }

    /** The employee's score is not lower, and nobody else's card has changed but for the division of a pool. */
    private static void comparedWith(AppraisalArbitraries.Case before, AppraisalArbitraries.Case after, String whose) {
        before.appraised().scorecards().forEach((employee, card) -> {
            Scorecard then = after.appraised().scorecard(employee).orElseThrow();
            if (!employee.value().equals(whose)) {
                assertThat(then.indicators()).isEqualTo(card.indicators());
                assertThat(then.grade()).isEqualTo(card.grade());
            } else if (judged(card).equals(judged(then)) && card.isAppraised()) {
                assertThat(then.score().orElseThrow())
                        .isGreaterThanOrEqualTo(card.score().orElseThrow());
                assertThat(then.grade().orElseThrow().lowest())
                        .isGreaterThanOrEqualTo(card.grade().orElseThrow().lowest());
            }
        });
    }

    private static Set<Indicator> judged(Scorecard card) {
        return card.indicators().values().stream()
                .map(IndicatorScore::result)
                .filter(IndicatorResult::isJudged)
                .map(IndicatorResult::indicator)
                .collect(Collectors.toSet());
    }

    @Property
    @Label("traps 113, 114, 117, 122: weights are shared out whole, every score has its band, money is conserved")
    void every_card_adds_up(@ForAll("cases") AppraisalArbitraries.Case facts) {
        CycleAppraisal appraisal = facts.appraised();
        for (Scorecard card : appraisal.scorecards().values()) {
            weightsAreSharedOutWhole(card);
            everyScoreHasItsBand(card, facts.regulation().bands());
            moneyIsConserved(card.outcome());
            theWageIsProtected(card.outcome(), facts.regulation().pay());
        }
        facts.regulation().pay().pool().ifPresent(pool -> aPoolIsUsedUpAndNeverExceeded(appraisal, pool));
    }

    private static void weightsAreSharedOutWhole(Scorecard card) {
        Fraction weights = Fraction.ZERO;
        Fraction mean = Fraction.ZERO;
        for (IndicatorScore score : card.indicators().values()) {
            weights = weights.plus(score.effectiveWeight().orElse(Fraction.ZERO));
            mean = mean.plus(score.contribution().orElse(Fraction.ZERO));
            assertThat(score.points().isPresent()).isEqualTo(score.result().isJudged());
        }
        assertThat(weights).isEqualTo(card.isAppraised() ? Fraction.of(1) : Fraction.ZERO);
        assertThat(card.mean().orElse(Fraction.ZERO)).isEqualTo(mean);
    }

    private static void everyScoreHasItsBand(Scorecard card, List<GradeBand> bands) {
        assertThat(card.grade().isPresent()).isEqualTo(card.isAppraised());
        card.score().ifPresent(score -> {
            int band = bands.indexOf(card.band().orElseThrow());
            boolean highest = band + 1 == bands.size();
            assertThat(score).isBetween(Points.ZERO, Points.FULL);
            assertThat(score).isGreaterThanOrEqualTo(bands.get(band).lowest());
            assertThat(highest || score.compareTo(bands.get(band + 1).lowest()) < 0)
                    .isTrue();
            assertThat(bands.indexOf(card.grade().orElseThrow())).isLessThanOrEqualTo(band);
            assertThat(!card.isVetoed() || !card.vetoes().isEmpty()).isTrue();
        });
    }

    private static void moneyIsConserved(Outcome outcome) {
        Money zero = Money.zero(outcome.bonus().getCurrencyUnit());
        assertThat(outcome.net()).isEqualTo(outcome.bonus().minus(outcome.deducted()));
        assertThat(outcome.paid().minus(outcome.wageCut()).minus(outcome.saved()))
                .isEqualTo(outcome.net());
        assertThat(List.of(outcome.bonus(), outcome.paid(), outcome.wageCut(), outcome.saved()))
                .allSatisfy(amount -> assertThat(amount).isGreaterThanOrEqualTo(zero));
    }

    private static void theWageIsProtected(Outcome outcome, PayRule rule) {
        Fraction wage = Pay.prorated(outcome.stretches(), Stretch::wage);
        Fraction cut = Pay.fraction(outcome.wageCut());
        assertThat(cut).isLessThanOrEqualTo(wage.times(Fraction.of(rule.wageCap())));
        if (cut.signum() > 0) {
            assertThat(wage.minus(cut)).isGreaterThanOrEqualTo(Pay.fraction(rule.wageFloor()));
        }
    }

    private static void aPoolIsUsedUpAndNeverExceeded(CycleAppraisal appraisal, Money pool) {
        boolean claimed = appraisal.scorecards().values().stream()
                .anyMatch(card -> card.outcome().claim().signum() > 0);
        assertThat(appraisal.total(Outcome::bonus)).isEqualTo(claimed ? pool : Money.zero(pool.getCurrencyUnit()));
    }

    @Property
    void what_does_not_count_changes_no_score(@ForAll("cases") AppraisalArbitraries.Case facts) {
        List<Evidence> counted = facts.evidence().stream()
                .filter(piece -> piece.disposition() == Disposition.COUNTED)
                .toList();
        CycleAppraisal without = facts.with(counted).appraised();

        facts.appraised().scorecards().forEach((employee, card) -> {
            Scorecard other = without.scorecard(employee).orElseThrow();
            assertThat(other.score()).isEqualTo(card.score());
            assertThat(other.outcome()).isEqualTo(card.outcome());
        });
    }
}
