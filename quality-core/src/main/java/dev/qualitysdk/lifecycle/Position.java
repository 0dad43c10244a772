package dev.qualitysdk.lifecycle;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing stands in its lifecycle: its state, and the state it was in before, to which some events lead back.
 *
 * <p>Each lifecycle makes its positions once, so a transition creates no object.
 *
 * @param <S> the states
 */
public final class Position<S extends Enum<S>> {

    private final S state;
    private final @Nullable S enteredFrom;

    Position(S state, @Nullable S enteredFrom) {
        this.state = state;
        this.enteredFrom = enteredFrom;
    }

    /**
     * Returns the state.
     *
     * @return the state
     */
    public S state() {
        return state;
    }

    /**
     * Returns the state from which this one was entered.
     *
     * @return the state before, empty in the first state
     */
    public Optional<S> enteredFrom() {
        return Optional.ofNullable(enteredFrom);
    }

    /**
     * Returns the state and, where there is one, the state before.
     *
     * @return such as {@code QUARANTINED from STORED}
     */
    @Override
    public String toString() {
        return enteredFrom == null ? state.name() : state + " from " + enteredFrom;
    }
}
