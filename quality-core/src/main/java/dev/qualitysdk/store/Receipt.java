package dev.qualitysdk.store;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CommandKey;
import org.immutables.value.Value;

/** What became of a unit of work that is saved. */
@Value.Immutable
public sealed interface Receipt permits ImmutableReceipt {

    /** {@return the key of the command} */
    CommandKey key();

    /** {@return whether it had been committed before, so that this time nothing was changed} */
    boolean repeated();

    /** {@return what became of each thing, by family and identifier; of a repeated command, what became of it then} */
    ImmutableList<Saved> saved();

    /**
     * Returns how many things had one fate.
     *
     * @param change the fate
     * @return zero or more
     */
    default int count(Change change) {
        return (int) saved().stream().filter(s -> s.change() == change).count();
    }

    /**
     * Returns the receipt of a unit of work; for those who implement a store.
     *
     * @param unit the unit of work, carried out
     * @param repeated whether it had been carried out before
     * @return the receipt
     */
    static Receipt of(UnitOfWork unit, boolean repeated) {
        return ImmutableReceipt.of(
                unit.key(), repeated, unit.saves().stream().map(Saved::of).collect(ImmutableList.toImmutableList()));
    }
}
