package dev.qualitysdk.store;

import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;

/** A place where things are kept as the steps they took. Implementations say whether they are thread-safe. */
public interface Store {

    /**
     * Returns the things of a family.
     *
     * @param family the family
     * @param <I> identifier of its things
     * @param <S> steps of its things
     * @param <T> its things
     * @return a view on this store, which costs nothing to make
     */
    <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> Things<I, S, T> things(Family<I, S, T> family);

    /**
     * Saves all things of a unit of work, or none of them.
     *
     * <p>A unit whose key was committed before changes nothing and gives the receipt of the first time.
     *
     * @param unit the unit of work
     * @return what became of each thing
     * @throws StaleVersionException if one of the things has gone further than the caller has seen; nothing was saved
     * @throws StorageException if the unit cannot be saved; {@link StorageException#outcome} says whether nothing was saved
     *     or whether that is unknown, and repeating the same unit is always safe
     */
    Receipt commit(UnitOfWork unit);

    /**
     * Returns the personal values of customers, which stand apart from all steps.
     *
     * @return a view on this store, which costs nothing to make
     * @throws StorageException if the store was not told how personal values are to be protected
     */
    PersonalValues personalValues();

    /**
     * Returns whether a command was committed, for a caller that got no answer.
     *
     * @param key key of the command
     * @return true when everything it held is saved
     * @throws StorageException if that cannot be found out
     */
    boolean isCommitted(CommandKey key);
}
