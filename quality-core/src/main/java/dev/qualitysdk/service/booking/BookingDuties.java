package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.Responsibility;
import dev.qualitysdk.calendar.Withdrawal;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.ObligationEvidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.Optional;

/** What is owed under a booking: answering in time and being there at the appointed time. */
final class BookingDuties {

    private BookingDuties() {}

    static Responsibility responsibility(Booking booking) {
        EmployeeId duty = booking.requested().responsible();
        Responsibility line = Responsibility.none().then(booking.requested().at(), duty);
        for (BookingStep step : booking.steps()) {
            if (step instanceof BookingStep.HandedOver handedOver) {
                duty = handedOver.responsible();
                line = line.then(step.at(), duty);
            } else if (step instanceof BookingStep.Dispatched dispatched) {
                line = line.then(step.at(), dispatched.crew().leader());
            } else if (step instanceof BookingStep.Rescheduled) {
                line = line.then(step.at(), duty);
            }
        }
        return line;
    }

    static Obligation response(Booking booking, RegulationBook book) {
        BookingStep.Requested requested = booking.requested();
        Regulation regulation = book.at(requested.at());
        Obligation.Builder obligation = Obligation.builder();
        obligation
                .subject(booking.id().value())
                .clause(Clause.RESPONSE_TIMELINESS)
                .regulation(regulation.version())
                .opened(requested.at())
                .allowance(
                        requested.responseDueAt().map(Allowance::fixed).or(() -> regulation.allowance(Duty.RESPONSE)))
                .calendar(regulation.calendar())
                .fulfilled(booking.answeredAt())
                .excuse(excuse(booking, Duty.RESPONSE))
                .responsibility(booking.responsibility());
        if (booking.answeredAt().isEmpty()) {
            obligation.withdrawal(withdrawal(booking));
        }
        return obligation.build();
    }

    static Optional<Obligation> arrival(Booking booking, RegulationBook book) {
        return booking.last(BookingStep.Confirmed.class)
                .map(confirmed -> arrival(booking, confirmed.at(), book.at(confirmed.at())));
    }

    private static Obligation arrival(Booking booking, Instant confirmed, Regulation regulation) {
        TimeWindow promised = promised(booking, regulation);
        Obligation.Builder obligation = Obligation.builder();
        obligation
                .subject(booking.id().value())
                .clause(Clause.PUNCTUAL_ARRIVAL)
                .regulation(regulation.version())
                .opened(confirmed)
                .allowance(Allowance.fixed(dueIn(promised, regulation)))
                .calendar(regulation.calendar())
                .fulfilled(booking.arrivedAt()
                        .filter(at -> !at.isBefore(
                                promised.start().minus(regulation.arrival().early()))))
                .excuse(excuse(booking, Duty.ARRIVAL))
                .responsibility(booking.responsibility());
        if (booking.arrivedAt().isEmpty()) {
            obligation.withdrawal(withdrawal(booking));
        }
        return obligation.build();
    }

    /** {@return the window that we owe: the one that was confirmed, moved by the customer's wish up to its due instant} */
    private static TimeWindow promised(Booking booking, Regulation regulation) {
        TimeWindow appointed = booking.requested().window();
        boolean confirmed = false;
        for (BookingStep step : booking.steps()) {
            if (step instanceof BookingStep.Confirmed) {
                confirmed = true;
            } else if (step instanceof BookingStep.Rescheduled rescheduled) {
                boolean moves =
                        rescheduled.wish() == Party.CUSTOMER && !step.at().isAfter(dueIn(appointed, regulation));
                if (!confirmed || moves) {
                    appointed = rescheduled.window();
                }
            }
        }
        return appointed;
    }

    private static Instant dueIn(TimeWindow window, Regulation regulation) {
        return window.end().plus(regulation.arrival().grace());
    }

    private static Optional<Withdrawal> withdrawal(Booking booking) {
        return booking.last(BookingStep.Cancelled.class)
                .map(cancelled -> Withdrawal.of(cancelled.reason().value(), cancelled.at()));
    }

    private static Optional<Excuse> excuse(Booking booking, Duty duty) {
        return booking.steps().reverse().stream()
                .filter(step -> step instanceof BookingStep.Excused excused && excused.duty() == duty)
                .findFirst()
                .map(step -> ((BookingStep.Excused) step).excuse());
    }

    static ImmutableList<Evidence> evidence(Booking booking, RegulationBook book, Roster roster, Instant asOf) {
        ImmutableList.Builder<Evidence> all = ImmutableList.builder();
        of(booking, Indicator.RESPONSE_TIMELINESS, response(booking, book), roster, asOf)
                .ifPresent(all::add);
        booking.last(BookingStep.Confirmed.class).ifPresent(confirmed -> {
            Regulation regulation = book.at(confirmed.at());
            of(booking, Indicator.PUNCTUAL_ARRIVAL, arrival(booking, confirmed.at(), regulation), roster, asOf)
                    .map(evidence -> describe(evidence, booking, regulation))
                    .ifPresent(all::add);
        });
        return all.build();
    }

    private static Optional<Evidence> of(
            Booking booking, Indicator indicator, Obligation obligation, Roster roster, Instant asOf) {
        return ObligationEvidence.of(
                indicator, obligation, asOf, Optional.of(booking.branch()), Optional.of(booking.channel()), roster);
    }

    /** Adds what an arrival was judged by; an early one is seen from these figures only. */
    private static Evidence describe(Evidence evidence, Booking booking, Regulation regulation) {
        ImmutableSortedMap.Builder<String, String> figures = ImmutableSortedMap.naturalOrder();
        figures.putAll(evidence.figures())
                .put("window", promised(booking, regulation).toString())
                .put("grace", regulation.arrival().grace().toString())
                .put("early", regulation.arrival().early().toString());
        booking.arrivedAt().ifPresent(at -> figures.put("arrived", at.toString()));
        Evidence.Builder described = Evidence.builder();
        return described.from(evidence).figures(figures.build()).build();
    }
}
