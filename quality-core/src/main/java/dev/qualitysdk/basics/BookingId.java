package dev.qualitysdk.basics;

/** A booking: one promise to one customer, the same through every amendment (clause 3.1). */
public final class BookingId extends Identifier<BookingId> {

    private BookingId(String value) {
        super(value, "a booking (BookingId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static BookingId of(String value) {
        return new BookingId(value);
    }
}
