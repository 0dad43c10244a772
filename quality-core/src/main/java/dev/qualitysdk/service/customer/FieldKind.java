package dev.qualitysdk.service.customer;

import dev.qualitysdk.basics.CanonicalText;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the value of a field looks like: what is accepted, and how much of it a mask leaves (clause 7.1.2). */
public enum FieldKind {
    /** A name: the mask leaves the first character. */
    NAME(200, ".*", "a name", 1, 0),
    /** An address of one or more lines: the mask leaves nothing. */
    ADDRESS(500, null, "an address", 0, 0),
    /** A telephone number: the mask leaves the last three digits. */
    TELEPHONE(40, "\\+?[0-9][0-9 ()./-]{4,}", "digits, five at least, with an optional plus sign", 0, 3),
    /** An e-mail address: the mask leaves the first character. */
    EMAIL(254, "[^@\\s]+@[^@\\s]+", "one @ between two parts", 1, 0),
    /** An account for payments: the mask leaves the last four characters. */
    ACCOUNT(60, "[0-9A-Za-z][0-9A-Za-z @._-]{4,}", "letters and digits, five at least", 0, 4),
    /** The number of a document: the mask leaves the last two characters. */
    DOCUMENT_NUMBER(60, "[0-9A-Za-z-]{5,}", "letters and digits, five at least", 0, 2),
    /** A code of the host's: the mask leaves nothing. */
    CODE(100, ".*", "a code", 0, 0),
    /** Any text: the mask leaves nothing. */
    TEXT(4_000, null, "a text", 0, 0);

    /** As many for each value, so that a mask does not tell how long it is. */
    private static final String COVER = "***";

    /** A mask leaves something only of a text that is this many times as long. */
    private static final int TIMES = 3;

    private final int longest;
    private final Optional<Pattern> line;
    private final String wanted;
    private final int first;
    private final int last;

    FieldKind(int longest, @Nullable String line, String wanted, int first, int last) {
        this.longest = longest;
        this.line = Optional.ofNullable(line).map(Pattern::compile);
        this.wanted = wanted;
        this.first = first;
        this.last = last;
    }

    /**
     * Says what is wrong with a text as a value of this kind.
     *
     * @param text the text
     * @return what is wanted instead, which never repeats the text; empty when nothing is wrong
     */
    public Optional<String> problem(String text) {
        Optional<String> problem = line.isPresent()
                ? CanonicalText.lineProblem(text, longest)
                : text.isBlank() ? Optional.of("text that is not blank") : CanonicalText.problem(text, longest);
        return problem.or(
                () -> line.filter(pattern -> !pattern.matcher(text).matches()).map(pattern -> wanted));
    }

    /**
     * Returns what a mask leaves of a text.
     *
     * @param text a value of this kind
     * @return asterisks, three whatever its length, before or behind them at most a third of it
     */
    public String mask(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < (first + last) * TIMES) {
            return COVER;
        }
        return text.substring(0, text.offsetByCodePoints(0, first))
                + COVER
                + text.substring(text.offsetByCodePoints(text.length(), -last));
    }
}
