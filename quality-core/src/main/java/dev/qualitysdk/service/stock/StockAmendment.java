package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.StockEntryId;
import dev.qualitysdk.lifecycle.Stamp;
import org.immutables.value.Value;

/** A step that puts earlier entries right; what they said first stays recorded. */
public sealed interface StockAmendment extends StockStep {

    /** {@return why} */
    ReasonCode reason();

    /**
     * Entries were reversed: they never happened. What depends on one of them must be named too, so that nothing falls with it
     * unsaid.
     */
    @Value.Immutable
    sealed interface Reversed extends StockAmendment permits ImmutableReversed {

        @Override
        Stamp stamp();

        /** {@return the entries, at least one, each named once} */
        ImmutableList<StockEntryId> entries();

        @Override
        ReasonCode reason();

        /**
         * Refuses what reverses nothing.
         *
         * @throws InvalidValueException if there is no entry, or one is named twice
         */
        @Value.Check
        default void check() {
            StockFaults.in("stock reversal").each("entries", entries()).refuse();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("stock.reversed"))
                    .list(
                            "entries",
                            entries(),
                            entry -> CanonicalForm.of("entry")
                                    .put("entry", entry)
                                    .build())
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param entries the entries, at least one, each named once
         * @param reason why
         * @return the step
         * @throws InvalidValueException if there is no entry, or one is named twice
         */
        static Reversed of(Stamp stamp, Iterable<StockEntryId> entries, ReasonCode reason) {
            Faults.in("reversed")
                    .given(stamp, "stamp")
                    .given(entries, "entries")
                    .given(reason, "reason")
                    .refuse();
            return ImmutableReversed.of(stamp, ImmutableList.copyOf(entries), reason);
        }
    }

    /**
     * Entries were revised: each happened as its replacement says. A replacement has the identifier, sort, lots made, recorder
     * and recording instant of the entry it replaces; everything else may differ, when it happened too.
     */
    @Value.Immutable
    sealed interface Revised extends StockAmendment permits ImmutableRevised {

        @Override
        Stamp stamp();

        /** {@return the replacements, at least one, each of another entry} */
        ImmutableList<StockEntry> replacements();

        @Override
        ReasonCode reason();

        /**
         * Refuses what revises nothing.
         *
         * @throws InvalidValueException if there is no replacement, or two replace one entry
         */
        @Value.Check
        default void check() {
            StockFaults.in("stock revision")
                    .each(
                            "replacements",
                            replacements().stream().map(StockEntry::entry).toList())
                    .refuse();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("stock.revised"))
                    .list("replacements", replacements(), StockForms::nested)
                    .put("reason", reason())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param replacements the replacements, at least one, each of another entry
         * @param reason why
         * @return the step
         * @throws InvalidValueException if there is no replacement, or two replace one entry
         */
        static Revised of(Stamp stamp, Iterable<? extends StockEntry> replacements, ReasonCode reason) {
            Faults.in("revised")
                    .given(stamp, "stamp")
                    .given(replacements, "replacements")
                    .given(reason, "reason")
                    .refuse();
            return ImmutableRevised.of(stamp, ImmutableList.copyOf(replacements), reason);
        }
    }
}
