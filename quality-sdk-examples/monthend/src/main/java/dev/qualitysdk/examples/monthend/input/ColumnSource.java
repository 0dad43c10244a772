package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * Where the cells of one of our columns come from: a column of the source, or a constant; perhaps translated.
 *
 * @param from name of the source's column; empty for a constant
 * @param constant the constant; empty for a column
 * @param values our words by the source's; empty where nothing is translated
 * @param otherwise what a value becomes that {@code values} does not list; empty where it is refused or kept
 * @param keepUnlisted whether a value that {@code values} does not list stays as it is
 * @param times how times are read here; empty where the file says
 */
record ColumnSource(
        Optional<String> from,
        Optional<String> constant,
        ImmutableMap<String, String> values,
        Optional<String> otherwise,
        boolean keepUnlisted,
        Optional<Times> times) {

    static ColumnSource column(String name) {
        return new ColumnSource(
                Optional.of(name), Optional.empty(), ImmutableMap.of(), Optional.empty(), false, Optional.empty());
    }

    /** Returns our word for the source's; empty where it is refused. */
    Optional<String> translate(String text) {
        if (values.isEmpty()) {
            return Optional.of(text);
        }
        String known = values.get(text);
        return known != null ? Optional.of(known) : keepUnlisted ? Optional.of(text) : otherwise;
    }
}
