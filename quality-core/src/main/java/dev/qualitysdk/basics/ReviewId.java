package dev.qualitysdk.basics;

/** A review that a customer gave of one visit (clause 4.1.3). */
public final class ReviewId extends Identifier<ReviewId> {

    private ReviewId(String value) {
        super(value, "a review (ReviewId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static ReviewId of(String value) {
        return new ReviewId(value);
    }
}
