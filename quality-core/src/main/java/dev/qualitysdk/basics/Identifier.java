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

    private final String value;

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
    }

    /**
     * Returns the identifier as text.
     *
     * @return 1 to 100 characters
     */
    public final String value() {
        return value;
    }

    @Override
    public final int compareTo(T other) {
        return value.compareTo(other.value());
    }

    // Identifiers of two types are never equal, and instanceof cannot say that of a type variable.
    @SuppressWarnings("EqualsGetClass")
    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other != null && other.getClass() == getClass() && ((Identifier<?>) other).value.equals(value));
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
