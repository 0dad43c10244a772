package dev.qualitysdk.basics;

/** A course with parts, for which an employee is certified (clause 5.1.2). */
public final class CourseId extends Identifier<CourseId> {

    private CourseId(String value) {
        super(value, "a course (CourseId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static CourseId of(String value) {
        return new CourseId(value);
    }
}
