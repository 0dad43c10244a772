package dev.qualitysdk.basics;

/** An entry of a stock book; named by the host once, never again for another (clause 3.3.3). */
public final class StockEntryId extends Identifier<StockEntryId> {

    private StockEntryId(String value) {
        super(value, "an entry of a stock book (StockEntryId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static StockEntryId of(String value) {
        return new StockEntryId(value);
    }
}
