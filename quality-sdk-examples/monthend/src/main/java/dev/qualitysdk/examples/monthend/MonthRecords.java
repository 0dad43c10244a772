package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.evidence.Tallies;
import dev.qualitysdk.examples.monthend.archive.FrozenRecords;
import dev.qualitysdk.examples.monthend.report.CommandText;
import dev.qualitysdk.examples.monthend.report.MonthStatistics;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.CrewDay;
import dev.qualitysdk.service.booking.Visit;
import dev.qualitysdk.service.commitment.Commitment;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.statistics.Period;
import dev.qualitysdk.service.statistics.Statistics;
import dev.qualitysdk.service.statistics.StatisticsBuilder;
import dev.qualitysdk.service.supervision.CorrectiveAction;
import dev.qualitysdk.service.supervision.CustomerSatisfaction;
import dev.qualitysdk.service.supervision.Finding;
import dev.qualitysdk.service.supervision.Review;
import dev.qualitysdk.store.Store;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Everything that a month rests on, read from a store: the evidence of the cycle, and the tallies of the months before as they
 * stood when each of them ended.
 */
final class MonthRecords {

    /** So many earlier months are on the control charts. */
    static final int MOST_EARLIER = 24;

    private static final int MOST_TOLD = 5;

    /** The statistics go back a year, so that a month can be held against the same one of the year before. */
    private static final int STATISTICS_BEFORE = 12;

    /** How a thing counts as of an instant. */
    private interface Judged {

        List<Evidence> asOf(Instant asOf);
    }

    private final Store store;
    private final RegulationBook book;
    private final Regulation regulation;
    private final YearMonth month;
    private final TimeWindow cycle;
    private final Instant asOf;
    private final Roster roster;
    private final ImmutableList<Employment> employments;
    private final List<Evidence> evidence = new ArrayList<>();
    private final TreeMap<YearMonth, Ledger.Builder> earlier = new TreeMap<>();
    private final CoverageSum coverage = new CoverageSum();
    private final List<ConductEntry> conduct = new ArrayList<>();
    private final List<String> unjudged = new ArrayList<>();
    private final Map<BookingId, Origin> origins = new HashMap<>();
    private final Map<Origin, Origin> sharedOrigins = new HashMap<>();
    private final List<StatisticsBuilder> statistics;
    private final Optional<StatisticsBuilder> cutBefore;
    private long unjudgedCount;

    /** What an assessment does not say of itself. */
    private record Origin(BranchId branch, Channel channel) {}

    private MonthRecords(Store store, RegulationBook book, YearMonth month, Instant asOf) {
        this.store = store;
        this.book = book;
        this.month = month;
        this.asOf = asOf;
        this.regulation = book.versions().get(0);
        this.cycle = regulation.cycle(month);
        try (Stream<Employment> all = store.things(Employment.FAMILY).stream()) {
            this.employments = all.collect(ImmutableList.toImmutableList());
        }
        this.roster = Roster.of(employments.stream().map(Employment::assignment).toList());
        this.statistics = new ArrayList<>();
        this.cutBefore = begun() ? startStatistics() : Optional.empty();
    }

    /** Reads what a month rests on. */
    static MonthRecords of(Store store, RegulationBook book, YearMonth month, Instant asOf) {
        MonthRecords records = new MonthRecords(store, book, month, asOf);
        records.read();
        return records;
    }

    private boolean begun() {
        return asOf.isAfter(cycle.start());
    }

    /** The month that is closed with the year before it and, while it is not over, the month before of equal progress. */
    private Optional<StatisticsBuilder> startStatistics() {
        List<Period> periods = new ArrayList<>();
        for (int back = STATISTICS_BEFORE; back > 0; back--) {
            periods.add(Period.of(month.minusMonths(back), regulation.zone()));
        }
        Period current = Period.until(month, regulation.zone(), asOf);
        periods.add(current);
        statistics.add(Statistics.builder(book, roster, periods, asOf));
        if (current.isWhole()) {
            return Optional.empty();
        }
        StatisticsBuilder cut = Statistics.builder(book, roster, List.of(current.previous()), asOf);
        statistics.add(cut);
        return Optional.of(cut);
    }

    /** Returns the business statistics; empty where the month had not begun. */
    Optional<MonthStatistics> statistics() {
        if (statistics.isEmpty()) {
            return Optional.empty();
        }
        Statistics months = statistics.get(0).build();
        return Optional.of(MonthStatistics.of(
                month,
                months,
                cutBefore.map(StatisticsBuilder::build).orElseGet(() -> months.of(month.minusMonths(1)))));
    }

    private void count(Booking booking) {
        statistics.forEach(builder -> builder.add(booking));
        Instant last = booking.steps().get(booking.steps().size() - 1).at();
        if (booking.arrivedAt().isPresent()
                && !last.isBefore(
                        regulation.cycle(month.minusMonths(STATISTICS_BEFORE)).start())) {
            Origin origin = new Origin(booking.branch(), booking.channel());
            origins.put(booking.id(), sharedOrigins.computeIfAbsent(origin, o -> o));
        }
    }

    /** Counts the assessments of which a step may lie in a month that is counted; the others are not read. */
    private void assessments() {
        TimeWindow window = TimeWindow.of(
                regulation.cycle(month.minusMonths(STATISTICS_BEFORE)).start(), cycle.end());
        try (Stream<Assessment> things = store.things(Assessment.FAMILY).stream(window)) {
            things.forEach(assessment -> {
                Optional<Origin> origin = Optional.ofNullable(origins.get(assessment.booking()));
                statistics.forEach(
                        builder -> builder.add(assessment, origin.map(Origin::branch), origin.map(Origin::channel)));
            });
        }
        origins.clear();
    }

    private void read() {
        List<Visit> visits = new ArrayList<>();
        Set<BookingId> apart = new WitnessedVisits(store, book, asOf).contradicting();
        List<Booking> contradicting = new ArrayList<>();
        each(Booking.FAMILY, booking -> {
            if (apart.contains(booking.id())) {
                contradicting.add(booking);
            } else {
                judge("booking " + booking.id(), at -> booking.evidence(book, roster, at));
            }
            booking.visit().ifPresent(visits::add);
            count("statistics of booking " + booking.id(), () -> count(booking));
        });
        judge("visits that contradict each other", at -> CrewDay.evidence(contradicting, book, roster, at));
        assessments();
        each(Lot.FAMILY, lot -> {
            judge("lot " + lot.id(), at -> lot.evidence(book, roster, at));
            statistics.forEach(builder -> builder.add(lot));
            count(
                    "lot " + lot.id(),
                    () -> lot.coverage(book, roster, cycle, asOf).ifPresent(coverage::add));
        });
        each(Settlement.FAMILY, settlement -> {
            judge("settlement " + settlement.id(), at -> settlement.evidence(book, roster, at));
            statistics.forEach(builder -> builder.add(settlement));
        });
        each(
                Complaint.FAMILY,
                complaint -> judge("complaint " + complaint.id(), at -> complaint.evidence(book, roster, at)));
        each(Finding.FAMILY, finding -> {
            judge("finding " + finding.id(), at -> finding.evidence(book, roster, at));
            count("finding " + finding.id(), () -> {
                finding.coverage(book, roster, cycle, asOf).ifPresent(coverage::add);
                conduct.addAll(finding.conduct(asOf));
            });
        });
        each(
                CorrectiveAction.FAMILY,
                action -> judge("corrective action " + action.id(), at -> action.evidence(book, roster, at)));
        each(
                Commitment.FAMILY,
                commitment -> judge("commitment " + commitment.id(), at -> commitment.evidence(book, roster, at)));
        List<Review> reviews = new ArrayList<>();
        each(Review.FAMILY, reviews::add);
        judge("reviews", at -> CustomerSatisfaction.evidence(visits, reviews, book, roster, at));
        count(
                "reviews",
                () -> CustomerSatisfaction.coverage(visits, reviews, book, cycle, asOf)
                        .forEach(coverage::add));
    }

    private <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> void each(
            Family<I, S, T> family, Consumer<T> consumer) {
        try (Stream<T> things = store.things(family).stream()) {
            things.forEach(consumer);
        }
    }

    /** Keeps what counts in the cycle as of now, and what counted in each earlier month as of its end. */
    private void judge(String subject, Judged thing) {
        count(subject, () -> {
            SortedSet<YearMonth> before = new TreeSet<>();
            for (Evidence piece : thing.asOf(asOf)) {
                statistics.forEach(builder -> builder.add(piece));
                if (cycle.contains(piece.at())) {
                    evidence.add(piece);
                } else if (piece.at().isBefore(cycle.start())) {
                    before.add(YearMonth.from(piece.at().atZone(regulation.zone())));
                }
            }
            for (YearMonth ended : before.tailSet(month.minusMonths(MOST_EARLIER))) {
                TimeWindow window = regulation.cycle(ended);
                thing.asOf(window.end()).stream()
                        .filter(piece -> window.contains(piece.at()))
                        .forEach(piece -> earlier.computeIfAbsent(ended, m -> Ledger.builder())
                                .add(piece));
            }
        });
    }

    /** A record that this regulation cannot judge, such as one from before its first version, is told and left out. */
    private void count(String subject, Runnable judging) {
        try {
            judging.run();
        } catch (ClauseBreachException | IllegalArgumentException impossible) {
            unjudgedCount++;
            if (unjudged.size() < MOST_TOLD) {
                unjudged.add(subject + ": " + impossible.getMessage());
            }
        }
    }

    /** Returns what the appraisal rests on. */
    CycleRecords cycleRecords() {
        return CycleRecords.builder()
                .month(month)
                .evidence(Ledger.of(evidence))
                .employments(employments)
                .conduct(conduct)
                .coverage(coverage.list())
                .asOf(Optional.of(asOf))
                .build();
    }

    /** Returns what the appraisal rests on, with every piece of evidence of the cycle. */
    FrozenRecords frozen() {
        return FrozenRecords.of(cycleRecords(), evidence());
    }

    /** Returns how many records could not be judged. */
    long unjudged() {
        return unjudgedCount;
    }

    /** Returns every piece of evidence of the cycle. */
    ImmutableList<Evidence> evidence() {
        return ImmutableList.copyOf(evidence);
    }

    /** Returns the tallies of at most 24 earlier months, as they stood when each ended. */
    ImmutableSortedMap<YearMonth, Tallies> earlier() {
        ImmutableSortedMap.Builder<YearMonth, Tallies> tallies = ImmutableSortedMap.naturalOrder();
        earlier.forEach((ended, ledger) -> tallies.put(ended, ledger.build().tallies(regulation.cycle(ended))));
        return tallies.build();
    }

    /** Returns what the user should know of records that could not be judged; nothing where there are none. */
    Optional<String> notice(CommandText text) {
        return unjudgedCount == 0
                ? Optional.empty()
                : Optional.of(text.say(
                        "unjudged",
                        unjudgedCount,
                        String.join("; ", unjudged) + (unjudgedCount > unjudged.size() ? "; …" : "")));
    }

    /** Coverage, summed up for each indicator, employee, branch, team and channel: there may be a million lots. */
    private static final class CoverageSum {

        private record Key(Coverage first) {

            @Override
            public boolean equals(@org.jspecify.annotations.Nullable Object other) {
                return other instanceof Key k
                        && k.first.indicator().equals(first.indicator())
                        && k.first.employee().equals(first.employee())
                        && k.first.branch().equals(first.branch())
                        && k.first.team().equals(first.team())
                        && k.first.channel().equals(first.channel());
            }

            @Override
            public int hashCode() {
                return java.util.Objects.hash(
                        first.indicator(), first.employee(), first.branch(), first.team(), first.channel());
            }
        }

        private final java.util.Map<Key, Coverage> sums = new java.util.LinkedHashMap<>();

        void add(Coverage one) {
            sums.merge(
                    new Key(one),
                    one,
                    (sum, next) -> Coverage.of(
                            sum.indicator(),
                            sum.employee(),
                            sum.branch(),
                            sum.team(),
                            sum.channel(),
                            sum.due() + next.due(),
                            sum.covered() + next.covered()));
        }

        ImmutableList<Coverage> list() {
            return ImmutableList.copyOf(sums.values());
        }
    }
}
