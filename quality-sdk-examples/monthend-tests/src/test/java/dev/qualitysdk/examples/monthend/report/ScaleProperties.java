package dev.qualitysdk.examples.monthend.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class ScaleProperties {

    @Property
    void every_percentage_lies_on_the_drawing_and_greater_ones_further_on(
            @ForAll @Size(min = 1, max = 5) List<@BigRange(min = "0", max = "100") @Scale(4) BigDecimal> percentages) {
        dev.qualitysdk.examples.monthend.report.Scale scale =
                dev.qualitysdk.examples.monthend.report.Scale.of(percentages, 5, 12, 288);

        for (BigDecimal one : percentages) {
            assertThat(scale.at(one)).isBetween(12.0, 288.0);
            for (BigDecimal other : percentages) {
                assertThat(Double.compare(scale.at(one), scale.at(other))).isEqualTo(one.compareTo(other));
            }
        }
    }

    @Property
    void ticks_are_few_and_span_the_drawing(
            @ForAll @Size(min = 1, max = 5) List<@BigRange(min = "0", max = "100") @Scale(4) BigDecimal> percentages) {
        dev.qualitysdk.examples.monthend.report.Scale scale =
                dev.qualitysdk.examples.monthend.report.Scale.of(percentages, 5, 12, 288);
        List<BigDecimal> ticks = scale.ticks();

        assertThat(ticks).hasSizeBetween(2, 6);
        assertThat(scale.at(ticks.get(0))).isEqualTo(12.0);
        assertThat(scale.at(ticks.get(ticks.size() - 1))).isEqualTo(288.0);
    }
}
