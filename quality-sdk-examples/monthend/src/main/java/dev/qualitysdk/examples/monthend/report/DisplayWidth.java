package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;

/** How many columns of a terminal a text takes: Chinese characters take two, marks that combine with others none. */
final class DisplayWidth {

    /** What Unicode's East Asian Width calls wide or full-width, as far as the scripts of our users and emoji go. */
    private static final ImmutableRangeSet<Integer> WIDE = ImmutableRangeSet.<Integer>builder()
            .add(Range.closed(0x1100, 0x115F))
            .add(Range.closed(0x2E80, 0x303E))
            .add(Range.closed(0x3041, 0x4DBF))
            .add(Range.closed(0x4E00, 0xA4CF))
            .add(Range.closed(0xA960, 0xA97F))
            .add(Range.closed(0xAC00, 0xD7A3))
            .add(Range.closed(0xF900, 0xFAFF))
            .add(Range.closed(0xFE10, 0xFE19))
            .add(Range.closed(0xFE30, 0xFE6F))
            .add(Range.closed(0xFF01, 0xFF60))
            .add(Range.closed(0xFFE0, 0xFFE6))
            .add(Range.closed(0x16FE0, 0x1B2FF))
            .add(Range.closed(0x1F300, 0x1F64F))
            .add(Range.closed(0x1F680, 0x1F6FF))
            .add(Range.closed(0x1F900, 0x1F9FF))
            .add(Range.closed(0x1FA70, 0x1FAFF))
            .add(Range.closed(0x20000, 0x3FFFD))
            .build();

    private DisplayWidth() {}

    /**
     * Returns how many columns a text takes.
     *
     * @param text one line
     * @return zero or more
     */
    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /**
     * Cuts a text that is too wide.
     *
     * @param text one line
     * @param columns most columns, at least 2
     * @return the text, ending in two dots where it was cut
     */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int width = 2;
        for (int codePoint : text.codePoints().toArray()) {
            width += of(codePoint);
            if (width > columns) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.append("..").toString();
    }

    private static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> WIDE.contains(codePoint) ? 2 : 1;
        };
    }
}
