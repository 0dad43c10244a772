package dev.qualitysdk.examples.monthend.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The stretch of the percentage scale that a chart shows, from one whole tick to another, and where a percentage lies on the
 * drawing. A drawing decides nothing, so it is the one place that works with floating point.
 */
final class Scale {

    private static final int[] STEPS = {1, 2, 5, 10, 20, 25, 50};

    private final int from;
    private final int to;
    private final int step;
    private final double begin;
    private final double end;

    private Scale(int from, int to, int step, double begin, double end) {
        this.from = from;
        this.to = to;
        this.step = step;
        this.begin = begin;
        this.end = end;
    }

    /**
     * Returns the scale that shows some percentages.
     *
     * @param percentages at least one, 0 to 100
     * @param ticks most stretches between two ticks, at least 2
     * @param begin where the lowest tick is drawn
     * @param end where the highest is drawn; less than {@code begin} for a scale that rises upwards
     * @return the scale
     */
    static Scale of(List<BigDecimal> percentages, int ticks, double begin, double end) {
        BigDecimal lowest = percentages.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal highest = percentages.stream().max(BigDecimal::compareTo).orElseThrow();
        for (int step : STEPS) {
            int from = Math.max(0, floor(lowest.subtract(BigDecimal.valueOf(step, 1)), step));
            int to = Math.min(100, -floor(highest.add(BigDecimal.valueOf(step, 1)).negate(), step));
            if (to - from <= ticks * step && to > from) {
                return new Scale(from, to, step, begin, end);
            }
        }
        return new Scale(0, 100, 50, begin, end);
    }

    private static int floor(BigDecimal value, int step) {
        return value.divide(BigDecimal.valueOf(step), 0, RoundingMode.FLOOR).intValueExact() * step;
    }

    /** Returns where a percentage lies. */
    double at(BigDecimal percent) {
        return begin + (percent.doubleValue() - from) / (to - from) * (end - begin);
    }

    /** Returns the percentages that have a tick. */
    List<Integer> ticks() {
        List<Integer> ticks = new ArrayList<>();
        for (int tick = from; tick <= to; tick += step) {
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
