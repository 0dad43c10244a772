package dev.qualitysdk.service.training;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CanonicalForm;
import java.util.Collection;
import java.util.function.Function;

/** Lists in canonical forms; an empty one is an absent name. */
final class Codes {

    private Codes() {}

    static void put(CanonicalForm.Builder form, String name, Collection<?> codes) {
        putAll(
                form,
                name,
                codes,
                code -> CanonicalForm.of(name).put("code", code).build());
    }

    static <T> void putAll(
            CanonicalForm.Builder form, String name, Collection<T> values, Function<? super T, CanonicalForm> each) {
        if (!values.isEmpty()) {
            form.list(name, values, each);
        }
    }

    static <T extends Comparable<? super T>> ImmutableSortedSet<T> set(
            CanonicalForm form, String name, Function<String, T> reader) {
        return ImmutableSortedSet.copyOf(form.list(name, each -> each.<T>read("code", reader)));
    }
}
