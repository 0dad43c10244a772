package dev.qualitysdk.basics;

/** What a customer's data are used for, such as {@code collection} or {@code news}; a code that a host lists (clause 7.1.2). */
public final class Purpose extends Identifier<Purpose> {

    private Purpose(String value) {
        super(value, "a purpose (Purpose)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static Purpose of(String value) {
        return new Purpose(value);
    }
}
