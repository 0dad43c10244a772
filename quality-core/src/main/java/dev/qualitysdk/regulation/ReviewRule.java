package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.calendar.Allowance;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** {@return the other scales that are read on this one; a rating on a scale that is not named here is refused} */
    ImmutableList<ReviewScale> scales();

    /**
     * Returns what a rating is on this rule's scale.
     *
     * @param rating the rating
     * @param from lowest rating of the scale on which it was given
     * @param to highest rating of the scale on which it was given
     * @return the rating on this scale; empty where the rule neither has that scale nor reads it, or the rating lies outside it
     */
    default Optional<Integer> read(int rating, int from, int to) {
        if (rating < from || rating > to) {
            return Optional.empty();
        }
        if (from == lowest() && to == highest()) {
            return Optional.of(rating);
        }
        return scales().stream()
                .filter(scale -> scale.lowest() == from && scale.highest() == to)
                .map(scale -> scale.ratings().get(rating - from))
                .findFirst();
    }

    /**
     * Returns a rule that reads no other scale.
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
        return of(formula, lowest, highest, threshold, window, ImmutableList.of());
    }

    /**
     * Returns a rule.
     *
     * @param formula the formula
     * @param lowest lowest rating
     * @param highest highest rating, above the lowest
     * @param threshold least satisfied rating, within the scale
     * @param window how long after the visit a review is accepted
     * @param scales how other scales are read on this one, each once
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if the scale, threshold or a table makes no sense
     */
    static ReviewRule of(
            Formula formula, int lowest, int highest, int threshold, Allowance window, List<ReviewScale> scales) {
        Faults faults = Faults.in("review rule")
                .check(highest > lowest, "highest", highest, "more than the lowest, " + lowest, "4.2.1")
                .check(
                        threshold >= lowest && threshold <= highest,
                        "threshold",
                        threshold,
                        lowest + " to " + highest,
                        "4.2.1");
        Set<String> named = new HashSet<>(Set.of(lowest + " to " + highest));
        for (int i = 0; i < scales.size(); i++) {
            ReviewScale scale = scales.get(i);
            String other = scale.lowest() + " to " + scale.highest();
            faults.check(named.add(other), "scales[" + i + "]", other, "a scale not named before", "4.2.1")
                    .check(
                            scale.ratings().stream().allMatch(r -> r >= lowest && r <= highest),
                            "scales[" + i + "].ratings",
                            scale.ratings(),
                            lowest + " to " + highest,
                            "4.2.1");
        }
        faults.refuse();
        return ImmutableReviewRule.of(formula, lowest, highest, threshold, window, scales);
    }
}
