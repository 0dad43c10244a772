package dev.qualitysdk.lifecycle;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * A walk through a lifecycle: which of the allowed events comes next, and after what time. Generators walk, since blind random steps
 * almost never get far.
 */
public final class Walk {

    private Walk() {}

    /**
     * One pace of a walk.
     *
     * @param choice which of the allowed events, taken modulo their number
     * @param gap time since the step before, zero to weeks
     */
    public record Pace(int choice, Duration gap) {}

    /** Instants in whole microseconds from 1991 to 2058, so that what follows stays in the years that calendars of tests cover. */
    public static Arbitrary<Instant> beginnings() {
        return Arbitraries.longs()
                .between(662_688_000_000_000L, 2_777_068_800_000_000L)
                .map(CanonicalTime::ofMicros);
    }

    private static Arbitrary<Pace> paces() {
        Arbitrary<Duration> gaps = Arbitraries.oneOf(
                Arbitraries.of(Duration.ZERO, Duration.ofNanos(1_000), Duration.ofDays(1), Duration.ofDays(3)),
                Arbitraries.longs().between(0, 6 * 3_600_000_000L).map(micros -> Duration.ofNanos(micros * 1_000)),
                Arbitraries.longs().between(0, 20 * 24 * 60).map(Duration::ofMinutes));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000).withDistribution(RandomDistribution.uniform()),
                        gaps)
                .as(Pace::new);
    }

    /**
     * Things that have gone through some of their life.
     *
     * @param begun things that have just begun
     * @param most most paces
     * @param allowed the events that a thing allows now
     * @param step the thing with an event that happened at an instant
     */
    public static <P extends Step, T extends Recorded<?, P>, E> Arbitrary<T> from(
            Arbitrary<T> begun, int most, Function<T, List<E>> allowed, Stride<T, E> step) {
        // Edge cases of so many parts would be the only ones tried.
        Arbitrary<T> walked = Combinators.combine(begun, paces().list().ofMaxSize(most))
                .as((first, paces) -> {
                    T thing = first;
                    for (Pace pace : paces) {
                        List<E> events = allowed.apply(thing);
                        if (events.isEmpty()) {
                            return thing;
                        }
                        Instant at = thing.steps().get(thing.version() - 1).at().plus(pace.gap());
                        thing = step.take(thing, events.get(pace.choice() % events.size()), at);
                    }
                    return thing;
                });
        return walked.withoutEdgeCases();
    }

    /** How a thing goes on. */
    @FunctionalInterface
    public interface Stride<T, E> {

        /** The thing with one step more. */
        T take(T thing, E event, Instant at);
    }

    /** Each thing that a thing was, from its first step on. */
    public static <P extends Step, T extends Recorded<?, P>> List<T> prefixes(
            T thing, Function<ImmutableList<P>, T> replay) {
        return IntStream.rangeClosed(1, thing.version())
                .mapToObj(n -> replay.apply(thing.steps().subList(0, n)))
                .toList();
    }
}
