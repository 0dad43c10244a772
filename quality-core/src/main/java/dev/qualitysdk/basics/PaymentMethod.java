package dev.qualitysdk.basics;

/** How a settlement is paid (clause 3.4.1); hosts may name methods of their own. */
public final class PaymentMethod extends Identifier<PaymentMethod> {

    /** The payment method {@code cash}. */
    public static final PaymentMethod CASH = new PaymentMethod("cash");

    /** The payment method {@code bank_transfer}. */
    public static final PaymentMethod BANK_TRANSFER = new PaymentMethod("bank_transfer");

    /** The payment method {@code mobile_wallet}. */
    public static final PaymentMethod MOBILE_WALLET = new PaymentMethod("mobile_wallet");

    private PaymentMethod(String value) {
        super(value, "a payment method (PaymentMethod)");
    }

    /**
     * Returns the identifier with a text.
     *
     * @param value 1 to 100 characters on one line, without white space at its ends
     * @return the identifier
     * @throws InvalidValueException if the text is none of that
     */
    public static PaymentMethod of(String value) {
        return new PaymentMethod(value);
    }
}
