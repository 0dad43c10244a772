package dev.qualitysdk.basics;

/** A provider of external courses (clause 5.2.4). */
public final class ProviderId extends Identifier<ProviderId> {

    private ProviderId(String value) {
        super(value, "a provider of courses (ProviderId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static ProviderId of(String value) {
        return new ProviderId(value);
    }
}
