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
import dev.qualitysdk.lifecycle.LifecycleContract;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import java.time.Instant;
import java.util.Optional;

class ComplaintLifecycleTest
        extends LifecycleContract<ComplaintId, ComplaintStep, Complaint, Complaint.State, Complaint.Event> {

    @Override
    protected Lifecycle<Complaint.State, Complaint.Event> lifecycle() {
        return Complaint.LIFECYCLE;
    }

    @Override
    protected Family<ComplaintId, ComplaintStep, Complaint> family() {
        return Complaint.FAMILY;
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
