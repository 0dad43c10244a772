package dev.qualitysdk.service.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walks;
import dev.qualitysdk.regulation.ArrivalRule;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Verdict;
import dev.qualitysdk.service.booking.Punctuality.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class PunctualityProperties {

    private static final ArrivalRule RULE = ArrivalRule.of(
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Optional.of(Duration.ofMinutes(2)),
            Optional.of(Duration.ofMinutes(5)),
            Optional.of(100));
    private static final RegulationBook BOOK =
            RegulationBook.of(RegulationArbitraries.ordinary().arrival(RULE).build());
    private static final Roster NOBODY = Roster.of(List.of());
    private static final Instant LATER = Instant.parse("2040-01-01T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");

    @Provide
    Arbitrary<Booking> visits() {
        return BookingArbitraries.visits();
    }

    @Provide
    Arbitrary<BookingStep.Requested> requests() {
        return BookingArbitraries.requests();
    }

    @Provide
    Arbitrary<ImmutableList<Walks.Move>> moves() {
        return Walks.moves(5, 2_000);
    }

    /** Pieces about noon of the examples' Wednesday, the end of the window, each with an id of its own. */
    @Provide
    Arbitrary<List<ArrivalEvidence>> pieces() {
        return BookingArbitraries.evidence(NOON).list().ofMaxSize(5).uniqueElements(ArrivalEvidence::id);
    }

    private static Booking around(int minutes) {
        return BookingExamples.dispatched()
                .arrive(Stamp.of(NOON.plus(Duration.ofMinutes(minutes)), Actor.system("test")));
    }

    private static Booking attested(Booking booking, List<ArrivalEvidence> pieces) {
        return pieces.isEmpty()
                ? booking
                : booking.attest(Stamp.of(Instant.parse("2026-03-05T04:00:00Z"), Actor.system("test")), pieces);
    }

    private static Punctuality judged(Booking booking) {
        return booking.punctuality(BOOK, LATER).orElseThrow();
    }

    @Property(tries = 200)
    @Label("trap 38: verdict, obligation and evidence agree on every booking")
    void verdict_obligation_and_evidence_are_one_view(@ForAll("visits") Booking booking) {
        Optional<Punctuality> punctuality = booking.punctuality(BOOK, LATER);
        Optional<Evidence> evidence = booking.evidence(BOOK, NOBODY, LATER).stream()
                .filter(piece -> piece.indicator().equals(Indicator.PUNCTUAL_ARRIVAL))
                .findFirst();

        assertThat(punctuality.isPresent()).isEqualTo(evidence.isPresent());
        punctuality.ifPresent(verdict -> {
            Verdict.Outcome owed = booking.arrival(BOOK).orElseThrow().outcome(LATER);
            Evidence counted = evidence.orElseThrow();
            switch (verdict.outcome()) {
                case ON_TIME, CUSTOMER_ABSENT -> {
                    assertThat(owed).isEqualTo(Verdict.Outcome.MET);
                    assertThat(counted.numerator()).isEqualTo(1);
                    assertThat(verdict.lateBy()).isEmpty();
                    assertThat(verdict.earlyBy()).isEmpty();
                }
                case EARLY, LATE, CREW_ABSENT -> {
                    assertThat(owed).isEqualTo(Verdict.Outcome.MISSED);
                    assertThat(counted.disposition()).isEqualTo(Disposition.COUNTED);
                    assertThat(counted.numerator()).isZero();
                    assertThat(verdict.earlyBy().isPresent()).isEqualTo(verdict.outcome() == Outcome.EARLY);
                }
                case EXCUSED -> assertThat(counted.disposition()).isEqualTo(Disposition.EXCUSED);
                case NOT_OWED -> assertThat(counted.disposition()).isEqualTo(Disposition.NOT_OWED);
                case UNDETERMINED -> {
                    assertThat(counted.disposition()).isEqualTo(Disposition.EXCLUDED);
                    assertThat(counted.reason()).isEqualTo(verdict.reason()).isPresent();
                    assertThat(verdict.doubts()).isNotEmpty();
                }
                case PENDING -> throw new AssertionError("pending in 2040");
            }
            assertThat(counted.at()).isEqualTo(verdict.limit());
        });
    }

    @Property(tries = 10_000)
    void every_outcome_is_reached(@ForAll("visits") Booking booking) {
        String outcome = booking.punctuality(BOOK, LATER)
                .map(verdict -> verdict.outcome().name())
                .orElse("none");
        Statistics.collect(outcome);
        Statistics.coverage(outcomes -> {
            for (Outcome each : Outcome.values()) {
                if (each != Outcome.PENDING) {
                    outcomes.check(each.name()).percentage(share -> share >= 0.2);
                }
            }
        });
    }

    @Property(tries = 200)
    @Label("trap 37: what happens later and is neither evidence nor an excuse changes nothing in the verdict")
    void a_verdict_is_invariant_under_unrelated_later_steps(
            @ForAll @IntRange(min = -180, max = 60) int minutes,
            @ForAll("pieces") List<ArrivalEvidence> pieces,
            @ForAll("moves") ImmutableList<Walks.Move> moves) {
        Booking before = attested(
                around(minutes),
                pieces.stream()
                        .filter(piece -> piece.site()
                                .filter(site -> !site.equals(around(0).site()))
                                .isEmpty())
                        .toList());
        Booking after = Booking.replay(BookingArbitraries.walk(before, moves).steps().stream()
                .filter(step -> step.equals(before.steps().get(before.version() - 1))
                        || before.steps().contains(step)
                        || !(step instanceof BookingStep.Attested || step instanceof BookingStep.Excused))
                .toList());
        Punctuality then = judged(before);
        Punctuality now = judged(after);

        boolean absent = after.last(BookingStep.CustomerAbsent.class).isPresent();
        assertThat(now.doubts()).isEqualTo(then.doubts());
        assertThat(now.arrived()).isEqualTo(then.arrived());
        assertThat(now.outcome() == Outcome.CUSTOMER_ABSENT && absent ? Outcome.ON_TIME : now.outcome())
                .isEqualTo(then.outcome());
    }

    @Property(tries = 200)
    void the_order_in_which_evidence_comes_in_changes_no_outcome(
            @ForAll @IntRange(min = -180, max = 60) int minutes, @ForAll("pieces") List<ArrivalEvidence> pieces) {
        Punctuality one = judged(attested(around(minutes), pieces));
        Punctuality other = judged(attested(around(minutes), Lists.reverse(pieces)));
        Booking apart = around(minutes);
        for (ArrivalEvidence piece : pieces) {
            apart = attested(apart, List.of(piece));
        }

        assertThat(other.outcome()).isEqualTo(one.outcome());
        assertThat(other.reason()).isEqualTo(one.reason());
        assertThat(judged(apart)).isEqualTo(one);
    }

    @Property(tries = 200)
    void a_piece_that_is_set_aside_decides_nothing_beside_one_that_stands(
            @ForAll @IntRange(min = -180, max = 60) int minutes, @ForAll("pieces") List<ArrivalEvidence> pieces) {
        ArrivalEvidence stands = BookingExamples.piece("STANDS", ArrivalSign.PRESENT, "2026-03-04T13:30")
                .build();
        List<ArrivalEvidence> good = pieces.stream()
                .filter(piece -> piece.clockOffset()
                                .filter(off -> off.abs().compareTo(Duration.ofMinutes(2)) > 0)
                                .isEmpty()
                        && piece.fixedAt()
                                .filter(fixed -> Duration.between(fixed, piece.occurredAt())
                                                .abs()
                                                .compareTo(Duration.ofMinutes(5))
                                        > 0)
                                .isEmpty()
                        && piece.accuracy().filter(metres -> metres > 100).isEmpty())
                .toList();
        Punctuality all = judged(attested(attested(around(minutes), List.of(stands)), pieces));
        Punctuality some = judged(attested(attested(around(minutes), List.of(stands)), good));

        assertThat(all.outcome()).isEqualTo(some.outcome());
        assertThat(all.reason()).isEqualTo(some.reason());
        assertThat(all.doubts().size() - some.doubts().size()).isGreaterThanOrEqualTo(pieces.size() - good.size());
    }

    @Property(tries = 200)
    void evidence_is_read_back_from_its_form(@ForAll("pieces") List<ArrivalEvidence> pieces) {
        for (ArrivalEvidence piece : pieces) {
            assertThat(ArrivalEvidence.read(piece.form())).isEqualTo(piece);
        }
    }

    @Property(tries = 200)
    @Label("trap 43: late is every instant after the limit, by exactly so much")
    void late_is_after_the_limit(
            @ForAll("requests") BookingStep.Requested requested,
            @ForAll @IntRange(min = 0, max = 200_000_000) int micros) {
        Stamp stamp = Stamp.of(requested.at(), Actor.system("test"));
        Instant limit = requested.window().end().plus(Duration.ofMinutes(15));
        Duration over = Duration.ofNanos(micros * 1_000L);
        Booking booking = Booking.request(requested)
                .confirm(stamp)
                .dispatch(stamp, Crew.of(EmployeeId.of("L")))
                .arrive(Stamp.of(limit.plus(over), Actor.system("test")));

        assertThat(judged(booking).outcome()).isEqualTo(micros == 0 ? Outcome.ON_TIME : Outcome.LATE);
        assertThat(judged(booking).lateBy()).isEqualTo(micros == 0 ? Optional.empty() : Optional.of(over));
    }
}
