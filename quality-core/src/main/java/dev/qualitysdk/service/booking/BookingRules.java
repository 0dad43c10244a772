package dev.qualitysdk.service.booking;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.EvidenceId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.util.HashSet;
import java.util.Set;

/** What a step of a booking must keep besides the lifecycle. */
final class BookingRules {

    private BookingRules() {}

    static void check(Booking booking, BookingStep step) {
        checkEvidence(booking, step);
        if (step instanceof ImmutableRescheduled rescheduled) {
            refuseUnless(
                    rescheduled.window().end().isAfter(step.at()),
                    booking,
                    "the new window " + rescheduled.window() + " is over at " + step.at(),
                    Clause.PUNCTUAL_ARRIVAL,
                    "Appoint a window that ends after the step.");
        } else if (step instanceof ImmutableCustomerAbsent) {
            TimeWindow window = booking.window();
            refuseUnless(
                    !step.at().isBefore(window.start()),
                    booking,
                    "at " + step.at() + " the customer was not expected yet, the window being " + window,
                    Clause.PUNCTUAL_ARRIVAL,
                    "Wait until the window begins.");
        } else if (step instanceof ImmutableCrewAbsent) {
            TimeWindow window = booking.window();
            refuseUnless(
                    !step.at().isBefore(window.end()),
                    booking,
                    "at " + step.at() + " the window " + window + " is not over",
                    Clause.PUNCTUAL_ARRIVAL,
                    "Wait until the window is over, or reschedule.");
        } else if (step instanceof ImmutableHandedOver handedOver) {
            checkNoApprover(booking, handedOver.responsible());
        } else if (step instanceof ImmutableDispatched dispatched) {
            checkNoApprover(booking, dispatched.crew().leader());
        } else if (step instanceof ImmutableExcused excused) {
            checkExcuse(booking, excused);
        }
    }

    private static void checkEvidence(Booking booking, BookingStep step) {
        if (step.evidence().isEmpty()) {
            return;
        }
        Faults faults = Faults.in("booking " + booking.id());
        Set<EvidenceId> known = new HashSet<>();
        booking.arrivalEvidence().forEach(piece -> known.add(piece.id()));
        for (int i = 0; i < step.evidence().size(); i++) {
            ArrivalEvidence piece = step.evidence().get(i);
            faults.check(
                            known.add(piece.id()),
                            "evidence[" + i + "].id",
                            piece.id(),
                            "an id that no other piece of this booking has",
                            "3.2.1")
                    .check(
                            !piece.recordedAt().isAfter(step.stamp().recorded()),
                            "evidence[" + i + "].recordedAt",
                            piece.recordedAt(),
                            "an instant not after the step was recorded, "
                                    + step.stamp().recorded(),
                            "7.2.1");
        }
        faults.refuse();
    }

    private static void checkExcuse(Booking booking, BookingStep.Excused step) {
        Excuse excuse = step.excuse();
        refuseUnless(
                !booking.responsibility().line().containsValue(excuse.approver()),
                booking,
                "the excuse is approved by " + excuse.approver() + ", who was responsible for it",
                step.duty().clause(),
                "Let somebody approve the excuse who was not responsible.");
        refuseUnless(
                !excuse.decidedAt().isAfter(step.at()),
                booking,
                "the excuse was decided at " + excuse.decidedAt() + ", after the step, at " + step.at(),
                Clause.BUSINESS_RECORDS,
                "Record the excuse when it is decided.");
    }

    private static void checkNoApprover(Booking booking, EmployeeId responsible) {
        boolean approver = booking.steps().stream()
                .anyMatch(step -> step instanceof ImmutableExcused excused
                        && excused.excuse().approver().equals(responsible));
        refuseUnless(
                !approver,
                booking,
                responsible + " approved an excuse of it and cannot become responsible for it",
                Clause.SCOPE,
                "Let somebody else take it over.");
    }

    private static void refuseUnless(boolean holds, Booking booking, String problem, Clause clause, String wayOut) {
        if (!holds) {
            throw new ClauseBreachException("booking " + booking.id(), problem, clause, wayOut);
        }
    }
}
