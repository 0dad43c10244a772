package dev.qualitysdk.basics;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A unit in which a quantity is given. Each belongs to one dimension and is a whole number of that dimension's base unit:
 * grams, pieces or millilitres.
 */
public enum Unit {
    /** Gram, the base unit of mass. */
    GRAM(Dimension.MASS, 1, "g"),
    /** Kilogram, 1,000 g. */
    KILOGRAM(Dimension.MASS, 1_000, "kg"),
    /** Tonne, 1,000,000 g. */
    TONNE(Dimension.MASS, 1_000_000, "t"),
    /** Jin (斤), 500 g. */
    JIN(Dimension.MASS, 500, "jin"),
    /** Dan (担), 50,000 g. */
    DAN(Dimension.MASS, 50_000, "dan"),
    /** Piece, the base unit of count. */
    PIECE(Dimension.COUNT, 1, "pc"),
    /** Millilitre, the base unit of volume. */
    MILLILITRE(Dimension.VOLUME, 1, "ml"),
    /** Litre, 1,000 ml. */
    LITRE(Dimension.VOLUME, 1_000, "l");

    /** What a quantity measures; quantities of unlike dimensions are never added or compared. */
    public enum Dimension {
        /** Mass, in grams. */
        MASS("g"),
        /** Number of pieces. */
        COUNT("pc"),
        /** Volume, in millilitres. */
        VOLUME("ml");

        private final String symbol;

        Dimension(String symbol) {
            this.symbol = symbol;
        }

        /**
         * Returns the symbol of the base unit.
         *
         * @return {@code g}, {@code pc} or {@code ml}
         */
        public String symbol() {
            return symbol;
        }
    }

    private final Dimension dimension;
    private final long factor;
    private final String symbol;

    Unit(Dimension dimension, long factor, String symbol) {
        this.dimension = dimension;
        this.factor = factor;
        this.symbol = symbol;
    }

    /**
     * Returns what this unit measures.
     *
     * @return the dimension
     */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * Returns how many base units one of this unit is.
     *
     * @return grams, pieces or millilitres, at least 1
     */
    public long factor() {
        return factor;
    }

    /**
     * Returns the symbol by which this unit is read and written.
     *
     * @return such as {@code kg}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * Returns the unit with a symbol or name.
     *
     * @param text a symbol ({@code kg}), an English name ({@code kilogram}) or one of 克, 千克, 公斤, 吨, 噸, 斤, 担, 擔, 件, 台,
     *     个, 個, 升, 毫升; case is ignored
     * @return the unit
     * @throws InvalidValueException if there is none
     */
    public static Unit parse(String text) {
        Faults.in("unit").given(text, "text").refuse();
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        for (Unit unit : values()) {
            if (unit.symbol.equals(wanted)
                    || unit.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return unit;
            }
        }
        return switch (wanted) {
            case "克" -> GRAM;
            case "千克", "公斤" -> KILOGRAM;
            case "吨", "噸" -> TONNE;
            case "斤" -> JIN;
            case "担", "擔" -> DAN;
            case "件", "台", "个", "個" -> PIECE;
            case "毫升" -> MILLILITRE;
            case "升" -> LITRE;
            default ->
                throw new InvalidValueException(
                        "unit",
                        java.util.List.of(Fault.of("unit", text, "one of g, kg, t, jin, dan, pc, ml, l", "3.3.3")));
        };
    }

    /**
     * Converts an amount of this unit to base units, exactly.
     *
     * @param amount the amount, any sign
     * @return whole base units
     * @throws InvalidValueException if it is not a whole number of base units or does not fit 64 bits
     */
    public long toBase(BigDecimal amount) {
        BigDecimal base = amount.multiply(BigDecimal.valueOf(factor));
        try {
            return base.longValueExact();
        } catch (ArithmeticException inexact) {
            throw new InvalidValueException(
                    "quantity",
                    java.util.List.of(Fault.of(
                            "amount",
                            amount.toPlainString() + " " + symbol,
                            "a whole number of " + dimension.symbol + " that fits 64 bits",
                            "3.3.3")));
        }
    }
}
