package dev.qualitysdk.service.complaint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.complaint.Complaint.Event;
import java.util.Map;

/** What a step must be to follow on a complaint, besides what its table and the regulation say. */
final class ComplaintChecks {

    private static final ImmutableMap<Class<? extends ComplaintStep>, Event> EVENTS =
            ImmutableMap.<Class<? extends ComplaintStep>, Event>builder()
                    .put(ComplaintStep.Acknowledged.class, Event.ACKNOWLEDGE)
                    .put(ComplaintStep.InvestigationBegun.class, Event.INVESTIGATE)
                    .put(ComplaintStep.Paused.class, Event.PAUSE)
                    .put(ComplaintStep.Resumed.class, Event.RESUME)
                    .put(ComplaintStep.Transferred.class, Event.TRANSFER)
                    .put(ComplaintStep.Escalated.class, Event.ESCALATE)
                    .put(ComplaintStep.Deescalated.class, Event.DEESCALATE)
                    .put(ComplaintStep.Resolved.class, Event.RESOLVE)
                    .put(ComplaintStep.FoundUnfounded.class, Event.FIND_UNFOUNDED)
                    .put(ComplaintStep.Closed.class, Event.CLOSE)
                    .put(ComplaintStep.Reopened.class, Event.REOPEN)
                    .put(ComplaintStep.Withdrawn.class, Event.WITHDRAW)
                    .put(ComplaintStep.Merged.class, Event.MERGE)
                    .put(ComplaintStep.Excused.class, Event.EXCUSE)
                    .build();

    private ComplaintChecks() {}

    /** {@return the event that a step is} */
    static Event event(Complaint complaint, ComplaintStep step) {
        for (Map.Entry<Class<? extends ComplaintStep>, Event> row : EVENTS.entrySet()) {
            if (row.getKey().isInstance(step)) {
                return row.getValue();
            }
        }
        throw new InvalidValueException(
                "complaint " + complaint.id(),
                ImmutableList.of(Fault.of("steps", step.form().kind(), "complaint.received only as the first step")));
    }

    static void check(Complaint complaint, ComplaintStep step) {
        if (step instanceof ComplaintStep.Transferred transferred) {
            checkTransfer(complaint, transferred);
        } else if (step instanceof ComplaintStep.FoundUnfounded unfounded) {
            refuseHandler(complaint, unfounded.approver(), Clause.COMPLAINTS_ARE_ACCEPTED);
        } else if (step instanceof ComplaintStep.Merged merged) {
            Faults.in("complaint " + complaint.id())
                    .check(!merged.into().equals(complaint.id()), "into", merged.into(), "another complaint", "7.2.1")
                    .refuse();
            refuseHandler(complaint, merged.approver(), Clause.BUSINESS_RECORDS);
        } else if (step instanceof ComplaintStep.Excused excused) {
            checkExcuse(complaint, excused);
        }
    }

    private static void checkTransfer(Complaint complaint, ComplaintStep.Transferred transferred) {
        Faults.in("complaint " + complaint.id())
                .check(
                        complaint.handler().filter(transferred.to()::equals).isEmpty(),
                        "to",
                        transferred.to(),
                        "somebody else than who handles it",
                        "2.2.2")
                .refuse();
        boolean excusedIt = complaint.steps().stream()
                .anyMatch(step -> step instanceof ComplaintStep.Excused excused
                        && excused.excuse().approver().equals(transferred.to()));
        if (excusedIt) {
            throw complaint.refusal(
                    transferred.to() + " has excused something of it and would become accountable for it",
                    Clause.CYCLE,
                    "Transfer it to somebody else.");
        }
    }

    private static void checkExcuse(Complaint complaint, ComplaintStep.Excused excused) {
        Faults.in("complaint " + complaint.id())
                .check(
                        excused.round() <= complaint.rounds(),
                        "round",
                        excused.round(),
                        "1 to " + complaint.rounds(),
                        "4.2.4")
                .refuse();
        EmployeeId approver = excused.excuse().approver();
        boolean handledIt =
                complaint.received().handler().filter(approver::equals).isPresent()
                        || complaint.steps().stream()
                                .anyMatch(
                                        step -> step instanceof ComplaintStep.Transferred t && t.to().equals(approver));
        if (handledIt) {
            throw complaint.refusal(
                    approver + " would excuse what " + approver + " has handled",
                    Clause.CYCLE,
                    "Let somebody decide who has not handled it.");
        }
    }

    private static void refuseHandler(Complaint complaint, EmployeeId approver, Clause clause) {
        if (complaint.handler().filter(approver::equals).isPresent()) {
            throw complaint.refusal(
                    approver + " would approve what " + approver + " handles",
                    clause,
                    "Let somebody approve it who does not handle it.");
        }
    }
}
