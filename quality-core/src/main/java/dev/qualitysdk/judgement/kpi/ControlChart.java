package dev.qualitysdk.judgement.kpi;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * An indicator's months on a control chart, which says of each whether it is a signal or the noise that every figure has
 * (clause 1.3.4).
 *
 * <p>Ratios of counts stand on a p-chart: the limits of a month are three standard deviations of a binomial around the share of
 * all months together, wider where fewer were counted. Means and shares of mass stand on an XmR chart: its limits are 2.66 mean
 * moving ranges around the mean of the months. A month outside its limits is a signal, and so is each month from the eighth on
 * of a run on one side of the centre line. Limits are compared exactly; the decimals are for display.
 *
 * <p>Months without data have no point, break no run, and enter no limit. With fewer than two months of data there is nothing
 * to compare.
 */
@Value.Immutable
public sealed interface ControlChart permits ImmutableControlChart {

    /** The length of a run on one side of the centre line that is a signal. */
    int RUN = 8;

    /** How limits are set. */
    enum Kind {
        /** From the denominators, for ratios of counts. */
        P,
        /** From the moving ranges, for everything else. */
        XMR
    }

    /** What a month says. */
    enum Reading {
        /** Inside the limits: nothing changed that can be told from chance. */
        NOISE,
        /** Outside the limits. */
        OUTSIDE_LIMITS,
        /** Inside the limits, but the eighth or a later month in a row on one side of the centre line. */
        RUN,
        /** Nothing counted in the month. */
        NO_DATA,
        /** Too few months have data to set limits. */
        TOO_FEW
    }

    /** A month on the chart. */
    @Value.Immutable
    sealed interface Point permits ImmutablePoint {

        /** {@return the month} */
        YearMonth month();

        /** {@return what counted in it} */
        Tally tally();

        /** {@return the ratio in per cent, two decimals, for display; empty where there is no data} */
        Optional<BigDecimal> percent();

        /** {@return the lower limit in per cent, 0 to 100, for display; empty where there is none} */
        Optional<BigDecimal> lower();

        /** {@return the upper limit in per cent, 0 to 100, for display; empty where there is none} */
        Optional<BigDecimal> upper();

        /** {@return what the month says} */
        Reading reading();

        /**
         * Returns whether the month is a signal.
         *
         * @return true when something changed that chance does not explain
         */
        default boolean isSignal() {
            return reading() == Reading.OUTSIDE_LIMITS || reading() == Reading.RUN;
        }
    }

    /** {@return how the limits are set} */
    Kind kind();

    /** {@return the centre line in per cent, two decimals, for display; empty where there are too few months} */
    Optional<BigDecimal> centre();

    /** {@return the months in their order} */
    ImmutableList<Point> points();

    /**
     * Returns the chart of an indicator's months.
     *
     * @param measure what its ratio is made of
     * @param months tallies by month
     * @return the chart
     */
    static ControlChart of(Indicator.Measure measure, SortedMap<YearMonth, Tally> months) {
        Kind kind = measure == Indicator.Measure.COUNTS ? Kind.P : Kind.XMR;
        List<Tally> withData = months.values().stream()
                .filter(tally -> tally.denominator() > 0)
                .toList();
        Optional<ControlLimits> limits = withData.size() < 2
                ? Optional.empty()
                : Optional.of(kind == Kind.P ? ControlLimits.ofCounts(withData) : ControlLimits.ofRanges(withData));
        List<Point> points = new ArrayList<>();
        int run = 0;
        for (Map.Entry<YearMonth, Tally> month : months.entrySet()) {
            Tally tally = month.getValue();
            if (tally.denominator() == 0) {
                points.add(point(month.getKey(), tally, Optional.empty(), Reading.NO_DATA));
                continue;
            }
            if (limits.isEmpty()) {
                points.add(point(month.getKey(), tally, Optional.empty(), Reading.TOO_FEW));
                continue;
            }
            int side = limits.get().side(tally);
            run = side != 0 && side == Integer.signum(run) ? run + side : side;
            Reading inside = Math.abs(run) >= RUN ? Reading.RUN : Reading.NOISE;
            points.add(point(
                    month.getKey(), tally, limits, limits.get().isOutside(tally) ? Reading.OUTSIDE_LIMITS : inside));
        }
        return ImmutableControlChart.of(
                kind, limits.map(l -> ControlLimits.percent(l.centre())), ImmutableList.copyOf(points));
    }

    private static Point point(YearMonth month, Tally tally, Optional<ControlLimits> limits, Reading reading) {
        Optional<BigDecimal> percent = tally.denominator() == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(tally.numerator(), tally.denominator())
                        .times(Fraction.of(100))
                        .round(2, RoundingMode.HALF_UP));
        return ImmutablePoint.of(
                month, tally, percent, limits.map(l -> l.lower(tally)), limits.map(l -> l.upper(tally)), reading);
    }

    /**
     * Returns whether any month is a signal.
     *
     * @return true when something changed that chance does not explain
     */
    default boolean hasSignal() {
        return points().stream().anyMatch(Point::isSignal);
    }
}
