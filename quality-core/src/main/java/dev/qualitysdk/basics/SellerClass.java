package dev.qualitysdk.basics;

/** A class of sellers whom the law of payment treats alike (clause 3.4.1); hosts may name classes of their own. */
public final class SellerClass extends Identifier<SellerClass> {

    /** The seller class {@code household}. */
    public static final SellerClass HOUSEHOLD = new SellerClass("household");

    /** The seller class {@code business}. */
    public static final SellerClass BUSINESS = new SellerClass("business");

    /** The seller class {@code institution}. */
    public static final SellerClass INSTITUTION = new SellerClass("institution");

    /** The seller class {@code other}. */
    public static final SellerClass OTHER = new SellerClass("other");

    private SellerClass(String value) {
        super(value, "a seller class (SellerClass)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static SellerClass of(String value) {
        return new SellerClass(value);
    }
}
