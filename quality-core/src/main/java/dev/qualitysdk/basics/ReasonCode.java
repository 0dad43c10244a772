package dev.qualitysdk.basics;

/** The code of a reason that a host lists, never free text; what was said stands in a note (clause 7.1.2). */
public final class ReasonCode extends Identifier<ReasonCode> {

    private ReasonCode(String value) {
        super(value, "a reason code (ReasonCode)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static ReasonCode of(String value) {
        return new ReasonCode(value);
    }
}
