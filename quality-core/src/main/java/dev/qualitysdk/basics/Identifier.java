package dev.qualitysdk.basics;

/**
 * The name by which a host knows one thing: 1 to 100 characters on one line, compared exactly.
 *
 * <p>An identifier is a code, not a name of a person: it appears in logs, messages, reports and seals. Two identifiers of
 * different types are never equal.
 *
 * @param <T> the type itself
 */
public abstract class Identifier<T extends Identifier<T>> implements Comparable<T> {

    /** The longest identifier, in UTF-16 units. */
    public static final int LONGEST = 100;

    /** As many characters of seven bits as fit beside the sign of a code. */
    private static final int LONGEST_CODED = 9;

    private static final int BITS = 7;

    private final String value;
    private final long code;

    /**
     * Checks and keeps the text.
     *
     * @param value the identifier as text
     * @param type what it identifies, for the message of a refusal
     * @throws InvalidValueException if it is blank, too long, of several lines, ill-formed, or begins or ends with white
     *     space
     */
    Identifier(String value, String type) {
        CanonicalText.lineProblem(value, LONGEST)
                .ifPresent(wanted ->
                        Faults.in(type).check(false, "value", value, wanted).refuse());
        this.value = value;
        this.code = code(value);
    }

    private static long code(String value) {
        long code = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (i == LONGEST_CODED || c >>> BITS != 0) {
                return Long.MIN_VALUE | value.hashCode();
            }
            code = (code << BITS) | c;
        }
        return code;
    }

    /**
     * Returns the identifier as text.
     *
     * @return 1 to 100 characters
     */
    public final String value() {
        return value;
    }

    /**
     * Returns a number by which a table of millions tells identifiers of one type apart without reading their text. It is the text itself
     * where that has at most nine characters of ASCII, and otherwise a hash of it.
     *
     * @return greater than zero where no identifier of another text has the same; negative where the text has to be compared too. It
     *     may change with the version of this library, so it is not for storing
     */
    public final long code() {
        return code;
    }

    @Override
    public final int compareTo(T other) {
        return value.compareTo(other.value());
    }

    // Identifiers of two types are never equal, and instanceof cannot say that of a type variable.
    @SuppressWarnings("EqualsGetClass")
    @Override
    public final boolean equals(Object other) {
        return this == other || (other != null && other.getClass() == getClass() && same((Identifier<?>) other));
    }

    private boolean same(Identifier<?> other) {
        return code == other.code && (code > 0 || value.equals(other.value));
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    @Override
    public final String toString() {
        return value;
    }
}
