package dev.qualitysdk.service.booking;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.regulation.RegulationBook;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** How long a customer waited and how long we stayed (clause 2.3.2), for statistics. */
@Value.Immutable
public sealed interface VisitTimes permits ImmutableVisitTimes {

    /** {@return the wait for the crew: from the start of the promised window to the arrival, zero where it came before} */
    VisitSpan waitForCrew();

    /**
     * Returns the wait for the assessment, once somebody was there.
     *
     * @return from the arrival or the start of the promised window, whichever is later, to the first offer; zero where that was
     *     made before the window began
     */
    VisitSpan waitForAssessment();

    /** {@return the time on site: from the arrival to the last exit that evidence shows, else to the end of the work on site} */
    VisitSpan onSite();

    /**
     * Returns the times of a booking.
     *
     * @param booking the booking, as it stands or stood
     * @param book the regulation
     * @return the times
     * @throws dev.qualitysdk.basics.InvalidValueException if no version was in force at the confirmation
     */
    static VisitTimes of(Booking booking, RegulationBook book) {
        Faults.in("visit times").given(booking, "booking").given(book, "book").refuse();
        boolean over = switch (booking.state()) {
            case REQUESTED, CONFIRMED, DISPATCHED, ARRIVED, ASSESSED -> false;
            case COLLECTED, SETTLED, DECLINED, CANCELLED, NO_SHOW, OFFER_REFUSED -> true;
        };
        VisitSpan none = VisitSpan.absent(over ? VisitSpan.State.NEVER : VisitSpan.State.NOT_YET);
        Optional<Promise> promise = Promise.of(booking, book);
        if (promise.isEmpty()) {
            return ImmutableVisitTimes.of(none, none, none);
        }
        ArrivalFindings findings = ArrivalExamination.of(booking, promise.get());
        if (findings.undetermined()) {
            VisitSpan undetermined = VisitSpan.absent(VisitSpan.State.UNDETERMINED);
            return ImmutableVisitTimes.of(undetermined, undetermined, undetermined);
        }
        Instant start = promise.get().window().start();
        Optional<Instant> ready = findings.arrived().map(at -> later(at, start));
        Optional<Instant> assessed = booking.last(ImmutableAssessed.class).map(BookingStep.Assessed::at);
        return ImmutableVisitTimes.of(
                ready.map(at -> VisitSpan.measured(start, at)).orElse(none),
                ready.flatMap(from -> assessed.map(to -> VisitSpan.measured(to.isBefore(from) ? to : from, to)))
                        .orElse(none),
                findings.arrived()
                        .flatMap(from -> findings.left().map(to -> VisitSpan.measured(from, to)))
                        .orElse(none));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
