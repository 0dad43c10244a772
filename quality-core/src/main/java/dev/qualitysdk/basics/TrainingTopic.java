package dev.qualitysdk.basics;

/** What training is about (clause 5.1.2); hosts may name topics of their own. */
public final class TrainingTopic extends Identifier<TrainingTopic> {

    /** The training topic {@code conduct}. */
    public static final TrainingTopic CONDUCT = new TrainingTopic("conduct");

    /** The training topic {@code process}. */
    public static final TrainingTopic PROCESS = new TrainingTopic("process");

    /** The training topic {@code communication}. */
    public static final TrainingTopic COMMUNICATION = new TrainingTopic("communication");

    /** The training topic {@code safety}. */
    public static final TrainingTopic SAFETY = new TrainingTopic("safety");

    private TrainingTopic(String value) {
        super(value, "a training topic (TrainingTopic)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static TrainingTopic of(String value) {
        return new TrainingTopic(value);
    }
}
