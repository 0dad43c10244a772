package dev.qualitysdk.basics;

/** The version of the text that a customer consented to. The text itself stands with the host. */
public final class ConsentVersion extends Identifier<ConsentVersion> {

    private ConsentVersion(String value) {
        super(value, "a version of a consent (ConsentVersion)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static ConsentVersion of(String value) {
        return new ConsentVersion(value);
    }
}
