package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.LotId;
import org.immutables.value.Value;

/** What was refused and came back: a lot of its own, traced to the one it was refused of. */
@Value.Immutable
public sealed interface ReturnedLot permits ImmutableReturnedLot {

    /** {@return the lot that it becomes} */
    LotId lot();

    /** {@return who took it back and holds it} */
    EmployeeId taker();

    /**
     * Returns what came back.
     *
     * @param lot the lot that it becomes
     * @param taker who took it back and holds it
     * @return what came back
     */
    static ReturnedLot of(LotId lot, EmployeeId taker) {
        Faults.in("returned lot").given(lot, "lot").given(taker, "taker").refuse();
        return ImmutableReturnedLot.of(lot, taker);
    }
}
