package dev.qualitysdk.basics;

/** A reason as a code of the host's own list, such as {@code duplicate}; what is to be said in words stands in a note. */
public final class ReasonCode extends Identifier<ReasonCode> {

    private ReasonCode(String value) {
        super(value, "a reason (ReasonCode)");
    }

    /**
     * Returns the reason with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the reason
     * @throws InvalidValueException if the text is none of that
     */
    public static ReasonCode of(String value) {
        return new ReasonCode(value);
    }
}
