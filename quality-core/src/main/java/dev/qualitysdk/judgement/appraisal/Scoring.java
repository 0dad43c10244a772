package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.Regulation;
import java.util.Optional;

/** How results become a score and a grade under one regulation (clause 4.4.1). */
final class Scoring {

    private final Regulation regulation;

    Scoring(Regulation regulation) {
        this.regulation = regulation;
    }

    /** Points by the curves, and weights shared out over what has a verdict. */
    ImmutableSortedMap<Indicator, IndicatorScore> scores(Iterable<IndicatorResult> results) {
        Fraction total = Fraction.ZERO;
        for (IndicatorResult result : results) {
            if (result.isJudged()) {
                total = total.plus(Fraction.of(result.rule().weight()));
            }
        }
        ImmutableSortedMap.Builder<Indicator, IndicatorScore> scores = ImmutableSortedMap.naturalOrder();
        for (IndicatorResult result : results) {
            Optional<Fraction> points = Optional.empty();
            Optional<Fraction> weight = Optional.empty();
            if (result.isJudged()) {
                points = Optional.of(result.rule().curve().pointsFor(result.numerator(), result.denominator()));
                weight = total.signum() == 0
                        ? Optional.empty()
                        : Optional.of(Fraction.of(result.rule().weight()).dividedBy(total));
            }
            scores.put(result.indicator(), IndicatorScore.of(result, points, weight));
        }
        return scores.build();
    }

    /** The weighted mean; empty where nothing with a verdict has a weight. */
    static Optional<Fraction> mean(Iterable<IndicatorScore> scores) {
        Optional<Fraction> mean = Optional.empty();
        for (IndicatorScore score : scores) {
            if (score.contribution().isPresent()) {
                mean = Optional.of(
                        mean.orElse(Fraction.ZERO).plus(score.contribution().get()));
            }
        }
        return mean;
    }

    Points score(Fraction mean, ConductPoints conduct) {
        return Points.of(clamped(mean.plus(conduct.balance())).round(2, regulation.rounding()));
    }

    static Fraction clamped(Fraction points) {
        Fraction full = Fraction.of(Points.FULL);
        return points.signum() < 0 ? Fraction.ZERO : points.compareTo(full) > 0 ? full : points;
    }

    /** The lowest band that vetoes allow at most; empty where there are none. */
    Optional<GradeBand> bound(ImmutableList<Veto> vetoes) {
        return regulation.bands().stream()
                .filter(band -> vetoes.stream()
                        .anyMatch(
                                veto -> band.grade().equals(regulation.vetoes().get(veto.reason()))))
                .findFirst();
    }

    static GradeBand lower(GradeBand band, Optional<GradeBand> bound) {
        return bound.filter(most -> most.lowest().compareTo(band.lowest()) < 0).orElse(band);
    }
}
