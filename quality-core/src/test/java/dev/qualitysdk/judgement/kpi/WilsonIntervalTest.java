package dev.qualitysdk.judgement.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Ratio;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    private static final Ratio TARGET = Ratio.parse("95 %");
    private static final BigDecimal Z = new BigDecimal("1.960");

    @Test
    void eight_of_ten_against_95_per_cent_is_explained_by_chance_no_longer_with_sixteen_of_twenty() {
        // 8/10: (8·20 − 10·19)² = 900, z²·10·19·1 = 729.9…: 900 > 729.9, so even 8 of 10 is beyond chance.
        assertThat(WilsonInterval.liesBelow(8, 10, TARGET, Z)).isTrue();
        // 9/10: (180 − 190)² = 100 < 729.9.
        assertThat(WilsonInterval.liesBelow(9, 10, TARGET, Z)).isFalse();
        // 18/20: (360 − 380)² = 400 < 1459.8.
        assertThat(WilsonInterval.liesBelow(18, 20, TARGET, Z)).isFalse();
        // 900/1000: (18000 − 19000)² = 1,000,000 > 72,990.4.
        assertThat(WilsonInterval.liesBelow(900, 1000, TARGET, Z)).isTrue();
    }

    @Test
    void the_bound_itself_is_not_below_the_target() {
        // z = 2, n = 4, target 1/2, x = 0: (0 − 4)² = 16 and z²·4·1·1 = 16: equal, so chance reaches the target.
        assertThat(WilsonInterval.liesBelow(0, 4, Ratio.of(1, 2), new BigDecimal("2")))
                .isFalse();
        assertThat(WilsonInterval.of(0, 4, Ratio.of(1, 2), new BigDecimal("2")).text())
                .isEqualTo("0.00 % – 50.00 %");
        assertThat(WilsonInterval.liesBelow(0, 4, Ratio.of(1, 2), new BigDecimal("1.999999")))
                .isTrue();
        assertThat(WilsonInterval.of(0, 4, Ratio.of(1, 2), new BigDecimal("1.999999"))
                        .text())
                .isEqualTo("0.00 % – 49.99 %");
    }

    @Test
    void the_bounds_are_those_of_the_textbook() {
        // 81 of 263 is a worked example in the literature: 0.2553 to 0.3662 at 95 %.
        assertThat(WilsonInterval.of(81, 263, TARGET, Z).text()).isEqualTo("25.52 % – 36.63 %");
        assertThat(WilsonInterval.of(10, 10, TARGET, Z).upper()).isEqualByComparingTo("100");
        assertThat(WilsonInterval.of(10, 10, TARGET, Z).lower()).isEqualByComparingTo("72.24");
    }

    @Test
    void no_trials_have_no_interval() {
        assertThatThrownBy(() -> WilsonInterval.of(0, 0, TARGET, Z))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("trials");
        assertThatThrownBy(() -> WilsonInterval.of(-1, 1, TARGET, Z)).hasMessageContaining("successes: found -1");
        assertThatThrownBy(() -> WilsonInterval.of(1, 1, TARGET, Z.negate())).hasMessageContaining("z: found -1.960");
        assertThatThrownBy(() -> WilsonInterval.liesBelow(2, 1, TARGET, BigDecimal.ZERO))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.faults()).hasSize(2));
    }
}
