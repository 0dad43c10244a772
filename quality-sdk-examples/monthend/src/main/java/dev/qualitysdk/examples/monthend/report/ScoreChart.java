package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.Points;
import dev.qualitysdk.regulation.GradeBand;
import java.util.ArrayList;
import java.util.List;

/** The drawing of how many employees have which score, over the bands of the grades. */
record ScoreChart(String title, String description, List<Band> bands, List<Bar> bars, List<Tick> ticks, String axis) {

    private static final int BIN = 5;
    private static final double LEFT = 10;
    private static final double RIGHT = 470;
    private static final double BASE = 192;
    private static final double TALLEST = 138;

    /** The scores of one grade. */
    record Band(String css, String x, String width, String label, String labelX) {}

    /** How many scores lie in five points. */
    record Bar(String x, String y, String width, String height, String label, String labelX, String labelY) {}

    /** A score on the axis. */
    record Tick(String x, String label) {}

    /**
     * Draws scores.
     *
     * @param scores at least one
     * @param grades by ascending lowest score
     * @param texts the language
     * @return the drawing
     */
    static ScoreChart of(List<Points> scores, List<GradeBand> grades, Texts texts) {
        int lowest = scores.stream().mapToInt(Points::hundredths).min().orElseThrow() / 100;
        int highest = scores.stream().mapToInt(Points::hundredths).max().orElseThrow() / 100;
        int from = Math.min(Math.max(0, (lowest - BIN) / 10 * 10), 60);
        int[] bins = new int[(100 - from) / BIN];
        for (Points score : scores) {
            bins[Math.min((score.hundredths() / 100 - from) / BIN, bins.length - 1)]++;
        }
        int most = 1;
        for (int bin : bins) {
            most = Math.max(most, bin);
        }
        double perPoint = (RIGHT - LEFT) / (100 - from);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < bins.length; i++) {
            if (bins[i] > 0) {
                bars.add(bar(LEFT + i * BIN * perPoint, BIN * perPoint, bins[i], most));
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (int score = from; score <= 100; score += 10) {
            ticks.add(new Tick(Scale.text(LEFT + (score - from) * perPoint), Integer.toString(score)));
        }
        return new ScoreChart(
                texts.say("distribution"),
                texts.say(
                        "distributionOf", Figures.count(scores.size()), Figures.count(lowest), Figures.count(highest)),
                bands(grades, from, perPoint),
                bars,
                ticks,
                texts.say("scoreAxis"));
    }

    private static Bar bar(double x, double width, int count, int most) {
        double height = TALLEST * count / most;
        return new Bar(
                Scale.text(x + 2),
                Scale.text(BASE - height),
                Scale.text(width - 4),
                Scale.text(height),
                Integer.toString(count),
                Scale.text(x + width / 2),
                Scale.text(BASE - height - 6));
    }

    private static List<Band> bands(List<GradeBand> grades, int from, double perPoint) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < grades.size(); i++) {
            double begin = Math.max(from, grades.get(i).lowest().hundredths() / 100.0);
            double end = i + 1 < grades.size() ? grades.get(i + 1).lowest().hundredths() / 100.0 : 100;
            if (end <= begin) {
                continue;
            }
            double x = LEFT + (begin - from) * perPoint;
            double width = (end - begin) * perPoint;
            String grade = Shown.of(grades.get(i).grade());
            int fits = (int) (width / 7);
            bands.add(new Band(
                    i % 2 == 0 ? "band" : "band other",
                    Scale.text(x),
                    Scale.text(width),
                    fits >= DisplayWidth.of(grade) ? grade : fits >= 4 ? DisplayWidth.cut(grade, fits) : "",
                    Scale.text(x + width / 2)));
        }
        return bands;
    }
}
