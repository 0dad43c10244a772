package dev.qualitysdk.service.booking;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.calendar.Obligation;

/** What every sum asks of a booking, in one place: the steps of a million bookings are objects that no cache holds. */
final class BookingMarks {

    final EmployeeId responsible;
    final BranchId branch;
    final Channel channel;
    final long opened;
    /** When it was answered for the first time, or {@link Obligation#UNFULFILLED}. */
    final long answered;
    /** When its last step happened. */
    final long last;
    /** Whether its answer is a plain one: the allowance of the regulation, the duty person accountable, and no excuse. */
    final boolean plain;

    private BookingMarks(
            EmployeeId responsible,
            BranchId branch,
            Channel channel,
            long opened,
            long answered,
            long last,
            boolean plain) {
        this.responsible = responsible;
        this.branch = branch;
        this.channel = channel;
        this.opened = opened;
        this.answered = answered;
        this.last = last;
        this.plain = plain;
    }

    static BookingMarks of(BookingStep.Requested requested) {
        long opened = CanonicalTime.micros(requested.at());
        return new BookingMarks(
                requested.responsible(),
                requested.branch(),
                requested.channel(),
                opened,
                Obligation.UNFULFILLED,
                opened,
                requested.responseDueAt().isEmpty());
    }

    BookingMarks then(BookingStep step) {
        long at = CanonicalTime.micros(step.at());
        boolean answers = answered == Obligation.UNFULFILLED
                && (step instanceof ImmutableConfirmed || step instanceof ImmutableDeclined);
        boolean touches = step instanceof ImmutableHandedOver
                || step instanceof ImmutableExcused
                || (step instanceof ImmutableDispatched && at <= answered);
        return new BookingMarks(responsible, branch, channel, opened, answers ? at : answered, at, plain && !touches);
    }
}
