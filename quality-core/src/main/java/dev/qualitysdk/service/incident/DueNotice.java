package dev.qualitysdk.service.incident;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.EmployeeId;
import java.time.Instant;
import org.immutables.value.Value;

/** That some people are to be told of an incident at an instant, because nobody who was told before has taken it on. */
@Value.Immutable
public sealed interface DueNotice permits ImmutableDueNotice {

    /** {@return number of the rung, from 1} */
    int rung();

    /** {@return how often the rung has been told with this one, from 1} */
    int time();

    /** {@return when they are to be told} */
    Instant at();

    /** {@return who is to be told} */
    @Value.NaturalOrder
    ImmutableSortedSet<EmployeeId> audience();
}
