package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.CanonicalForm;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/** One price of a list and the time it is in force, in the list's zone (clause 3.2.2). */
@Value.Immutable
public sealed interface PriceEntry permits ImmutablePriceEntry {

    /** {@return what the price is for} */
    PriceKey key();

    /** {@return the price} */
    UnitPrice price();

    /** {@return when it comes into force, in the list's zone, inclusive} */
    LocalDateTime start();

    /** {@return when it ceases to be in force, in the list's zone, exclusive; empty where the list has no end} */
    Optional<LocalDateTime> end();

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return key().writeTo(price().writeTo(CanonicalForm.of("price_entry")))
                .put("from", start())
                .put("until", end())
                .build();
    }
}
