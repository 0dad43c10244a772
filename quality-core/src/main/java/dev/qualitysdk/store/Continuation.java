package dev.qualitysdk.store;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;

/**
 * How the steps that somebody offers stand to those that are recorded, such as a row of an import to the thing that an earlier
 * import made of it.
 */
public enum Continuation {
    /** Both have the same steps. */
    EQUAL,
    /** What is offered begins with all that is recorded, and has further steps, which can be added. */
    LONGER,
    /** What is offered is the beginning of what is recorded, which has gone further. */
    SHORTER,
    /** They differ in a step that both have: what is offered contradicts what is recorded. */
    CONTRADICTORY;

    /**
     * Compares two things step by step, by their canonical forms.
     *
     * @param recorded what is recorded
     * @param offered what is offered
     * @return how the one stands to the other
     */
    public static Continuation of(Recorded<?, ?> recorded, Recorded<?, ?> offered) {
        if (firstDifference(recorded, offered) < Math.min(recorded.version(), offered.version())) {
            return CONTRADICTORY;
        }
        int further = Integer.compare(offered.version(), recorded.version());
        return further == 0 ? EQUAL : further > 0 ? LONGER : SHORTER;
    }

    /**
     * Returns the place of the first step in which two things differ.
     *
     * @param recorded one thing
     * @param offered the other
     * @return its index from 0; the number of steps of the shorter where it is the beginning of the longer
     */
    public static int firstDifference(Recorded<?, ?> recorded, Recorded<?, ?> offered) {
        ImmutableList<? extends Step> left = recorded.steps();
        ImmutableList<? extends Step> right = offered.steps();
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            if (!left.get(i).form().equals(right.get(i).form())) {
                return i;
            }
        }
        return common;
    }
}
