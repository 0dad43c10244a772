package dev.qualitysdk.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.evidence.Assignment;
import dev.qualitysdk.evidence.Counting;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.evidence.Tallies;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingArbitraries;
import dev.qualitysdk.service.booking.BookingStep;
import dev.qualitysdk.service.booking.Visit;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintArbitraries;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** A record that is counted adds exactly what its evidence would: the figures of two ways that judge pay must never differ. */
class CountingProperties {

    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final Set<Indicator> EVERY =
            Stream.concat(Indicator.ALL.stream(), Indicator.FURTHER.stream()).collect(ImmutableSet.toImmutableSet());

    /** Every other month another version: shorter, longer and missing allowances, so that the version that governs is seen. */
    private static final RegulationBook CHANGING = changing();

    private static RegulationBook changing() {
        List<ImmutableSortedMap<Duty, Allowance>> terms = List.of(
                ImmutableSortedMap.of(
                        Duty.RESPONSE, Allowance.workingTime(Duration.ofHours(1)),
                        Duty.COMPLAINT_RESOLUTION, Allowance.elapsed(Duration.ofHours(30)),
                        Duty.COMPLAINT_FIRST_RESPONSE, Allowance.workingDays(1),
                        Duty.LOT_VERIFICATION, Allowance.calendarDays(1)),
                ImmutableSortedMap.of(
                        Duty.RESPONSE, Allowance.calendarDays(2),
                        Duty.COMPLAINT_FOLLOW_UP, Allowance.calendarDays(3)),
                ImmutableSortedMap.copyOf(Books.ordinary().allowances()));
        return RegulationBook.of(IntStream.range(0, 420)
                .mapToObj(i -> {
                    Regulation.Builder version = Regulation.builder();
                    version.from(Books.ordinary())
                            .version(RegulationVersion.of("V-" + i))
                            .effective(LocalDate.of(1990, 1, 1).plusMonths(2L * i))
                            .allowances(terms.get(i % terms.size()));
                    return version.build();
                })
                .toList());
    }

    private static final List<RegulationBook> BOOKS = List.of(
            Books.ORDINARY,
            Books.accuracyByMass(),
            Books.meanRatings(),
            CHANGING,
            CHANGING.withTransitions((book, clause, event, begun) -> book.at(begun.minus(Duration.ofDays(40)))));

    @Provide
    Arbitrary<RegulationBook> books() {
        return Arbitraries.of(BOOKS);
    }

    @Provide
    Arbitrary<List<Booking>> bookings() {
        return BookingArbitraries.bookings().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Complaint>> complaints() {
        return ComplaintArbitraries.complaints().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Lot>> lots() {
        return LotArbitraries.lots().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Review>> reviews() {
        return SupervisionArbitraries.reviews(
                        Arbitraries.of(0, 1, 2, 3, 4).map(i -> BookingId.of("B-" + i)),
                        Arbitraries.longs()
                                .between(-600, 16_000)
                                .withDistribution(RandomDistribution.uniform())
                                .map(minutes -> NOON.plus(Duration.ofMinutes(minutes))))
                .list()
                .uniqueElements(Review::id)
                .ofMaxSize(12);
    }

    /** Employees who change branch and team every third month, some of whom are missing at times. */
    private static final List<Roster> ROSTERS =
            IntStream.range(0, 4).mapToObj(CountingProperties::roster).toList();

    private static Roster roster(int turn) {
        LocalDate first = LocalDate.of(1990, 1, 1 + 7 * turn);
        return Roster.of(IntStream.range(0, 10)
                .boxed()
                .flatMap(i -> IntStream.range(0, 280)
                        .filter(term -> (term + i) % 7 != 0)
                        .mapToObj(term -> Assignment.of(
                                EmployeeId.of("E-" + i),
                                BranchId.of("B-" + (term + i) % 3),
                                (term + turn) % 2 == 0 ? Optional.of(TeamId.of("T-" + i % 2)) : Optional.empty(),
                                first.plusMonths(3L * term),
                                Optional.of(first.plusMonths(3L * term + 3)))))
                .toList());
    }

    /** An instant somewhere in the life of the records, or long after it. */
    private static Instant asOf(List<? extends Recorded<?, ?>> records, int turn) {
        List<? extends Step> steps = records.get(turn % records.size()).steps();
        Instant at = steps.get(turn % steps.size()).at();
        return switch (turn % 4) {
            case 0 -> at;
            case 1 -> at.plus(Duration.ofHours(turn * 7L));
            default -> at.plus(Duration.ofDays(400));
        };
    }

    private static Map<String, Tally> figures(Tallies tallies) {
        Map<String, Tally> figures = new TreeMap<>();
        for (Indicator indicator : tallies.indicators()) {
            BiConsumer<String, Tally> put = (name, tally) -> {
                if (!tally.equals(Tally.ZERO)) {
                    figures.put(indicator + " " + name, tally);
                }
            };
            put.accept("company", tallies.company(indicator));
            put.accept("unattributed", tallies.unattributed(indicator));
            tallies.branches().forEach(id -> put.accept("branch " + id, tallies.branch(id, indicator)));
            tallies.teams().forEach(id -> put.accept("team " + id, tallies.team(id, indicator)));
            tallies.channels().forEach(id -> put.accept("channel " + id, tallies.channel(id, indicator)));
            tallies.employees().forEach(id -> put.accept("employee " + id, tallies.employee(id, indicator)));
        }
        return figures;
    }

    /** Holds two ledgers against each other at every instant at which a piece of evidence counts, and in the whole. */
    private static void assertSame(List<Evidence> evidence, Ledger counted) {
        Ledger explained = Ledger.of(evidence);
        assertThat(counted.size()).isEqualTo(explained.size());
        TimeWindow always = TimeWindow.of(Instant.parse("0001-01-02T00:00:00Z"), Instant.parse("9999-01-01T00:00:00Z"));
        assertThat(figures(counted.tallies(always))).isEqualTo(figures(explained.tallies(always)));
        for (Evidence piece : evidence) {
            TimeWindow then = TimeWindow.of(piece.at(), piece.at().plusNanos(1_000));
            assertThat(figures(counted.tallies(then))).isEqualTo(figures(explained.tallies(then)));
        }
    }

    /** Counts all that is wanted, then in one indicator each. */
    private static void assertCounted(
            List<Evidence> evidence, Roster roster, Instant asOf, java.util.function.Consumer<Counting> count) {
        Counting whole = Counting.of(roster, asOf);
        count.accept(whole);
        assertSame(evidence, whole.ledger());
        for (Indicator indicator : EVERY) {
            Counting one = Counting.of(roster, asOf, Set.of(indicator));
            count.accept(one);
            assertSame(
                    evidence.stream()
                            .filter(piece -> piece.indicator().equals(indicator))
                            .toList(),
                    one.ledger());
        }
    }

    @Property
    void a_booking_counts_what_its_evidence_says(
            @ForAll("bookings") List<Booking> bookings,
            @ForAll("books") RegulationBook book,
            @ForAll @IntRange(max = 27) int turn) {
        Roster roster = ROSTERS.get(turn % ROSTERS.size());
        Instant asOf = asOf(bookings, turn);
        List<Evidence> evidence = bookings.stream()
                .flatMap(booking -> booking.evidence(book, roster, asOf).stream())
                .toList();

        assertCounted(evidence, roster, asOf, counting -> bookings.forEach(booking -> booking.count(book, counting)));
        collect(evidence, Indicator.RESPONSE_TIMELINESS);
    }

    @Property
    void a_complaint_counts_what_its_evidence_says(
            @ForAll("complaints") List<Complaint> complaints,
            @ForAll("books") RegulationBook book,
            @ForAll @IntRange(max = 27) int turn) {
        Roster roster = ROSTERS.get(turn % ROSTERS.size());
        Instant asOf = asOf(complaints, turn);
        List<Evidence> evidence = complaints.stream()
                .flatMap(complaint -> complaint.evidence(book, roster, asOf).stream())
                .toList();

        assertCounted(
                evidence, roster, asOf, counting -> complaints.forEach(complaint -> complaint.count(book, counting)));
        collect(evidence, Indicator.COMPLAINT_TIMELINESS);
    }

    @Property
    void a_lot_counts_what_its_evidence_says(
            @ForAll("lots") List<Lot> lots,
            @ForAll("books") RegulationBook book,
            @ForAll @IntRange(max = 27) int turn) {
        Roster roster = ROSTERS.get(turn % ROSTERS.size());
        Instant asOf = asOf(lots, turn);
        List<Evidence> evidence = lots.stream()
                .flatMap(lot -> lot.evidence(book, roster, asOf).stream())
                .toList();

        assertCounted(evidence, roster, asOf, counting -> lots.forEach(lot -> lot.count(book, counting)));
        collect(evidence, Indicator.COLLECTION_ACCURACY);
    }

    @Property
    void reviews_count_what_their_evidence_says(
            @ForAll("reviews") List<Review> reviews,
            @ForAll("books") RegulationBook book,
            @ForAll @IntRange(max = 27) int turn) {
        Roster roster = ROSTERS.get(turn % ROSTERS.size());
        List<Visit> visits = IntStream.range(0, 4)
                .mapToObj(i -> {
                    Instant at = NOON.plus(Duration.ofDays(i));
                    return Visits.visit(i % 2 == 0 ? Visits.settled("B-" + i, at) : Visits.missed("B-" + i, at));
                })
                .toList();
        Instant asOf = turn % 3 == 0 ? NOON.plus(Duration.ofDays(turn)) : NOON.plus(Duration.ofDays(90));
        ImmutableList<Evidence> evidence = CustomerSatisfaction.evidence(visits, reviews, book, roster, asOf);

        assertCounted(evidence, roster, asOf, counting -> CustomerSatisfaction.count(visits, reviews, book, counting));
        collect(evidence, Indicator.CUSTOMER_SATISFACTION);
    }

    /** What was drawn is to be of all kinds: what counts, what is excused or owes nothing, what stands for no branch or team. */
    private static void collect(List<Evidence> evidence, Indicator indicator) {
        Statistics.label("counts in " + indicator)
                .collect(evidence.stream()
                        .anyMatch(piece ->
                                piece.indicator().equals(indicator) && piece.disposition() == Disposition.COUNTED))
                .coverage(share -> {
                    share.check(true).percentage(least -> least > 15);
                    share.check(false).percentage(least -> least > 5);
                });
        Statistics.label("with a team")
                .collect(evidence.stream().anyMatch(piece -> piece.team().isPresent()))
                .coverage(share -> share.check(true).percentage(least -> least > 1));
    }

    @Property
    void the_visit_that_a_booking_keeps_is_the_one_its_steps_tell(@ForAll("bookings") List<Booking> bookings) {
        for (Booking booking : bookings) {
            Optional<Instant> ended = booking.visitEnded();
            Optional<Visit> told = ended.map(at -> Visit.of(
                    booking.id(),
                    booking.steps().stream()
                            .filter(step -> step instanceof BookingStep.Arrived)
                            .map(BookingStep::at)
                            .reduce((earlier, later) -> later),
                    at,
                    leader(booking),
                    booking.branch(),
                    booking.channel()));
            assertThat(booking.visit()).isEqualTo(told);
        }
    }

    private static Optional<EmployeeId> leader(Booking booking) {
        Map<String, EmployeeId> sent = new HashMap<>();
        for (BookingStep step : booking.steps()) {
            if (step instanceof BookingStep.Dispatched dispatched) {
                sent.put("leader", dispatched.crew().leader());
            } else if (step instanceof BookingStep.Rescheduled) {
                sent.clear();
            }
        }
        return Optional.ofNullable(sent.get("leader"));
    }
}
