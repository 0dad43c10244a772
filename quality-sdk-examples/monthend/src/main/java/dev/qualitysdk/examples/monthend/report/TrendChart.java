package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.judgement.kpi.ControlChart;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The drawing of an indicator's months on a control chart: the band between its limits, the centre line, the months, and those
 * of them that are a signal.
 */
record TrendChart(
        String id,
        String name,
        String reading,
        String title,
        String description,
        List<Label> levels,
        List<String> limits,
        List<String> edges,
        List<String> centre,
        String line,
        List<Month> points,
        List<MonthLabel> months,
        List<Label> labels) {

    private static final double LEFT = 40;
    private static final double RIGHT = 282;
    private static final double TOP = 18;
    private static final double BOTTOM = 148;
    private static final int MOST_LABELS = 9;

    /** A text at a height. */
    record Label(String y, String textY, String label) {}

    /** A month's point; {@code signal} holds the word beside it, nothing where it is no signal. */
    record Month(String x, String y, List<String> signal, String labelX, String labelY, String anchor) {}

    /** A month on the axis; {@code year} holds the year where it begins. */
    record MonthLabel(String x, String label, List<String> year) {}

    static TrendChart of(String id, String name, ControlChart chart, Texts texts, Figures figures, Language language) {
        List<ControlChart.Point> points = chart.points();
        double step = (RIGHT - LEFT) / points.size();
        List<BigDecimal> shown = points.stream()
                .flatMap(p -> Stream.of(p.percent(), p.lower(), p.upper()))
                .flatMap(Optional::stream)
                .toList();
        Scale scale = Scale.of(shown, 4, BOTTOM, TOP);
        StringBuilder line = new StringBuilder();
        List<Month> months = new ArrayList<>();
        boolean pen = false;
        for (int i = 0; i < points.size(); i++) {
            ControlChart.Point point = points.get(i);
            if (point.percent().isEmpty()) {
                pen = false;
                continue;
            }
            double x = x(i, step);
            double y = scale.at(point.percent().get());
            line.append(pen ? "L" : "M").append(Scale.text(x)).append(' ').append(Scale.text(y));
            pen = true;
            months.add(month(points, i, x, y, texts));
        }
        ControlChart.Point last = points.get(points.size() - 1);
        return new TrendChart(
                id,
                name,
                texts.say("reading." + last.reading().name(), figures.month(last.month())),
                texts.say("trendTitle", name, Figures.count(points.size())),
                texts.say(
                        "trendOf",
                        figures.month(points.get(0).month()),
                        figures.month(last.month()),
                        chart.centre().map(c -> c.toPlainString() + " %").orElse("–"),
                        Figures.count(points.stream()
                                .filter(ControlChart.Point::isSignal)
                                .count())),
                scale.ticks().stream()
                        .map(tick -> label(scale.at(tick), tick.toPlainString() + " %"))
                        .toList(),
                band(points, step, scale),
                edges(points, step, scale),
                chart.centre()
                        .map(c -> List.of(
                                "M" + Scale.text(LEFT) + " " + Scale.text(scale.at(c)) + "H" + Scale.text(RIGHT)))
                        .orElse(List.of()),
                line.toString(),
                months,
                monthLabels(points, step, texts, language),
                labels(last, chart, scale, texts));
    }

    private static double x(int month, double step) {
        return LEFT + (month + 0.5) * step;
    }

    private static Label label(double y, String text) {
        return new Label(Scale.text(y), Scale.text(y + 4), text);
    }

    private static Month month(List<ControlChart.Point> points, int i, double x, double y, Texts texts) {
        boolean named = points.get(i).isSignal()
                && (i + 1 == points.size() || !points.get(i + 1).isSignal());
        return new Month(
                Scale.text(x),
                Scale.text(y),
                points.get(i).isSignal() ? List.of(named ? texts.say("signal") : "") : List.of(),
                Scale.text(x > (LEFT + RIGHT) / 2 ? x - 10 : x + 10),
                Scale.text(y + 4),
                x > (LEFT + RIGHT) / 2 ? "end" : "start");
    }

    /** The band between the limits, which step from month to month because each month has its own; one path a stretch. */
    private static List<String> band(List<ControlChart.Point> points, double step, Scale scale) {
        List<String> paths = new ArrayList<>();
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        for (int i = 0; i <= points.size(); i++) {
            boolean limited = i < points.size() && points.get(i).lower().isPresent();
            if (limited) {
                String from = Scale.text(x(i, step) - step / 2);
                String to = Scale.text(x(i, step) + step / 2);
                String high = Scale.text(scale.at(points.get(i).upper().orElseThrow()));
                String low = Scale.text(scale.at(points.get(i).lower().orElseThrow()));
                upper.append(upper.isEmpty() ? "M" : "L").append(from + " " + high + "H" + to);
                lower.insert(0, "L" + to + " " + low + "H" + from);
            } else if (!upper.isEmpty()) {
                paths.add(upper + lower.toString() + "Z");
                upper.setLength(0);
                lower.setLength(0);
            }
        }
        return paths;
    }

    private static List<String> edges(List<ControlChart.Point> points, double step, Scale scale) {
        StringBuilder edges = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            String from = Scale.text(x(i, step) - step / 2);
            String to = Scale.text(x(i, step) + step / 2);
            points.get(i).upper().ifPresent(u -> edges.append("M" + from + " " + Scale.text(scale.at(u)) + "H" + to));
            points.get(i).lower().ifPresent(l -> edges.append("M" + from + " " + Scale.text(scale.at(l)) + "H" + to));
        }
        return edges.isEmpty() ? List.of() : List.of(edges.toString());
    }

    private static List<MonthLabel> monthLabels(
            List<ControlChart.Point> points, double step, Texts texts, Language language) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(texts.say("monthShortPattern"), language.locale());
        int every = (points.size() + MOST_LABELS - 1) / MOST_LABELS;
        List<MonthLabel> labels = new ArrayList<>();
        int year = Integer.MIN_VALUE;
        for (int i = (points.size() - 1) % every; i < points.size(); i += every) {
            YearMonth month = points.get(i).month();
            labels.add(new MonthLabel(
                    Scale.text(x(i, step)),
                    month.format(formatter),
                    month.getYear() == year ? List.of() : List.of(Integer.toString(month.getYear()))));
            year = month.getYear();
        }
        return labels;
    }

    /** The names of the lines at the right edge, pushed apart where they would overlap. */
    private static List<Label> labels(ControlChart.Point last, ControlChart chart, Scale scale, Texts texts) {
        List<Label> labels = new ArrayList<>();
        if (chart.centre().isEmpty()) {
            return labels;
        }
        double centre = scale.at(chart.centre().get());
        labels.add(label(centre, texts.say("centreLine")));
        last.upper().ifPresent(u -> labels.add(label(Math.min(scale.at(u), centre - 13), texts.say("limitLine"))));
        last.lower().ifPresent(l -> labels.add(label(Math.max(scale.at(l), centre + 13), texts.say("limitLine"))));
        return labels;
    }
}
