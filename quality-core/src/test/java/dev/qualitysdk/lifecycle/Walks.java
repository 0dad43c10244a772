package dev.qualitysdk.lifecycle;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** What random walks through a lifecycle are made of. */
public final class Walks {

    private Walks() {}

    /**
     * One move of a walk.
     *
     * @param choice which of the allowed events
     * @param minutes how long after the step before
     * @param detail a number that decides the rest
     */
    public record Move(int choice, int minutes, int detail) {

        /** The event chosen among some. */
        public <E> E among(ImmutableList<E> events) {
            return events.get(choice % events.size());
        }
    }

    /** Walks of up to so many moves, each length as likely, with up to so many minutes between two steps. */
    public static Arbitrary<ImmutableList<Move>> moves(int most, int minutes) {
        return Combinators.combine(uniform(100_000), uniform(minutes), uniform(100_000))
                .as(Move::new)
                .list()
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(moves -> ImmutableList.copyOf(moves))
                .withoutEdgeCases();
    }

    /** The events that a state allows, some of them so many times likelier than the others. */
    public static <S extends Enum<S>, E extends Enum<E>> ImmutableList<E> events(
            Lifecycle<S, E> lifecycle, S state, Set<E> likely, int times) {
        return lifecycle.allowed(state).stream()
                .flatMap(event -> Collections.nCopies(likely.contains(event) ? times : 1, event).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static Arbitrary<Integer> uniform(int most) {
        return Arbitraries.integers().between(0, most).withDistribution(RandomDistribution.uniform());
    }
}
