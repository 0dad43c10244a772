package dev.qualitysdk.service.booking;

import dev.qualitysdk.basics.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A stretch of a visit, or why there is none (clause 2.3.2). A stretch of no length is not an absent one: who was served at once
 * waited zero seconds.
 */
@Value.Immutable
public sealed interface VisitSpan permits ImmutableVisitSpan {

    /** Whether there is such a stretch. */
    enum State {
        /** It is known from its beginning to its end. */
        MEASURED,
        /** It has not ended, or not begun, and still can. */
        NOT_YET,
        /** The visit is over without it. */
        NEVER,
        /** The evidence of the arrival contradicts itself. */
        UNDETERMINED
    }

    /** {@return whether there is such a stretch} */
    State state();

    /** {@return when it began; present exactly where it is measured} */
    Optional<Instant> start();

    /** {@return when it ended, not before it began; present exactly where it is measured} */
    Optional<Instant> end();

    /**
     * Returns its length.
     *
     * @return from beginning to end, zero or more, exact; empty where it is not measured
     */
    default Optional<Duration> length() {
        return start().flatMap(from -> end().map(to -> Duration.between(from, to)));
    }

    /**
     * Returns a stretch that is measured.
     *
     * @param from when it began
     * @param to when it ended
     * @return the stretch
     * @throws dev.qualitysdk.basics.InvalidValueException if it ended before it began
     */
    static VisitSpan measured(Instant from, Instant to) {
        Faults.in("visit span").given(from, "from").given(to, "to").refuse();
        Faults.in("span of a visit")
                .check(!to.isBefore(from), "end", to, "an instant not before its beginning, " + from, "2.3.2")
                .refuse();
        return ImmutableVisitSpan.of(State.MEASURED, Optional.of(from), Optional.of(to));
    }

    /**
     * Returns that there is no stretch.
     *
     * @param why why: anything but {@code MEASURED}
     * @return the absence
     * @throws dev.qualitysdk.basics.InvalidValueException if it is said to be measured
     */
    static VisitSpan absent(State why) {
        Faults.in("span of a visit")
                .check(why != State.MEASURED, "state", why, "NOT_YET, NEVER or UNDETERMINED", "2.3.2")
                .refuse();
        return ImmutableVisitSpan.of(why, Optional.empty(), Optional.empty());
    }
}
