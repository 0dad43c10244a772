package dev.qualitysdk.basics;

/** A legal hold: an order that something be kept, whatever else asks that it be erased (clause 7.1.2). */
public final class HoldId extends Identifier<HoldId> {

    private HoldId(String value) {
        super(value, "a legal hold (HoldId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static HoldId of(String value) {
        return new HoldId(value);
    }
}
