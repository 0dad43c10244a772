package dev.qualitysdk.lifecycle;

import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.statistics.Statistics;

/**
 * The share of generated histories that pass each state of a lifecycle: what a property over things that walk is worth.
 *
 * <p>It is called in the body of a property; the share is asserted when all its tries are done, and reported state by state.
 */
public final class Reached {

    private Reached() {}

    /**
     * Asserts that each state of a table is passed by at least a share of the histories.
     *
     * @param lifecycle the table
     * @param family replays the beginnings of the thing
     * @param thing one thing that walked
     * @param state reads the state
     * @param least the share, in per cent, more than zero
     */
    public static <S extends Enum<S>, P extends Step, T extends Recorded<?, P>> void everyState(
            Lifecycle<S, ?> lifecycle, Family<?, P, T> family, T thing, Function<T, S> state, double least) {
        if (!(least > 0)) {
            throw new IllegalArgumentException("a share of " + least + " % would hold of any generator");
        }
        Set<S> passed = EnumSet.noneOf(lifecycle.start().state().getDeclaringClass());
        ImmutableList<P> steps = ImmutableList.copyOf(thing.steps());
        for (int n = 1; n <= steps.size(); n++) {
            passed.add(state.apply(family.replay(steps.subList(0, n))));
        }
        for (S each : lifecycle.start().state().getDeclaringClass().getEnumConstants()) {
            Statistics.label(lifecycle.name() + " passes " + each).collect(passed.contains(each));
            Statistics.label(lifecycle.name() + " passes " + each)
                    .coverage(coverage -> coverage.check(true).percentage(share -> share >= least));
        }
    }
}
