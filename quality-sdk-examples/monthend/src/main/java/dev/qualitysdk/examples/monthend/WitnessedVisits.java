package dev.qualitysdk.examples.monthend;

import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.CrewDay;
import dev.qualitysdk.service.booking.Stay;
import dev.qualitysdk.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The visits of which somebody handed in evidence, held against each other: nobody is at two sites at once. A time of arrival that
 * stands in a booking alone, without evidence, is taken as it was entered and contradicts nobody.
 */
final class WitnessedVisits {

    private final Store store;
    private final RegulationBook book;
    private final Instant asOf;

    WitnessedVisits(Store store, RegulationBook book, Instant asOf) {
        this.store = store;
        this.book = book;
        this.asOf = asOf;
    }

    /** Returns the bookings whose visits put somebody at two sites at once, each with those that it contradicts. */
    Set<BookingId> contradicting() {
        List<Stay> stays = new ArrayList<>();
        try (Stream<Booking> bookings = store.things(Booking.FAMILY).stream()) {
            bookings.forEach(booking -> stay(booking).ifPresent(stays::add));
        }
        return CrewDay.doubts(stays).keySet();
    }

    /** A booking that cannot be judged has no stay here; it is told where it is counted. */
    private Optional<Stay> stay(Booking booking) {
        if (booking.arrivalEvidence().isEmpty()) {
            return Optional.empty();
        }
        try {
            return booking.asOf(asOf)
                    .filter(then -> !then.arrivalEvidence().isEmpty())
                    .flatMap(then -> Stay.of(then, book));
        } catch (ClauseBreachException | IllegalArgumentException unjudged) {
            return Optional.empty();
        }
    }
}
