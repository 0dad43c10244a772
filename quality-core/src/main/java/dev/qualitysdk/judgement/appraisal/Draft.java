package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.regulation.GradeBand;
import java.util.Optional;
import org.joda.money.Money;

/** A card up to its grade: the money waits, since a pool is divided over all cards. */
record Draft(
        EmployeeId employee,
        ImmutableList<Stretch> stretches,
        ImmutableSortedMap<Indicator, IndicatorScore> scores,
        ConductPoints conduct,
        Optional<Fraction> mean,
        Optional<Points> score,
        Optional<GradeBand> band,
        ImmutableList<Veto> vetoes,
        Optional<GradeBand> bound,
        Optional<GradeOverride> override,
        Optional<GradeBand> set,
        ImmutableList<Adjustment> adjustments,
        Ratio notAppraised) {

    Optional<GradeBand> calculated() {
        return band.map(reached -> Scoring.lower(reached, bound));
    }

    Optional<GradeBand> grade() {
        return set.or(this::calculated);
    }

    /**
     * The factor of the grade. Who was not appraised gets the regulation's factor for it, but no more than a veto allows: having
     * no data is no way around one.
     */
    Ratio factor() {
        return grade().map(GradeBand::factor)
                .orElseGet(() -> bound.map(GradeBand::factor)
                        .filter(most -> most.compareTo(notAppraised) < 0)
                        .orElse(notAppraised));
    }

    Fraction claim() {
        return Pay.claim(stretches, factor());
    }

    Scorecard card(Pay pay, Money bonus) {
        return Scorecard.of(
                employee,
                scores,
                conduct,
                mean,
                score,
                band,
                vetoes,
                calculated(),
                override,
                grade(),
                pay.outcome(stretches, factor(), bonus, pay.deductions(scores.values()), adjustments));
    }
}
