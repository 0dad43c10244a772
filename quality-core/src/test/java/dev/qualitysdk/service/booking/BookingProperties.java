package dev.qualitysdk.service.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walks;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class BookingProperties {

    private static final RegulationBook BOOK =
            RegulationBook.of(RegulationArbitraries.ordinary().build());
    private static final Roster NOBODY = Roster.of(List.of());
    private static final Instant LATER = Instant.parse("2040-01-01T00:00:00Z");

    @Provide
    Arbitrary<Booking> bookings() {
        return BookingArbitraries.bookings();
    }

    @Property(tries = 1000)
    void walks_reach_every_state(@ForAll("bookings") Booking booking) {
        Statistics.collect(booking.state());
        Statistics.coverage(states -> {
            for (Booking.State state : Booking.State.values()) {
                states.check(state).percentage(share -> share >= 0.2);
            }
        });
    }

    @Property
    void replaying_the_steps_read_back_from_their_forms_gives_the_same_booking(@ForAll("bookings") Booking booking) {
        Booking again = Booking.FAMILY.replay(booking.steps().stream()
                .map(step -> Booking.FAMILY.read(step.form()))
                .collect(ImmutableList.toImmutableList()));

        assertThat(again.steps()).isEqualTo(booking.steps());
        assertThat(again.state()).isEqualTo(booking.state());
        assertThat(again.visit()).isEqualTo(booking.visit());
        assertThat(again.window()).isEqualTo(booking.window());
    }

    @Property
    @Label("trap 34: a booking keeps its identity, customer and branch through every amendment")
    void a_booking_keeps_its_identity(@ForAll("bookings") Booking booking) {
        for (int i = 1; i <= booking.version(); i++) {
            Booking earlier = Booking.replay(booking.steps().subList(0, i));
            assertThat(earlier.id()).isEqualTo(booking.id());
            assertThat(earlier.customer()).isEqualTo(booking.customer());
            assertThat(earlier.branch()).isEqualTo(booking.branch());
        }
    }

    @Property
    void a_step_earlier_than_the_last_is_refused(@ForAll("bookings") Booking booking) {
        Instant last = booking.steps().get(booking.version() - 1).at();
        BookingStep earlier = BookingStep.Excused.of(
                Stamp.of(last.minusNanos(1_000), LATER, Actor.system("test")),
                Duty.RESPONSE,
                BookingExamples.excuse("X", last.minusNanos(1_000)));

        assertThatThrownBy(() -> booking.take(earlier))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("7.2.1");
    }

    @Property
    void a_booking_as_of_an_instant_is_its_steps_up_to_then(
            @ForAll("bookings") Booking booking, @ForAll @IntRange(max = 17) int cut) {
        int seen = Math.min(cut, booking.version() - 1);
        Instant instant = booking.steps().get(seen).at();

        assertThat(booking.asOf(instant).orElseThrow().steps())
                .isEqualTo(booking.steps().stream()
                        .filter(step -> !step.at().isAfter(instant))
                        .toList());
        assertThat(booking.asOf(booking.requested().at().minusNanos(1_000))).isEmpty();
    }

    @Property
    void a_visit_has_ended_exactly_where_reviews_expect_it(@ForAll("bookings") Booking booking) {
        boolean onSite = booking.arrivedAt().isPresent();
        boolean ended = switch (booking.state()) {
            case SETTLED, OFFER_REFUSED, NO_SHOW -> true;
            case DECLINED, CANCELLED -> onSite;
            default -> false;
        };

        assertThat(booking.visitEnded().isPresent()).isEqualTo(ended);
        assertThat(booking.visit().isPresent()).isEqualTo(ended);
        booking.visit().ifPresent(visit -> {
            assertThat(visit.ended()).isAfterOrEqualTo(visit.reviewableFrom());
            assertThat(visit.arrived()).isEqualTo(booking.arrivedAt());
            assertThat(visit.leader().isPresent() || !onSite).isTrue();
        });
    }

    @Property
    @Label("traps 35, 38: a booking is one response and one arrival at most, counted as the obligations say")
    void each_promise_is_counted_once(@ForAll("bookings") Booking booking) {
        List<Evidence> evidence = booking.evidence(BOOK, NOBODY, LATER);

        assertThat(evidence).extracting(Evidence::indicator).doesNotHaveDuplicates();
        assertThat(evidence).allSatisfy(piece -> {
            assertThat(piece.subject()).isEqualTo(booking.id().value());
            assertThat(piece.branch()).contains(booking.branch());
            assertThat(piece.channel()).contains(booking.channel());
        });
        assertThat(of(evidence, Indicator.PUNCTUAL_ARRIVAL).isPresent())
                .isEqualTo(booking.last(BookingStep.Confirmed.class).isPresent());
        of(evidence, Indicator.RESPONSE_TIMELINESS)
                .ifPresent(piece -> assertThat(piece.at())
                        .isEqualTo(booking.response(BOOK).due(LATER).orElseThrow()));
        of(evidence, Indicator.PUNCTUAL_ARRIVAL)
                .ifPresent(piece -> assertThat(piece.at())
                        .isEqualTo(
                                booking.arrival(BOOK).orElseThrow().due(LATER).orElseThrow()));
    }

    @Provide
    Arbitrary<BookingStep.Requested> requests() {
        return BookingArbitraries.requests();
    }

    /** Microseconds from the window's start or end: about the early tolerance, about the grace, and anywhere. */
    @Provide
    Arbitrary<Long> offsets() {
        return Arbitraries.oneOf(
                        Arbitraries.of(-1_800_000_001L, -1_800_000_000L, -1_799_999_999L, -1L, 0L, 1L),
                        Arbitraries.of(899_999_999L, 900_000_000L, 900_000_001L, 900_000_000L + 59_000_000L),
                        Arbitraries.longs()
                                .between(-20_000_000_000L, 20_000_000_000L)
                                .withDistribution(RandomDistribution.uniform()))
                .withoutEdgeCases();
    }

    @Property(tries = 1000)
    @Label("traps 41, 43: an arrival is punctual from the early tolerance to the end of the grace, to the microsecond")
    void an_arrival_is_judged_by_its_instant(
            @ForAll("requests") BookingStep.Requested requested,
            @ForAll("offsets") long offset,
            @ForAll boolean fromEnd,
            @ForAll boolean absent) {
        Instant edge = fromEnd ? requested.window().end() : requested.window().start();
        Instant arrived = edge.plus(offset, ChronoUnit.MICROS);
        Assume.that(!arrived.isBefore(requested.at()));
        Stamp stamp = Stamp.of(requested.at(), Actor.system("test"));
        Booking booking = Booking.request(requested)
                .confirm(stamp)
                .dispatch(stamp, Crew.of(EmployeeId.of("L")))
                .arrive(Stamp.of(arrived, Actor.system("test")));
        if (absent) {
            Instant given = arrived.isBefore(requested.window().start())
                    ? requested.window().start()
                    : arrived;
            booking = booking.reportCustomerAbsent(Stamp.of(given, Actor.system("test")));
        }
        boolean early = arrived.isBefore(requested.window().start().minus(Duration.ofMinutes(30)));
        boolean late = arrived.isAfter(requested.window().end().plus(Duration.ofMinutes(15)));

        assertThat(booking.arrival(BOOK).orElseThrow().outcome(LATER))
                .isEqualTo(early || late ? Verdict.Outcome.MISSED : Verdict.Outcome.MET);
        Statistics.collect(early ? "early" : late ? "late" : "punctual");
        Statistics.coverage(seen -> {
            seen.check("early").percentage(share -> share > 2);
            seen.check("late").percentage(share -> share > 2);
            seen.check("punctual").percentage(share -> share > 2);
        });
    }

    @Provide
    Arbitrary<ImmutableList<Walks.Move>> moves() {
        return Walks.moves(5, 2_000);
    }

    @Property
    @Label("trap 37: what happens after an arrival changes nothing in its verdict, unless it is excused or attested")
    void a_verdict_is_not_changed_by_later_steps(
            @ForAll("requests") BookingStep.Requested requested, @ForAll("moves") ImmutableList<Walks.Move> moves) {
        Stamp stamp = Stamp.of(requested.at(), Actor.system("test"));
        Booking arrived = Booking.request(requested)
                .confirm(stamp)
                .dispatch(stamp, Crew.of(EmployeeId.of("L")))
                .arrive(Stamp.of(requested.window().end(), Actor.system("test")));
        Booking booking = untilExcused(BookingArbitraries.walk(arrived, moves));

        assertThat(booking.arrival(BOOK)).isEqualTo(arrived.arrival(BOOK));
        assertThat(booking.response(BOOK)).isEqualTo(arrived.response(BOOK));
        assertThat(booking.evidence(BOOK, NOBODY, LATER))
                .isEqualTo(arrived.evidence(BOOK, NOBODY, LATER))
                .hasSize(2);
    }

    private static Booking untilExcused(Booking booking) {
        return Booking.replay(booking.steps().stream()
                .takeWhile(step -> !(step instanceof BookingStep.Excused) && !(step instanceof BookingStep.Attested))
                .toList());
    }

    @Property
    void only_the_customers_wish_moves_what_we_owe_and_only_until_it_is_due(
            @ForAll("requests") BookingStep.Requested requested,
            @ForAll Party wish,
            @ForAll("offsets") long offset,
            @ForAll boolean dispatched) {
        Instant due = requested.window().end().plus(Duration.ofMinutes(15));
        Instant wished = due.plus(offset, ChronoUnit.MICROS);
        Assume.that(!wished.isBefore(requested.at()));
        Stamp stamp = Stamp.of(requested.at(), Actor.system("test"));
        Booking confirmed = Booking.request(requested).confirm(stamp);
        Booking booking = dispatched ? confirmed.dispatch(stamp, Crew.of(EmployeeId.of("L"))) : confirmed;
        TimeWindow window = TimeWindow.of(wished.plusSeconds(60), wished.plusSeconds(7_200));
        Booking moved =
                booking.reschedule(Stamp.of(wished, Actor.system("test")), window, wish, BookingExamples.REASON);
        boolean moves = wish == Party.CUSTOMER && !wished.isAfter(due);

        assertThat(moved.arrival(BOOK).flatMap(owed -> owed.due(LATER)))
                .contains(moves ? window.end().plus(Duration.ofMinutes(15)) : due);
        assertThat(moved.window()).isEqualTo(window);
    }

    @Property
    void evidence_is_final_once_its_due_instant_has_passed(@ForAll("bookings") Booking booking) {
        Obligation response = booking.response(BOOK);
        Instant due = response.due(LATER).orElseThrow();
        Optional<Evidence> atOnce =
                of(booking.evidence(BOOK, NOBODY, due.plusNanos(1_000)), Indicator.RESPONSE_TIMELINESS);
        Optional<Evidence> muchLater = of(booking.evidence(BOOK, NOBODY, LATER), Indicator.RESPONSE_TIMELINESS);

        assertThat(atOnce).isPresent();
        boolean excused = muchLater.orElseThrow().disposition() == Disposition.EXCUSED;
        assertThat(excused || atOnce.get().numerator() == muchLater.get().numerator())
                .isTrue();
        assertThat(excused || atOnce.get().disposition() == muchLater.get().disposition())
                .isTrue();
    }

    private static Optional<Evidence> of(List<Evidence> evidence, Indicator indicator) {
        return evidence.stream()
                .filter(piece -> piece.indicator().equals(indicator))
                .findFirst();
    }
}
