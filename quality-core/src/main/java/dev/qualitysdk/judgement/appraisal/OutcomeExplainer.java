package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.judgement.appraisal.Explanation.Topic;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.judgement.kpi.Percentage;
import dev.qualitysdk.judgement.kpi.WilsonInterval;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.rule.Clause;
import java.util.Optional;
import org.joda.money.Money;

/** Says how the money on a card came about. */
final class OutcomeExplainer {

    private final CycleAppraisal appraisal;
    private final Regulation regulation;
    private final Scorecard card;
    private final Outcome outcome;
    private final ImmutableList.Builder<Explanation.Line> lines = ImmutableList.builder();

    OutcomeExplainer(CycleAppraisal appraisal, Scorecard card) {
        this.appraisal = appraisal;
        this.regulation = appraisal.regulation();
        this.card = card;
        this.outcome = card.outcome();
    }

    ImmutableList<Explanation.Line> lines() {
        claim();
        regulation.pay().pool().ifPresentOrElse(this::pool, this::bonus);
        outcome.deductions().forEach(this::deduction);
        outcome.adjustments()
                .forEach(adjustment -> lines.add(LineBuilder.of(Topic.ADJUSTMENT, Clause.PAY)
                        .put("month", adjustment.month())
                        .put("edition", adjustment.edition())
                        .put("amount", adjustment.amount())
                        .subjects(adjustment.records())
                        .build()));
        lines.add(LineBuilder.of(Topic.NET, Clause.PAY)
                .put("bonus", outcome.bonus())
                .put("deducted", outcome.deducted())
                .put("adjusted", outcome.adjustments().isEmpty() ? Optional.empty() : Optional.of(outcome.adjusted()))
                .put("net", outcome.net())
                .put("paid", outcome.paid())
                .build());
        if (outcome.net().isNegative()) {
            wageCut();
        }
        return lines.build();
    }

    private void claim() {
        lines.add(LineBuilder.of(Topic.FACTOR, Clause.PAY)
                .put("grade", card.grade().map(GradeBand::grade))
                .put("factor", outcome.factor())
                .build());
        for (Stretch stretch : outcome.stretches()) {
            lines.add(LineBuilder.of(Topic.STRETCH, Clause.PAY)
                    .put("branch", stretch.assignment().branch())
                    .put("team", stretch.assignment().team())
                    .put("days", stretch.days())
                    .put("daysOfMonth", stretch.daysOfMonth())
                    .put("base", stretch.baseBonus())
                    .exact("amount", Pay.fraction(stretch.baseBonus()).times(stretch.share()))
                    .build());
        }
        lines.add(LineBuilder.of(Topic.CLAIM, Clause.PAY)
                .exact("base", outcome.base())
                .put("factor", outcome.factor())
                .exact("claim", outcome.claim())
                .build());
    }

    private void bonus() {
        lines.add(LineBuilder.of(Topic.BONUS, Clause.PAY)
                .shown("claim", outcome.claim())
                .put("mode", regulation.rounding())
                .put("bonus", outcome.bonus())
                .build());
    }

    private void pool(Money pool) {
        Fraction claims = appraisal.scorecards().values().stream()
                .map(other -> other.outcome().claim())
                .reduce(Fraction.ZERO, Fraction::plus);
        Fraction share = claims.signum() == 0
                ? Fraction.ZERO
                : Pay.fraction(pool).times(outcome.claim()).dividedBy(claims);
        lines.add(LineBuilder.of(Topic.POOL, Clause.PAY)
                .shown("claim", outcome.claim())
                .shown("claims", claims)
                .put("pool", pool)
                .exact("share", share)
                .put("bonus", outcome.bonus())
                .build());
    }

    private void deduction(Deduction deduction) {
        IndicatorResult result =
                card.indicator(deduction.indicator()).orElseThrow().result();
        lines.add(LineBuilder.of(Topic.DEDUCTION, Clause.PAY, deduction.indicator())
                .put("stated", deduction.stated())
                .put("verdict", deduction.verdict())
                .put("amount", deduction.amount())
                .put(
                        "interval.upper",
                        result.interval().map(WilsonInterval::upper).map(upper -> upper.toPlainString() + " %"))
                .put("target", Percentage.target(result.target()))
                .build());
    }

    private void wageCut() {
        lines.add(LineBuilder.of(Topic.WAGE_CUT, Clause.PAY)
                .put("wage", outcome.wage())
                .put("cap", Percentage.target(regulation.pay().wageCap()))
                .put("floor", regulation.pay().wageFloor())
                .put("most", outcome.mostCut())
                .put("owed", outcome.wageCut().plus(outcome.saved()))
                .put("cut", outcome.wageCut())
                .put("saved", outcome.saved())
                .build());
    }
}
