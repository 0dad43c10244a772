package dev.qualitysdk.basics;

/**
 * A kind of evidence by which a seller proves who he is (clause 3.4.1); hosts may name kinds of their own. It is the kind, never
 * the number or a copy of a document.
 */
public final class IdentityEvidence extends Identifier<IdentityEvidence> {

    /** The evidence {@code identity_card}: the document of the person who hands over. */
    public static final IdentityEvidence IDENTITY_CARD = new IdentityEvidence("identity_card");

    /** The evidence {@code business_licence}: the registration of the unit that sells. */
    public static final IdentityEvidence BUSINESS_LICENCE = new IdentityEvidence("business_licence");

    /** The evidence {@code authorisation}: that the person may act for the unit that sells. */
    public static final IdentityEvidence AUTHORISATION = new IdentityEvidence("authorisation");

    private IdentityEvidence(String value) {
        super(value, "a kind of identity evidence (IdentityEvidence)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static IdentityEvidence of(String value) {
        return new IdentityEvidence(value);
    }
}
