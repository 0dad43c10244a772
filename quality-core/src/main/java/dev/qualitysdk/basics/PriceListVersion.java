package dev.qualitysdk.basics;

/** A version of a price list (clause 3.2.2). */
public final class PriceListVersion extends Identifier<PriceListVersion> {

    private PriceListVersion(String value) {
        super(value, "a version of a price list (PriceListVersion)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static PriceListVersion of(String value) {
        return new PriceListVersion(value);
    }
}
