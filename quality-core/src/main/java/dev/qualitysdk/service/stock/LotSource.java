package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import java.util.Optional;
import org.immutables.value.Value;

/** A lot that goes into another, in part or whole. */
@Value.Immutable
public sealed interface LotSource permits ImmutableLotSource {

    /** {@return the lot} */
    LotId lot();

    /** {@return how much of it; empty for all that there is, which follows when the lot's weight is corrected} */
    Optional<Quantity> quantity();

    /**
     * Returns all that there is of a lot.
     *
     * @param lot the lot
     * @return the source
     */
    static LotSource all(LotId lot) {
        return ImmutableLotSource.of(lot, Optional.empty());
    }

    /**
     * Returns some of a lot.
     *
     * @param lot the lot
     * @param quantity how much of it, more than nothing
     * @return the source
     */
    static LotSource of(LotId lot, Quantity quantity) {
        Faults.in("lot source").given(lot, "lot").given(quantity, "quantity").refuse();
        return ImmutableLotSource.of(lot, Optional.of(quantity));
    }

    /** {@return the canonical form} */
    default CanonicalForm form() {
        return CanonicalForm.of("source")
                .put("lot", lot())
                .put("quantity", quantity())
                .build();
    }

    /**
     * Reads a source from its canonical form.
     *
     * @param form the form
     * @return the source
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none
     */
    static LotSource read(CanonicalForm form) {
        return ImmutableLotSource.of(form.read("lot", LotId::of), form.readOptional("quantity", Quantity::parse));
    }
}
