package dev.qualitysdk.service.statistics;

import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingStep;
import java.time.Instant;
import java.util.Optional;

/** What a booking adds to the figures. */
final class BookingFigures {

    private final StatisticsBuilder statistics;
    private final Booking booking;

    BookingFigures(StatisticsBuilder statistics, Booking booking) {
        this.statistics = statistics;
        this.booking = booking;
    }

    void count(RegulationBook book) {
        count(Count.REQUESTED, booking.requested().at());
        for (BookingStep step : booking.steps()) {
            if (step instanceof BookingStep.Declined) {
                count(Count.DECLINED, step.at());
            } else if (step instanceof BookingStep.Cancelled) {
                count(Count.CANCELLED, step.at());
            }
        }
        booking.visitEnded().ifPresent(ended -> {
            count(Count.VISIT_ENDED, ended);
            for (BookingStep step : booking.steps()) {
                kind(step).ifPresent(kind -> count(kind, step.at()));
            }
        });
    }

    private static Optional<Count> kind(BookingStep step) {
        if (step instanceof BookingStep.CustomerAbsent) {
            return Optional.of(Count.CUSTOMER_ABSENT);
        } else if (step instanceof BookingStep.CrewAbsent) {
            return Optional.of(Count.CREW_ABSENT);
        } else if (step instanceof BookingStep.OfferRefused) {
            return Optional.of(Count.OFFER_REFUSED);
        } else if (step instanceof BookingStep.Settled) {
            return Optional.of(Count.SETTLED);
        }
        return Optional.empty();
    }

    private void count(Count count, Instant at) {
        cell(at).ifPresent(sum -> sum.count(count, 1));
    }

    private Optional<FigureSum> cell(Instant at) {
        return statistics
                .month(at)
                .map(month ->
                        statistics.cell(Cell.of(month, Optional.of(booking.branch()), Optional.of(booking.channel()))));
    }
}
