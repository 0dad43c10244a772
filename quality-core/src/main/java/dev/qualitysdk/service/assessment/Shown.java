package dev.qualitysdk.service.assessment;

import dev.qualitysdk.basics.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact numbers as people read them. */
final class Shown {

    private static final int DECIMALS = 12;

    private Shown() {}

    /** The nearest decimal of at most twelve places, without zeros at its end. */
    static BigDecimal decimal(Fraction exact) {
        BigDecimal plain = exact.round(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return plain.setScale(Math.max(0, plain.scale()));
    }

    /** A decimal where the number has at most twelve of them, else a mixed number such as {@code 33333 1/3}. */
    static String number(Fraction exact) {
        BigDecimal cut = exact.round(DECIMALS, RoundingMode.DOWN);
        BigInteger scaled = BigInteger.TEN.pow(DECIMALS);
        if (Fraction.of(cut.unscaledValue(), scaled).equals(exact)) {
            BigDecimal plain = cut.stripTrailingZeros();
            return plain.setScale(Math.max(0, plain.scale())).toPlainString();
        }
        BigInteger[] parts = exact.numerator().abs().divideAndRemainder(exact.denominator());
        String whole = parts[0].signum() == 0 ? "" : parts[0] + " ";
        return (exact.signum() < 0 ? "-" : "") + whole + parts[1] + "/" + exact.denominator();
    }

    /** A price with at least the decimals of its currency. */
    static String price(UnitPrice price) {
        return price.price().getCurrencyUnit().getCode() + " " + amount(price) + "/"
                + price.per().symbol();
    }

    /** The amount of a price with at least the decimals of its currency. */
    static String amount(UnitPrice price) {
        BigDecimal amount = price.price().getAmount();
        int decimals = price.price().getCurrencyUnit().getDecimalPlaces();
        return amount.setScale(Math.max(amount.scale(), decimals)).toPlainString();
    }

    /** A share as a percentage. */
    static String percent(Fraction share) {
        return number(share.times(Fraction.of(100))) + " %";
    }
}
