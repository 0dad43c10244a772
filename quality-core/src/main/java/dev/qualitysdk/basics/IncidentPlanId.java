package dev.qualitysdk.basics;

/** One version of a plan for a kind of incident (clause 6.2.2). */
public final class IncidentPlanId extends Identifier<IncidentPlanId> {

    private IncidentPlanId(String value) {
        super(value, "a plan version (IncidentPlanId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static IncidentPlanId of(String value) {
        return new IncidentPlanId(value);
    }
}
