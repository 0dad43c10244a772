package dev.qualitysdk.service.booking;

import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.evidence.Attribution;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A visit that has ended, as reviews see it (clause 4.1.3): when we came, when it ended, and who led the crew. */
@Value.Immutable
public sealed interface Visit permits ImmutableVisit {

    /** {@return the booking} */
    BookingId booking();

    /** {@return when we arrived; empty where we never came} */
    Optional<Instant> arrived();

    /** {@return when it ended, not before the arrival} */
    Instant ended();

    /** {@return who led the crew at arrival, or was to lead it where we never came; empty where no crew was sent} */
    Optional<EmployeeId> leader();

    /** {@return the branch that the booking belongs to} */
    BranchId branch();

    /** {@return the channel by which it was booked} */
    Channel channel();

    /** {@return for whom its reviews count: leader, branch and channel} */
    @Value.Derived
    @Value.Auxiliary
    default Attribution attribution() {
        return Attribution.of(leader(), Optional.of(branch()), Optional.of(channel()));
    }

    /** {@return when it ended, in microseconds since 1970-01-01T00:00Z, for sums over millions} */
    @Value.Derived
    @Value.Auxiliary
    default long endedMicros() {
        return CanonicalTime.micros(ended());
    }

    /** {@return {@link #reviewableFrom} in microseconds since 1970-01-01T00:00Z, for sums over millions} */
    @Value.Derived
    @Value.Auxiliary
    default long reviewableFromMicros() {
        return CanonicalTime.micros(reviewableFrom());
    }

    /**
     * Returns a visit.
     *
     * @param booking the booking
     * @param arrived when we arrived, or empty where we never came
     * @param ended when it ended
     * @param leader who led the crew, or empty where no crew was sent
     * @param branch the branch that the booking belongs to
     * @param channel the channel by which it was booked
     * @return the visit
     * @throws dev.qualitysdk.basics.InvalidValueException if it ended before we arrived
     */
    static Visit of(
            BookingId booking,
            Optional<Instant> arrived,
            Instant ended,
            Optional<EmployeeId> leader,
            BranchId branch,
            Channel channel) {
        Faults.in("visit")
                .given(booking, "booking")
                .given(arrived, "arrived")
                .given(ended, "ended")
                .given(leader, "leader")
                .given(branch, "branch")
                .given(channel, "channel")
                .refuse();
        if (arrived.isPresent() && ended.isBefore(arrived.get())) {
            Faults.in("visit " + booking)
                    .check(false, "ended", ended, "an instant not before the arrival, " + arrived.get())
                    .refuse();
        }
        return ImmutableVisit.of(booking, arrived, ended, leader, branch, channel);
    }

    /**
     * Returns the first instant at which a review of this visit can be given.
     *
     * @return the arrival; where we never came, the end
     */
    default Instant reviewableFrom() {
        return arrived().orElse(ended());
    }
}
