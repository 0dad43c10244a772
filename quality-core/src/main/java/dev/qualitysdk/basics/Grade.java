package dev.qualitysdk.basics;

/** A quality grade of a kind of material, such as {@code A}. */
public final class Grade extends Identifier<Grade> {

    private Grade(String value) {
        super(value, "a grade (Grade)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static Grade of(String value) {
        return new Grade(value);
    }
}
