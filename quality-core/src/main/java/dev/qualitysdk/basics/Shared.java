package dev.qualitysdk.basics;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers of which a company has few and every record names one: records read one by one from a table then hold the same object, and
 * comparing two of them touches neither. How many are kept is bounded, since input names as many as it likes; the others are equal all
 * the same.
 */
final class Shared<T> {

    private static final int MOST = 4_096;

    private final ConcurrentMap<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> checked;

    /** Makes identifiers by a constructor that refuses what is none. */
    Shared(Function<String, T> checked) {
        this.checked = checked;
    }

    T of(String value) {
        @Nullable T shared = value == null ? null : known.get(value);
        if (shared != null) {
            return shared;
        }
        T made = checked.apply(value);
        @Nullable T other = known.size() < MOST ? known.putIfAbsent(value, made) : null;
        return other == null ? made : other;
    }
}
