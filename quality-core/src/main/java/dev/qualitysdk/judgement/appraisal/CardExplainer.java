package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Streams;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.judgement.appraisal.Explanation.Topic;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.judgement.kpi.Percentage;
import dev.qualitysdk.judgement.kpi.WilsonInterval;
import dev.qualitysdk.regulation.Curve;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.Ruling;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says how a card came about: its evidence, then results, points, weights, conduct, score and grade. */
final class CardExplainer {

    private final CycleAppraisal appraisal;
    private final Regulation regulation;
    private final Scorecard card;
    private final ImmutableListMultimap<Indicator, Evidence> evidence;
    private final RegulationBook book;
    private final ImmutableList.Builder<Explanation.Line> lines = ImmutableList.builder();

    CardExplainer(RegulationBook book, CycleAppraisal appraisal, Scorecard card, Iterable<Evidence> all) {
        this.book = book;
        this.appraisal = appraisal;
        this.regulation = appraisal.regulation();
        this.card = card;
        this.evidence = Multimaps.index(
                Streams.stream(all)
                        .filter(piece -> piece.employee().equals(Optional.of(card.employee()))
                                && appraisal.cycle().contains(piece.at()))
                        .sorted(Comparator.comparing(Evidence::indicator)
                                .thenComparing(Evidence::at)
                                .thenComparing(Evidence::subject)
                                .thenComparing(Evidence::disposition)
                                .thenComparing(Evidence::numerator)
                                .thenComparing(Evidence::denominator))
                        .toList(),
                Evidence::indicator);
    }

    Explanation explanation() {
        checkAgainstCard();
        card.indicators().values().forEach(this::indicator);
        score();
        new OutcomeExplainer(appraisal, card).lines().forEach(lines::add);
        ImmutableList<Explanation.Line> all = lines.build();
        return ImmutableExplanation.of(
                card.employee(), appraisal.month(), regulation.version(), evidence, all, rulings(all));
    }

    /** How the clauses were read: of each record when it was decided, of the arithmetic when the cycle began. */
    private ImmutableList<Ruling> rulings(ImmutableList<Explanation.Line> all) {
        if (book.rulings().isEmpty()) {
            return ImmutableList.of();
        }
        Instant known = appraisal.asOf();
        return Stream.concat(
                        evidence.values().stream()
                                .flatMap(piece -> book.rulings(piece.indicator().clause(), piece.at(), known).stream()),
                        all.stream()
                                .flatMap(
                                        line -> book
                                                .rulings(
                                                        line.clause(),
                                                        appraisal.cycle().start(),
                                                        known)
                                                .stream()))
                .distinct()
                .sorted(Comparator.comparing(Ruling::clause)
                        .thenComparing(Ruling::since)
                        .thenComparing(Ruling::id))
                .collect(ImmutableList.toImmutableList());
    }

    private void checkAgainstCard() {
        Faults faults = Faults.in("explanation of " + card.employee() + " in " + appraisal.month());
        card.indicators().forEach((indicator, score) -> {
            Tally sum = evidence.get(indicator).stream().map(Tally::of).reduce(Tally.ZERO, Tally::plus);
            faults.check(
                    sum.equals(score.result().tally()),
                    "evidence of " + indicator,
                    sum,
                    "what the card says, " + score.result().tally(),
                    indicator.clause().number());
        });
        faults.refuse();
    }

    private void indicator(IndicatorScore score) {
        IndicatorResult result = score.result();
        Indicator indicator = result.indicator();
        lines.add(resultLine(result));
        if (!result.isJudged()) {
            lines.add(LineBuilder.of(Topic.SHARED_OUT, Clause.PAY, indicator)
                    .put("weight", score.weight())
                    .put("result", result.result())
                    .build());
            return;
        }
        lines.add(pointsLine(result, score.points().orElseThrow()));
        score.effectiveWeight().ifPresent(effective -> {
            Fraction weights = card.indicators().values().stream()
                    .filter(other -> other.result().isJudged())
                    .map(other -> Fraction.of(other.weight()))
                    .reduce(Fraction.ZERO, Fraction::plus);
            lines.add(LineBuilder.of(Topic.WEIGHT, Clause.PAY, indicator)
                    .put("weight", score.weight())
                    .put("weights", weights)
                    .exact("effective", effective)
                    .exact("contribution", score.contribution().orElseThrow())
                    .build());
        });
    }

    private Explanation.Line resultLine(IndicatorResult result) {
        Tally tally = result.tally();
        boolean asked = result.indicator().equals(Indicator.COLLECTION_ACCURACY)
                && regulation.accuracy().coverage().compareTo(Ratio.ZERO) > 0;
        LineBuilder line = LineBuilder.of(Topic.RESULT, result.indicator().clause(), result.indicator())
                .put("numerator", tally.numerator())
                .put("denominator", tally.denominator())
                .put("counted", tally.counted())
                .put("excused", tally.excused())
                .put("excluded", tally.excluded())
                .put("notOwed", tally.notOwed())
                .put("percentage", result.percentage().map(Percentage::text))
                .put("target", Percentage.target(result.target()))
                .put("minimumSample", result.rule().minimumSample())
                .put("result", result.result())
                .put("shortfall", result.shortfall())
                .put("due", result.coverage().map(coverage -> coverage.due()))
                .put("covered", result.coverage().map(coverage -> coverage.covered()));
        if (asked) {
            line.put("least", Percentage.target(regulation.accuracy().coverage()));
        }
        Optional<WilsonInterval> interval = result.interval();
        return line.put("interval.lower", interval.map(i -> i.lower().toPlainString() + " %"))
                .put("interval.upper", interval.map(i -> i.upper().toPlainString() + " %"))
                .put("z", interval.map(i -> i.z().toPlainString()))
                .build();
    }

    private static Explanation.Line pointsLine(IndicatorResult result, Fraction points) {
        List<Curve.Knot> knots = result.rule().curve().knots();
        Ratio ratio = Ratio.of(result.numerator(), result.denominator());
        int above = 0;
        while (above < knots.size() && knots.get(above).ratio().compareTo(ratio) < 0) {
            above++;
        }
        LineBuilder line = LineBuilder.of(Topic.POINTS, Clause.PAY, result.indicator())
                .put("percentage", result.percentage().orElseThrow().text());
        knot(line, "below", knots.get(Math.max(0, above - 1)));
        if (above > 0 && above < knots.size()) {
            knot(line, "above", knots.get(above));
        }
        return line.exact("points", points).build();
    }

    private static void knot(LineBuilder line, String name, Curve.Knot knot) {
        line.put(name + ".ratio", Percentage.target(knot.ratio())).put(name + ".points", knot.points());
    }

    private void score() {
        if (card.mean().isEmpty()) {
            lines.add(LineBuilder.of(Topic.NOT_APPRAISED, Clause.CYCLE).build());
            if (!card.conduct().entries().isEmpty()) {
                lines.add(conductLine());
            }
            card.vetoes().forEach(veto -> lines.add(vetoLine(veto).build()));
            return;
        }
        Fraction mean = card.mean().get();
        Fraction sum = mean.plus(card.conduct().balance());
        Fraction clamped = Scoring.clamped(sum);
        lines.add(LineBuilder.of(Topic.MEAN, Clause.PAY).exact("mean", mean).build());
        lines.add(conductLine());
        lines.add(LineBuilder.of(Topic.CLAMP, Clause.PAY)
                .shown("mean", mean)
                .put("subtracted", card.conduct().subtracted())
                .put("added", card.conduct().added())
                .shown("sum", sum)
                .exact("clamped", clamped)
                .build());
        lines.add(LineBuilder.of(Topic.ROUNDING, Clause.PAY)
                .shown("clamped", clamped)
                .put("mode", regulation.rounding())
                .put("score", card.score().orElseThrow())
                .build());
        grade(card.band().orElseThrow(), card.calculated().orElseThrow());
        card.override()
                .ifPresent(override -> lines.add(LineBuilder.of(Topic.OVERRIDE, Clause.PAY)
                        .put("calculated", override.calculated())
                        .put("grade", override.grade())
                        .put("reason", override.reason())
                        .put("first", override.first())
                        .put("second", override.second())
                        .build()));
    }

    private Explanation.Line conductLine() {
        ConductPoints conduct = card.conduct();
        List<ConductEntry> entries = conduct.entries();
        return LineBuilder.of(Topic.CONDUCT, Clause.PATROL_INSPECTION)
                .put("findings", count(entries, ConductEntry.Direction.FINDING))
                .put(
                        "findings.points",
                        conduct.uncapped(ConductEntry.Direction.FINDING).round(2, regulation.rounding()))
                .put("mostSubtracted", regulation.mostSubtracted())
                .put("subtracted", conduct.subtracted())
                .put("commendations", count(entries, ConductEntry.Direction.COMMENDATION))
                .put(
                        "commendations.points",
                        conduct.uncapped(ConductEntry.Direction.COMMENDATION).round(2, regulation.rounding()))
                .put("mostAdded", regulation.mostAdded())
                .put("added", conduct.added())
                .subjects(entries.stream().map(ConductEntry::subject).toList())
                .build();
    }

    private static long count(List<ConductEntry> entries, ConductEntry.Direction direction) {
        return entries.stream().filter(entry -> entry.direction() == direction).count();
    }

    private void grade(GradeBand band, GradeBand grade) {
        List<GradeBand> bands = regulation.bands();
        int next = bands.indexOf(band) + 1;
        lines.add(LineBuilder.of(Topic.BAND, Clause.PAY)
                .put("score", card.score().orElseThrow())
                .put("lowest", band.lowest())
                .put("next", next < bands.size() ? Optional.of(bands.get(next).lowest()) : Optional.empty())
                .put("grade", band.grade())
                .build());
        for (Veto veto : card.vetoes()) {
            lines.add(vetoLine(veto)
                    .put("before", band.grade())
                    .put("grade", grade.grade())
                    .build());
        }
    }

    private LineBuilder vetoLine(Veto veto) {
        return LineBuilder.of(Topic.VETO, veto.clause())
                .put("reason", veto.reason())
                .put("most", Optional.ofNullable(regulation.vetoes().get(veto.reason())))
                .subjects(ImmutableList.of(veto.subject()));
    }
}
