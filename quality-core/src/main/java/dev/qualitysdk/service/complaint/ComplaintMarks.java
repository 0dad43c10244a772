package dev.qualitysdk.service.complaint;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.calendar.Obligation;
import org.jspecify.annotations.Nullable;

/** What every sum asks of a complaint, in one place: the steps of a million complaints are objects that no cache holds. */
final class ComplaintMarks {

    final @Nullable EmployeeId handler;
    final @Nullable BranchId branch;
    final @Nullable Channel channel;
    final long opened;
    /** When it was resolved, or {@link Obligation#UNFULFILLED}. */
    final long resolved;
    /** When its last step happened. */
    final long last;
    /**
     * Whether nothing but its resolution bears on its resolution: no promise, pause, transfer, excuse, withdrawal, merger or second round,
     * and its handler is not complained about.
     */
    final boolean plain;

    private ComplaintMarks(
            @Nullable EmployeeId handler,
            @Nullable BranchId branch,
            @Nullable Channel channel,
            long opened,
            long resolved,
            long last,
            boolean plain) {
        this.handler = handler;
        this.branch = branch;
        this.channel = channel;
        this.opened = opened;
        this.resolved = resolved;
        this.last = last;
        this.plain = plain;
    }

    static ComplaintMarks of(ComplaintStep.Received received) {
        long opened = CanonicalTime.micros(received.at());
        return new ComplaintMarks(
                received.handler().orElse(null),
                received.branch().orElse(null),
                received.channel().orElse(null),
                opened,
                Obligation.UNFULFILLED,
                opened,
                received.promised().isEmpty()
                        && received.handler().filter(received.about()::contains).isEmpty());
    }

    ComplaintMarks then(ComplaintStep step) {
        long at = CanonicalTime.micros(step.at());
        boolean resolves = step instanceof ImmutableResolved;
        boolean bears = !resolves
                && !(step instanceof ImmutableAcknowledged
                        || step instanceof ImmutableInvestigationBegun
                        || step instanceof ImmutableClosed);
        return new ComplaintMarks(handler, branch, channel, opened, resolves ? at : resolved, at, plain && !bears);
    }
}
