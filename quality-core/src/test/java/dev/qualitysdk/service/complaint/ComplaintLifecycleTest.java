package dev.qualitysdk.service.complaint;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import java.time.Instant;
import java.util.Optional;

class ComplaintLifecycleTest
        extends RecordedContract<ComplaintId, ComplaintStep, Complaint, Complaint.State, Complaint.Event> {

    @Override
    protected Lifecycle<Complaint.State, Complaint.Event> lifecycle() {
        return Complaint.LIFECYCLE;
    }

    @Override
    protected Family<ComplaintId, ComplaintStep, Complaint> family() {
        return Complaint.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                RECEIVED ACKNOWLEDGE ACKNOWLEDGED 2.2.2
                RECEIVED ESCALATE ESCALATED 6.1.3
                RECEIVED TRANSFER RECEIVED 2.2.2
                RECEIVED WITHDRAW WITHDRAWN 1.3.1
                RECEIVED MERGE MERGED 7.2.1
                RECEIVED EXCUSE RECEIVED 4.3
                ACKNOWLEDGED INVESTIGATE INVESTIGATING 2.2.2
                ACKNOWLEDGED ESCALATE ESCALATED 6.1.3
                ACKNOWLEDGED TRANSFER ACKNOWLEDGED 2.2.2
                ACKNOWLEDGED WITHDRAW WITHDRAWN 1.3.1
                ACKNOWLEDGED MERGE MERGED 7.2.1
                ACKNOWLEDGED EXCUSE ACKNOWLEDGED 4.3
                INVESTIGATING PAUSE WAITING 4.2.4
                INVESTIGATING RESOLVE RESOLVED 4.2.4
                INVESTIGATING FIND_UNFOUNDED UNFOUNDED 2.2.2
                INVESTIGATING ESCALATE ESCALATED 6.1.3
                INVESTIGATING TRANSFER INVESTIGATING 2.2.2
                INVESTIGATING WITHDRAW WITHDRAWN 1.3.1
                INVESTIGATING MERGE MERGED 7.2.1
                INVESTIGATING EXCUSE INVESTIGATING 4.3
                WAITING RESUME BACK 4.2.4
                WAITING RESOLVE RESOLVED 4.2.4
                WAITING FIND_UNFOUNDED UNFOUNDED 2.2.2
                WAITING TRANSFER WAITING 2.2.2
                WAITING WITHDRAW WITHDRAWN 1.3.1
                WAITING MERGE MERGED 7.2.1
                WAITING EXCUSE WAITING 4.3
                ESCALATED DEESCALATE BACK 6.2.5
                ESCALATED TRANSFER ESCALATED 2.2.2
                ESCALATED WITHDRAW WITHDRAWN 1.3.1
                ESCALATED MERGE MERGED 7.2.1
                ESCALATED EXCUSE ESCALATED 4.3
                RESOLVED CLOSE CLOSED 4.2.4
                RESOLVED REOPEN INVESTIGATING 4.2.4
                RESOLVED EXCUSE RESOLVED 4.3
                UNFOUNDED CLOSE CLOSED 4.2.4
                UNFOUNDED REOPEN INVESTIGATING 4.2.4
                UNFOUNDED EXCUSE UNFOUNDED 4.3
                CLOSED REOPEN INVESTIGATING 4.2.4
                CLOSED EXCUSE CLOSED 4.3
                WITHDRAWN EXCUSE WITHDRAWN 4.3
                MERGED EXCUSE MERGED 4.3
                """;
    }

    @Override
    protected Class<ComplaintStep> steps() {
        return ComplaintStep.class;
    }

    @Override
    protected Complaint.State state(Complaint complaint) {
        return complaint.state();
    }

    @Override
    protected Complaint begin(Instant at) {
        return Complaint.receive(ComplaintStep.Received.builder()
                .stamp(Stamp.of(at, Actor.system("hotline")))
                .id(ComplaintId.of("C-1"))
                .customer(Optional.of(CustomerId.of("K-1")))
                .booking(Optional.of(BookingId.of("B-1")))
                .branch(Optional.of(BranchId.of("east")))
                .channel(Optional.of(Channel.TELEPHONE))
                .handler(Optional.of(EmployeeId.of("E-1")))
                .promised(Optional.of(at.plusSeconds(86_400)))
                .build());
    }

    @Override
    protected ComplaintStep step(Complaint complaint, Complaint.Event event, Instant at) {
        return ComplaintArbitraries.step(complaint, event, at);
    }

    @Override
    protected Complaint take(Complaint complaint, ComplaintStep step) {
        return complaint.take(step, Books.ORDINARY);
    }
}
