package dev.qualitysdk.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class RatioProperties {

    @Provide
    Arbitrary<Ratio> ratios() {
        return BasicsArbitraries.ratios();
    }

    @Property
    void comparing_agrees_with_unbounded_cross_multiplication(
            @ForAll @LongRange(min = Long.MIN_VALUE + 1) long a,
            @ForAll @LongRange(min = 1) long b,
            @ForAll @LongRange(min = Long.MIN_VALUE + 1) long c,
            @ForAll @LongRange(min = 1) long d) {
        int expected = BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(d))
                .compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(b)));

        assertThat(Integer.signum(Ratio.of(a, b).compareTo(Ratio.of(c, d)))).isEqualTo(expected);
    }

    @Property
    void equal_numbers_are_equal_ratios_whatever_their_terms(
            @ForAll @LongRange(min = -1000, max = 1000) long a,
            @ForAll @LongRange(min = 1, max = 1000) long b,
            @ForAll @LongRange(min = 1, max = 1000) long k) {
        assertThat(Ratio.of(a * k, b * k)).isEqualTo(Ratio.of(a, b)).hasSameHashCodeAs(Ratio.of(a, b));
    }

    @Property
    void what_is_printed_is_read_back(@ForAll("ratios") Ratio ratio) {
        assertThat(Ratio.parse(ratio.toString())).isEqualTo(ratio);
    }

    @Property
    void a_percentage_is_a_hundredth_of_its_number(@ForAll @LongRange(min = -100_000, max = 100_000) long hundredths) {
        BigDecimal percent = BigDecimal.valueOf(hundredths, 2);

        assertThat(Ratio.parse(percent.toPlainString() + " %")).isEqualTo(Ratio.of(hundredths, 10_000));
    }

    @Property
    void a_fraction_keeps_the_value_of_a_ratio(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        assertThat(Integer.signum(Fraction.of(a).compareTo(Fraction.of(b)))).isEqualTo(Integer.signum(a.compareTo(b)));
        assertThat(Fraction.of(a).plus(Fraction.of(b)).minus(Fraction.of(b))).isEqualTo(Fraction.of(a));
    }
}
