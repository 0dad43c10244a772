package dev.qualitysdk.basics;

/** Something that a plan says is to be done in an incident (clauses 6.2.3 to 6.2.5). */
public final class TaskId extends Identifier<TaskId> {

    private TaskId(String value) {
        super(value, "a task of a plan (TaskId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static TaskId of(String value) {
        return new TaskId(value);
    }
}
