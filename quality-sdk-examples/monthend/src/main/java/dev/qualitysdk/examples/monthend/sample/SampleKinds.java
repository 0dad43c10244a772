package dev.qualitysdk.examples.monthend.sample;

import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.PriceListVersion;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.service.assessment.AssessmentLine;
import dev.qualitysdk.service.assessment.Deduction;
import dev.qualitysdk.service.assessment.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** What the invented company collects, what it pays for it, and how a line of an assessment comes about. */
final class SampleKinds {

    static final String PRICE_LIST = "2026-Q2";

    /** A kind: its unit, its price, how much of it is usual, and whether moisture is taken off. */
    record Kind(String code, Unit unit, String price, int least, int most, boolean moist) {}

    static final Kind BULKY = new Kind("upholstered-furniture", Unit.KILOGRAM, "-0.80", 20, 120, false);

    private static final List<Kind> KINDS = List.of(
            new Kind("corrugated-board", Unit.KILOGRAM, "1.15", 8, 90, true),
            new Kind("newspaper", Unit.KILOGRAM, "1.60", 5, 60, true),
            new Kind("corrugated-board", Unit.KILOGRAM, "1.15", 8, 90, true),
            new Kind("pet-bottle", Unit.KILOGRAM, "2.35", 2, 25, false),
            new Kind("aluminium-can", Unit.KILOGRAM, "9.80", 1, 15, false),
            new Kind("mixed-iron", Unit.KILOGRAM, "2.10", 5, 200, false),
            new Kind("copper-wire", Unit.KILOGRAM, "52.00", 1, 12, false),
            new Kind("washing-machine", Unit.PIECE, "65.00", 1, 2, false),
            new Kind("crt-screen", Unit.PIECE, "40.00", 1, 2, false),
            new Kind("lead-acid-battery", Unit.KILOGRAM, "7.40", 6, 40, false));

    /** A line with the texts of its cell. */
    record Line(Kind kind, Quantity net, AssessmentLine line, String cell) {}

    private SampleKinds() {}

    /** Returns one to three kinds, each once. */
    static List<Kind> some(SampleRandom random) {
        if (random.perMille(20)) {
            return List.of(BULKY);
        }
        List<Kind> some = new ArrayList<>();
        int count = random.perMille(450) ? 1 : random.perMille(700) ? 2 : 3;
        while (some.size() < count) {
            Kind kind = random.pick(KINDS);
            if (some.stream().noneMatch(k -> k.code().equals(kind.code()))) {
                some.add(kind);
            }
        }
        return some;
    }

    /** Returns an amount as a customer estimates it, in units. */
    static int estimate(Kind kind, SampleRandom random) {
        return random.between(kind.least(), kind.most());
    }

    /** Returns what was weighed where a customer had estimated an amount. */
    static Line weigh(Kind kind, int estimated, SampleRandom random, CurrencyUnit currency) {
        boolean pieces = kind.unit() == Unit.PIECE;
        Quantity gross = pieces
                ? Quantity.of(estimated, Unit.PIECE)
                : Quantity.ofGrams(estimated * (long) random.between(700, 1_300) / 100 * 100);
        Quantity tare = pieces ? Quantity.zero(Unit.Dimension.COUNT) : Quantity.ofGrams(random.between(0, 4) * 100L);
        int moisture = kind.moist() ? random.between(0, 8) : 0;
        UnitPrice price = UnitPrice.of(BigMoney.of(currency, new BigDecimal(kind.price())), kind.unit());
        AssessmentLine line = AssessmentLine.builder()
                .kind(kind.code())
                .grade(Grade.of(random.perMille(700) ? "1" : "2"))
                .gross(gross)
                .tare(tare)
                .unitPrice(price)
                .deductions(
                        moisture == 0
                                ? List.of()
                                : List.of(Deduction.of(Deduction.Cause.MOISTURE, Ratio.of(moisture, 100))))
                .priceList(Optional.of(PriceListVersion.of(PRICE_LIST)))
                .build();
        long net = line.net().round(0, java.math.RoundingMode.HALF_UP).longValueExact();
        Quantity recorded = Quantity.ofBase(net, gross.dimension());
        String cell = String.join(
                "|",
                kind.code(),
                line.grade().value(),
                text(gross),
                text(tare),
                kind.price() + "/" + kind.unit().symbol(),
                moisture == 0 ? "" : moisture + " %",
                "",
                PRICE_LIST);
        return new Line(kind, recorded, line, cell);
    }

    /** Returns a quantity as a clerk writes it. */
    static String text(Quantity quantity) {
        if (quantity.dimension() != Unit.Dimension.MASS) {
            return quantity.toString();
        }
        return BigDecimal.valueOf(quantity.amount(), 3).stripTrailingZeros().toPlainString() + " kg";
    }
}
