package dev.qualitysdk.service.booking;

import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.regulation.ArrivalRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.Optional;

/** The window that we owe, under which rule, and since when the attempt to keep it lasts. */
record Promise(Instant confirmed, TimeWindow window, Regulation regulation, Instant attemptedFrom) {

    /** {@return the promise of a booking: the window that was confirmed, moved by the customer's wish up to its due instant} */
    static Optional<Promise> of(Booking booking, RegulationBook book) {
        return booking.last(ImmutableConfirmed.class)
                .map(confirmed -> of(
                        booking,
                        confirmed.at(),
                        book.governing(
                                Clause.PUNCTUAL_ARRIVAL,
                                confirmed.at(),
                                booking.requested().at())));
    }

    private static Promise of(Booking booking, Instant confirmedAt, Regulation regulation) {
        TimeWindow appointed = booking.requested().window();
        Instant from = confirmedAt;
        boolean confirmed = false;
        for (BookingStep step : booking.steps()) {
            if (step instanceof ImmutableConfirmed) {
                confirmed = true;
            } else if (step instanceof ImmutableRescheduled rescheduled) {
                boolean moves = rescheduled.wish() == Party.CUSTOMER
                        && !step.at().isAfter(limit(appointed, regulation.arrival()));
                if (!confirmed || moves) {
                    appointed = rescheduled.window();
                }
                from = confirmed ? step.at() : from;
            }
        }
        return new Promise(confirmedAt, appointed, regulation, from);
    }

    ArrivalRule rule() {
        return regulation.arrival();
    }

    /** {@return the first instant that is not too early} */
    Instant earliest() {
        return window.start().minus(rule().early());
    }

    /** {@return the last instant that is in time} */
    Instant limit() {
        return limit(window, rule());
    }

    private static Instant limit(TimeWindow window, ArrivalRule rule) {
        return window.end().plus(rule.grace());
    }
}
