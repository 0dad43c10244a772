package dev.qualitysdk.basics;

/** A lot of one kind of scrap (clause 3.3). */
public final class LotId extends Identifier<LotId> {

    private LotId(String value) {
        super(value, "a lot (LotId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static LotId of(String value) {
        return new LotId(value);
    }
}
