package dev.qualitysdk.service.training;

import dev.qualitysdk.basics.TrainingSessionId;
import dev.qualitysdk.basics.TrainingTopic;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** From when until when a part that was passed is valid, both days included. */
@Value.Immutable
public sealed interface Validity permits ImmutableValidity {

    /** {@return the part} */
    TrainingTopic part();

    /** {@return the session in which it was passed} */
    TrainingSessionId session();

    /** {@return the first day on which it is valid} */
    LocalDate first();

    /** {@return the last day on which it is valid; empty where it never ends} */
    Optional<LocalDate> last();

    /**
     * Returns whether it is valid on a date.
     *
     * @param date the date
     * @return true from the first day to the last
     */
    default boolean contains(LocalDate date) {
        return !date.isBefore(first())
                && last().map(last -> !date.isAfter(last)).orElse(true);
    }
}
