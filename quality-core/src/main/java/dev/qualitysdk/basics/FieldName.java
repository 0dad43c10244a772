package dev.qualitysdk.basics;

/** A field of a customer file, such as {@code telephone}. It names the field, never what stands in it. */
public final class FieldName extends Identifier<FieldName> {

    private FieldName(String value) {
        super(value, "a field of a customer file (FieldName)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static FieldName of(String value) {
        return new FieldName(value);
    }
}
