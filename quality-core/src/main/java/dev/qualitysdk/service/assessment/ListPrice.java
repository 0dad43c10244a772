package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.PriceListVersion;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The price that a list holds for a key at an instant, with the version and the time it is in force (clause 3.2.2). */
@Value.Immutable
public sealed interface ListPrice permits ImmutableListPrice {

    /** {@return the version of the list} */
    PriceListVersion version();

    /** {@return the key under which it stands; it names no class of customers where that class has no price of its own} */
    PriceKey key();

    /** {@return the price} */
    UnitPrice price();

    /** {@return the first instant at which it is in force} */
    Instant start();

    /** {@return the first instant at which it no longer is; empty where no end is set} */
    Optional<Instant> end();

    /**
     * Returns the canonical form.
     *
     * @return the form
     */
    default CanonicalForm form() {
        return key().writeTo(price().writeTo(CanonicalForm.of("list_price")))
                .put("version", version())
                .put("from", start())
                .put("until", end())
                .build();
    }

    /**
     * Reads a price from its canonical form.
     *
     * @param form the form
     * @return the price
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static ListPrice read(CanonicalForm form) {
        return ImmutableListPrice.of(
                form.read("version", PriceListVersion::of),
                PriceKey.read(form),
                UnitPrice.read(form),
                form.instant("from"),
                form.readOptional("until", Instant::parse));
    }
}
