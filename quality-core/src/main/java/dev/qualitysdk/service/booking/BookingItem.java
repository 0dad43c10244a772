package dev.qualitysdk.service.booking;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Quantity;
import org.immutables.value.Value;

/** Something that a customer wants collected: its kind and the quantity estimated (clause 3.1.2). */
@Value.Immutable
public sealed interface BookingItem permits ImmutableBookingItem {

    /** {@return the code of the kind of material, 1 to 100 characters on one line} */
    String kind();

    /** {@return the quantity as the customer estimated it, more than nothing} */
    Quantity estimated();

    /**
     * Returns an item.
     *
     * @param kind code of the kind of material, 1 to 100 characters on one line
     * @param estimated quantity as the customer estimates it, more than nothing
     * @return the item
     * @throws dev.qualitysdk.basics.InvalidValueException if the code is none or the quantity is zero (clause 3.1.2)
     */
    static BookingItem of(String kind, Quantity estimated) {
        Faults.in("booking item")
                .given(kind, "kind")
                .given(estimated, "estimated")
                .refuse();
        Faults faults = Faults.in("booking item");
        CanonicalText.lineProblem(kind, 100).ifPresent(wanted -> faults.check(false, "kind", kind, wanted, "3.1.2"));
        faults.check(!estimated.isZero(), "estimated", estimated, "more than nothing", "3.1.2")
                .refuse();
        return ImmutableBookingItem.of(kind, estimated);
    }

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return CanonicalForm.of("item")
                .put("kind", kind())
                .put("estimated", estimated())
                .build();
    }

    /**
     * Reads an item from its canonical form.
     *
     * @param form the form
     * @return the item
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static BookingItem read(CanonicalForm form) {
        return of(form.text("kind"), form.read("estimated", Quantity::parse));
    }
}
