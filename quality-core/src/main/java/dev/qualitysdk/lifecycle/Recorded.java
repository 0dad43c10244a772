package dev.qualitysdk.lifecycle;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Identifier;

/**
 * A thing that is the fold of its steps: nothing of it is stored but them.
 *
 * @param <I> its identifier
 * @param <S> its family of steps
 */
public interface Recorded<I extends Identifier<I>, S extends Step> {

    /**
     * Returns the identifier.
     *
     * @return the same through its whole life
     */
    I id();

    /**
     * Returns the steps in the order they were recorded.
     *
     * @return at least one
     */
    ImmutableList<S> steps();

    /**
     * Returns the version, by which two writers find out about each other.
     *
     * @return the number of steps, at least 1
     */
    default int version() {
        return steps().size();
    }
}
