package dev.qualitysdk.basics;

/** The certification of one employee for one course (clause 5.1.2). */
public final class CertificationId extends Identifier<CertificationId> {

    private CertificationId(String value) {
        super(value, "a certification (CertificationId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static CertificationId of(String value) {
        return new CertificationId(value);
    }
}
