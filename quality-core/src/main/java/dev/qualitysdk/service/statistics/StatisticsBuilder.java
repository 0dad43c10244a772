package dev.qualitysdk.service.statistics;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.regulation.AccuracyRule;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.assessment.AssessmentStep;
import dev.qualitysdk.service.assessment.Valuation;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotStep;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementStep;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A builder of {@link Statistics}, which takes record after record in any order, each once. It keeps sums and durations, no
 * records. Not thread-safe.
 */
public final class StatisticsBuilder {

    private final RegulationBook book;
    private final Roster roster;
    private final Instant asOf;
    private final ImmutableSortedMap<YearMonth, Period> periods;
    private final TreeMap<Instant, Period> starts = new TreeMap<>();
    private final HashMap<Cell, FigureSum> cells = new HashMap<>();
    private final ZoneId zone;

    StatisticsBuilder(RegulationBook book, Roster roster, Iterable<Period> periods, Instant asOf) {
        this.book = book;
        this.roster = roster;
        this.asOf = CanonicalTime.of(asOf);
        Faults faults = Faults.in("statistics");
        TreeMap<YearMonth, Period> months = new TreeMap<>();
        for (Period period : periods) {
            faults.check(
                    months.put(period.month(), period) == null, "periods", period.month(), "each month once", "7.2.2");
            starts.put(period.window().start(), period);
        }
        faults.check(!months.isEmpty(), "periods", null, "at least one month", "7.2.2")
                .check(
                        months.values().stream().map(Period::zone).distinct().count() < 2,
                        "periods",
                        months.values().stream().map(Period::zone).distinct().toList(),
                        "months in one zone",
                        "7.2.2")
                .refuse();
        this.periods = ImmutableSortedMap.copyOf(months);
        this.zone = this.periods.values().asList().get(0).zone();
    }

    /**
     * Counts a booking: the request, how it ended, and the times of the visit.
     *
     * @param booking the booking
     * @return this
     * @throws dev.qualitysdk.basics.InvalidValueException if no version of the regulation was in force at the confirmation
     */
    public StatisticsBuilder add(Booking booking) {
        if (touches(
                booking.steps().get(0).at(),
                booking.steps().get(booking.steps().size() - 1).at())) {
            booking.asOf(asOf).ifPresent(seen -> new BookingFigures(this, seen).count(book));
        }
        return this;
    }

    /**
     * Counts an assessment when it was accepted: net quantities and amounts by kind and grade, and the rounding to cash. An offer
     * that was refused or expired counts nothing.
     *
     * @param assessment the assessment
     * @param branch the branch of its booking; where empty, that of the assessor at the acceptance
     * @param channel the channel of its booking, if known
     * @return this
     */
    public StatisticsBuilder add(Assessment assessment, Optional<BranchId> branch, Optional<Channel> channel) {
        for (AssessmentStep step : assessment.steps()) {
            if (step instanceof AssessmentStep.Accepted) {
                month(step.at()).ifPresent(month -> {
                    Optional<BranchId> of = branch.or(() -> branchOf(assessment.assessor(), step.at()));
                    accepted(assessment.valuation(), Cell.of(month, of, channel));
                });
            }
        }
        return this;
    }

    private void accepted(Valuation valuation, Cell cell) {
        for (int i = 0; i < valuation.lines().size(); i++) {
            var line = valuation.lines().get(i);
            cell(cell.ofKind(line.kind()).ofGrade(line.grade())).agreed(line, line.amount(valuation.rounding()));
        }
        cell(cell).cashRounding(valuation.cashRounding());
    }

    /**
     * Counts a lot: when it was collected, what was recorded; when it was first verified, what was found, under the kind found.
     *
     * @param lot the lot
     * @return this
     */
    public StatisticsBuilder add(Lot lot) {
        LotStep.Collected collected = lot.collected();
        month(collected.at())
                .ifPresent(month -> cell(cell(collected, collected.at(), month).ofKind(collected.kind()))
                        .collected(collected.recorded()));
        lot.verification()
                .ifPresent(found -> month(found.at())
                        .ifPresent(
                                month -> cell(cell(collected, found.at(), month).ofKind(found.kind()))
                                        .verified(found.found())));
        return this;
    }

    private Cell cell(LotStep.Collected collected, Instant at, YearMonth month) {
        return Cell.of(month, collected.branch().or(() -> branchOf(collected.recorder(), at)), collected.channel());
    }

    /**
     * Counts a settlement: what was paid, what was reversed, what came back, each when it happened. What is only due, failed or
     * without an answer counts nothing; a dispute changes nothing of what was paid.
     *
     * @param settlement the settlement
     * @return this
     */
    public StatisticsBuilder add(Settlement settlement) {
        SettlementStep.FallenDue due = settlement.due();
        boolean counter = due.counterTo().isPresent();
        for (SettlementStep step : settlement.steps()) {
            month(step.at()).ifPresent(month -> {
                FigureSum sum = cell(Cell.of(month, Optional.of(due.branch()), due.channel()));
                if (step instanceof SettlementStep.Paid paid) {
                    if (counter) {
                        sum.returned(due.direction().opposite(), paid.amount());
                    } else {
                        sum.paid(due.direction(), paid.amount());
                    }
                } else if (step instanceof SettlementStep.Reversed && !counter) {
                    settlement.paid().ifPresent(paid -> sum.reversed(due.direction(), paid.amount()));
                }
            });
        }
        return this;
    }

    /**
     * Counts how accurately a lot was recorded, from the evidence that it hands out; other evidence counts nothing.
     *
     * @param evidence the evidence; its figures name {@code formula} and {@code recorded.kind}
     * @return this
     * @throws dev.qualitysdk.basics.InvalidValueException if evidence of the accuracy lacks one of them
     */
    public StatisticsBuilder add(Evidence evidence) {
        if (evidence.indicator().equals(Indicator.COLLECTION_ACCURACY)) {
            month(evidence.at()).ifPresent(month -> {
                String kind = evidence.figures().getOrDefault("recorded.kind", "");
                String name = evidence.figures().getOrDefault("formula", "");
                Optional<AccuracyRule.Formula> formula = Arrays.stream(AccuracyRule.Formula.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst();
                Faults.in("evidence " + evidence.subject())
                        .check(!kind.isEmpty(), "figures.recorded.kind", kind, "the kind recorded", "4.2.3")
                        .check(formula.isPresent(), "figures.formula", name, "BY_LOT or BY_MASS", "4.2.3")
                        .refuse();
                cell(Cell.of(month, evidence.branch(), evidence.channel()).ofKind(kind))
                        .accuracy(formula.orElseThrow(), Tally.of(evidence));
            });
        }
        return this;
    }

    /**
     * Returns the statistics.
     *
     * @return what was counted so far
     */
    public Statistics build() {
        return new Statistics(periods, Map.copyOf(Maps.transformValues(cells, FigureSum::figures)));
    }

    /** The month in which something counts; empty where it is unseen or lies in no month that is counted. */
    Optional<YearMonth> month(Instant at) {
        Map.Entry<Instant, Period> entry = at.isAfter(asOf) ? null : starts.floorEntry(at);
        return entry != null && at.isBefore(entry.getValue().until())
                ? Optional.of(entry.getValue().month())
                : Optional.empty();
    }

    /** Whether anything from one instant to another may lie in a month that is counted. */
    private boolean touches(Instant first, Instant last) {
        return !last.isBefore(starts.firstKey())
                && first.isBefore(starts.lastEntry().getValue().until());
    }

    FigureSum cell(Cell cell) {
        return cells.computeIfAbsent(cell, c -> new FigureSum());
    }

    private Optional<BranchId> branchOf(EmployeeId employee, Instant at) {
        return roster.at(employee, at.atZone(zone).toLocalDate()).map(Assignment::branch);
    }
}
