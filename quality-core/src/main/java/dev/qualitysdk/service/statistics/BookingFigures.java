package dev.qualitysdk.service.statistics;

import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingStep;
import dev.qualitysdk.service.booking.VisitSpan;
import dev.qualitysdk.service.booking.VisitTimes;
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

    /** Reads the times first: a booking that the regulation cannot judge then counts nothing at all. */
    void count(RegulationBook book) {
        boolean visited =
                booking.arrivedAt().isPresent() || !booking.arrivalEvidence().isEmpty();
        Optional<VisitTimes> times = visited ? Optional.of(VisitTimes.of(booking, book)) : Optional.empty();
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
        times.ifPresent(this::times);
    }

    private void times(VisitTimes visit) {
        time(VisitTime.WAIT_FOR_CREW, visit.waitForCrew());
        time(VisitTime.WAIT_FOR_ASSESSMENT, visit.waitForAssessment());
        time(VisitTime.ON_SITE, visit.onSite());
        if (visit.onSite().state() == VisitSpan.State.UNDETERMINED) {
            booking.visitEnded().ifPresent(ended -> count(Count.TIMES_UNDETERMINED, ended));
        }
    }

    private void time(VisitTime time, VisitSpan span) {
        span.length()
                .ifPresent(length ->
                        span.end().flatMap(this::cell).ifPresent(sum -> sum.time(time, Durations.micros(length))));
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
