package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.judgement.kpi.Percentage;
import dev.qualitysdk.judgement.kpi.WilsonInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The drawing of one indicator against its target: the value with the mark of its verdict, the whiskers of its interval, and
 * the target line. Lists hold one thing or none.
 */
record IndicatorChart(
        String id,
        String css,
        String title,
        String description,
        String left,
        String right,
        List<Tick> ticks,
        String targetX,
        String targetLabelX,
        String targetAnchor,
        String targetLabel,
        List<Whisker> whisker,
        List<At> met,
        List<At> missed,
        List<At> few,
        List<String> intervalLabel) {

    private static final double LEFT = 12;
    private static final double RIGHT = 288;

    /** A percentage on the axis. */
    record Tick(String x, String label) {}

    /** An interval. */
    record Whisker(String x1, String x2) {}

    /** Where the value lies. */
    record At(String x) {}

    static IndicatorChart of(String id, String name, IndicatorResult result, Texts texts, Figures figures) {
        Optional<BigDecimal> value = result.percentage().map(Percentage::value);
        Optional<WilsonInterval> interval = result.interval();
        BigDecimal target = percent(result.target());
        List<BigDecimal> shown = new ArrayList<>(List.of(target));
        value.ifPresent(shown::add);
        interval.ifPresent(i -> shown.addAll(List.of(i.lower(), i.upper())));
        if (value.isEmpty()) {
            shown.addAll(List.of(BigDecimal.ZERO, BigDecimal.valueOf(100)));
        }
        Scale scale = Scale.of(shown, 5, LEFT, RIGHT);
        double targetX = scale.at(target);
        Mark mark = Mark.of(result.result(), texts);
        String targetLabel = texts.say("targetOf", Percentage.target(result.target()));
        List<At> at = value.map(v -> List.of(new At(Scale.text(scale.at(v))))).orElse(List.of());
        return new IndicatorChart(
                id,
                mark.css(),
                texts.say("chartTitle", name, Figures.percent(result), mark.word()),
                String.join("; ", description(result, targetLabel, interval, texts, figures)),
                Scale.text(LEFT),
                Scale.text(RIGHT),
                scale.ticks().stream()
                        .map(tick -> new Tick(Scale.text(scale.at(tick)), tick.toPlainString() + " %"))
                        .toList(),
                Scale.text(targetX),
                Scale.text(Math.min(Math.max(targetX, LEFT), RIGHT)),
                targetX < 60 ? "start" : targetX > 240 ? "end" : "middle",
                targetLabel,
                interval.map(i ->
                                List.of(new Whisker(Scale.text(scale.at(i.lower())), Scale.text(scale.at(i.upper())))))
                        .orElse(List.of()),
                result.result() == IndicatorResult.Result.MET ? at : List.of(),
                result.result() == IndicatorResult.Result.MISSED ? at : List.of(),
                result.result() == IndicatorResult.Result.INSUFFICIENT ? at : List.of(),
                value.isEmpty()
                        ? List.of()
                        : List.of(interval.map(i -> texts.say("intervalOf", i.text()))
                                .orElseGet(() -> texts.say("noInterval"))));
    }

    private static List<String> description(
            IndicatorResult result,
            String targetLabel,
            Optional<WilsonInterval> interval,
            Texts texts,
            Figures figures) {
        List<String> said = new ArrayList<>();
        if (result.denominator() > 0) {
            said.add(figures.counts(result));
        }
        said.add(targetLabel);
        interval.ifPresent(i -> said.add(texts.say("intervalOf", i.text())));
        return said;
    }

    private static BigDecimal percent(Ratio ratio) {
        return Fraction.of(ratio).times(Fraction.of(100)).round(4, RoundingMode.HALF_UP);
    }
}
