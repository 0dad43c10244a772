package dev.qualitysdk.basics;

/** A ruling: a recorded interpretation of a clause (clause 8.1). */
public final class RulingId extends Identifier<RulingId> {

    private RulingId(String value) {
        super(value, "a ruling (RulingId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static RulingId of(String value) {
        return new RulingId(value);
    }
}
