package dev.qualitysdk.basics;

/** A reason for which a clock may stand still; the regulation lists those it allows. */
public final class PauseReason extends Identifier<PauseReason> {

    /** The reason {@code waiting_for_customer}. */
    public static final PauseReason WAITING_FOR_CUSTOMER = new PauseReason("waiting_for_customer");

    private PauseReason(String value) {
        super(value, "a pause reason (PauseReason)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static PauseReason of(String value) {
        return new PauseReason(value);
    }
}
