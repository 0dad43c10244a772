package dev.qualitysdk.examples.monthend.report;

import java.util.Locale;

/**
 * Text from records and rows as it may be shown: every character that is invisible, moves others or steers a terminal is named
 * instead of written. Escaping for HTML is the template's and comes on top.
 */
final class Shown {

    private Shown() {}

    /**
     * Returns a text as it may be shown.
     *
     * @param text any text
     * @return the text on one line, with line breaks as {@code ↵} and every other control, direction or invisible character as
     *     {@code ⟨U+202E⟩}
     */
    static String of(String text) {
        if (text.codePoints().noneMatch(Shown::isHidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(codePoint -> {
            if (codePoint == '\n' || codePoint == '\r') {
                shown.append('↵');
            } else if (codePoint == '\t') {
                shown.append(' ');
            } else if (isHidden(codePoint)) {
                shown.append("⟨U+")
                        .append(String.format(Locale.ROOT, "%04X", codePoint))
                        .append('⟩');
            } else {
                shown.appendCodePoint(codePoint);
            }
        });
        return shown.toString();
    }

    /**
     * Returns a text as it may be shown, cut where it is too long to read.
     *
     * @param text any text
     * @param longest most code points shown, at least 1
     * @return the text, ending in {@code …} where it was cut
     */
    static String of(String text, int longest) {
        String shown = of(text.length() > 4 * longest ? text.substring(0, 4 * longest) : text);
        int length = shown.codePointCount(0, shown.length());
        return length <= longest && text.length() <= 4 * longest
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, Math.min(length, longest) - 1)) + "…";
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
