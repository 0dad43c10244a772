package dev.qualitysdk.basics;

/** An obligation whose due time the host keeps. */
public final class CommitmentId extends Identifier<CommitmentId> {

    private CommitmentId(String value) {
        super(value, "a commitment (CommitmentId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static CommitmentId of(String value) {
        return new CommitmentId(value);
    }
}
