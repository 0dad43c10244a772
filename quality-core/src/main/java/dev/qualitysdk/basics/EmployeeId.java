package dev.qualitysdk.basics;

/** The employee whose work is appraised, or who took a step. A code, never a name. */
public final class EmployeeId extends Identifier<EmployeeId> {

    private EmployeeId(String value) {
        super(value, "an employee (EmployeeId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static EmployeeId of(String value) {
        return new EmployeeId(value);
    }
}
