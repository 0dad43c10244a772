package dev.qualitysdk.judgement.appraisal;

import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import java.util.Optional;
import org.immutables.value.Value;

/** An indicator on a scorecard: its result, the points these are by the curve, and what they weigh in the score. */
@Value.Immutable
public sealed interface IndicatorScore permits ImmutableIndicatorScore {

    /** {@return the result} */
    IndicatorResult result();

    /** {@return the points by the curve, 0 to 100, not rounded; empty where no verdict was reached} */
    Optional<Fraction> points();

    /**
     * {@return the share of the score, 0 to 1: the stated weight over the stated weights of all that have a verdict, so that the
     * shares add up to 1; empty where no verdict was reached, or nothing with a verdict has a weight}
     */
    Optional<Fraction> effectiveWeight();

    /**
     * Returns the score of an indicator.
     *
     * @param result the result
     * @param points points by the curve, or empty
     * @param effectiveWeight share of the score, or empty
     * @return the score
     */
    static IndicatorScore of(IndicatorResult result, Optional<Fraction> points, Optional<Fraction> effectiveWeight) {
        return ImmutableIndicatorScore.of(result, points, effectiveWeight);
    }

    /**
     * Returns the weight that the regulation states.
     *
     * @return zero or more
     */
    default Ratio weight() {
        return result().rule().weight();
    }

    /**
     * Returns what it adds to the mean: points times effective weight.
     *
     * @return 0 to 100, not rounded; empty where it adds nothing since no verdict was reached
     */
    default Optional<Fraction> contribution() {
        return effectiveWeight().flatMap(weight -> points().map(weight::times));
    }
}
