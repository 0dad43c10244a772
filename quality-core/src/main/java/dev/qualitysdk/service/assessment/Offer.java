package dev.qualitysdk.service.assessment;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** An offer as it was made to the customer (clause 3.2.2). */
@Value.Immutable
public sealed interface Offer permits ImmutableOffer {

    /** {@return when it was made} */
    Instant offered();

    /** {@return the first instant at which it no longer stands; empty where it stands until it is answered} */
    Optional<Instant> validUntil();

    /** {@return what was offered} */
    Valuation valuation();

    /** {@return when it was first explained (clause 3.2.3); empty where it was not} */
    Optional<Instant> explained();

    /**
     * Returns whether it stands at an instant, unless it was answered.
     *
     * @param instant the instant
     * @return true before {@link #validUntil}
     */
    default boolean stands(Instant instant) {
        return validUntil().isEmpty() || instant.isBefore(validUntil().get());
    }
}
