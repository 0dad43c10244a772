package dev.qualitysdk.basics;

/** A complaint with all its rounds (clause 4.2.4). */
public final class ComplaintId extends Identifier<ComplaintId> {

    private ComplaintId(String value) {
        super(value, "a complaint (ComplaintId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static ComplaintId of(String value) {
        return new ComplaintId(value);
    }
}
