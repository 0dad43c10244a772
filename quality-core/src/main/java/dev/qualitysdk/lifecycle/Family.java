package dev.qualitysdk.lifecycle;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Identifier;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a store needs to know of one kind of thing: its name, how its steps are read back, and how they fold into the thing.
 *
 * @param <I> its identifier
 * @param <S> its family of steps
 * @param <T> the thing
 */
public final class Family<I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> {

    private final String name;
    private final Function<String, I> identify;
    private final Function<CanonicalForm, S> read;
    private final Function<ImmutableList<S>, T> replay;
    private final Function<T, Optional<String>> state;

    private Family(
            String name,
            Function<String, I> identify,
            Function<CanonicalForm, S> read,
            Function<ImmutableList<S>, T> replay,
            Function<T, Optional<String>> state) {
        this.name = name;
        this.identify = identify;
        this.read = read;
        this.replay = replay;
        this.state = state;
    }

    /**
     * Returns a family.
     *
     * @param name name of the thing in one word of a to z, such as {@code booking}; used alike in journals and tables
     * @param identify makes the identifier of its text
     * @param read makes a step of its canonical form; refuses what is none
     * @param replay folds steps into the thing; refuses steps that break a rule
     * @param <I> its identifier
     * @param <S> its family of steps
     * @param <T> the thing
     * @return the family
     */
    public static <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> Family<I, S, T> of(
            String name,
            Function<String, I> identify,
            Function<CanonicalForm, S> read,
            Function<ImmutableList<S>, T> replay) {
        return new Family<>(name, identify, read, replay, thing -> Optional.empty());
    }

    /**
     * Returns this family with a state that stores show beside each thing.
     *
     * @param of gives the state of a thing, such as {@code Booking::state}
     * @return the family
     */
    public Family<I, S, T> withState(Function<? super T, ? extends Enum<?>> of) {
        return new Family<>(
                name,
                identify,
                read,
                replay,
                thing -> Optional.of(of.apply(thing).name()));
    }

    /**
     * Returns the name of the thing.
     *
     * @return such as {@code booking}
     */
    public String name() {
        return name;
    }

    /**
     * Returns the identifier that a text is.
     *
     * @param text the text
     * @return the identifier
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    public I identify(String text) {
        return identify.apply(text);
    }

    /**
     * Returns the step that a canonical form is.
     *
     * @param form the form
     * @return the step
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none of this family
     */
    public S read(CanonicalForm form) {
        return read.apply(form);
    }

    /**
     * Returns the thing that steps fold into.
     *
     * @param steps at least one, in the order they were recorded
     * @return the thing
     * @throws dev.qualitysdk.rule.ClauseBreachException if a step is not allowed where it stands
     * @throws dev.qualitysdk.basics.InvalidValueException if there is no step, or one cannot be
     */
    public T replay(ImmutableList<S> steps) {
        return replay.apply(steps);
    }

    /**
     * Returns the state of a thing as text.
     *
     * @param thing the thing
     * @return name of its state, empty where the family names none
     */
    public Optional<String> state(T thing) {
        return state.apply(thing);
    }

    @Override
    public String toString() {
        return name;
    }
}
