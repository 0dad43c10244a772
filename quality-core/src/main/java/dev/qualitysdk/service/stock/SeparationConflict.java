package dev.qualitysdk.service.stock;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Two lots that lay together though their kinds must be kept apart (clause 3.3.2). */
@Value.Immutable
public sealed interface SeparationConflict permits ImmutableSeparationConflict {

    /** {@return the one that was there first} */
    Placement first();

    /** {@return the one that came to it} */
    Placement second();

    /** {@return since when they lay together} */
    default Instant since() {
        return second().since();
    }

    /** {@return until when they lay together, empty while they do} */
    default Optional<Instant> until() {
        Optional<Instant> one = first().until();
        Optional<Instant> other = second().until();
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().isBefore(other.get()) ? one.get() : other.get())
                : one.or(() -> other);
    }
}
