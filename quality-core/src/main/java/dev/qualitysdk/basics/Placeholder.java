package dev.qualitysdk.basics;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** A placeholder that goes when the first real value comes. */
@Value.Immutable
public sealed interface Placeholder permits ImmutablePlaceholder {

    /**
     * {@return the name, never empty}
     */
    String name();

    /**
     * {@return the remark, where there is one}
     */
    Optional<String> remark();

    /**
     * {@return the marks, in the order given}
     */
    ImmutableList<String> marks();

    /**
     * Returns a placeholder of a name.
     *
     * @param name the name, not empty
     * @return the placeholder
     */
    static Placeholder of(String name) {
        return ImmutablePlaceholder.of(name, Optional.empty(), ImmutableList.of());
    }
}
