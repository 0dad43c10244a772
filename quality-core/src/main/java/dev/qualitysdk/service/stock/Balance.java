package dev.qualitysdk.service.stock;

import dev.qualitysdk.basics.Unit;
import org.immutables.value.Value;

/**
 * What came into a book, what is there and what left it by a moment, in the base units of one dimension: grams, pieces or
 * millilitres (clauses 3.3.1, 7.2.1).
 */
@Value.Immutable
public sealed interface Balance permits ImmutableBalance {

    /** {@return what is measured} */
    Unit.Dimension dimension();

    /** {@return what was collected} */
    long collected();

    /** {@return what was found more than recorded} */
    long foundMore();

    /** {@return what is there, with us or on its way} */
    long present();

    /** {@return what was delivered} */
    long delivered();

    /** {@return what was refused and did not come back} */
    long refused();

    /** {@return what was lost} */
    long lost();

    /** {@return what was found less than recorded} */
    long foundLess();

    /** {@return whether what came in is what is there and what left; holds of every book at every moment} */
    default boolean holds() {
        return Math.addExact(collected(), foundMore())
                == Math.addExact(
                        Math.addExact(present(), delivered()),
                        Math.addExact(refused(), Math.addExact(lost(), foundLess())));
    }

    /** A builder of the balance. Not thread-safe. */
    final class Builder extends ImmutableBalance.Builder {

        Builder() {}
    }
}
