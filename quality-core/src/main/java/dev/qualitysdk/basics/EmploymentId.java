package dev.qualitysdk.basics;

/** One stretch of an employee at one branch on one pay. */
public final class EmploymentId extends Identifier<EmploymentId> {

    private EmploymentId(String value) {
        super(value, "an employment (EmploymentId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static EmploymentId of(String value) {
        return new EmploymentId(value);
    }
}
