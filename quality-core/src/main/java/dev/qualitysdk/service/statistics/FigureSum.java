package dev.qualitysdk.service.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.regulation.AccuracyRule;
import dev.qualitysdk.service.assessment.AssessmentLine;
import dev.qualitysdk.service.settlement.Direction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** Figures in the making. */
final class FigureSum {

    private static final int FIRST_LENGTH = 8;

    private final EnumMap<Count, Long> counts = new EnumMap<>(Count.class);
    private final EnumMap<Unit.Dimension, Volume> collected = new EnumMap<>(Unit.Dimension.class);
    private final EnumMap<Unit.Dimension, Volume> verified = new EnumMap<>(Unit.Dimension.class);
    private final TreeMap<String, Trade> agreed = new TreeMap<>();
    private final TreeMap<String, Money> cashRounding = new TreeMap<>();
    private final TreeMap<String, Payments> payments = new TreeMap<>();
    private final EnumMap<AccuracyRule.Formula, Tally> accuracy = new EnumMap<>(AccuracyRule.Formula.class);
    private final EnumMap<VisitTime, Times> times = new EnumMap<>(VisitTime.class);

    /** Durations in the making, not yet sorted. */
    private static final class Times {

        private long[] micros = new long[FIRST_LENGTH];
        private int size;

        void add(long... more) {
            if (micros.length - size < more.length) {
                micros = Arrays.copyOf(micros, Math.max(2 * micros.length, Math.addExact(size, more.length)));
            }
            System.arraycopy(more, 0, micros, size, more.length);
            size += more.length;
        }

        Durations durations() {
            return Durations.ofMicros(Arrays.copyOf(micros, size));
        }
    }

    void count(Count count, long times) {
        counts.merge(count, times, Math::addExact);
    }

    void collected(Quantity quantity) {
        collected.merge(quantity.dimension(), Volume.ofLot(quantity), Volume::plus);
    }

    void verified(Quantity quantity) {
        verified.merge(quantity.dimension(), Volume.ofLot(quantity), Volume::plus);
    }

    void agreed(AssessmentLine line, Money amount) {
        agreed(ImmutableTrade.of(line.gross().dimension(), 1, line.net(), amount));
    }

    private void agreed(Trade trade) {
        agreed.merge(
                trade.amount().getCurrencyUnit().getCode() + trade.dimension().name(), trade, Trade::plus);
    }

    void cashRounding(Money amount) {
        if (!amount.isZero()) {
            cashRounding.merge(amount.getCurrencyUnit().getCode(), amount, Money::plus);
        }
    }

    void paid(Direction direction, Money amount) {
        Money none = Money.zero(amount.getCurrencyUnit());
        payments(ImmutablePayments.of(direction, 1, amount, 0, none, 0, none));
    }

    void reversed(Direction direction, Money amount) {
        Money none = Money.zero(amount.getCurrencyUnit());
        payments(ImmutablePayments.of(direction, 0, none, 1, amount, 0, none));
    }

    void returned(Direction direction, Money amount) {
        Money none = Money.zero(amount.getCurrencyUnit());
        payments(ImmutablePayments.of(direction, 0, none, 0, none, 1, amount));
    }

    private void payments(Payments some) {
        payments.merge(
                some.paid().getCurrencyUnit().getCode() + some.direction().name(), some, Payments::plus);
    }

    void accuracy(AccuracyRule.Formula formula, Tally tally) {
        accuracy.merge(formula, tally, Tally::plus);
    }

    void time(VisitTime time, long... micros) {
        times.computeIfAbsent(time, t -> new Times()).add(micros);
    }

    FigureSum addAll(BusinessFigures figures) {
        figures.counts().forEach(this::count);
        figures.collected().forEach((dimension, volume) -> collected.merge(dimension, volume, Volume::plus));
        figures.verified().forEach((dimension, volume) -> verified.merge(dimension, volume, Volume::plus));
        figures.agreed().forEach(this::agreed);
        figures.cashRounding().forEach(this::cashRounding);
        figures.payments().forEach(this::payments);
        figures.accuracy().forEach(this::accuracy);
        figures.times().forEach((time, durations) -> time(time, durations.micros()));
        return this;
    }

    BusinessFigures figures() {
        ImmutableSortedMap.Builder<VisitTime, Durations> measured = ImmutableSortedMap.naturalOrder();
        for (Map.Entry<VisitTime, Times> one : times.entrySet()) {
            measured.put(one.getKey(), one.getValue().durations());
        }
        return ImmutableBusinessFigures.of(
                ImmutableSortedMap.copyOf(counts),
                ImmutableSortedMap.copyOf(collected),
                ImmutableSortedMap.copyOf(verified),
                agreed.values().stream()
                        .sorted(Comparator.comparing((Trade trade) ->
                                        trade.amount().getCurrencyUnit().getCode())
                                .thenComparing(Trade::dimension))
                        .collect(ImmutableList.toImmutableList()),
                cashRounding.values().stream().filter(sum -> !sum.isZero()).collect(ImmutableList.toImmutableList()),
                payments.values().stream()
                        .sorted(Comparator.comparing((Payments some) ->
                                        some.paid().getCurrencyUnit().getCode())
                                .thenComparing(Payments::direction))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableSortedMap.copyOf(accuracy),
                measured.build());
    }
}
