package dev.qualitysdk.basics;

/** A training session (clause 5.2). */
public final class TrainingSessionId extends Identifier<TrainingSessionId> {

    private TrainingSessionId(String value) {
        super(value, "a training session (TrainingSessionId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static TrainingSessionId of(String value) {
        return new TrainingSessionId(value);
    }
}
