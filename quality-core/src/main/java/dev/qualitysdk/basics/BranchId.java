package dev.qualitysdk.basics;

/** A branch of the company. */
public final class BranchId extends Identifier<BranchId> {

    private BranchId(String value) {
        super(value, "a branch (BranchId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static BranchId of(String value) {
        return new BranchId(value);
    }
}
