package dev.qualitysdk.basics;

/** The customer at whose door scrap is collected. A code, never a name or telephone number. */
public final class CustomerId extends Identifier<CustomerId> {

    private CustomerId(String value) {
        super(value, "a customer (CustomerId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static CustomerId of(String value) {
        return new CustomerId(value);
    }
}
