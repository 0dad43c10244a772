package dev.qualitysdk.examples.monthend.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The stretch of the percentage scale that a chart shows, from one tick to another, and where a percentage lies on the drawing. A
 * drawing decides nothing, so it is the one place that works with floating point.
 */
final class Scale {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<BigDecimal> STEPS = List.of(
            new BigDecimal("0.1"),
            new BigDecimal("0.2"),
            new BigDecimal("0.5"),
            new BigDecimal("1"),
            new BigDecimal("2"),
            new BigDecimal("5"),
            new BigDecimal("10"),
            new BigDecimal("20"));

    private final BigDecimal from;
    private final BigDecimal to;
    private final BigDecimal step;
    private final double begin;
    private final double end;

    private Scale(BigDecimal from, BigDecimal to, BigDecimal step, double begin, double end) {
        this.from = from;
        this.to = to;
        this.step = step;
        this.begin = begin;
        this.end = end;
    }

    /**
     * Returns the scale that shows some percentages, with a little room at either end.
     *
     * @param percentages at least one, 0 to 100
     * @param ticks most stretches between two ticks, at least 5
     * @param begin where the lowest tick is drawn
     * @param end where the highest is drawn; less than {@code begin} for a scale that rises upwards
     * @return the scale
     */
    static Scale of(List<BigDecimal> percentages, int ticks, double begin, double end) {
        BigDecimal lowest = percentages.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal highest = percentages.stream().max(BigDecimal::compareTo).orElseThrow();
        for (BigDecimal step : STEPS) {
            BigDecimal room = step.divide(BigDecimal.TEN);
            BigDecimal from =
                    round(lowest.subtract(room), step, RoundingMode.FLOOR).max(BigDecimal.ZERO);
            BigDecimal to = round(highest.add(room), step, RoundingMode.CEILING).min(HUNDRED);
            if (to.subtract(from).compareTo(step.multiply(BigDecimal.valueOf(ticks))) <= 0) {
                return new Scale(from, to, step, begin, end);
            }
        }
        return new Scale(BigDecimal.ZERO, HUNDRED, BigDecimal.valueOf(20), begin, end);
    }

    private static BigDecimal round(BigDecimal value, BigDecimal step, RoundingMode mode) {
        return value.divide(step, 0, mode).multiply(step);
    }

    /** Returns where a percentage lies. */
    double at(BigDecimal percent) {
        double share = percent.subtract(from).doubleValue() / to.subtract(from).doubleValue();
        return begin + share * (end - begin);
    }

    /** Returns the percentages that have a tick. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** Returns a coordinate as SVG writes it, to a tenth. */
    static String text(double coordinate) {
        String text = String.format(Locale.ROOT, "%.1f", coordinate);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
