package dev.qualitysdk.service.customer;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.FieldName;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What the history says of one value: in which field, when and by whom it was entered, what replaced it, when it was erased. */
@Value.Immutable
public sealed interface FieldEntry permits ImmutableFieldEntry {

    /** {@return the entry} */
    FieldEntryId id();

    /** {@return the field} */
    FieldName field();

    /** {@return how far the value must be protected} */
    FieldClass fieldClass();

    /** {@return when it was entered} */
    Instant entered();

    /** {@return who entered it} */
    Actor by();

    /** {@return the entry that was put in its place; empty while it is the current one} */
    Optional<FieldEntryId> replacedBy();

    /** {@return when its value was erased; empty while the value stands} */
    Optional<Instant> erased();

    /**
     * Returns whether it is what the field says now.
     *
     * @return true where nothing replaced it and its value stands
     */
    default boolean isCurrent() {
        return replacedBy().isEmpty() && erased().isEmpty();
    }
}
