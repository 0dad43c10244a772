package dev.qualitysdk.regulation;

import dev.qualitysdk.basics.Faults;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How far from the appointed window an arrival is still punctual, and which evidence of an arrival is good enough (clause
 * 3.2.1).
 *
 * <p>A limit of the evidence that is not stated does not limit: no piece is doubted for it.
 */
@Value.Immutable
public sealed interface ArrivalRule permits ImmutableArrivalRule {

    /** {@return how long after the window's end an arrival is still in time, zero or more} */
    Duration grace();

    /** {@return how long before the window's start an arrival is still punctual, zero or more; earlier is a miss too} */
    Duration early();

    /** {@return by how much at most a device's clock may be wrong, either way, zero or more; empty where that is not limited} */
    Optional<Duration> clockDrift();

    /** {@return how far at most a position may have been taken from what it is to show, zero or more; empty where not limited} */
    Optional<Duration> fixAge();

    /** {@return the largest radius of accuracy that still shows a place, in metres, 1 or more; empty where not limited} */
    Optional<Integer> accuracy();

    /**
     * Returns a rule that does not limit evidence.
     *
     * @param grace zero or more
     * @param early zero or more
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if one is negative
     */
    static ArrivalRule of(Duration grace, Duration early) {
        return of(grace, early, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns a rule.
     *
     * @param grace zero or more
     * @param early zero or more
     * @param clockDrift by how much at most a device's clock may be wrong, zero or more
     * @param fixAge how far at most a position may have been taken from what it is to show, zero or more
     * @param accuracy largest radius of accuracy in metres, 1 or more
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if one is out of its bounds; it names them all
     */
    static ArrivalRule of(
            Duration grace,
            Duration early,
            Optional<Duration> clockDrift,
            Optional<Duration> fixAge,
            Optional<Integer> accuracy) {
        Faults faults = Faults.in("arrival rule")
                .check(!grace.isNegative(), "grace", grace, "zero or more", "3.2.1")
                .check(!early.isNegative(), "early", early, "zero or more", "3.2.1");
        clockDrift.ifPresent(drift -> faults.check(!drift.isNegative(), "clockDrift", drift, "zero or more", "3.2.1"));
        fixAge.ifPresent(age -> faults.check(!age.isNegative(), "fixAge", age, "zero or more", "3.2.1"));
        accuracy.ifPresent(metres -> faults.check(metres >= 1, "accuracy", metres, "1 metre or more", "3.2.1"));
        faults.refuse();
        return ImmutableArrivalRule.of(grace, early, clockDrift, fixAge, accuracy);
    }
}
