package dev.qualitysdk.examples.monthend.input;

import static dev.qualitysdk.examples.monthend.input.BookingColumns.*;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingStep;
import dev.qualitysdk.service.booking.Crew;
import dev.qualitysdk.service.booking.Party;
import dev.qualitysdk.service.booking.RequestBuilder;
import java.time.Instant;
import java.util.Optional;

/** How rows of {@code bookings.csv} become bookings. */
final class BookingRows implements Rows<BookingId, BookingStep, Booking> {

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Family<BookingId, BookingStep, Booking> family() {
        return Booking.FAMILY;
    }

    @Override
    public BookingId id(Cells row) {
        return row.get(ID);
    }

    /** What {@code arrivals.csv} brings is not in a booking's row. */
    @Override
    public boolean brings(BookingStep step) {
        return !(step instanceof BookingStep.Attested);
    }

    @Override
    public Plan<Booking> plan(Cells row, Known known, Optional<Booking> recorded) {
        Plan<Booking> plan = Plan.of(REQUESTED, () -> Booking.request(requested(row)));
        Optional<EmployeeId> duty = row.find(RESPONSIBLE).or(() -> row.find(TAKEN_BY));
        Optional<EmployeeId> leader = row.find(LEADER);
        plan.when(row, CONFIRMED, (booking, at) -> booking.confirm(Import.stamp(at, duty)));
        row.find(DISPATCHED)
                .ifPresent(at -> plan.then(
                        DISPATCHED,
                        at,
                        booking -> booking.dispatch(
                                Import.stamp(at, duty),
                                Crew.of(row.get(LEADER), row.find(CREW).orElse(ImmutableList.of())))));
        plan.when(row, ARRIVED, (booking, at) -> booking.arrive(Import.stamp(at, leader)));
        plan.when(row, ABSENT, (booking, at) -> absent(booking, Import.stamp(at, leader), row.get(ABSENT_PARTY)));
        plan.when(
                row,
                ASSESSED,
                (booking, at) -> booking.take(BookingStep.Assessed.of(Import.stamp(at, leader), row.find(ASSESSMENT))));
        plan.when(row, OFFER_REFUSED, (booking, at) -> booking.refuseOffer(Import.stamp(at, leader)));
        plan.when(row, COLLECTED, (booking, at) -> booking.collect(Import.stamp(at, leader)));
        plan.when(
                row,
                SETTLED,
                (booking, at) -> booking.take(BookingStep.Settled.of(Import.stamp(at, leader), row.find(SETTLEMENT))));
        asides(row, plan, duty);
        return plan;
    }

    private static void asides(Cells row, Plan<Booking> plan, Optional<EmployeeId> duty) {
        row.find(DECLINED)
                .ifPresent(at -> plan.aside(
                        DECLINED, at, booking -> booking.decline(Import.stamp(at, duty), row.get(DECLINE_REASON))));
        row.find(CANCELLED)
                .ifPresent(at ->
                        plan.aside(CANCELLED, at, booking -> booking.cancel(Import.stamp(at), row.get(CANCEL_REASON))));
        row.find(RESCHEDULED)
                .ifPresent(list -> list.forEach(other -> plan.aside(
                        RESCHEDULED,
                        other.at(),
                        booking -> booking.reschedule(
                                Import.stamp(other.at()), other.window(), other.wish(), other.reason()))));
        row.find(HANDED_OVER)
                .ifPresent(list -> list.forEach(other -> plan.aside(
                        HANDED_OVER,
                        other.at(),
                        booking -> booking.handOver(Import.stamp(other.at()), other.responsible()))));
        row.find(EXCUSES)
                .ifPresent(list -> list.forEach(other -> plan.aside(
                        EXCUSES,
                        other.excuse().decided(),
                        booking -> booking.excuse(
                                Import.stamp(
                                        other.excuse().decided(), other.excuse().approver()),
                                other.duty(),
                                other.excuse().excuse()))));
    }

    private static Booking absent(Booking booking, Stamp stamp, Party party) {
        return party == Party.CUSTOMER ? booking.reportCustomerAbsent(stamp) : booking.reportCrewAbsent(stamp);
    }

    private static BookingStep.Requested requested(Cells row) {
        Instant at = row.get(REQUESTED);
        RequestBuilder request = BookingStep.Requested.builder(Import.stamp(at, row.find(TAKEN_BY)))
                .booking(row.get(ID))
                .customer(row.get(CUSTOMER))
                .branch(row.get(BRANCH))
                .channel(row.get(CHANNEL))
                .items(row.get(ITEMS))
                .site(row.get(SITE))
                .window(window(row));
        row.find(PLACE).ifPresent(request::place);
        row.find(TAKEN_BY).ifPresent(request::takenBy);
        row.find(RESPONSIBLE).ifPresent(request::responsible);
        row.find(RESPONSE_DUE).ifPresent(request::responseDueAt);
        return request.build();
    }

    private static TimeWindow window(Cells row) {
        Instant from = row.get(WINDOW_FROM);
        Instant to = row.get(WINDOW_TO);
        if (!to.isAfter(from)) {
            throw Refusal.in(WINDOW_TO, to, "a moment after window_from, " + from, "3.2.1");
        }
        return TimeWindow.of(from, to);
    }

    @Override
    public ImmutableList<Evidence> evidence(Booking thing, RegulationBook book, Roster roster, Instant asOf) {
        return thing.evidence(book, roster, asOf);
    }
}
