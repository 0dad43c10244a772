package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.StockEntryId;

/** Something that happened to lots: it moved their material, or it changed who holds them and where they lie. */
public sealed interface StockEntry extends StockStep permits StockMovement, StockKeeping {

    /** {@return the identifier of the entry, given by the host and never again used in the book} */
    StockEntryId entry();

    /** {@return the lots that begin with this entry, in its order} */
    default ImmutableList<LotId> makes() {
        return ImmutableList.of();
    }

    /** {@return the lots that it is about and that must be there, in its order} */
    ImmutableList<LotId> touches();
}
