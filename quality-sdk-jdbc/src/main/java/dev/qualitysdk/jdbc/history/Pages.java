package dev.qualitysdk.jdbc.history;

import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Pages read one after the other, each when it is needed, until one is empty. */
final class Pages {

    private Pages() {}

    static <E> Stream<List<E>> of(
            Function<Optional<String>, ? extends List<E>> read, Function<List<E>, String> lastId) {
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<List<E>>(
                        Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {

                    private Optional<String> after = Optional.empty();

                    @Override
                    public boolean tryAdvance(Consumer<? super List<E>> action) {
                        List<E> page = read.apply(after);
                        if (page.isEmpty()) {
                            return false;
                        }
                        after = Optional.of(lastId.apply(page));
                        action.accept(page);
                        return true;
                    }
                },
                false);
    }
}
