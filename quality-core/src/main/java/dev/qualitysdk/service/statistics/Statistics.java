package dev.qualitysdk.service.statistics;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.RegulationBook;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The business statistics of some months (clause 7.2.2), by kind, grade, branch, channel and month.
 *
 * <p>On every axis the figures of the members, {@link Member#NONE} among them, add up to {@link #all}. Statistics merge: what two
 * machines made of two halves of the records gives, with {@link #plus}, what one makes of all.
 */
public final class Statistics {

    private final ImmutableSortedMap<YearMonth, Period> periods;
    private final ImmutableMap<Cell, BusinessFigures> cells;

    Statistics(ImmutableSortedMap<YearMonth, Period> periods, Map<Cell, BusinessFigures> cells) {
        this.periods = periods;
        this.cells = ImmutableMap.copyOf(Maps.filterValues(cells, figures -> !figures.equals(BusinessFigures.NONE)));
    }

    /**
     * Returns a builder that has counted nothing.
     *
     * @param book the regulation, which says when an arrival was promised
     * @param roster who belonged where, for records that name no branch
     * @param periods the months to be counted, at least one, each once, in one zone
     * @param asOf the instant; steps after it are unseen
     * @return the builder
     * @throws dev.qualitysdk.basics.InvalidValueException if there is no month, one is named twice, or the zones differ
     */
    public static StatisticsBuilder builder(
            RegulationBook book, Roster roster, Iterable<Period> periods, Instant asOf) {
        return new StatisticsBuilder(book, roster, periods, asOf);
    }

    /**
     * Returns the months that are counted, each whole or cut; what lies outside them counts nowhere.
     *
     * @return the periods by month
     */
    public ImmutableSortedMap<YearMonth, Period> periods() {
        return periods;
    }

    /**
     * Returns the figures of everything.
     *
     * @return the sum
     */
    public BusinessFigures all() {
        FigureSum sum = new FigureSum();
        cells.values().forEach(sum::addAll);
        return sum.figures();
    }

    /**
     * Returns the figures of each part.
     *
     * @param axis what they are broken down by
     * @return the members of which there are figures, in their order; together they are {@link #all}
     */
    public ImmutableSortedMap<Member, BusinessFigures> by(Axis axis) {
        TreeMap<Member, FigureSum> sums = new TreeMap<>();
        cells.forEach((cell, figures) ->
                sums.computeIfAbsent(cell.on(axis), m -> new FigureSum()).addAll(figures));
        return ImmutableSortedMap.copyOf(Maps.transformValues(sums, FigureSum::figures));
    }

    /**
     * Returns the statistics of one part alone, such as one branch, to be broken down further.
     *
     * @param axis the axis
     * @param member the member
     * @return its statistics, over the same months
     */
    public Statistics only(Axis axis, Member member) {
        return new Statistics(
                periods, Maps.filterKeys(cells, cell -> cell.on(axis).equals(member)));
    }

    /**
     * Returns the statistics of one month alone.
     *
     * @param month a month that is counted
     * @return its statistics
     * @throws dev.qualitysdk.basics.InvalidValueException if that month is not counted here
     */
    public Statistics of(YearMonth month) {
        Optional<Period> period = Optional.ofNullable(periods.get(month));
        Faults.in("statistics")
                .check(period.isPresent(), "month", month, "one of " + periods.keySet(), "7.2.2")
                .refuse();
        return new Statistics(
                ImmutableSortedMap.of(month, period.orElseThrow()),
                Maps.filterKeys(cells, cell -> cell.month().equals(month)));
    }

    /**
     * Returns these statistics and others together.
     *
     * @param other those of other records
     * @return the sums, over the months of either
     * @throws dev.qualitysdk.basics.InvalidValueException if a month of both goes up to different instants or lies in different
     *     zones
     * @throws ArithmeticException if a sum does not fit 64 bits
     */
    public Statistics plus(Statistics other) {
        Faults faults = Faults.in("statistics");
        TreeMap<YearMonth, Period> both = new TreeMap<>(periods);
        other.periods.forEach((month, period) -> {
            Period here = both.merge(month, period, (first, second) -> first);
            faults.check(here.equals(period), "periods." + month, period.window(), "" + here.window(), "7.2.2");
        });
        faults.check(
                both.values().stream().map(Period::zone).distinct().count() < 2,
                "zone",
                other.periods.values().stream().map(Period::zone).distinct().toList(),
                "the same zone",
                "7.2.2");
        faults.refuse();
        HashMap<Cell, BusinessFigures> sums = new HashMap<>(cells);
        other.cells.forEach((cell, figures) -> sums.merge(cell, figures, BusinessFigures::plus));
        return new Statistics(ImmutableSortedMap.copyOf(both), sums);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Statistics s && s.periods.equals(periods) && s.cells.equals(cells);
    }

    @Override
    public int hashCode() {
        return periods.hashCode() * 31 + cells.hashCode();
    }

    /**
     * Returns the months; the figures are too many for a line.
     *
     * @return such as {@code Statistics[2026-05]}
     */
    @Override
    public String toString() {
        return "Statistics" + periods.keySet();
    }
}
