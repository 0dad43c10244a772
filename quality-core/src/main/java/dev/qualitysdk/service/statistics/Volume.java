package dev.qualitysdk.service.statistics;

import dev.qualitysdk.basics.Quantity;
import org.immutables.value.Value;

/** How much lots hold together, in one dimension: mass, pieces and volume are never added to each other (clause 3.3.3). */
@Value.Immutable
public sealed interface Volume permits ImmutableVolume {

    /** {@return the number of lots, more than nothing} */
    long lots();

    /** {@return what they hold together, in whole base units; may be nothing where a verification found nothing} */
    Quantity quantity();

    /**
     * Returns the volume of one lot.
     *
     * @param quantity what it holds
     * @return the volume
     */
    static Volume ofLot(Quantity quantity) {
        return ImmutableVolume.of(1, quantity);
    }

    /**
     * Returns this volume and another together.
     *
     * @param other the other, in the same dimension
     * @return the sum
     * @throws dev.qualitysdk.basics.InvalidValueException if the dimensions differ
     * @throws ArithmeticException if the sum does not fit 64 bits
     */
    default Volume plus(Volume other) {
        return ImmutableVolume.of(
                Math.addExact(lots(), other.lots()), quantity().plus(other.quantity()));
    }
}
