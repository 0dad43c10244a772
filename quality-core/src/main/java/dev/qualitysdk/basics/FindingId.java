package dev.qualitysdk.basics;

/** A finding of a patrol inspection (clause 4.1.2). */
public final class FindingId extends Identifier<FindingId> {

    private FindingId(String value) {
        super(value, "a finding (FindingId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static FindingId of(String value) {
        return new FindingId(value);
    }
}
