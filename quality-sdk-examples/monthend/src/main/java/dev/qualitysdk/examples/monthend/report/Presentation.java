package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.Explanation;
import dev.qualitysdk.judgement.appraisal.IndicatorScore;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.judgement.kpi.Percentage;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.rule.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A report together with the language it is shown in, and the evidence sorted by who is accountable for it. */
final class Presentation {

    private final MonthReport report;
    private final Texts texts;
    private final Figures figures;
    private final ImmutableList<Evidence> evidence;
    private final ImmutableListMultimap<EmployeeId, Evidence> byEmployee;

    private Presentation(MonthReport report) {
        this.report = report;
        this.texts = Texts.of(report.language());
        this.figures = new Figures(
                texts, report.language(), report.appraisal().regulation().zone());
        this.evidence = report.evidence().stream()
                .filter(piece -> report.appraisal().cycle().contains(piece.at()))
                .collect(ImmutableList.toImmutableList());
        this.byEmployee = evidence.stream()
                .filter(piece -> piece.employee().isPresent())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        piece -> piece.employee().orElseThrow(), piece -> piece));
    }

    static Presentation of(MonthReport report) {
        return new Presentation(report);
    }

    MonthReport report() {
        return report;
    }

    CycleAppraisal appraisal() {
        return report.appraisal();
    }

    Texts texts() {
        return texts;
    }

    Figures figures() {
        return figures;
    }

    /** Returns the evidence of the cycle, of everybody and nobody, in the order in which it was handed over. */
    ImmutableList<Evidence> evidence() {
        return evidence;
    }

    /** Returns what a scorecard rests on, line by line. */
    Explanation explanation(EmployeeId employee) {
        return Appraiser.explain(appraisal(), employee, byEmployee.get(employee));
    }

    /**
     * Returns the indicators that have a column of their own: those that weigh something or, where none does, those of which
     * anything was counted.
     */
    ImmutableList<Indicator> columns() {
        ImmutableList<Indicator> weighted = appraisal().company().values().stream()
                .filter(result -> result.rule().weight().numerator() > 0)
                .map(IndicatorResult::indicator)
                .collect(ImmutableList.toImmutableList());
        return !weighted.isEmpty()
                ? weighted
                : appraisal().company().values().stream()
                        .filter(result -> result.denominator() > 0)
                        .map(IndicatorResult::indicator)
                        .collect(ImmutableList.toImmutableList());
    }

    /** Returns the results on a scorecard that some columns show, in the columns' order. */
    static ImmutableList<IndicatorResult> results(Scorecard card, List<Indicator> columns) {
        return card.indicators().values().stream()
                .map(IndicatorScore::result)
                .filter(result -> columns.contains(result.indicator()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns whether there is anything to say: an indicator without weight and without records has no place on a card. */
    static boolean speaks(IndicatorScore score, Explanation explanation) {
        return score.weight().numerator() > 0
                || explanation.evidence().containsKey(score.result().indicator());
    }

    /** Returns the lines of an explanation that say something: what weighs nothing has no weight to tell of. */
    static List<Explanation.Line> lines(Explanation explanation, Scorecard card) {
        return explanation.lines().stream()
                .filter(line -> line.indicator()
                        .map(indicator -> card.indicators().get(indicator))
                        .filter(score -> !speaks(score, explanation)
                                || (score.weight().numerator() == 0
                                        && line.topic() != Explanation.Topic.RESULT
                                        && line.topic() != Explanation.Topic.DEDUCTION))
                        .isEmpty())
                .toList();
    }

    /** Returns the name of an indicator; a host's own is called by its code. */
    String name(Indicator indicator) {
        return texts.of("indicator", indicator.code());
    }

    /** Returns a name for a column. */
    String shortName(Indicator indicator) {
        return texts.find("indicatorShort." + indicator.code()).orElseGet(() -> name(indicator));
    }

    /** Returns the subject of a clause. */
    String title(Clause clause) {
        return texts.say("clauseTitle." + clause.number());
    }

    /** Returns where an employee belonged in the cycle. */
    String where(Scorecard card) {
        return card.outcome().stretches().stream()
                .map(stretch -> where(stretch.assignment()))
                .distinct()
                .collect(Collectors.joining(" → "));
    }

    private static String where(Assignment assignment) {
        return Shown.of(assignment.branch().value())
                + assignment.team().map(team -> " / " + Shown.of(team.value())).orElse("");
    }

    /** Returns the grade of a scorecard, or that there is none. */
    String grade(Scorecard card) {
        return card.grade().map(GradeBand::grade).map(Shown::of).orElseGet(() -> texts.say("notAppraised"));
    }

    /** Returns the score of a scorecard, or a dash. */
    static String score(Scorecard card) {
        return card.score().map(Object::toString).orElse("–");
    }

    /** Returns why something did not count, in the reader's language where the code is known. */
    Optional<String> reason(Evidence piece) {
        return piece.reason().map(code -> texts.of("reason", code));
    }

    /** Returns how much of what could have a result has one, in words. */
    String coverage(Coverage coverage) {
        return texts.say(
                coverage.indicator().equals(Indicator.CUSTOMER_SATISFACTION) ? "responseRate" : "coverage",
                Figures.count(coverage.covered()),
                Figures.count(coverage.due()),
                Percentage.of(coverage.covered(), coverage.due()).text());
    }

    /** Returns the pieces of evidence of an indicator that were left out, in words; empty where none was. */
    Optional<String> leftOut(IndicatorResult result) {
        List<String> parts = new ArrayList<>();
        if (result.tally().excused() > 0) {
            parts.add(texts.say("excusedCount", Figures.count(result.tally().excused())));
        }
        if (result.tally().excluded() > 0) {
            parts.add(texts.say("excludedCount", Figures.count(result.tally().excluded())));
        }
        if (result.tally().notOwed() > 0) {
            parts.add(texts.say("notOwedCount", Figures.count(result.tally().notOwed())));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(texts.say("listComma"), parts));
    }
}
