package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/**
 * A row of the register: one flow of material, and every vehicle that had carried it as that lot (clause 7.2.1). The quantity
 * carries its unit; there is exactly one row for each flow.
 */
@Value.Immutable
public sealed interface StockRow permits ImmutableStockRow {

    /** {@return the flow} */
    StockFlow flow();

    /** {@return the vehicles in which the lot that the material came from had lain by then, in their order} */
    ImmutableList<StoragePlace> carriers();
}
