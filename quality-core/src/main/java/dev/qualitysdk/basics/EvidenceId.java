package dev.qualitysdk.basics;

/** One piece of evidence, such as a photo, a call or a message of a device; the piece itself stays with the host. */
public final class EvidenceId extends Identifier<EvidenceId> {

    private EvidenceId(String value) {
        super(value, "a piece of evidence (EvidenceId)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static EvidenceId of(String value) {
        return new EvidenceId(value);
    }
}
