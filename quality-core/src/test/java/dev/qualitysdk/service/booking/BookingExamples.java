package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.EvidenceId;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.booking.Booking.Event;
import dev.qualitysdk.service.booking.Booking.State;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Bookings of one story in Shanghai: asked for on Monday 2 March 2026 at 09:00 for Wednesday from 10:00 to 12:00. {@code T} is
 * the duty person, {@code L} leads the crew.
 */
public final class BookingExamples {

    /** The appointed window. */
    public static final TimeWindow WINDOW = window("2026-03-04T10:00", "2026-03-04T12:00");

    /** The reason of everything that needs one. */
    public static final ReasonCode REASON = ReasonCode.of("reason");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BookingExamples() {}

    /** The instant of a local time in Shanghai. */
    public static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    /** A stamp at a local time in Shanghai. */
    public static Stamp at(String local) {
        return Stamp.of(LocalDateTime.parse(local).atZone(ZONE).toInstant(), Actor.system("test"));
    }

    /** The window between two local times in Shanghai. */
    public static TimeWindow window(String start, String end) {
        return TimeWindow.of(instant(start), instant(end));
    }

    /** A complete request, as a builder. */
    public static RequestBuilder request() {
        return BookingStep.Requested.builder(at("2026-03-02T09:00"))
                .booking(BookingId.of("B-1"))
                .customer(CustomerId.of("C-1"))
                .branch(BranchId.of("north"))
                .channel(Channel.TELEPHONE)
                .items(List.of(BookingItem.of("copper-wire", Quantity.parse("25 kg"))))
                .site(SiteId.of("S-1"))
                .place(Place.of("pudong"))
                .window(WINDOW)
                .takenBy(EmployeeId.of("T"));
    }

    /** Requested on Monday at 09:00. */
    public static Booking requested() {
        return Booking.request(request().build());
    }

    /** Confirmed on Monday at 10:00. */
    public static Booking confirmed() {
        return requested().confirm(at("2026-03-02T10:00"));
    }

    /** Dispatched on Wednesday at 09:00. */
    public static Booking dispatched() {
        return confirmed().dispatch(at("2026-03-04T09:00"), Crew.of(EmployeeId.of("L"), EmployeeId.of("M")));
    }

    /** Arrived on Wednesday at 10:30. */
    public static Booking arrived() {
        return dispatched().arrive(at("2026-03-04T10:30"));
    }

    /** Assessed on Wednesday at 10:45. */
    public static Booking assessed() {
        return arrived().assess(at("2026-03-04T10:45"), AssessmentId.of("A-1"));
    }

    /** Collected on Wednesday at 11:00. */
    public static Booking collected() {
        return assessed().collect(at("2026-03-04T11:00"));
    }

    /** A booking in every state. */
    public static ImmutableMap<State, Booking> inEveryState() {
        return ImmutableMap.<State, Booking>builder()
                .put(State.REQUESTED, requested())
                .put(State.CONFIRMED, confirmed())
                .put(State.DISPATCHED, dispatched())
                .put(State.ARRIVED, arrived())
                .put(State.ASSESSED, assessed())
                .put(State.COLLECTED, collected())
                .put(State.SETTLED, collected().settle(at("2026-03-04T11:10"), SettlementId.of("P-1")))
                .put(State.DECLINED, requested().decline(at("2026-03-02T10:00"), REASON))
                .put(State.CANCELLED, requested().cancel(at("2026-03-02T10:00"), REASON))
                .put(State.NO_SHOW, arrived().reportCustomerAbsent(at("2026-03-04T10:50")))
                .put(State.OFFER_REFUSED, assessed().refuseOffer(at("2026-03-04T11:00")))
                .build();
    }

    /** A step for an event, the day after the window, allowed by every rule but perhaps not by the state. */
    public static BookingStep step(Event event) {
        Stamp stamp = at("2026-03-05T12:00");
        return switch (event) {
            case CONFIRM -> BookingStep.Confirmed.of(stamp);
            case DECLINE -> BookingStep.Declined.of(stamp, REASON);
            case CANCEL -> BookingStep.Cancelled.of(stamp, REASON);
            case RESCHEDULE ->
                BookingStep.Rescheduled.of(
                        stamp, window("2026-03-09T10:00", "2026-03-09T12:00"), Party.CUSTOMER, REASON);
            case AMEND ->
                BookingStep.Amended.of(
                        stamp,
                        List.of(
                                BookingItem.of("copper-wire", Quantity.parse("40 kg")),
                                BookingItem.of("refrigerator", Quantity.parse("2 pc"))),
                        SiteId.of("S-2"),
                        Optional.of(Place.of("minhang")));
            case HAND_OVER -> BookingStep.HandedOver.of(stamp, EmployeeId.of("U"));
            case DISPATCH -> BookingStep.Dispatched.of(stamp, Crew.of(EmployeeId.of("N")));
            case ARRIVE -> BookingStep.Arrived.of(stamp);
            case REPORT_CUSTOMER_ABSENT -> BookingStep.CustomerAbsent.of(stamp);
            case REPORT_CREW_ABSENT -> BookingStep.CrewAbsent.of(stamp);
            case ASSESS -> BookingStep.Assessed.of(stamp, Optional.of(AssessmentId.of("A-1")));
            case REFUSE_OFFER -> BookingStep.OfferRefused.of(stamp);
            case COLLECT -> BookingStep.Collected.of(stamp);
            case SETTLE -> BookingStep.Settled.of(stamp, Optional.of(SettlementId.of("P-1")));
            case ATTEST ->
                BookingStep.Attested.of(
                        stamp,
                        List.of(piece("EV-1", ArrivalSign.PRESENT, "2026-03-04T10:40")
                                .build()));
            case EXCUSE -> BookingStep.Excused.of(stamp, Duty.ARRIVAL, excuse("X", stamp.at()));
        };
    }

    /** A piece of evidence of the crew's own application, received as it occurred; more can be set. */
    public static ArrivalEvidence.Builder piece(String id, ArrivalSign sign, String local) {
        ArrivalEvidence.Builder piece = ArrivalEvidence.builder();
        piece.id(EvidenceId.of(id))
                .source(ArrivalSource.CREW_APP)
                .sign(sign)
                .occurredAt(instant(local))
                .recordedAt(instant(local));
        return piece;
    }

    /** An excuse of a typhoon. */
    public static Excuse excuse(String approver, Instant decidedAt) {
        return Excuse.of(Clause.NATURAL_DISASTER, "typhoon", EmployeeId.of(approver), decidedAt);
    }
}
