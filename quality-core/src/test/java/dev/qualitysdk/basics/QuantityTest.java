package dev.qualitysdk.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "12.5 kg, 12500 g",
        "1 t, 1000000 g",
        "3斤, 1500 g",
        "0.5 担, 25000 g",
        "7 件, 7 pc",
        "1.25 l, 1250 ml",
        "0 g, 0 g"
    })
    void the_units_of_the_trade_convert_exactly(String text, String base) {
        assertThat(Quantity.parse(text)).hasToString(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0005 kg", "0.001斤", "0.5 pc", "99999999999999999999 g", "-1 kg", "1e3 g", "kg", "5", "5 stone"
            })
    void what_is_no_whole_number_of_base_units_is_refused(String text) {
        assertThatThrownBy(() -> Quantity.parse(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void kilograms_are_never_added_to_pieces() {
        assertThatThrownBy(() -> Quantity.ofGrams(1).plus(Quantity.of(1, Unit.PIECE)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("1 pc")
                .hasMessageContaining("clause 3.3.3");
    }

    @Test
    void a_sum_that_does_not_fit_is_refused_and_not_wrapped() {
        assertThatThrownBy(() -> Quantity.ofGrams(Long.MAX_VALUE).plus(Quantity.ofGrams(1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Quantity.of(new BigDecimal("1E30"), Unit.TONNE))
                .isInstanceOf(InvalidValueException.class);
    }
}
