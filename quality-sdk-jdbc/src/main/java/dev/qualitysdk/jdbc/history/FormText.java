package dev.qualitysdk.jdbc.history;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalForm;

/**
 * A canonical form as the text in which the journal keeps it: one line {@code name=text} per field, sorted by name, with
 * backslash, equals sign and line breaks inside escaped. It is read by people; nothing is hashed by it.
 */
final class FormText {

    private FormText() {}

    static String write(CanonicalForm form) {
        StringBuilder text = new StringBuilder(256);
        form.fields().forEach((name, value) -> {
            escape(text, name, true);
            text.append('=');
            escape(text, value, false);
            text.append('\n');
        });
        return text.toString();
    }

    private static void escape(StringBuilder out, String text, boolean name) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '=' -> out.append(name ? "\\=" : "=");
                default -> out.append(c);
            }
        }
    }

    /**
     * Reads a form.
     *
     * @throws IllegalArgumentException if the text is none that {@link #write} wrote
     */
    static CanonicalForm read(String kind, String text) {
        ImmutableSortedMap.Builder<String, String> fields = ImmutableSortedMap.naturalOrder();
        StringBuilder part = new StringBuilder();
        String name = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                if (++i == text.length()) {
                    throw unreadable(kind);
                }
                part.append(unescape(kind, text.charAt(i)));
            } else if (c == '=' && name == null) {
                name = part.toString();
                part.setLength(0);
            } else if (c == '\n') {
                if (name == null) {
                    throw unreadable(kind);
                }
                fields.put(name, part.toString());
                part.setLength(0);
                name = null;
            } else {
                part.append(c);
            }
        }
        if (name != null || part.length() > 0) {
            throw unreadable(kind);
        }
        try {
            return CanonicalForm.of(kind, fields.buildOrThrow());
        } catch (IllegalArgumentException twice) {
            throw unreadable(kind);
        }
    }

    private static char unescape(String kind, char c) {
        return switch (c) {
            case '\\' -> '\\';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '=' -> '=';
            default -> throw unreadable(kind);
        };
    }

    private static IllegalArgumentException unreadable(String kind) {
        return new IllegalArgumentException("a step of kind " + kind + " is kept in a text that is no form");
    }
}
