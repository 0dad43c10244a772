package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.DeviceId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.EvidenceId;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walks;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.booking.Booking.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Arbitraries of bookings: random walks through the steps that the lifecycle allows, for this library's properties and for
 * those of its hosts. Steps that lead on are likelier than those that end a booking or leave it where it is, so that every state
 * is reached.
 */
public final class BookingArbitraries {

    private static final Set<Event> LEADING_ON =
            EnumSet.of(Event.CONFIRM, Event.DISPATCH, Event.ARRIVE, Event.ASSESS, Event.COLLECT, Event.REFUSE_OFFER);
    private static final int LIKELIER = 12;
    private static final ImmutableList<ArrivalSource> SOURCES = ImmutableList.copyOf(ArrivalSource.values());
    private static final ImmutableList<ArrivalSign> SIGNS = ImmutableList.copyOf(ArrivalSign.values());

    private BookingArbitraries() {}

    /** Bookings whose crew is on its way two hours before the window or later, after up to 6 steps of an hour and a half at most. */
    public static Arbitrary<Booking> visits() {
        return Combinators.combine(requests(), Walks.moves(6, 90))
                .as((requested, moves) -> {
                    Instant before = minutes(requested.window().start(), -120);
                    Instant sent = before.isBefore(requested.at()) ? requested.at() : before;
                    Booking dispatched = Booking.request(requested)
                            .confirm(Stamp.of(requested.at(), Actor.system("test")))
                            .dispatch(Stamp.of(sent, Actor.system("test")), Crew.of(EmployeeId.of("L")));
                    return walk(dispatched, moves);
                })
                .withoutEdgeCases();
    }

    /** Items of any kind and dimension. */
    public static Arbitrary<BookingItem> items() {
        return Combinators.combine(
                        Arbitraries.of("copper-wire", "cardboard", "refrigerator", "废铁"),
                        BasicsArbitraries.quantities().filter(quantity -> !quantity.isZero()))
                .as(BookingItem::of);
    }

    /** Crews of one to four. */
    public static Arbitrary<Crew> crews() {
        return Combinators.combine(
                        BasicsArbitraries.ids(EmployeeId::of),
                        BasicsArbitraries.ids(EmployeeId::of).list().ofMaxSize(3))
                .as(Crew::of);
    }

    /** Complete requests of the years 2020 to 2030, for a window of half an hour to eight hours in the next two weeks. */
    public static Arbitrary<BookingStep.Requested> requests() {
        Arbitrary<Instant> instants = Arbitraries.longs()
                .between(1_577_836_800_000_000L, 1_893_456_000_000_000L)
                .map(CanonicalTime::ofMicros);
        Arbitrary<int[]> windows = Combinators.combine(
                        Arbitraries.integers()
                                .between(-20, 14 * 24 * 60)
                                .withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(30, 480))
                .as((start, length) -> new int[] {start, length});
        return Combinators.combine(
                        instants,
                        windows,
                        items().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(
                                Channel.TELEPHONE, Channel.WEB, Channel.APP, Channel.COUNTER, Channel.of("kiosk")),
                        BasicsArbitraries.ids(BookingId::of),
                        BasicsArbitraries.ids(EmployeeId::of),
                        Arbitraries.integers().between(0, 10_000).optional(0.2),
                        BasicsArbitraries.ids(Place::of).optional(0.5))
                .as((at, window, items, channel, id, employee, promised, place) -> {
                    RequestBuilder request = BookingStep.Requested.builder(Stamp.of(at, Actor.system("test")))
                            .booking(id)
                            .customer(CustomerId.of("C-1"))
                            .branch(BranchId.of("north"))
                            .channel(channel)
                            .items(items)
                            .site(SiteId.of("S-1"))
                            .window(TimeWindow.of(minutes(at, window[0]), minutes(at, window[0] + window[1])))
                            .takenBy(employee);
                    promised.ifPresent(minutes -> request.responseDueAt(minutes(at, minutes)));
                    place.ifPresent(request::place);
                    return request.build();
                });
    }

    /** Bookings after up to 16 steps, in any state. */
    public static Arbitrary<Booking> bookings() {
        return Combinators.combine(requests(), Walks.moves(16, 2_000))
                .as((requested, moves) -> walk(Booking.request(requested), moves))
                .withoutEdgeCases();
    }

    /** Pieces of evidence of any source that speak of the instants about one: sound ones and such as cannot be right. */
    public static Arbitrary<ArrivalEvidence> evidence(Instant around) {
        Arbitrary<Integer> minutes =
                Arbitraries.integers().between(-90, 90).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(
                        BasicsArbitraries.ids(EvidenceId::of),
                        Arbitraries.of(ArrivalSource.class),
                        Arbitraries.of(ArrivalSign.class),
                        minutes,
                        Combinators.combine(
                                        Arbitraries.of("S-1", "S-2")
                                                .map(SiteId::of)
                                                .optional(0.4),
                                        BasicsArbitraries.ids(DeviceId::of).optional(0.5))
                                .as((site, device) ->
                                        ArrivalEvidence.builder().site(site).device(device)),
                        Arbitraries.integers().between(-300, 300).optional(0.5),
                        Arbitraries.integers().between(-600, 600).optional(0.5),
                        Arbitraries.integers().between(0, 200).optional(0.5))
                .as((id, source, sign, at, piece, offset, fixed, accuracy) -> {
                    Instant occurred = minutes(around, at);
                    return piece.id(id)
                            .source(source)
                            .sign(sign)
                            .occurredAt(occurred)
                            .recordedAt(minutes(occurred, 2))
                            .clockOffset(offset.map(Duration::ofSeconds))
                            .fixedAt(fixed.map(occurred::plusSeconds))
                            .accuracy(accuracy)
                            .build();
                });
    }

    /** What a move hands in: one or two pieces that speak of the hour before it, with ids of their own. */
    private static List<ArrivalEvidence> evidence(Booking booking, Stamp stamp, int detail) {
        return IntStream.rangeClosed(1, 1 + detail % 2)
                .mapToObj(number -> {
                    int figure = detail / number;
                    ArrivalEvidence.Builder piece = ArrivalEvidence.builder();
                    piece.id(EvidenceId.of("EV-" + booking.version() + "-" + number))
                            .source(SOURCES.get(figure % SOURCES.size()))
                            .sign(SIGNS.get(figure % SIGNS.size()))
                            .occurredAt(stamp.at().minusSeconds(figure % 3_600))
                            .recordedAt(stamp.at());
                    if (figure % 3 == 0) {
                        piece.clockOffset(Duration.ofSeconds(figure % 400 - 200))
                                .device(DeviceId.of("D-" + figure % 2));
                    }
                    if (figure % 5 == 0) {
                        piece.fixedAt(stamp.at().minusSeconds(figure % 4_000)).accuracy(figure % 200);
                    }
                    if (figure % 11 == 0) {
                        piece.site(SiteId.of("S-" + figure % 3));
                    }
                    return piece.build();
                })
                .collect(Collectors.toList());
    }

    /** A booking after further moves. */
    static Booking walk(Booking start, List<Walks.Move> moves) {
        Booking booking = start;
        for (Walks.Move move : moves) {
            Event event = move.among(Walks.events(Booking.LIFECYCLE, booking.state(), LEADING_ON, LIKELIER));
            booking = booking.take(step(booking, event, move));
        }
        return booking;
    }

    private static BookingStep step(Booking booking, Event event, Walks.Move move) {
        Stamp last = booking.steps().get(booking.version() - 1).stamp();
        Instant at = minutes(last.at(), move.minutes());
        if (event == Event.REPORT_CUSTOMER_ABSENT
                && at.isBefore(booking.window().start())) {
            at = booking.window().start();
        } else if (event == Event.REPORT_CREW_ABSENT
                && at.isBefore(booking.window().end())) {
            at = booking.window().end();
        }
        int detail = move.detail();
        Instant entered = minutes(at, detail % 7 == 0 ? detail : 0);
        Stamp stamp = Stamp.of(at, entered.isBefore(last.recorded()) ? last.recorded() : entered, Actor.system("test"));
        ReasonCode reason = ReasonCode.of("reason-" + detail % 3);
        EmployeeId employee = EmployeeId.of("E-" + detail % 5);
        return switch (event) {
            case CONFIRM -> BookingStep.Confirmed.of(stamp);
            case DECLINE -> BookingStep.Declined.of(stamp, reason);
            case CANCEL -> BookingStep.Cancelled.of(stamp, reason);
            case RESCHEDULE ->
                BookingStep.Rescheduled.of(
                        stamp,
                        TimeWindow.of(minutes(at, detail % 5_000), minutes(at, detail % 5_000 + 30 + detail % 90)),
                        detail % 2 == 0 ? Party.CUSTOMER : Party.COMPANY,
                        reason);
            case AMEND ->
                BookingStep.Amended.of(stamp, booking.items(), SiteId.of("S-" + detail % 3), Optional.empty());
            case HAND_OVER -> BookingStep.HandedOver.of(stamp, employee);
            case DISPATCH -> BookingStep.Dispatched.of(stamp, Crew.of(employee, EmployeeId.of("E-" + detail % 3)));
            case ARRIVE ->
                BookingStep.Arrived.of(stamp, detail % 3 == 0 ? evidence(booking, stamp, detail) : List.of());
            case REPORT_CUSTOMER_ABSENT -> BookingStep.CustomerAbsent.of(stamp);
            case REPORT_CREW_ABSENT -> BookingStep.CrewAbsent.of(stamp);
            case ASSESS ->
                BookingStep.Assessed.of(
                        stamp, detail % 4 == 0 ? Optional.empty() : Optional.of(AssessmentId.of("A-" + detail)));
            case REFUSE_OFFER -> BookingStep.OfferRefused.of(stamp);
            case COLLECT -> BookingStep.Collected.of(stamp);
            case SETTLE ->
                BookingStep.Settled.of(
                        stamp, detail % 4 == 0 ? Optional.empty() : Optional.of(SettlementId.of("P-" + detail)));
            case ATTEST -> BookingStep.Attested.of(stamp, evidence(booking, stamp, detail));
            case EXCUSE ->
                BookingStep.Excused.of(
                        stamp,
                        detail % 2 == 0 ? Duty.RESPONSE : Duty.ARRIVAL,
                        Excuse.of(Clause.CYCLE, "objection", EmployeeId.of("approver-" + detail % 3), at));
        };
    }

    private static Instant minutes(Instant at, int minutes) {
        return at.plus(Duration.ofMinutes(minutes));
    }
}
