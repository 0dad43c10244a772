package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.judgement.appraisal.Explanation;
import dev.qualitysdk.judgement.appraisal.Explanation.Line;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of an explanation as sentences of the reader's language; what they say is the line's, word for figure. */
final class Sentences {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z.]+)}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+\\.[0-9]+");
    private static final Pattern FRACTION = Pattern.compile("(-?[0-9]+)/([0-9]+)");
    private static final Pattern MONEY = Pattern.compile("([A-Z]{3}) (-?[0-9]+(?:\\.[0-9]+)?)");

    private final Presentation presentation;
    private final Texts texts;

    Sentences(Presentation presentation) {
        this.presentation = presentation;
        this.texts = presentation.texts();
    }

    /** Returns a line as one sentence or several. */
    String of(Line line) {
        Map<String, String> places = new HashMap<>();
        line.figures()
                .forEach((name, figure) ->
                        places.put(name, isName(line, name) ? Shown.of(figure) : figure(name, figure)));
        line.indicator().ifPresent(indicator -> places.put("indicator", presentation.name(indicator)));
        places.put(
                "subjects",
                String.join(
                        texts.say("listComma"),
                        line.subjects().stream().map(Shown::of).toList()));
        StringBuilder sentence = new StringBuilder(fill(texts.say("topic." + variant(line)), places));
        if (line.topic() == Explanation.Topic.RESULT) {
            if (!(is(line, "excused", "0") && is(line, "excluded", "0") && is(line, "notOwed", "0"))) {
                sentence.append(fill(texts.say("topic.RESULT.leftOut"), places));
            }
            if (line.figure("interval.lower").isPresent()) {
                sentence.append(fill(texts.say("topic.RESULT.interval"), places));
            }
        }
        return sentence.toString();
    }

    /** The key of the sentence: the topic, and which of its figures there are. */
    private static String variant(Line line) {
        String topic = line.topic().name();
        return switch (line.topic()) {
            case RESULT ->
                topic
                        + (is(line, "denominator", "0")
                                ? ".NO_DATA"
                                : line.figure("shortfall")
                                        .map(shortfall -> "." + shortfall)
                                        .orElse(""));
            case POINTS -> topic + (line.figure("above.ratio").isPresent() ? "" : ".level");
            case CONDUCT -> topic + (line.subjects().isEmpty() ? ".none" : "");
            case BAND -> topic + (line.figure("next").isPresent() ? "" : ".highest");
            case VETO ->
                topic
                        + (line.figure("grade").isEmpty() || line.figure("most").isEmpty()
                                ? ".noted"
                                : line.figure("grade").equals(line.figure("before")) ? ".unchanged" : "");
            case FACTOR -> topic + (line.figure("grade").isPresent() ? "" : ".notAppraised");
            case STRETCH -> topic + (line.figure("team").isPresent() ? ".team" : "");
            case DEDUCTION -> topic + "." + line.figure("verdict").orElse("");
            case NET -> topic + (line.figure("adjusted").isPresent() ? ".adjusted" : "");
            case WEIGHT,
                    SHARED_OUT,
                    MEAN,
                    NOT_APPRAISED,
                    CLAMP,
                    ROUNDING,
                    OVERRIDE,
                    CLAIM,
                    BONUS,
                    POOL,
                    ADJUSTMENT,
                    WAGE_CUT -> topic;
        };
    }

    private static boolean is(Line line, String name, String value) {
        return line.figure(name).equals(Optional.of(value));
    }

    /** Whether a figure is somebody's name for something, which stays as it is even where it looks like a number. */
    private static boolean isName(Line line, String name) {
        return switch (name) {
            case "branch", "team", "grade", "before", "calculated", "first", "second", "month" -> true;
            case "most" -> line.topic() == Explanation.Topic.VETO;
            default -> false;
        };
    }

    private String figure(String name, String figure) {
        Matcher money = MONEY.matcher(figure);
        if (money.matches()) {
            return money.group(1) + " " + Figures.decimal(new BigDecimal(money.group(2)));
        }
        if (WHOLE.matcher(figure).matches()) {
            return Figures.count(Long.parseLong(figure));
        }
        if (DECIMAL.matcher(figure).matches()) {
            return Figures.decimal(new BigDecimal(figure));
        }
        Matcher fraction = FRACTION.matcher(figure);
        if (fraction.matches() && !name.endsWith(".exact")) {
            return plain(Fraction.of(new BigInteger(fraction.group(1)), new BigInteger(fraction.group(2))));
        }
        return switch (name) {
            case "result", "mode" -> texts.of(name, figure);
            case "reason" -> texts.of("reason", figure);
            default -> Shown.of(figure);
        };
    }

    /** A fraction as a decimal where it ends, else as it stands. */
    private static String plain(Fraction fraction) {
        try {
            BigDecimal decimal = new BigDecimal(fraction.numerator())
                    .divide(new BigDecimal(fraction.denominator()))
                    .stripTrailingZeros();
            return Figures.decimal(decimal.scale() < 0 ? decimal.setScale(0) : decimal);
        } catch (ArithmeticException endless) {
            return fraction.toString();
        }
    }

    private static String fill(String sentence, Map<String, String> places) {
        return PLACE.matcher(sentence).replaceAll(place -> {
            String text = places.get(place.group(1));
            if (text == null) {
                throw new IllegalStateException("no figure " + place.group(1) + " for the sentence: " + sentence);
            }
            return Matcher.quoteReplacement(text);
        });
    }
}
