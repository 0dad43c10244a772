package dev.qualitysdk.basics;

/** A book of receipts, whose numbers are unbroken (clause 3.4.2). */
public final class ReceiptBookId extends Identifier<ReceiptBookId> {

    private ReceiptBookId(String value) {
        super(value, "a receipt book (ReceiptBookId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static ReceiptBookId of(String value) {
        return new ReceiptBookId(value);
    }
}
