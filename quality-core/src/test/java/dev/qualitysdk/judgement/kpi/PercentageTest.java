package dev.qualitysdk.judgement.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentageTest {

    @ParameterizedTest(name = "{0}/{1} against {2} prints {3}")
    @CsvSource({
        // The regulation's own example: plain rounding would say 95.00.
        "94996, 100000, 95 %,       94.99 %",
        "95000, 100000, 95 %,       95.00 %",
        "95004, 100000, 95 %,       95.00 %",
        "1876,  1877,   100 %,      99.95 %",
        "2,     3,      60 %,       66.67 %",
        "0,     7,      95 %,       0.00 %",
        "7,     7,      95 %,       100.00 %",
        // 100 only for all, 0 only for none.
        "99999, 100000, 95 %,       99.99 %",
        "1,     100000, 95 %,       0.01 %",
        // At least the target's decimals.
        "9994,  10000,  99.95 %,    99.94 %",
        "1,     2,      99.999 %,   50.000 %",
        // Two decimals would contradict the verdict or the rule of 100, so it takes more.
        "999999, 1000000, 99.995 %, 99.999 %",
        "1,     10000000, 0.001 %,  0.0001 %",
        "666666, 1000000, 2/3,      66.66 %",
        "666667, 1000000, 2/3,      66.67 %"
    })
    void it_never_contradicts_its_verdict_trap_118(long numerator, long denominator, String target, String printed) {
        assertThat(Percentage.of(numerator, denominator, Ratio.parse(target)).text())
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"95 %, 95 %", "99.5 %, 99.5 %", "0.999, 99.9 %", "2/3, 2/3", "1, 100 %", "0, 0 %"})
    void a_target_is_printed_as_it_is(String target, String printed) {
        assertThat(Percentage.target(Ratio.parse(target))).isEqualTo(printed);
    }

    @Test
    void without_a_target_only_all_prints_100_and_only_none_prints_0() {
        assertThat(Percentage.of(999_999, 1_000_000).text()).isEqualTo("99.99 %");
        assertThat(Percentage.of(1, 1_000_000).text()).isEqualTo("0.01 %");
        assertThat(Percentage.of(1, 3).text()).isEqualTo("33.33 %");
    }

    @Test
    void a_ratio_that_is_no_share_of_a_whole_is_refused() {
        assertThatThrownBy(() -> Percentage.of(3, 2, Ratio.ONE)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Percentage.of(0, 0, Ratio.ONE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("denominator");
    }
}
