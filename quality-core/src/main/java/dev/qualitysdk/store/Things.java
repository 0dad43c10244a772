package dev.qualitysdk.store;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The things of one family in a store.
 *
 * <p>Whatever is read was folded from its steps anew: steps that break a rule, or cannot be read, are refused with
 * {@link StorageException.Code#DAMAGED_RECORD} and never shown.
 *
 * @param <I> their identifier
 * @param <S> their family of steps
 * @param <T> the things
 */
public interface Things<I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> {

    /**
     * Returns the family.
     *
     * @return the family
     */
    Family<I, S, T> family();

    /**
     * Returns the thing with an identifier.
     *
     * @param id its identifier
     * @return the thing as it was saved last, or empty
     * @throws StorageException if it cannot be read
     */
    Optional<T> find(I id);

    /**
     * Returns the things with any of several identifiers, read together.
     *
     * @param ids identifiers, repeats allowed
     * @return those that exist, by identifier, ascending
     * @throws StorageException if one of them cannot be read
     */
    ImmutableMap<I, T> findAll(Iterable<I> ids);

    /**
     * Saves one thing: the steps it has beyond a version.
     *
     * @param key key of the command; the same key again changes nothing
     * @param thing the thing
     * @param expectedVersion the version that the caller has read, 0 for a thing that is new
     * @return what became of it
     * @throws StaleVersionException if it has gone further than that; nothing was saved
     * @throws StorageException if it cannot be saved
     */
    default Saved save(CommandKey key, T thing, int expectedVersion) {
        UnitOfWork unit =
                UnitOfWork.of(key).save(family(), thing, expectedVersion).build();
        return store().commit(unit).saved().get(0);
    }

    /**
     * Returns the number of things.
     *
     * @return zero or more
     * @throws StorageException if they cannot be counted
     */
    long count();

    /**
     * Returns all things by ascending identifier, read page by page.
     *
     * <p>Memory is bounded by a page. Each thing is whole, as it was saved at some time since the call; a thing that is saved
     * meanwhile may or may not be among them. Nothing is held open between pages, so the stream need not be closed and a
     * caller may save while reading.
     *
     * @return the things; a failure to read is thrown by the stream as {@link StorageException}
     */
    Stream<T> stream();

    /**
     * Returns the things that took a first step before the end of a window and a last one not before its start, by ascending
     * identifier, read page by page as by {@link #stream()}.
     *
     * <p>This is about steps only. A thing whose last step lies before the window may still owe something inside it: what is
     * due is found by {@link #stream()}.
     *
     * @param window the window
     * @return the things
     */
    Stream<T> stream(TimeWindow window);

    /**
     * Returns the store that keeps them.
     *
     * @return the store
     */
    Store store();
}
