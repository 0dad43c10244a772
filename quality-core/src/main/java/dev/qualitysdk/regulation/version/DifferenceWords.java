package dev.qualitysdk.regulation.version;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.qualitysdk.basics.Language;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.internal.Texts;
import dev.qualitysdk.rule.Clause;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts differences into words, from the texts that lie beside this class. */
final class DifferenceWords {

    /** Read once, when the first difference is put into words; the files never change. */
    private static final ImmutableMap<Language, DifferenceWords> ALL =
            Maps.toMap(ImmutableList.copyOf(Language.values()), DifferenceWords::new);

    private static final Pattern DURATION = Pattern.compile("PT(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?");
    private static final Pattern RATIO = Pattern.compile("\\d+/\\d+");
    private static final int MOST_DECIMALS = 6;

    private final Language language;
    private final Texts texts;

    private DifferenceWords(Language language) {
        this.language = language;
        this.texts = Texts.read(DifferenceWords.class, "difference_" + language.tag() + ".properties");
    }

    static DifferenceWords of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    String text(RegulationDifference difference) {
        StringBuilder text = new StringBuilder(texts.fill(
                        difference.changes().isEmpty() ? "heading.none" : "heading",
                        Map.of(
                                "before", difference.before().value(),
                                "after", difference.after().value(),
                                "count", String.valueOf(difference.changes().size()))))
                .append('\n');
        difference.changes().forEach(change -> text.append(sentence(change)).append('\n'));
        return text.toString();
    }

    String sentence(RegulationDifference.Change change) {
        String key = change.before().isEmpty() ? "added" : change.after().isEmpty() ? "removed" : "changed";
        return texts.fill(
                key,
                Map.of(
                        "clause", change.clause().number(),
                        "title", title(change.clause()),
                        "label", label(change.field()),
                        "before", words(change.field(), change.before()),
                        "after", words(change.field(), change.after())));
    }

    private String title(Clause clause) {
        return language == Language.TRADITIONAL_CHINESE
                ? clause.term()
                : language == Language.ENGLISH ? clause.title() : texts.fill("clause." + clause.number(), Map.of());
    }

    /** The parameter's name in words; where its path names an entry of a list, the entry's name is part of it. */
    private String label(String field) {
        List<String> parts = Splitter.on('.').splitToList(field);
        String last = parts.get(parts.size() - 1);
        String group = parts.get(0);
        return switch (group) {
            case "indicators", "bands" ->
                texts.fill(
                        group + "." + last,
                        Map.of("code", field.substring(group.length() + 1, field.length() - last.length() - 1)));
            case "vetoes" -> texts.fill(group, Map.of("code", field.substring(group.length() + 1)));
            case "payments" ->
                texts.keys().contains(field)
                        ? texts.fill(field, Map.of())
                        : texts.fill(group, Map.of("code", field.substring(group.length() + 1)));
            default -> entry(field, last);
        };
    }

    private String entry(String field, String last) {
        if (field.startsWith("complaints.limits.")) {
            String code = field.substring("complaints.limits.".length(), field.length() - last.length() - 1);
            return texts.fill("complaints.limits." + last, Map.of("code", code));
        }
        for (String list : List.of("complaints.pauses", "reviews.scales")) {
            if (field.startsWith(list + ".")) {
                return texts.fill(list, Map.of("code", field.substring(list.length() + 1)));
            }
        }
        return texts.fill(field, Map.of());
    }

    private String words(String field, Optional<String> value) {
        if (value.isEmpty()) {
            return "";
        }
        String text = value.get();
        if (field.startsWith("allowances.") || field.equals("reviews.window") || field.equals("complaints.reopening")) {
            return allowance(text);
        }
        if (field.equals("arrival.grace")
                || field.equals("arrival.early")
                || field.equals("arrival.fixAge")
                || field.equals("arrival.clockDrift")
                || (field.startsWith("complaints.limits.") && field.endsWith(".most"))) {
            return duration(text);
        }
        if (texts.keys().contains("word." + text)
                && (field.endsWith(".formula")
                        || field.endsWith(".measure")
                        || field.startsWith("complaints.pauses.")
                        || field.startsWith("complaints.limits."))) {
            return texts.fill("word." + text, Map.of());
        }
        if (field.endsWith(".curve") || RATIO.matcher(text).matches()) {
            return RATIO.matcher(text).replaceAll(ratio -> Matcher.quoteReplacement(percent(ratio.group())));
        }
        return text;
    }

    private String allowance(String text) {
        int space = text.indexOf(' ');
        String kind = text.substring(0, Math.max(space, 0));
        if (!texts.keys().contains("allowance." + kind)) {
            return text;
        }
        return texts.fill("allowance." + kind, Map.of("time", duration(text.substring(space + 1))));
    }

    private String duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        String[] units = {"hours", "minutes", "seconds"};
        for (int i = 0; i < units.length; i++) {
            String amount = parts.group(i + 1);
            if (amount != null) {
                words.append(words.isEmpty() ? "" : " ").append(texts.fill("time." + units[i], Map.of("n", amount)));
            }
        }
        return words.toString();
    }

    /** A percentage where it has a few decimals, else the fraction as it is, so that two ratios never read alike. */
    private static String percent(String fraction) {
        Ratio ratio = Ratio.parse(fraction);
        try {
            BigDecimal percent = BigDecimal.valueOf(ratio.numerator())
                    .multiply(BigDecimal.valueOf(100))
                    .divide(BigDecimal.valueOf(ratio.denominator()));
            BigDecimal plain = percent.stripTrailingZeros();
            return plain.scale() > MOST_DECIMALS ? fraction : plain.toPlainString() + " %";
        } catch (ArithmeticException periodic) {
            return fraction;
        }
    }
}
