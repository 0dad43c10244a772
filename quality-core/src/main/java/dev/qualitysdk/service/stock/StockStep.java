package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.StockBookId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import org.immutables.value.Value;

/** A fact that a {@link StockBook} records: that it was opened, an entry, or an amendment of entries. */
public sealed interface StockStep extends Step permits StockStep.Opened, StockEntry, StockAmendment {

    /** The book was opened. */
    @Value.Immutable
    sealed interface Opened extends StockStep permits ImmutableOpened {

        @Override
        Stamp stamp();

        /** {@return the identifier of the book} */
        StockBookId id();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("stock.opened"))
                    .put("id", id())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param id the identifier of the book
         * @return the step
         */
        static Opened of(Stamp stamp, StockBookId id) {
            Faults.in("opened").given(stamp, "stamp").given(id, "id").refuse();
            return ImmutableOpened.of(stamp, id);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static StockStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "stock.opened" -> Opened.of(Stamp.read(form), form.read("id", StockBookId::of));
            case "stock.reversed", "stock.revised" -> StockForms.amendment(form);
            default -> StockForms.entry(form);
        };
    }
}
