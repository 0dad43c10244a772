package dev.qualitysdk.basics;

/** A settlement of what was collected (clause 3.4). */
public final class SettlementId extends Identifier<SettlementId> {

    private SettlementId(String value) {
        super(value, "a settlement (SettlementId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static SettlementId of(String value) {
        return new SettlementId(value);
    }
}
