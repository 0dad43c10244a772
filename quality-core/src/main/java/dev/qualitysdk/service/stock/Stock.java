package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Unit;
import java.util.Optional;
import org.immutables.value.Value;

/** The lots of a book at a moment, and what came in and left by then. */
@Value.Immutable
public sealed interface Stock permits ImmutableStock {

    /** {@return the lots that had begun, used up and departed ones too, in the order in which they began} */
    ImmutableMap<LotId, LotStock> lots();

    /** {@return a balance for each dimension} */
    ImmutableMap<Unit.Dimension, Balance> balances();

    /**
     * Returns a lot.
     *
     * @param lot the lot
     * @return how it stands, empty where it had not begun
     */
    default Optional<LotStock> find(LotId lot) {
        return Optional.ofNullable(lots().get(lot));
    }
}
