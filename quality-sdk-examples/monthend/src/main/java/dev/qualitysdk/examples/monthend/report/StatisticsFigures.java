package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.kpi.Percentage;
import dev.qualitysdk.regulation.AccuracyRule;
import dev.qualitysdk.service.settlement.Direction;
import dev.qualitysdk.service.statistics.Axis;
import dev.qualitysdk.service.statistics.BusinessFigures;
import dev.qualitysdk.service.statistics.Count;
import dev.qualitysdk.service.statistics.Durations;
import dev.qualitysdk.service.statistics.Payments;
import dev.qualitysdk.service.statistics.Trade;
import dev.qualitysdk.service.statistics.VisitTime;
import dev.qualitysdk.service.statistics.Volume;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Business figures one by one, under the names, in the units and in the order of the files. */
final class StatisticsFigures {

    /** How many decimals an average price has. */
    static final int PRICE_DECIMALS = 4;

    /** The percentiles that are written. */
    static final List<Integer> PERCENTILES = List.of(50, 75, 90, 95);

    /** A figure's name and unit, and whether its parts add up. */
    record Key(String figure, String unit, boolean additive) {}

    private final RoundingMode rounding;
    private final Map<Key, String> values = new LinkedHashMap<>();

    private StatisticsFigures(RoundingMode rounding) {
        this.rounding = rounding;
    }

    /** Returns the figures that can be had on an axis, or of the whole where it is empty. */
    static Map<Key, String> of(BusinessFigures figures, Optional<Axis> axis, RoundingMode rounding) {
        StatisticsFigures some = new StatisticsFigures(rounding);
        boolean ofGoods = axis.filter(a -> a == Axis.KIND || a == Axis.GRADE).isPresent();
        if (!ofGoods) {
            some.bookings(figures);
        }
        if (axis.filter(a -> a == Axis.GRADE).isEmpty()) {
            some.lots(figures);
        }
        some.agreed(figures, !ofGoods);
        if (!ofGoods) {
            figures.payments().forEach(some::payments);
            for (VisitTime time : VisitTime.values()) {
                some.times(time, figures.times(time));
            }
        }
        return some.values;
    }

    /** Returns the unit that average prices are quoted in. */
    static Unit quoted(Unit.Dimension dimension) {
        return switch (dimension) {
            case MASS -> Unit.KILOGRAM;
            case COUNT -> Unit.PIECE;
            case VOLUME -> Unit.LITRE;
        };
    }

    private void bookings(BusinessFigures figures) {
        for (Count count : Count.values()) {
            sum("bookings." + code(count), "", Long.toString(figures.count(count)));
        }
    }

    private void lots(BusinessFigures figures) {
        volumes("collected", figures.collected());
        volumes("verified", figures.verified());
        for (Map.Entry<AccuracyRule.Formula, Tally> one : figures.accuracy().entrySet()) {
            Tally tally = one.getValue();
            String unit = one.getKey() == AccuracyRule.Formula.BY_MASS ? "g" : "lots";
            sum("accuracy.accurate", unit, Long.toString(tally.numerator()));
            sum("accuracy.of", unit, Long.toString(tally.denominator()));
            if (tally.denominator() > 0) {
                one(
                        "accuracy.share",
                        "%",
                        Percentage.of(tally.numerator(), tally.denominator())
                                .value()
                                .toPlainString());
            }
        }
    }

    private void volumes(String name, ImmutableSortedMap<Unit.Dimension, Volume> volumes) {
        volumes.forEach((dimension, volume) -> {
            sum(name + ".lots", dimension.symbol(), Long.toString(volume.lots()));
            sum(
                    name + ".quantity",
                    dimension.symbol(),
                    Long.toString(volume.quantity().amount()));
        });
    }

    private void agreed(BusinessFigures figures, boolean withCash) {
        for (Trade trade : figures.agreed()) {
            Unit quoted = quoted(trade.dimension());
            String currency = trade.amount().getCurrencyUnit().getCode();
            String goods = currency + " " + trade.dimension().symbol();
            sum("agreed.lines", goods, Long.toString(trade.lines()));
            sum("agreed.quantity", goods, exact(trade.quantity()));
            sum("agreed.amount", goods, amount(trade.amount()));
            one(
                    "agreed.average_price",
                    currency + "/" + quoted.symbol(),
                    trade.averagePrice(quoted, PRICE_DECIMALS, rounding).toPlainString());
        }
        if (withCash) {
            figures.cashRounding()
                    .forEach(money ->
                            sum("agreed.cash_rounding", money.getCurrencyUnit().getCode(), amount(money)));
        }
    }

    private void payments(Payments payments) {
        String name = payments.direction() == Direction.WE_PAY ? "to_customers." : "from_customers.";
        String currency = payments.paid().getCurrencyUnit().getCode();
        sum(name + "payments", currency, Long.toString(payments.payments()));
        sum(name + "paid", currency, amount(payments.paid()));
        sum(name + "reversals", currency, Long.toString(payments.reversals()));
        sum(name + "reversed", currency, amount(payments.reversed()));
        sum(name + "returns", currency, Long.toString(payments.returns()));
        sum(name + "returned", currency, amount(payments.returned()));
        sum(name + "net", currency, amount(payments.net()));
    }

    private void times(VisitTime time, Durations durations) {
        String name = code(time);
        sum(name + ".visits", "", Long.toString(durations.count()));
        sum(name + ".total", "s", plain(new BigDecimal(durations.total(), 6)));
        for (int percent : PERCENTILES) {
            durations
                    .percentile(Ratio.of(percent, 100))
                    .ifPresent(duration -> one(name + ".p" + percent, "s", seconds(duration)));
        }
    }

    private void sum(String figure, String unit, String value) {
        values.put(new Key(figure, unit, true), value);
    }

    private void one(String figure, String unit, String value) {
        values.put(new Key(figure, unit, false), value);
    }

    static String code(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static String amount(Money money) {
        return money.getAmount().toPlainString();
    }

    private static String seconds(Duration duration) {
        return plain(BigDecimal.valueOf(duration.toSeconds()).add(BigDecimal.valueOf(duration.toNanosPart(), 9)));
    }

    /** An exact number: a decimal where it ends, else a fraction. */
    private static String exact(Fraction number) {
        BigInteger rest = number.denominator();
        while (rest.mod(BigInteger.TWO).signum() == 0) {
            rest = rest.shiftRight(1);
        }
        while (rest.mod(BigInteger.valueOf(5)).signum() == 0) {
            rest = rest.divide(BigInteger.valueOf(5));
        }
        return rest.equals(BigInteger.ONE)
                ? plain(new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator())))
                : number.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
