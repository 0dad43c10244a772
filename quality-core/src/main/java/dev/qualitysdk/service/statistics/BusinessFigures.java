package dev.qualitysdk.service.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.regulation.AccuracyRule;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The business figures of a whole or of one of its parts (clause 7.2.2).
 *
 * <p>They form a commutative monoid: {@link #NONE} changes nothing, and {@link #plus} gives the same in any order and grouping.
 * Whatever counts nothing is absent, so that equal records give equal figures.
 */
@Value.Immutable
public sealed interface BusinessFigures permits ImmutableBusinessFigures {

    /** The figures of nothing. */
    BusinessFigures NONE = new FigureSum().figures();

    /** {@return how often each thing happened to bookings; what never did is absent} */
    ImmutableSortedMap<Count, Long> counts();

    /** {@return what lots held as they were recorded when they were collected} */
    ImmutableSortedMap<Unit.Dimension, Volume> collected();

    /** {@return what lots held as they were first verified, under the kind that was found} */
    ImmutableSortedMap<Unit.Dimension, Volume> verified();

    /** {@return goods whose price was agreed, by currency and dimension} */
    ImmutableList<Trade> agreed();

    /** {@return what was added by rounding agreed totals to what can be paid in cash, by currency; it belongs to no kind} */
    ImmutableList<Money> cashRounding();

    /** {@return money that was paid, by currency and direction} */
    ImmutableList<Payments> payments();

    /** {@return how accurately lots were recorded, by formula, since lots and grams cannot be added; under the kind recorded} */
    ImmutableSortedMap<AccuracyRule.Formula, Tally> accuracy();

    /** {@return the times of visits; what was never measured is absent} */
    ImmutableSortedMap<VisitTime, Durations> times();

    /**
     * Returns how often something happened.
     *
     * @param count what
     * @return zero or more
     */
    default long count(Count count) {
        return counts().getOrDefault(count, 0L);
    }

    /**
     * Returns the times of one stretch of visits.
     *
     * @param time which
     * @return the durations, perhaps none
     */
    default Durations times(VisitTime time) {
        return times().getOrDefault(time, Durations.NONE);
    }

    /**
     * Returns these figures and others together.
     *
     * @param other those of other records
     * @return the sums
     * @throws ArithmeticException if a sum does not fit 64 bits
     */
    default BusinessFigures plus(BusinessFigures other) {
        return new FigureSum().addAll(this).addAll(other).figures();
    }
}
