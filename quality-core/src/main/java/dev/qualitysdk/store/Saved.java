package dev.qualitysdk.store;

import org.immutables.value.Value;

/** What became of one thing of a unit of work. */
@Value.Immutable
public sealed interface Saved permits ImmutableSaved {

    /** {@return the name of its family, such as {@code booking}} */
    String family();

    /** {@return its identifier as text} */
    String id();

    /** {@return its version after the save, at least 1} */
    int version();

    /** {@return what the save did to it} */
    Change change();

    /**
     * Returns what became of one save; for those who implement a store.
     *
     * @param save the save, carried out
     * @return family, id, version and change
     */
    static Saved of(UnitOfWork.Save<?, ?, ?> save) {
        return ImmutableSaved.of(save.family().name(), save.id().value(), save.version(), save.change());
    }
}
