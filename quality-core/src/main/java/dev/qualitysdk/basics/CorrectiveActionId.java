package dev.qualitysdk.basics;

/** A corrective action (clause 1.3.4). */
public final class CorrectiveActionId extends Identifier<CorrectiveActionId> {

    private CorrectiveActionId(String value) {
        super(value, "a corrective action (CorrectiveActionId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static CorrectiveActionId of(String value) {
        return new CorrectiveActionId(value);
    }
}
