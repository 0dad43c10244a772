package dev.qualitysdk.basics;

/** A suggestion of a customer or an employee (clause 4.1.1). */
public final class SuggestionId extends Identifier<SuggestionId> {

    private SuggestionId(String value) {
        super(value, "a suggestion (SuggestionId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static SuggestionId of(String value) {
        return new SuggestionId(value);
    }
}
