package dev.qualitysdk.basics;

/** An annual plan of training (clause 5.1.1). */
public final class TrainingPlanId extends Identifier<TrainingPlanId> {

    private TrainingPlanId(String value) {
        super(value, "a training plan (TrainingPlanId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static TrainingPlanId of(String value) {
        return new TrainingPlanId(value);
    }
}
