package dev.qualitysdk.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.qualitysdk.basics.Faults;
import java.util.List;
import org.immutables.value.Value;

/**
 * How the ratings of another scale are read on the regulation's own (clause 4.2.1): a declared table with an entry for each of its
 * ratings, so that none falls through to the lowest.
 */
@Value.Immutable
public sealed interface ReviewScale permits ImmutableReviewScale {

    /** {@return the lowest rating of the other scale} */
    int lowest();

    /** {@return the highest rating of the other scale, above the lowest} */
    int highest();

    /** {@return what its ratings are on the regulation's scale, the lowest first; one for each} */
    ImmutableList<Integer> ratings();

    /**
     * Returns a table.
     *
     * @param lowest lowest rating of the other scale
     * @param highest highest rating, above the lowest, at most 1000 steps away
     * @param ratings what its ratings are on the regulation's scale, the lowest first; one for each, and never turning back: the
     *     better of two is never read as the worse, or always where the other scale counts downwards
     * @return the table
     * @throws dev.qualitysdk.basics.InvalidValueException if a rating has no entry, or the table turns back
     */
    static ReviewScale of(int lowest, int highest, List<Integer> ratings) {
        long steps = (long) highest - lowest;
        Faults.in("review scale")
                .check(
                        steps > 0 && steps <= 1_000,
                        "highest",
                        highest,
                        "more than the lowest, " + lowest + ", by at most 1000",
                        "4.2.1")
                .check(
                        ratings.size() == steps + 1,
                        "ratings",
                        ratings.size() + " ratings",
                        "one for each from " + lowest + " to " + highest,
                        "4.2.1")
                .check(
                        Ordering.<Integer>natural().isOrdered(ratings)
                                || Ordering.<Integer>natural().reverse().isOrdered(ratings),
                        "ratings",
                        ratings,
                        "ratings that never turn back",
                        "4.2.1")
                .refuse();
        return ImmutableReviewScale.of(lowest, highest, ratings);
    }
}
