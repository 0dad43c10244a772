package dev.qualitysdk.basics;

/**
 * The name under which one payment is known to whoever carries it out, and by which it is found in a payment statement
 * (clause 3.4.3).
 */
public final class PaymentReference extends Identifier<PaymentReference> {

    private PaymentReference(String value) {
        super(value, "a payment reference (PaymentReference)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static PaymentReference of(String value) {
        return new PaymentReference(value);
    }
}
