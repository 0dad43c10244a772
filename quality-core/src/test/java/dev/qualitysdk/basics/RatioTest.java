package dev.qualitysdk.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    @Test
    void a_target_is_reached_by_equality_and_by_nothing_less() {
        Ratio target = Ratio.parse("95 %");

        assertThat(Ratio.of(95, 100).atLeast(target)).isTrue();
        assertThat(Ratio.of(94_999_999, 100_000_000).atLeast(target)).isFalse();
    }

    @Test
    void a_target_of_all_can_be_expressed_trap_110() {
        assertThat(Ratio.parse("100 %")).isEqualTo(Ratio.ONE);
        assertThat(Ratio.of(999_999, 1_000_000).atLeast(Ratio.ONE)).isFalse();
        assertThat(Ratio.ONE.isShare()).isTrue();
        assertThat(Ratio.ZERO.isShare()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1/0", "1e5", "0x10", "1,5", "--1", "1/2/3", "NaN", "9999999999999999999999 %"})
    void what_is_no_ratio_is_refused_with_the_text_found(String text) {
        assertThatThrownBy(() -> Ratio.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("wanted");
    }
}
