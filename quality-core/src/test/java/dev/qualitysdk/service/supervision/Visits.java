package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.SiteId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingItem;
import dev.qualitysdk.service.booking.BookingStep;
import dev.qualitysdk.service.booking.Crew;
import dev.qualitysdk.service.booking.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Bookings whose visit has ended in one way or another. */
final class Visits {

    static final EmployeeId LEADER = EmployeeId.of("E-1");

    private Visits() {}

    private static Stamp at(Instant instant) {
        return Stamp.of(instant, Actor.system("test"));
    }

    /** A booking without a visit, for a window around an instant. */
    static Booking confirmed(String id, Instant around) {
        return Booking.request(BookingStep.Requested.builder(at(around.minus(Duration.ofDays(2))))
                        .booking(BookingId.of(id))
                        .customer(CustomerId.of("K-1"))
                        .branch(BranchId.of("B-1"))
                        .channel(Channel.TELEPHONE)
                        .items(List.of(BookingItem.of("copper-wire", Quantity.parse("25 kg"))))
                        .site(SiteId.of("S-1"))
                        .window(TimeWindow.of(around.minus(Duration.ofHours(1)), around.plus(Duration.ofHours(1))))
                        .takenBy(EmployeeId.of("E-5"))
                        .build())
                .confirm(at(around.minus(Duration.ofDays(1))));
    }

    private static Booking arrived(String id, Instant arrived) {
        return confirmed(id, arrived)
                .dispatch(at(arrived.minus(Duration.ofHours(2))), Crew.of(LEADER))
                .arrive(at(arrived));
    }

    /** We arrived, and an hour later all was settled. */
    static Booking settled(String id, Instant arrived) {
        Instant ended = arrived.plus(Duration.ofHours(1));
        return arrived(id, arrived)
                .assess(at(ended), AssessmentId.of("A-" + id))
                .collect(at(ended))
                .settle(at(ended), SettlementId.of("P-" + id));
    }

    /** We arrived, and an hour later the customer refused our offer. */
    static Booking refused(String id, Instant arrived) {
        Instant ended = arrived.plus(Duration.ofHours(1));
        return arrived(id, arrived)
                .assess(at(ended), AssessmentId.of("A-" + id))
                .refuseOffer(at(ended));
    }

    /** We never came, which was reported an hour after the window. */
    static Booking missed(String id, Instant around) {
        return confirmed(id, around)
                .dispatch(at(around.minus(Duration.ofHours(2))), Crew.of(LEADER))
                .reportCrewAbsent(at(around.plus(Duration.ofHours(2))));
    }

    static Visit visit(Booking booking) {
        return booking.visit().orElseThrow();
    }
}
