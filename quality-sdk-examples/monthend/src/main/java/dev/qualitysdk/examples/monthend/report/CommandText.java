package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** What the commands of the cycle say on a terminal, in one language. */
public final class CommandText {

    private static final int LONGEST = 2_000;

    private final Language language;
    private final Texts texts;

    private CommandText(Language language) {
        this.language = language;
        this.texts = Texts.of(language);
    }

    /**
     * Returns the texts of a language.
     *
     * @param language the language
     * @return its texts
     */
    public static CommandText of(Language language) {
        return new CommandText(language);
    }

    /**
     * Returns a text of the commands with its places filled.
     *
     * @param key the key, without the prefix that parts these texts from those of the report
     * @param arguments counts, amounts, and anything else by its text, which is made safe to show
     * @return the text
     * @throws java.util.MissingResourceException if there is none
     */
    public String say(String key, Object... arguments) {
        return texts.say(
                "cmd." + key, Arrays.stream(arguments).map(CommandText::shown).toArray());
    }

    private static String shown(Object argument) {
        if (argument instanceof Integer || argument instanceof Long) {
            return Figures.count(((Number) argument).longValue());
        }
        return argument instanceof Money money
                ? money.getCurrencyUnit() + " " + Figures.money(money)
                : Shown.of(argument.toString(), LONGEST);
    }

    /**
     * Returns what an edition of a month did, and where it stands now.
     *
     * @param cycle the edition
     * @param what what was done, in this language
     * @return one line
     */
    public String told(AppraisalCycle cycle, String what) {
        return say("told", cycle.id(), what, state(cycle));
    }

    /**
     * Returns where an edition of a month stands.
     *
     * @param cycle the edition
     * @return its state in words
     */
    public String state(AppraisalCycle cycle) {
        return texts.say("state." + cycle.state());
    }

    /**
     * Returns a code of the library, such as a kind of defect, in words.
     *
     * @param kind what the code tells apart
     * @param code the code
     * @return the words
     * @throws java.util.MissingResourceException if there are none
     */
    public String word(String kind, Enum<?> code) {
        return say(kind + "." + code.name());
    }

    /**
     * Returns several things one after the other.
     *
     * @param things the things, by their texts
     * @return the list
     */
    public String list(List<?> things) {
        return things.stream().map(CommandText::shown).collect(Collectors.joining(texts.say("listComma")));
    }

    /**
     * Returns what a rule of the cycle refuses. What the library says of it has one language, so that it is quoted.
     *
     * @param breach the refusal
     * @return one line
     */
    public String refused(ClauseBreachException breach) {
        return say(
                "refused",
                breach.clause().number(),
                texts.say("clauseTitle." + breach.clause().number()),
                String.valueOf(breach.getMessage()));
    }

    /**
     * Returns a moment.
     *
     * @param moment the moment
     * @param zone the zone in which it is shown
     * @return its date and hour
     */
    public String moment(Instant moment, ZoneId zone) {
        return new Figures(texts, language, zone).momentInWords(moment);
    }

    /**
     * Returns two appraisals of one month side by side, employee by employee.
     *
     * @param comparison both sides
     * @param everybody whether those whose card stays the same are shown too
     * @return a table, and what all of it comes to
     */
    public String comparison(Comparison comparison, boolean everybody) {
        return new ComparisonText(this).of(comparison, everybody);
    }
}
