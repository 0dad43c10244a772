package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Language;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.internal.Texts;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Puts derivations into words, from the texts that lie beside this class. */
final class DerivationTexts {

    /** Read once, when the first derivation is put into words; the files never change. */
    private static final ImmutableMap<Language, Texts> TEXTS = Maps.toMap(
            ImmutableList.copyOf(Language.values()),
            language -> Texts.read(DerivationTexts.class, "derivation_" + language.tag() + ".properties"));

    private DerivationTexts() {}

    static Texts in(Language language) {
        return Objects.requireNonNull(TEXTS.get(language));
    }

    static String text(Derivation node, Language language, MaterialCatalogue catalogue) {
        Texts texts = in(language);
        Map<String, String> holes = new HashMap<>(node.arguments());
        node.arguments().forEach((name, value) -> {
            if (name.equals("kind")) {
                holes.put(name, catalogue.name(value, language));
            } else if (name.equals("finding") && texts.keys().contains("finding." + value)) {
                holes.put(name, texts.fill("finding." + value, ImmutableMap.of()));
            }
        });
        node.words().forEach((name, key) -> holes.put(name, texts.fill(key, ImmutableMap.of())));
        return texts.fill(node.rule(), holes);
    }

    static ImmutableList<String> outline(Derivation node, Language language, MaterialCatalogue catalogue) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        add(lines, "1", node, language, catalogue);
        return lines.build();
    }

    private static void add(
            ImmutableList.Builder<String> lines,
            String number,
            Derivation node,
            Language language,
            MaterialCatalogue catalogue) {
        String exact = Shown.number(node.exact());
        String rounded = node.rounded().toPlainString();
        boolean same = Fraction.of(
                        node.rounded().unscaledValue(),
                        BigInteger.TEN.pow(node.rounded().scale()))
                .equals(node.exact());
        lines.add(in(language)
                .fill(
                        same ? "outline.exact" : "outline.rounded",
                        ImmutableMap.of(
                                "number",
                                number,
                                "text",
                                text(node, language, catalogue),
                                "exact",
                                exact,
                                "rounded",
                                rounded,
                                "unit",
                                node.unit(),
                                "clause",
                                node.clause().number())));
        for (int i = 0; i < node.inputs().size(); i++) {
            add(lines, number + "." + (i + 1), node.inputs().get(i), language, catalogue);
        }
    }
}
