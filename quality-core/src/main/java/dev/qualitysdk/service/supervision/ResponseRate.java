package dev.qualitysdk.service.supervision;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Ratio;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How many of the visits that ended were reviewed, beside which a satisfaction always stands (clause 4.2.1). The frame is every
 * visit whose review window closed in the cycle, however it ended; those without a counted review are listed with the reason.
 */
@Value.Immutable
public sealed interface ResponseRate permits ImmutableResponseRate {

    /** The reason for which a visit has no counted review: none was given. */
    String NONE_GIVEN = "none-given";

    /** {@return the bookings whose visit has a counted review} */
    @Value.NaturalOrder
    ImmutableSortedSet<BookingId> reviewed();

    /** {@return the bookings whose visit has none, with the reason: {@link #NONE_GIVEN}, or why the last one given does not count} */
    @Value.NaturalOrder
    ImmutableSortedMap<BookingId, String> unreviewed();

    /**
     * Returns a rate.
     *
     * @param reviewed bookings whose visit has a counted review
     * @param unreviewed bookings whose visit has none, with the reason; none of them among the others
     * @return the rate
     * @throws dev.qualitysdk.basics.InvalidValueException if a booking is among both
     */
    static ResponseRate of(Set<BookingId> reviewed, Map<BookingId, String> unreviewed) {
        Faults faults = Faults.in("response rate");
        unreviewed.keySet().stream()
                .sorted()
                .forEach(booking -> faults.check(
                        !reviewed.contains(booking), "unreviewed", booking, "none that was reviewed", "4.2.1"));
        faults.refuse();
        return ImmutableResponseRate.of(ImmutableSortedSet.copyOf(reviewed), ImmutableSortedMap.copyOf(unreviewed));
    }

    /**
     * Returns how many visits ended.
     *
     * @return those that were reviewed and those that were not
     */
    default int ended() {
        return reviewed().size() + unreviewed().size();
    }

    /**
     * Returns the rate.
     *
     * @return reviewed visits of ended visits; empty where none ended
     */
    default Optional<Ratio> rate() {
        return ended() == 0 ? Optional.empty() : Optional.of(Ratio.of(reviewed().size(), ended()));
    }
}
