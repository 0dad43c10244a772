package dev.qualitysdk.jdbc.projection;

import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Quantity;
import java.util.Optional;
import org.joda.money.Money;

/** What a column holds, and how it is made of canonical text. */
enum ColumnType {
    /** A text as it is. */
    TEXT,
    /** An instant. */
    INSTANT,
    /** A date. */
    DATE,
    /** A whole number. */
    NUMBER,
    /** An amount of money in minor units, such as fen. */
    MINOR_UNITS,
    /** The currency of an amount of money. */
    CURRENCY,
    /** A quantity in base units: grams, pieces or millilitres. */
    BASE_UNITS,
    /** Points in hundredths. */
    HUNDREDTHS,
    /** The symbol of a quantity's base unit. */
    BASE_UNIT;

    Optional<Long> number(String text) {
        return Optional.of(
                switch (this) {
                    case MINOR_UNITS -> Money.parse(text).getAmountMinorLong();
                    case BASE_UNITS -> Quantity.parse(text).amount();
                    case HUNDREDTHS -> (long) Points.parse(text).hundredths();
                    default -> Long.parseLong(text);
                });
    }

    Optional<String> text(String text) {
        return Optional.of(
                switch (this) {
                    case CURRENCY -> Money.parse(text).getCurrencyUnit().getCode();
                    case BASE_UNIT -> Quantity.parse(text).dimension().symbol();
                    default -> text;
                });
    }
}
