package dev.qualitysdk.basics;

/** One edition of the appraisal of one month, such as {@code 2026-06}, or {@code 2026-06#2} for its first restatement. */
public final class CycleId extends Identifier<CycleId> {

    private CycleId(String value) {
        super(value, "an appraisal cycle (CycleId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static CycleId of(String value) {
        return new CycleId(value);
    }
}
