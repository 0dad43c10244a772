package dev.qualitysdk.service.customer;

import dev.qualitysdk.basics.ConsentVersion;
import dev.qualitysdk.basics.Purpose;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One consent of a customer: to which purpose, by which text, from when until when (clause 7.1.2). */
@Value.Immutable
public sealed interface Consent permits ImmutableConsent {

    /** {@return the purpose} */
    Purpose purpose();

    /** {@return the version of the text that was consented to} */
    ConsentVersion text();

    /** {@return when it was given} */
    Instant given();

    /** {@return the first instant at which it no longer held, by withdrawal or by a later consent; empty while it holds} */
    Optional<Instant> ended();

    /**
     * Returns whether it held at an instant.
     *
     * @param instant the instant
     * @return true from its giving, inclusive, until its end, exclusive
     */
    default boolean holdsAt(Instant instant) {
        return !instant.isBefore(given())
                && ended().filter(end -> !instant.isBefore(end)).isEmpty();
    }
}
