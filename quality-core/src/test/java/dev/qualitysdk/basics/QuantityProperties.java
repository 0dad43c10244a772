package dev.qualitysdk.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuantityProperties {

    @Provide
    Arbitrary<Quantity> quantities() {
        return BasicsArbitraries.quantities();
    }

    @Property
    void what_is_printed_is_read_back(@ForAll("quantities") Quantity quantity) {
        assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
    }

    @Property
    void taking_away_what_was_added_gives_what_was(@ForAll("quantities") Quantity a, @ForAll("quantities") Quantity b) {
        if (a.dimension() == b.dimension()) {
            assertThat(a.plus(b).minus(b)).isEqualTo(a);
        } else {
            assertThatThrownBy(() -> a.plus(b)).isInstanceOf(InvalidValueException.class);
        }
    }
}
