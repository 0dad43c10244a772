package dev.qualitysdk.service.statistics;

import dev.qualitysdk.basics.Faults;
import org.immutables.value.Value;

/**
 * A month beside an earlier one of equal progress (clause 7.2.2): half a month is never compared with a whole one.
 *
 * <p>{@link Period#in} cuts the earlier month where the same share of it had gone; statistics counted otherwise are refused.
 */
@Value.Immutable
public sealed interface Comparison permits ImmutableComparison {

    /** {@return the statistics of the one month that is looked at} */
    Statistics current();

    /** {@return those of the one month that it is compared with} */
    Statistics previous();

    /**
     * Returns a comparison.
     *
     * @param current statistics of one month
     * @param previous statistics of one earlier month, of which the same share has gone
     * @return the comparison
     * @throws dev.qualitysdk.basics.InvalidValueException if one has not exactly one month, the second is not earlier, lies in
     *     another zone, or has gone another share of its way
     */
    static Comparison of(Statistics current, Statistics previous) {
        Faults faults = Faults.in("comparison")
                .check(
                        current.periods().size() == 1,
                        "current",
                        current.periods().keySet(),
                        "one month",
                        "7.2.2")
                .check(
                        previous.periods().size() == 1,
                        "previous",
                        previous.periods().keySet(),
                        "one month",
                        "7.2.2");
        faults.refuse();
        Period now = current.periods().values().asList().get(0);
        Period then = previous.periods().values().asList().get(0);
        Period equal = now.in(then.month());
        faults.check(then.month().isBefore(now.month()), "previous", then.month(), "before " + now.month(), "7.2.2")
                .check(then.zone().equals(now.zone()), "zone", then.zone(), "" + now.zone(), "7.2.2")
                .check(
                        !then.zone().equals(now.zone()) || then.equals(equal),
                        "until",
                        then.until(),
                        equal.until() + ", where " + then.month() + " has gone as far as " + now.month(),
                        "7.2.2")
                .refuse();
        return ImmutableComparison.of(current, previous);
    }
}
