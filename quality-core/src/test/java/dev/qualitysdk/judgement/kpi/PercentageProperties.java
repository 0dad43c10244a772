package dev.qualitysdk.judgement.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PercentageProperties {

    @Provide
    Arbitrary<KpiArbitraries.Count> counts() {
        return KpiArbitraries.counts();
    }

    @Provide
    Arbitrary<Ratio> targets() {
        return KpiArbitraries.targets();
    }

    @Provide
    Arbitrary<KpiArbitraries.Near> near() {
        return KpiArbitraries.near();
    }

    /** printed/100 ≥ target, worked out by hand in whole numbers. */
    private static boolean passes(BigDecimal printed, Ratio target) {
        return printed.multiply(BigDecimal.valueOf(target.denominator()))
                        .compareTo(BigDecimal.valueOf(target.numerator()).multiply(BigDecimal.valueOf(100)))
                >= 0;
    }

    private static boolean reaches(KpiArbitraries.Count count, Ratio target) {
        return BigInteger.valueOf(count.successes())
                        .multiply(BigInteger.valueOf(target.denominator()))
                        .compareTo(BigInteger.valueOf(count.trials()).multiply(BigInteger.valueOf(target.numerator())))
                >= 0;
    }

    private static void holds(KpiArbitraries.Count count, Ratio target) {
        BigDecimal printed =
                Percentage.of(count.successes(), count.trials(), target).value();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(printed.scale());
        BigDecimal times = BigDecimal.valueOf(count.trials());
        BigDecimal error = printed.multiply(times)
                .subtract(BigDecimal.valueOf(count.successes()).movePointRight(2));

        assertThat(passes(printed, target)).isEqualTo(reaches(count, target));
        assertThat(printed.compareTo(BigDecimal.valueOf(100)) == 0).isEqualTo(count.successes() == count.trials());
        assertThat(printed.signum() == 0).isEqualTo(count.successes() == 0);
        assertThat(printed.scale()).isGreaterThanOrEqualTo(2);
        assertThat(error.abs())
                .as("at most one unit of the last decimal away")
                .isLessThanOrEqualTo(unit.multiply(times));
    }

    @Property
    @Label("trap 118: what is printed passes exactly when the ratio does; 100 only for all, 0 only for none")
    void a_printed_percentage_never_contradicts_its_verdict(
            @ForAll("counts") KpiArbitraries.Count count, @ForAll("targets") Ratio target) {
        holds(count, target);
    }

    @Property
    @Label("traps 112, 118: nor next to the target")
    void nor_does_it_next_to_the_target(@ForAll("near") KpiArbitraries.Near near) {
        holds(near.count(), near.target());
    }

    @Property
    void it_has_at_least_the_decimals_of_its_target(@ForAll("near") KpiArbitraries.Near near) {
        String target = Percentage.target(near.target());
        int point = target.indexOf('.');
        int decimals = target.endsWith("%") && point > 0 ? target.length() - 2 - point - 1 : 0;

        assertThat(Percentage.of(near.count().successes(), near.count().trials(), near.target())
                        .value()
                        .scale())
                .isGreaterThanOrEqualTo(decimals);
    }

    @Property
    void a_target_is_printed_without_loss(@ForAll("targets") Ratio target) {
        assertThat(Ratio.parse(Percentage.target(target))).isEqualTo(target);
    }
}
