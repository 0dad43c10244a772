package dev.qualitysdk.basics;

/** One value that was once entered in a field of a customer file. The value stands apart and is erased apart; this code stays (clause 7.1.2). */
public final class FieldEntryId extends Identifier<FieldEntryId> {

    private FieldEntryId(String value) {
        super(value, "an entry of a field (FieldEntryId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static FieldEntryId of(String value) {
        return new FieldEntryId(value);
    }
}
