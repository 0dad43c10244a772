package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.basics.HoldId;
import dev.qualitysdk.basics.ReasonCode;
import java.time.Instant;
import org.immutables.value.Value;

/** A legal hold that stands on a customer file (clause 7.1.2). It covers fields, so that it keeps no more than it must. */
@Value.Immutable
public sealed interface Hold permits ImmutableHold {

    /** {@return the hold} */
    HoldId id();

    /** {@return why} */
    ReasonCode reason();

    /** {@return since when} */
    Instant since();

    /** {@return the fields that it covers; none means all} */
    ImmutableSortedSet<FieldName> fields();

    /**
     * Returns whether it keeps what stands in a field.
     *
     * @param field the field
     * @return true where it names the field, or none
     */
    default boolean covers(FieldName field) {
        return fields().isEmpty() || fields().contains(field);
    }
}
