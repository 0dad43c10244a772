package dev.qualitysdk.basics;

/** A version of a working calendar; results name it, so that a later edit never changes them. */
public final class CalendarVersion extends Identifier<CalendarVersion> {

    private CalendarVersion(String value) {
        super(value, "a version of a working calendar (CalendarVersion)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static CalendarVersion of(String value) {
        return new CalendarVersion(value);
    }
}
