package dev.qualitysdk.examples.monthend.report;

import java.text.BreakIterator;
import java.util.Locale;

/** Breaks sentences into lines that a terminal can hold. */
final class TextWrap {

    private TextWrap() {}

    /**
     * Breaks a text where its language allows a break; a word that is wider than a line stands on one of its own.
     *
     * @param text the text; spaces at its beginning indent the first line
     * @param columns how wide a line may be
     * @param indent how many spaces the further lines begin with
     * @return lines, each ended by a line feed
     */
    static String wrap(String text, int columns, int indent) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        StringBuilder out = new StringBuilder();
        StringBuilder line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = text.substring(from, to);
            if (!line.toString().isBlank() && DisplayWidth.of(line + piece.stripTrailing()) > columns) {
                out.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(" ".repeat(indent));
            }
            line.append(piece);
        }
        return out.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
