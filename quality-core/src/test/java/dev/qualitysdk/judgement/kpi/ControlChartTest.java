package dev.qualitysdk.judgement.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.evidence.Indicator.Measure;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.kpi.ControlChart.Reading;
import java.time.YearMonth;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ControlChartTest {

    private static SortedMap<YearMonth, Tally> months(long[]... terms) {
        ImmutableSortedMap.Builder<YearMonth, Tally> months = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < terms.length; i++) {
            months.put(YearMonth.of(2026, 1).plusMonths(i), Tally.of(terms[i][0], terms[i][1], terms[i][1], 0, 0, 0));
        }
        return months.build();
    }

    private static SortedMap<YearMonth, Tally> ofHundred(long... numerators) {
        long[][] terms = new long[numerators.length][];
        for (int i = 0; i < numerators.length; i++) {
            terms[i] = new long[] {numerators[i], 100};
        }
        return months(terms);
    }

    @Test
    void a_p_chart_has_limits_from_the_denominators() {
        // All: 360 of 400 = 90 %. Limits of n = 100: 90 ± 3·√(0.9·0.1/100) = 90 ± 9; of n = 25: 90 ± 18.
        ControlChart chart = ControlChart.of(
                Measure.COUNTS, months(new long[] {95, 100}, new long[] {247, 275}, new long[] {18, 25}));

        assertThat(chart.kind()).isEqualTo(ControlChart.Kind.P);
        assertThat(chart.centre().orElseThrow()).isEqualByComparingTo("90.00");
        assertThat(chart.points().get(0).lower().orElseThrow()).isEqualByComparingTo("81.00");
        assertThat(chart.points().get(0).upper().orElseThrow()).isEqualByComparingTo("99.00");
        assertThat(chart.points().get(2).lower().orElseThrow()).isEqualByComparingTo("72.00");
        assertThat(chart.points().get(2).upper().orElseThrow())
                .as("a share is never above 100 %")
                .isEqualByComparingTo("100.00");
        assertThat(chart.points().get(2).reading())
                .as("72 % is on its limit, and the limit is inside")
                .isEqualTo(Reading.NOISE);
        assertThat(chart.hasSignal()).isFalse();
    }

    @Test
    void the_same_share_is_noise_of_few_and_a_signal_of_many() {
        ControlChart chart = ControlChart.of(
                Measure.COUNTS, months(new long[] {900, 1000}, new long[] {8, 10}, new long[] {800, 1000}));

        assertThat(chart.points().get(1).reading()).isEqualTo(Reading.NOISE);
        assertThat(chart.points().get(2).reading()).isEqualTo(Reading.OUTSIDE_LIMITS);
        assertThat(chart.points().get(2).isSignal()).isTrue();
        assertThat(chart.hasSignal()).isTrue();
    }

    @Test
    void an_xmr_chart_has_limits_from_the_moving_ranges() {
        // Mean 80 %, moving ranges 2, 4, 2, mean range 8/3 %: limits 80 ± 2.66·8/3 = 80 ± 7.0933…
        ControlChart chart = ControlChart.of(Measure.MEAN, ofHundred(79, 81, 77, 79, 84));

        assertThat(chart.kind()).isEqualTo(ControlChart.Kind.XMR);
        assertThat(chart.centre().orElseThrow()).isEqualByComparingTo("80.00");
        // Ranges 2, 4, 2, 5: mean 3.25, reach 8.645.
        assertThat(chart.points().get(0).lower().orElseThrow()).isEqualByComparingTo("71.36");
        assertThat(chart.points().get(0).upper().orElseThrow()).isEqualByComparingTo("88.65");
        assertThat(chart.hasSignal()).isFalse();
    }

    @Test
    void a_month_far_from_the_others_is_a_signal_on_an_xmr_chart() {
        ControlChart chart = ControlChart.of(Measure.MASS, ofHundred(90, 91, 90, 91, 90, 91, 90, 91, 90, 91, 90, 60));

        assertThat(chart.points().get(11).reading()).isEqualTo(Reading.OUTSIDE_LIMITS);
        assertThat(chart.points().get(0).reading()).isEqualTo(Reading.NOISE);
    }

    @Test
    void the_eighth_month_on_one_side_is_a_signal() {
        ControlChart chart = ControlChart.of(
                Measure.COUNTS, ofHundred(91, 91, 91, 91, 91, 91, 91, 91, 91, 88, 88, 88, 88, 88, 88, 88));

        assertThat(chart.points().get(6).reading()).isEqualTo(Reading.NOISE);
        assertThat(chart.points().get(7).reading()).isEqualTo(Reading.RUN);
        assertThat(chart.points().get(8).reading()).isEqualTo(Reading.RUN);
        assertThat(chart.points().get(15).reading()).as("seven below").isEqualTo(Reading.NOISE);
    }

    @Test
    void a_month_on_the_centre_line_ends_a_run_and_a_month_without_data_does_not() {
        ControlChart ended = ControlChart.of(Measure.COUNTS, ofHundred(91, 91, 91, 91, 91, 90, 91, 91, 91, 82));
        assertThat(ended.hasSignal()).isFalse();

        ControlChart gap = ControlChart.of(
                Measure.COUNTS,
                months(
                        new long[] {91, 100},
                        new long[] {91, 100},
                        new long[] {91, 100},
                        new long[] {91, 100},
                        new long[] {0, 0},
                        new long[] {91, 100},
                        new long[] {91, 100},
                        new long[] {91, 100},
                        new long[] {91, 100},
                        new long[] {82, 100}));
        assertThat(gap.points().get(4).reading()).isEqualTo(Reading.NO_DATA);
        assertThat(gap.points().get(4).percent()).isEmpty();
        assertThat(gap.points().get(8).reading()).isEqualTo(Reading.RUN);
    }

    @Test
    void one_month_of_data_is_too_few_to_compare() {
        ControlChart chart = ControlChart.of(Measure.COUNTS, months(new long[] {9, 10}, new long[] {0, 0}));

        assertThat(chart.centre()).isEmpty();
        assertThat(chart.points())
                .extracting(ControlChart.Point::reading)
                .containsExactly(Reading.TOO_FEW, Reading.NO_DATA);
        assertThat(ControlChart.of(Measure.MEAN, months()).points()).isEmpty();
    }

    @Test
    void months_of_all_are_no_signal() {
        assertThat(ControlChart.of(Measure.COUNTS, ofHundred(100, 100, 100)).hasSignal())
                .isFalse();
        assertThat(ControlChart.of(Measure.MEAN, ofHundred(100, 100, 100)).hasSignal())
                .isFalse();
    }
}
