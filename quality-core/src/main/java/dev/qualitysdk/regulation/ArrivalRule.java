package dev.qualitysdk.regulation;

import dev.qualitysdk.basics.Faults;
import java.time.Duration;
import org.immutables.value.Value;

/** How far from the appointed window an arrival is still punctual (clause 3.2.1). */
@Value.Immutable
public sealed interface ArrivalRule permits ImmutableArrivalRule {

    /** {@return how long after the window's end an arrival is still in time, zero or more} */
    Duration grace();

    /** {@return how long before the window's start an arrival is still punctual, zero or more; earlier is a miss too} */
    Duration early();

    /**
     * Returns a rule.
     *
     * @param grace zero or more
     * @param early zero or more
     * @return the rule
     * @throws dev.qualitysdk.basics.InvalidValueException if one is negative
     */
    static ArrivalRule of(Duration grace, Duration early) {
        Faults.in("arrival rule")
                .check(!grace.isNegative(), "grace", grace, "zero or more", "3.2.1")
                .check(!early.isNegative(), "early", early, "zero or more", "3.2.1")
                .refuse();
        return ImmutableArrivalRule.of(grace, early);
    }
}
