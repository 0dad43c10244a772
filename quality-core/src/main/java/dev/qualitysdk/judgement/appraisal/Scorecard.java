package dev.qualitysdk.judgement.appraisal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.regulation.GradeBand;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An employee's appraisal of one month: results, points, conduct, score, grade, and the outcome (clauses 4.3, 4.4.1).
 *
 * <p>An employee of whom no weighted indicator has a verdict is not appraised: there is no mean, no score and no grade, which is
 * not the same as zero.
 */
@Value.Immutable
public sealed interface Scorecard permits ImmutableScorecard {

    /** {@return the employee} */
    EmployeeId employee();

    /** {@return every indicator that the regulation speaks of, in their order} */
    ImmutableSortedMap<Indicator, IndicatorScore> indicators();

    /** {@return the points of conduct} */
    ConductPoints conduct();

    /** {@return the weighted mean of the points, 0 to 100, not rounded; empty where the employee is not appraised} */
    Optional<Fraction> mean();

    /** {@return the score, 0.00 to 100.00; empty where the employee is not appraised} */
    Optional<Points> score();

    /** {@return the band of the score, before vetoes; empty where the employee is not appraised} */
    Optional<GradeBand> band();

    /** {@return the facts of the cycle that bound the grade, by instant and record} */
    ImmutableList<Veto> vetoes();

    /** {@return the band of the grade that was calculated, after vetoes; empty where the employee is not appraised} */
    Optional<GradeBand> calculated();

    /** {@return the grade that two people set in place of the one calculated, if they did} */
    Optional<GradeOverride> override();

    /** {@return the band of the grade that counts; empty where the employee is not appraised} */
    Optional<GradeBand> grade();

    /** {@return what it means in money} */
    Outcome outcome();

    /**
     * Returns a scorecard.
     *
     * @param employee the employee
     * @param indicators every indicator that the regulation speaks of
     * @param conduct points of conduct
     * @param mean weighted mean, or empty
     * @param score the score, or empty
     * @param band band of the score, or empty
     * @param vetoes facts that bound the grade
     * @param calculated band of the grade calculated, or empty
     * @param override what two people set in its place, or empty
     * @param grade band of the grade that counts, or empty
     * @param outcome what it means in money
     * @return the scorecard
     */
    static Scorecard of(
            EmployeeId employee,
            ImmutableSortedMap<Indicator, IndicatorScore> indicators,
            ConductPoints conduct,
            Optional<Fraction> mean,
            Optional<Points> score,
            Optional<GradeBand> band,
            ImmutableList<Veto> vetoes,
            Optional<GradeBand> calculated,
            Optional<GradeOverride> override,
            Optional<GradeBand> grade,
            Outcome outcome) {
        return ImmutableScorecard.of(
                employee, indicators, conduct, mean, score, band, vetoes, calculated, override, grade, outcome);
    }

    /**
     * Returns an indicator on the card.
     *
     * @param indicator the indicator
     * @return its result and points, empty where the regulation does not speak of it
     */
    default Optional<IndicatorScore> indicator(Indicator indicator) {
        return Optional.ofNullable(indicators().get(indicator));
    }

    /**
     * Returns whether there is a score.
     *
     * @return false for who is not appraised
     */
    default boolean isAppraised() {
        return score().isPresent();
    }

    /**
     * Returns whether a veto lowered the grade.
     *
     * @return true when the grade calculated is not the one of the score
     */
    default boolean isVetoed() {
        return !calculated().equals(band());
    }

    /**
     * Returns the canonical form: ids, figures and codes of all that is on the card.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return AppraisalForm.of(this);
    }
}
