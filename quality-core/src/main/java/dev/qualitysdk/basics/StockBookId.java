package dev.qualitysdk.basics;

/** The book of what is in stock: which lot was made of which, who holds it and where it lies (clause 3.3.3). */
public final class StockBookId extends Identifier<StockBookId> {

    private StockBookId(String value) {
        super(value, "a stock book (StockBookId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static StockBookId of(String value) {
        return new StockBookId(value);
    }
}
