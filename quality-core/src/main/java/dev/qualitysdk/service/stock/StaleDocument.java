package dev.qualitysdk.service.stock;

import org.immutables.value.Value;

/** A document whose statement about a lot no longer holds, because what it rested on was corrected. */
@Value.Immutable
public sealed interface StaleDocument permits ImmutableStaleDocument {

    /** {@return what it stated} */
    StockKeeping.Documented stated();

    /** {@return the lot as it stood then, as that is known now} */
    LotStock lot();

    /** {@return the document} */
    default LotDocument document() {
        return stated().document();
    }
}
