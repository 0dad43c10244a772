package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.calendar.Obligation;
import dev.qualitysdk.calendar.Responsibility;
import dev.qualitysdk.calendar.Withdrawal;
import dev.qualitysdk.evidence.Counting;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.ExcuseOverlay;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.ObligationEvidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.Verdict;
import java.time.Instant;
import java.util.Optional;

/** What is owed under a booking: answering in time and being there at the appointed time. */
final class BookingDuties {

    private BookingDuties() {}

    static Responsibility responsibility(Booking booking) {
        EmployeeId duty = booking.requested().responsible();
        Responsibility line = Responsibility.none().then(booking.requested().at(), duty);
        for (BookingStep step : booking.steps()) {
            if (step instanceof ImmutableHandedOver handedOver) {
                duty = handedOver.responsible();
                line = line.then(step.at(), duty);
            } else if (step instanceof ImmutableDispatched dispatched) {
                line = line.then(step.at(), dispatched.crew().leader());
            } else if (step instanceof ImmutableRescheduled) {
                line = line.then(step.at(), duty);
            }
        }
        return line;
    }

    static Obligation response(Booking booking, RegulationBook book) {
        BookingStep.Requested requested = booking.requested();
        Regulation regulation = book.governing(Duty.RESPONSE.clause(), requested.at());
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
        return Promise.of(booking, book)
                .map(promise -> arrival(booking, promise, ArrivalExamination.of(booking, promise)));
    }

    private static Obligation arrival(Booking booking, Promise promise, ArrivalFindings findings) {
        Obligation.Builder obligation = Obligation.builder();
        obligation
                .subject(booking.id().value())
                .clause(Clause.PUNCTUAL_ARRIVAL)
                .regulation(promise.regulation().version())
                .opened(promise.confirmed())
                .allowance(Allowance.fixed(promise.limit()))
                .calendar(promise.regulation().calendar())
                .fulfilled(findings.arrived().filter(at -> !at.isBefore(promise.earliest())))
                .excuse(excuse(booking, Duty.ARRIVAL))
                .responsibility(booking.responsibility());
        if (findings.arrived().isEmpty()) {
            obligation.withdrawal(withdrawal(booking));
        }
        return obligation.build();
    }

    static Optional<Punctuality> punctuality(
            Booking booking, RegulationBook book, Instant asOf, ExcuseOverlay disasters) {
        return Promise.of(booking, book).map(promise -> {
            ArrivalFindings findings = ArrivalExamination.of(booking, promise);
            Verdict verdict = arrival(booking, promise, findings).verdict(asOf);
            Punctuality punctuality = punctuality(booking, promise, findings, verdict, ImmutableList.of());
            return booking.place()
                    .filter(place -> punctuality.outcome().isMiss())
                    .flatMap(place -> disasters.excuse(verdict.accountable(), place, promise.limit(), asOf))
                    .<Punctuality>map(excuse -> ImmutablePunctuality.builder()
                            .from(punctuality)
                            .outcome(Punctuality.Outcome.EXCUSED)
                            .excuse(excuse)
                            .build())
                    .orElse(punctuality);
        });
    }

    /** The one place where an arrival is judged; the doubts are those that only a look at other bookings shows. */
    private static Punctuality punctuality(
            Booking booking,
            Promise promise,
            ArrivalFindings findings,
            Verdict verdict,
            ImmutableList<ArrivalDoubt> doubts) {
        boolean undetermined = findings.undetermined() || !doubts.isEmpty();
        Punctuality.Outcome outcome = switch (verdict.outcome()) {
            case NOT_OWED -> Punctuality.Outcome.NOT_OWED;
            case PENDING -> Punctuality.Outcome.PENDING;
            case MET -> undetermined ? Punctuality.Outcome.UNDETERMINED : kept(booking);
            case EXCUSED -> undetermined ? Punctuality.Outcome.UNDETERMINED : Punctuality.Outcome.EXCUSED;
            case MISSED -> undetermined ? Punctuality.Outcome.UNDETERMINED : broken(booking, promise, findings);
        };
        return ImmutablePunctuality.builder()
                .booking(booking.id())
                .accountable(verdict.accountable())
                .regulation(promise.regulation().version())
                .outcome(outcome)
                .promised(promise.window())
                .earliest(promise.earliest())
                .limit(promise.limit())
                .arrived(findings.arrived())
                .doubts(findings.doubts())
                .addAllDoubts(doubts)
                .excuse(outcome == Punctuality.Outcome.EXCUSED ? excuse(booking, Duty.ARRIVAL) : Optional.empty())
                .build();
    }

    private static Punctuality.Outcome kept(Booking booking) {
        return booking.last(ImmutableCustomerAbsent.class).isPresent()
                ? Punctuality.Outcome.CUSTOMER_ABSENT
                : Punctuality.Outcome.ON_TIME;
    }

    private static Punctuality.Outcome broken(Booking booking, Promise promise, ArrivalFindings findings) {
        if (findings.arrived().isPresent()) {
            return findings.arrived().get().isBefore(promise.earliest())
                    ? Punctuality.Outcome.EARLY
                    : Punctuality.Outcome.LATE;
        }
        return switch (booking.state()) {
            case NO_SHOW, DECLINED, CANCELLED -> Punctuality.Outcome.CREW_ABSENT;
            default -> Punctuality.Outcome.LATE;
        };
    }

    private static Optional<Withdrawal> withdrawal(Booking booking) {
        return booking.last(ImmutableCancelled.class)
                .map(cancelled -> Withdrawal.of(cancelled.reason().value(), cancelled.at()));
    }

    private static Optional<Excuse> excuse(Booking booking, Duty duty) {
        Optional<Excuse> found = Optional.empty();
        for (BookingStep step : booking.steps()) {
            if (step instanceof ImmutableExcused excused && excused.duty() == duty) {
                found = Optional.of(excused.excuse());
            }
        }
        return found;
    }

    static ImmutableList<Evidence> evidence(
            Booking booking, RegulationBook book, Roster roster, Instant asOf, ImmutableList<ArrivalDoubt> doubts) {
        ImmutableList.Builder<Evidence> all = ImmutableList.builder();
        Obligation answer = response(booking, book);
        of(booking, Indicator.RESPONSE_TIMELINESS, answer, answer.verdict(asOf), roster, asOf)
                .ifPresent(all::add);
        arrivalEvidence(booking, book, roster, asOf, doubts).ifPresent(all::add);
        return all.build();
    }

    private static Optional<Evidence> arrivalEvidence(
            Booking booking, RegulationBook book, Roster roster, Instant asOf, ImmutableList<ArrivalDoubt> doubts) {
        return Promise.of(booking, book).flatMap(promise -> {
            ArrivalFindings findings = ArrivalExamination.of(booking, promise);
            Obligation owed = arrival(booking, promise, findings);
            Verdict verdict = owed.verdict(asOf);
            return of(booking, Indicator.PUNCTUAL_ARRIVAL, owed, verdict, roster, asOf)
                    .map(evidence ->
                            describe(evidence, promise, punctuality(booking, promise, findings, verdict, doubts)));
        });
    }

    static void countArrival(Booking booking, RegulationBook book, Counting counting) {
        arrivalEvidence(booking, book, counting.roster(), counting.asOf(), ImmutableList.of())
                .ifPresent(counting::add);
    }

    private static Optional<Evidence> of(
            Booking booking, Indicator indicator, Obligation obligation, Verdict verdict, Roster roster, Instant asOf) {
        return ObligationEvidence.of(
                indicator,
                obligation,
                verdict,
                asOf,
                Optional.of(booking.branch()),
                Optional.of(booking.channel()),
                roster);
    }

    /** Adds what an arrival was judged by, an early one being seen from these figures only, and leaves out what is undetermined. */
    private static Evidence describe(Evidence evidence, Promise promise, Punctuality punctuality) {
        ImmutableSortedMap.Builder<String, String> figures = ImmutableSortedMap.naturalOrder();
        figures.putAll(evidence.figures())
                .put("window", promise.window().toString())
                .put("grace", promise.rule().grace().toString())
                .put("early", promise.rule().early().toString());
        punctuality.arrived().ifPresent(at -> figures.put("arrived", at.toString()));
        int number = 0;
        for (ArrivalDoubt doubt : punctuality.doubts()) {
            figures.put("doubt." + number++, doubt.sentence());
        }
        Evidence.Builder described = Evidence.builder();
        described.from(evidence).figures(figures.build());
        punctuality
                .reason()
                .ifPresent(reason ->
                        described.numerator(0).disposition(Disposition.EXCLUDED).reason(reason));
        return described.build();
    }
}
