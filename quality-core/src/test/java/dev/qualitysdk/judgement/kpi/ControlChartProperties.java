package dev.qualitysdk.judgement.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.evidence.Indicator.Measure;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.kpi.ControlChart.Reading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ControlChartProperties {

    private static final MathContext DIGITS = new MathContext(40);

    @Provide
    Arbitrary<List<Tally>> years() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(9, KpiArbitraries.months()),
                        net.jqwik.api.Tuple.of(1, Arbitraries.just(Tally.ZERO)))
                .list()
                .ofMaxSize(14)
                .withoutEdgeCases();
    }

    private static ControlChart chart(Measure measure, List<Tally> months) {
        ImmutableSortedMap.Builder<YearMonth, Tally> byMonth = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < months.size(); i++) {
            byMonth.put(YearMonth.of(2025, 11).plusMonths(i), months.get(i));
        }
        return ControlChart.of(measure, byMonth.build());
    }

    private static BigDecimal share(Tally tally) {
        return BigDecimal.valueOf(tally.numerator()).divide(BigDecimal.valueOf(tally.denominator()), DIGITS);
    }

    @Property
    void each_month_has_a_point_and_limits_lie_around_the_centre(
            @ForAll("years") List<Tally> months, @ForAll Measure measure) {
        ControlChart chart = chart(measure, months);

        assertThat(chart.points()).hasSize(months.size());
        for (ControlChart.Point point : chart.points()) {
            assertThat(point.percent().isEmpty()).isEqualTo(point.reading() == Reading.NO_DATA);
            point.lower().ifPresent(lower -> {
                assertThat(lower).isBetween(BigDecimal.ZERO, chart.centre().orElseThrow());
                assertThat(point.upper().orElseThrow())
                        .isBetween(chart.centre().orElseThrow(), BigDecimal.valueOf(100));
            });
        }
    }

    @Property
    void the_exact_limits_are_those_of_the_formula(@ForAll("years") List<Tally> months) {
        Tally all = months.stream().reduce(Tally.ZERO, Tally::plus);
        for (ControlChart.Point point : chart(Measure.COUNTS, months).points()) {
            if (point.reading() == Reading.NO_DATA || point.reading() == Reading.TOO_FEW) {
                continue;
            }
            BigDecimal p = share(all);
            BigDecimal reach = p.multiply(BigDecimal.ONE.subtract(p))
                    .divide(BigDecimal.valueOf(point.tally().denominator()), DIGITS)
                    .sqrt(DIGITS)
                    .multiply(BigDecimal.valueOf(3));
            BigDecimal away = share(point.tally()).subtract(p).abs();
            if (away.subtract(reach).abs().compareTo(new BigDecimal("1e-25")) > 0) {
                assertThat(point.reading() == Reading.OUTSIDE_LIMITS).isEqualTo(away.compareTo(reach) > 0);
            }
        }
    }

    @Property
    void twice_as_many_of_the_same_shares_keep_the_centre(@ForAll("years") List<Tally> months) {
        List<Tally> doubled = months.stream().map(tally -> tally.plus(tally)).toList();

        assertThat(chart(Measure.COUNTS, doubled).centre())
                .isEqualTo(chart(Measure.COUNTS, months).centre());
        assertThat(chart(Measure.MASS, doubled).points())
                .extracting(ControlChart.Point::reading)
                .isEqualTo(chart(Measure.MASS, months).points().stream()
                        .map(ControlChart.Point::reading)
                        .toList());
    }
}
