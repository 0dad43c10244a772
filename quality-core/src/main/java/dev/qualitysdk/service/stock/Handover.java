package dev.qualitysdk.service.stock;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.StockEntryId;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A hand-over and who has confirmed it (clause 3.3.3). */
@Value.Immutable
public sealed interface Handover permits ImmutableHandover {

    /** A side of a hand-over. */
    enum Side {
        /** Who hands over. */
        GIVER,
        /** Who takes over. */
        TAKER
    }

    /** {@return the entry of the hand-over} */
    StockKeeping.HandedOver handedOver();

    /** {@return the sides that have confirmed} */
    ImmutableSet<Side> confirmed();

    /** {@return when the lots passed: when the last side confirmed; empty before} */
    Optional<Instant> passed();

    /** {@return the entry of the hand-over} */
    default StockEntryId entry() {
        return handedOver().entry();
    }

    /** {@return the sides that must still confirm; one person may hold both, and then confirms once} */
    default ImmutableSet<Side> outstanding() {
        return ImmutableSet.copyOf(Sets.difference(Sets.immutableEnumSet(Side.GIVER, Side.TAKER), confirmed()));
    }

    /**
     * Returns the sides that a person is.
     *
     * @param person the person
     * @return none, one or both sides
     */
    default ImmutableSet<Side> sidesOf(EmployeeId person) {
        ImmutableSet.Builder<Side> sides = ImmutableSet.builder();
        if (handedOver().giver().equals(person)) {
            sides.add(Side.GIVER);
        }
        if (handedOver().taker().equals(person)) {
            sides.add(Side.TAKER);
        }
        return sides.build();
    }
}
