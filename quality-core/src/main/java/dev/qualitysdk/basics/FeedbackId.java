package dev.qualitysdk.basics;

/** What one colleague says of the work of another (clause 1.3.3). */
public final class FeedbackId extends Identifier<FeedbackId> {

    private FeedbackId(String value) {
        super(value, "a feedback (FeedbackId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static FeedbackId of(String value) {
        return new FeedbackId(value);
    }
}
