package dev.qualitysdk.basics;

/** A role that a plan gives to somebody in an incident (clause 6.2.2), such as {@code commander}. */
public final class PlanRole extends Identifier<PlanRole> {

    private PlanRole(String value) {
        super(value, "a role of a plan (PlanRole)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static PlanRole of(String value) {
        return new PlanRole(value);
    }
}
