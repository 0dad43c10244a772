package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.regulation.GradeBand;
import java.util.Map;
import java.util.SortedMap;

/** Writes an appraisal in its canonical form: every figure that it holds, and nothing else. */
final class AppraisalForm {

    private AppraisalForm() {}

    static CanonicalForm of(CycleAppraisal appraisal) {
        CanonicalForm.Builder form = CanonicalForm.of("appraisal");
        if (!appraisal.uncarried().isEmpty()) {
            form.list("uncarried", appraisal.uncarried(), Adjustment::form);
        }
        return form.put("month", appraisal.month())
                .put("cycle", appraisal.cycle())
                .put("asOf", appraisal.asOf())
                .put("regulation", appraisal.regulation().version())
                .put("regulation.digest", appraisal.regulation().digest())
                .put("calendar", appraisal.regulation().calendar().version())
                .list("company", appraisal.company().values(), AppraisalForm::of)
                .list("branches", appraisal.branches().entrySet(), AppraisalForm::ofResults)
                .list("teams", appraisal.teams().entrySet(), AppraisalForm::ofResults)
                .list("channels", appraisal.channels().entrySet(), AppraisalForm::ofResults)
                .list("scorecards", appraisal.scorecards().values(), AppraisalForm::of)
                .list("unattributed", appraisal.unattributed().entrySet(), AppraisalForm::ofTally)
                .list("notEmployed", appraisal.notEmployed().entrySet(), AppraisalForm::ofTallies)
                .list("unruled", appraisal.unruled().entrySet(), AppraisalForm::ofTally)
                .build();
    }

    static CanonicalForm of(Scorecard card) {
        Outcome outcome = card.outcome();
        CanonicalForm.Builder form = CanonicalForm.of("scorecard");
        card.override().ifPresent(override -> override.writeTo(form));
        if (!outcome.adjustments().isEmpty()) {
            form.list("adjustments", outcome.adjustments(), Adjustment::form);
        }
        return form.put("employee", card.employee())
                .list("indicators", card.indicators().values(), AppraisalForm::of)
                .list("conduct", card.conduct().entries(), AppraisalForm::of)
                .put("conduct.subtracted", card.conduct().subtracted())
                .put("conduct.added", card.conduct().added())
                .put("mean", card.mean())
                .put("score", card.score())
                .put("band", card.band().map(GradeBand::grade))
                .list("vetoes", card.vetoes(), AppraisalForm::of)
                .put("grade", card.grade().map(GradeBand::grade))
                .list("stretches", outcome.stretches(), AppraisalForm::of)
                .put("factor", outcome.factor())
                .put("claim", outcome.claim())
                .put("bonus", outcome.bonus())
                .list(
                        "deductions",
                        outcome.deductions(),
                        deduction -> CanonicalForm.of("deduction")
                                .put("indicator", deduction.indicator())
                                .put("stated", deduction.stated())
                                .put("verdict", deduction.verdict())
                                .build())
                .put("net", outcome.net())
                .put("wage", outcome.wage())
                .put("wageCut", outcome.wageCut())
                .put("saved", outcome.saved())
                .build();
    }

    private static CanonicalForm of(IndicatorScore score) {
        CanonicalForm.Builder form = CanonicalForm.of("indicator")
                .put("points", score.points())
                .put("effectiveWeight", score.effectiveWeight());
        of(score.result()).fields().forEach(form::put);
        return form.build();
    }

    private static CanonicalForm of(IndicatorResult result) {
        CanonicalForm.Builder form = CanonicalForm.of("result")
                .put("indicator", result.indicator())
                .put("result", result.result())
                .put("shortfall", result.shortfall())
                .put("due", result.coverage().map(coverage -> coverage.due()))
                .put("covered", result.coverage().map(coverage -> coverage.covered()));
        ofTally(result.tally()).fields().forEach(form::put);
        return form.build();
    }

    private static CanonicalForm of(Stretch stretch) {
        return CanonicalForm.of("stretch")
                .put("branch", stretch.assignment().branch())
                .put("team", stretch.assignment().team())
                .put("since", stretch.assignment().since())
                .put("until", stretch.assignment().until())
                .put("wage", stretch.wage())
                .put("baseBonus", stretch.baseBonus())
                .put("days", stretch.days())
                .build();
    }

    private static CanonicalForm of(ConductEntry entry) {
        return CanonicalForm.of("conduct")
                .put("subject", entry.subject())
                .put("direction", entry.direction())
                .put("points", entry.points())
                .put("at", entry.at())
                .put("clause", entry.clause().number())
                .build();
    }

    private static CanonicalForm of(Veto veto) {
        return CanonicalForm.of("veto")
                .put("subject", veto.subject())
                .put("reason", veto.reason())
                .put("at", veto.at())
                .put("clause", veto.clause().number())
                .build();
    }

    private static CanonicalForm ofResults(Map.Entry<?, ImmutableSortedMap<Indicator, IndicatorResult>> entry) {
        return CanonicalForm.of("results")
                .put("id", entry.getKey())
                .list("indicators", entry.getValue().values(), AppraisalForm::of)
                .build();
    }

    private static CanonicalForm ofTallies(Map.Entry<?, ? extends SortedMap<Indicator, Tally>> entry) {
        return CanonicalForm.of("tallies")
                .put("id", entry.getKey())
                .list("indicators", entry.getValue().entrySet(), AppraisalForm::ofTally)
                .build();
    }

    private static CanonicalForm ofTally(Map.Entry<Indicator, Tally> entry) {
        CanonicalForm.Builder form = CanonicalForm.of("tally").put("indicator", entry.getKey());
        ofTally(entry.getValue()).fields().forEach(form::put);
        return form.build();
    }

    private static CanonicalForm ofTally(Tally tally) {
        return CanonicalForm.of("tally")
                .put("numerator", tally.numerator())
                .put("denominator", tally.denominator())
                .put("counted", tally.counted())
                .put("excused", tally.excused())
                .put("excluded", tally.excluded())
                .put("notOwed", tally.notOwed())
                .build();
    }
}
