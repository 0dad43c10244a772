package dev.qualitysdk.basics;

/** An on-site assessment and its offers (clause 3.2). */
public final class AssessmentId extends Identifier<AssessmentId> {

    private AssessmentId(String value) {
        super(value, "an assessment (AssessmentId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static AssessmentId of(String value) {
        return new AssessmentId(value);
    }
}
