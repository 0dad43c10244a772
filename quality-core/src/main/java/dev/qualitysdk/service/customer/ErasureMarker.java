package dev.qualitysdk.service.customer;

import dev.qualitysdk.basics.Actor;
import java.time.Instant;
import org.immutables.value.Value;

/** The mark that a customer was erased: when and by whom. Only the step of erasure sets it; no value of a field ever does. */
@Value.Immutable
public sealed interface ErasureMarker permits ImmutableErasureMarker {

    /** {@return when} */
    Instant at();

    /** {@return by whom} */
    Actor by();
}
