package dev.qualitysdk.basics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule for text that is stored, hashed and shown: well-formed Unicode, no NUL, not longer than its field allows.
 *
 * <p>A lone surrogate or a NUL is refused, since databases drop, replace or reject them, each in its own way.
 */
public final class CanonicalText {

    private CanonicalText() {}

    /**
     * Says what is wrong with a text.
     *
     * @param text the text; null is a problem like any other
     * @param longest longest length allowed, in UTF-16 units, inclusive
     * @return what is wanted instead, empty when nothing is wrong
     */
    public static Optional<String> problem(@Nullable String text, int longest) {
        if (text == null) {
            return Optional.of("a text, never null");
        }
        if (text.length() > longest) {
            return Optional.of("at most " + longest + " characters, not " + text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return Optional.of("text without NUL (position " + i + ")");
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return Optional.of("well-formed Unicode without lone surrogates (position " + i + ")");
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return Optional.of("well-formed Unicode without lone surrogates (position " + i + ")");
            }
        }
        return Optional.empty();
    }

    /**
     * Says what is wrong with a one-line text that must not be blank: besides {@link #problem}, control characters,
     * invisible direction marks, and white space at either end are refused.
     *
     * @param text the text; null is a problem like any other
     * @param longest longest length allowed, in UTF-16 units, inclusive
     * @return what is wanted instead, empty when nothing is wrong
     */
    public static Optional<String> lineProblem(@Nullable String text, int longest) {
        Optional<String> problem = problem(text, longest);
        if (text == null || problem.isPresent()) {
            return problem;
        }
        if (text.isBlank()) {
            return Optional.of("text that is not blank");
        }
        if (isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length()))) {
            return Optional.of("text without white space at its ends");
        }
        boolean control = text.codePoints().anyMatch(CanonicalText::isControl);
        return control ? Optional.of("one line without control or direction characters") : Optional.empty();
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isControl(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0x200E
                || codePoint == 0x200F;
    }
}
