package dev.qualitysdk.lifecycle;

import dev.qualitysdk.rule.Clause;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One row of a lifecycle: in this state this event leads to that state, under this clause.
 *
 * @param <S> the states
 * @param <E> the events
 */
@Value.Immutable
public sealed interface Transition<S extends Enum<S>, E extends Enum<E>> permits ImmutableTransition {

    /** {@return the state in which the event is allowed} */
    S state();

    /** {@return the event} */
    E event();

    /** {@return the state it leads to; empty where it leads back to the state from which {@link #state} was entered} */
    Optional<S> to();

    /** {@return the clause that asks for this step} */
    Clause clause();
}
