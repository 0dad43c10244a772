package dev.qualitysdk.basics;

/** An incident of chapter 6. */
public final class IncidentId extends Identifier<IncidentId> {

    private IncidentId(String value) {
        super(value, "an incident (IncidentId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static IncidentId of(String value) {
        return new IncidentId(value);
    }
}
