package dev.qualitysdk.service.complaint;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walk;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.rule.Clause;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries of complaints, and ordinary steps of one. They walk by the lifecycle alone, so they are transferred and reopened
 * without bound.
 */
public final class ComplaintArbitraries {

    private ComplaintArbitraries() {}

    /** Complaints anywhere in their life, of one round or several, received from 1991 to 2058. */
    public static Arbitrary<Complaint> complaints() {
        return complaints(Walk.beginnings());
    }

    /** Complaints anywhere in their life, received at given instants. */
    public static Arbitrary<Complaint> complaints(Arbitrary<Instant> at) {
        return Walk.from(
                received(at).map(Complaint::receive),
                16,
                ComplaintArbitraries::allowed,
                (complaint, event, instant) ->
                        Complaint.replay(com.google.common.collect.ImmutableList.<ComplaintStep>builder()
                                .addAll(complaint.steps())
                                .add(step(complaint, event, instant))
                                .build()));
    }

    /** The events allowed, those that lead on more often than those that end it or stay. */
    private static List<Complaint.Event> allowed(Complaint complaint) {
        return Complaint.LIFECYCLE.allowed(complaint.state()).stream()
                .flatMap(event -> Collections.nCopies(
                        switch (event) {
                            case WITHDRAW, MERGE, ESCALATE, EXCUSE -> 1;
                            case TRANSFER -> 2;
                            default -> 6;
                        },
                        event)
                        .stream())
                .toList();
    }

    private static Arbitrary<ComplaintStep.Received> received(Arbitrary<Instant> at) {
        return Combinators.combine(
                        at,
                        BasicsArbitraries.ids(ComplaintId::of),
                        BasicsArbitraries.ids(CustomerId::of).optional(0.7),
                        BasicsArbitraries.ids(BookingId::of).optional(0.7),
                        BasicsArbitraries.ids(BranchId::of).optional(0.5),
                        Arbitraries.of(Channel.TELEPHONE, Channel.WEB).optional(0.5),
                        Arbitraries.integers()
                                .between(0, 9)
                                .map(i -> EmployeeId.of("E-" + i))
                                .optional(0.7),
                        Arbitraries.longs()
                                .between(0, 20_000)
                                .map(Duration::ofMinutes)
                                .optional(0.3))
                .as((instant, id, customer, booking, branch, channel, handler, promised) ->
                        ComplaintStep.Received.builder()
                                .stamp(Stamp.of(instant, Actor.system("hotline")))
                                .id(id)
                                .customer(customer)
                                .booking(booking)
                                .branch(branch)
                                .channel(channel)
                                .handler(handler)
                                .promised(promised.map(instant::plus))
                                .build());
    }

    /** A step that is an event: the next handler, and approvers that never handle it. */
    static ComplaintStep step(Complaint complaint, Complaint.Event event, Instant at) {
        Stamp stamp =
                Stamp.of(at, at.plusSeconds(30), Actor.employee(EmployeeId.of("E-3")), Optional.of(NoteId.of("N-1")));
        EmployeeId director = EmployeeId.of("director");
        return switch (event) {
            case ACKNOWLEDGE -> ComplaintStep.Acknowledged.of(stamp);
            case INVESTIGATE -> ComplaintStep.InvestigationBegun.of(stamp);
            case PAUSE -> ComplaintStep.Paused.of(stamp, PauseReason.WAITING_FOR_CUSTOMER);
            case RESUME -> ComplaintStep.Resumed.of(stamp);
            case TRANSFER -> ComplaintStep.Transferred.of(stamp, next(complaint), ReasonCode.of("other-branch"));
            case ESCALATE -> ComplaintStep.Escalated.of(stamp, IncidentId.of("I-1"));
            case DEESCALATE -> ComplaintStep.Deescalated.of(stamp);
            case RESOLVE -> ComplaintStep.Resolved.of(stamp);
            case FIND_UNFOUNDED ->
                ComplaintStep.FoundUnfounded.of(stamp, ReasonCode.of("not-ours"), EmployeeId.of("E-1"), director);
            case CLOSE -> ComplaintStep.Closed.of(stamp);
            case REOPEN ->
                ComplaintStep.Reopened.of(
                        stamp,
                        ReasonCode.of("not-satisfied"),
                        at.getEpochSecond() % 3 == 0 ? Optional.of(at.plusSeconds(90_000)) : Optional.empty());
            case WITHDRAW -> ComplaintStep.Withdrawn.of(stamp, ReasonCode.of("settled-itself"));
            case MERGE -> ComplaintStep.Merged.of(stamp, ComplaintId.of("the-other"), director);
            case EXCUSE ->
                ComplaintStep.Excused.of(
                        stamp,
                        at.getEpochSecond() % 2 == 0 ? Duty.COMPLAINT_RESOLUTION : Duty.COMPLAINT_ACKNOWLEDGEMENT,
                        at.getEpochSecond() % 2 == 0 ? complaint.rounds() : 1,
                        Excuse.of(Clause.NATURAL_DISASTER, "typhoon", director, at, IncidentId.of("I-2")));
        };
    }

    private static EmployeeId next(Complaint complaint) {
        return EmployeeId.of(
                complaint.handler().filter(EmployeeId.of("E-1")::equals).isPresent() ? "E-2" : "E-1");
    }
}
