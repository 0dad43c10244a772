package dev.qualitysdk.service.complaint;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

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
                RECEIVED RESPOND RECEIVED 2.2.2
                ACKNOWLEDGED RESPOND ACKNOWLEDGED 2.2.2
                INVESTIGATING RESPOND INVESTIGATING 2.2.2
                WAITING RESPOND WAITING 2.2.2
                ESCALATED RESPOND ESCALATED 2.2.2
                INVESTIGATING OFFER_REMEDY INVESTIGATING 2.2.2
                WAITING OFFER_REMEDY WAITING 2.2.2
                ESCALATED OFFER_REMEDY ESCALATED 2.2.2
                INVESTIGATING ANSWER_REMEDY INVESTIGATING 2.2.2
                WAITING ANSWER_REMEDY WAITING 2.2.2
                ESCALATED ANSWER_REMEDY ESCALATED 2.2.2
                RESOLVED ANSWER_REMEDY RESOLVED 2.2.2
                INVESTIGATING FIND_CAUSE INVESTIGATING 1.3.4
                WAITING FIND_CAUSE WAITING 1.3.4
                ESCALATED FIND_CAUSE ESCALATED 1.3.4
                RESOLVED FIND_CAUSE RESOLVED 1.3.4
                UNFOUNDED FIND_CAUSE UNFOUNDED 1.3.4
                CLOSED FIND_CAUSE CLOSED 1.3.4
                RESOLVED FOLLOW_UP RESOLVED 2.2.2
                UNFOUNDED FOLLOW_UP UNFOUNDED 2.2.2
                CLOSED FOLLOW_UP CLOSED 2.2.2
                RECEIVED HEAR RECEIVED 2.2.2
                ACKNOWLEDGED HEAR ACKNOWLEDGED 2.2.2
                INVESTIGATING HEAR INVESTIGATING 2.2.2
                WAITING HEAR WAITING 2.2.2
                ESCALATED HEAR ESCALATED 2.2.2
                RESOLVED HEAR RESOLVED 2.2.2
                UNFOUNDED HEAR UNFOUNDED 2.2.2
                CLOSED HEAR CLOSED 2.2.2
                WITHDRAWN HEAR WITHDRAWN 2.2.2
                MERGED HEAR MERGED 2.2.2
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
                .key(IntakeKey.of(Channel.TELEPHONE, "call 1"))
                .follows(ComplaintId.of("C-0"))
                .about(Set.of(EmployeeId.of("E-5"), EmployeeId.of("E-6")))
                .asked(ReasonCode.of("refund"))
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
