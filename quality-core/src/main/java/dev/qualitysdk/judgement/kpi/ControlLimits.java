package dev.qualitysdk.judgement.kpi;

import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.evidence.Tally;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Centre line and limits of a control chart: exact in comparisons, decimals for display. */
abstract class ControlLimits {

    /** 3 / d2 for ranges of two, as the tables of XmR charts state it. */
    private static final Fraction XMR = Fraction.of(266, 100);

    private static final Fraction HUNDRED = Fraction.of(100);

    private final Fraction centre;

    private ControlLimits(Fraction centre) {
        this.centre = centre;
    }

    final Fraction centre() {
        return centre;
    }

    /** 1 above the centre line, −1 below it, 0 on it. */
    final int side(Tally tally) {
        return ratio(tally).compareTo(centre);
    }

    abstract boolean isOutside(Tally tally);

    abstract BigDecimal lower(Tally tally);

    abstract BigDecimal upper(Tally tally);

    static ControlLimits ofCounts(List<Tally> months) {
        Tally all = months.stream().reduce(Tally.ZERO, Tally::plus);
        Fraction share = ratio(all);
        Fraction variance = share.times(Fraction.of(1).minus(share));
        return new ControlLimits(share) {

            @Override
            boolean isOutside(Tally tally) {
                Fraction away = ratio(tally).minus(share);
                return away.times(away).compareTo(nineVariances(tally)) > 0;
            }

            @Override
            BigDecimal lower(Tally tally) {
                return clamped(decimal(share).subtract(deviations(tally)));
            }

            @Override
            BigDecimal upper(Tally tally) {
                return clamped(decimal(share).add(deviations(tally)));
            }

            private Fraction nineVariances(Tally tally) {
                return Fraction.of(9).times(variance).dividedBy(Fraction.of(tally.denominator()));
            }

            private BigDecimal deviations(Tally tally) {
                return decimal(nineVariances(tally)).sqrt(MathContext.DECIMAL64);
            }
        };
    }

    static ControlLimits ofRanges(List<Tally> months) {
        Fraction sum = ratio(months.get(0));
        Fraction ranges = Fraction.ZERO;
        for (int i = 1; i < months.size(); i++) {
            Fraction ratio = ratio(months.get(i));
            Fraction step = ratio.minus(ratio(months.get(i - 1)));
            sum = sum.plus(ratio);
            ranges = ranges.plus(step.signum() < 0 ? Fraction.ZERO.minus(step) : step);
        }
        Fraction mean = sum.dividedBy(Fraction.of(months.size()));
        Fraction reach = XMR.times(ranges).dividedBy(Fraction.of(months.size() - 1L));
        return new ControlLimits(mean) {

            @Override
            boolean isOutside(Tally tally) {
                Fraction away = ratio(tally).minus(mean);
                return away.compareTo(reach) > 0 || Fraction.ZERO.minus(away).compareTo(reach) > 0;
            }

            @Override
            BigDecimal lower(Tally tally) {
                return clamped(decimal(mean.minus(reach)));
            }

            @Override
            BigDecimal upper(Tally tally) {
                return clamped(decimal(mean.plus(reach)));
            }
        };
    }

    static BigDecimal percent(Fraction share) {
        return share.times(HUNDRED).round(2, RoundingMode.HALF_UP);
    }

    private static Fraction ratio(Tally tally) {
        return Fraction.of(tally.numerator(), tally.denominator());
    }

    private static BigDecimal decimal(Fraction fraction) {
        return fraction.round(20, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal clamped(BigDecimal share) {
        return share.max(BigDecimal.ZERO).min(BigDecimal.ONE).movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }
}
