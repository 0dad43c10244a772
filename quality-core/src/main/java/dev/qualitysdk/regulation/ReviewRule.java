package dev.qualitysdk.regulation;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.calendar.Allowance;
import org.immutables.value.Value;

/** How reviews become satisfaction: the formula, the scale, the threshold, and how long a review may come (clause 4.2.1). */
@Value.Immutable
public sealed interface ReviewRule permits ImmutableReviewRule {

    /** How ratings become a ratio. */
    enum Formula {
        /** The share of ratings at or above the threshold. */
        TOP_BOX,
        /** The mean rating's place between the lowest and the highest. */
        MEAN
    }

    /** {@return the formula} */
    Formula formula();

    /** {@return the lowest rating of the scale} */
    int lowest();

    /** {@return the highest rating of the scale, above the lowest} */
    int highest();

    /** {@return the least rating that is satisfied, within the scale; not used by {@code MEAN}} */
    int threshold();

    /** {@return how long after the end of the visit a review is still accepted} */
    Allowance window();

    /**
     * Returns a rule.
     *
     * @param formula the formula
     * @param lowest lowest rating
     * @param highest highest rating, above the lowest
     * @param threshold least satisfied rating, within the scale
     * @param window how long after the visit a review is accepted
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if the scale or threshold makes no sense
     */
    static ReviewRule of(Formula formula, int lowest, int highest, int threshold, Allowance window) {
        Faults.in("review rule")
                .check(highest > lowest, "highest", highest, "more than the lowest, " + lowest, "4.2.1")
                .check(
                        threshold >= lowest && threshold <= highest,
                        "threshold",
                        threshold,
                        lowest + " to " + highest,
                        "4.2.1")
                .refuse();
        return ImmutableReviewRule.of(formula, lowest, highest, threshold, window);
    }
}
