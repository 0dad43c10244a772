package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Language;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.rule.Clause;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * One figure and how it follows: from which figures, by which rule, under which clause, exact and as it was rounded (clauses
 * 3.2.2 and 3.2.3). A customer can read it and reckon after.
 */
@Value.Immutable
public sealed interface Derivation permits ImmutableDerivation {

    /** {@return the key of the rule, by which its text is found, such as {@code line.amount}} */
    String rule();

    /** {@return the clause under which it applies} */
    Clause clause();

    /** {@return what the text of the rule names, by name: codes and figures that are the same in every language} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, String> arguments();

    /** {@return what the text of the rule names in words, by name: keys of texts} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, String> words();

    /** {@return the figure, exact} */
    Fraction exact();

    /** {@return the figure as it was rounded; the exact one where nothing was rounded and it has at most twelve decimals} */
    BigDecimal rounded();

    /** {@return the unit of the figure: {@code g}, {@code pc}, {@code ml}, or the code of a currency, or that per a unit} */
    String unit();

    /** {@return the figures it follows from, in the order in which they enter} */
    ImmutableList<Derivation> inputs();

    /**
     * Returns the rule in words, without the figure.
     *
     * @param language the language
     * @param catalogue the catalogue that knows how kinds are called
     * @return one sentence
     */
    default String text(Language language, MaterialCatalogue catalogue) {
        return DerivationTexts.text(this, language, catalogue);
    }

    /**
     * Returns the figure and all it follows from, a line each, numbered as chapters are.
     *
     * @param language the language
     * @param catalogue the catalogue that knows how kinds are called
     * @return the lines: number, rule in words, exact figure, rounded figure where it differs, clause
     */
    default ImmutableList<String> outline(Language language, MaterialCatalogue catalogue) {
        return DerivationTexts.outline(this, language, catalogue);
    }
}
