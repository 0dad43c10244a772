package dev.qualitysdk.service.complaint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.regulation.Duty;
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
                    .put(ComplaintStep.Responded.class, Event.RESPOND)
                    .put(ComplaintStep.Heard.class, Event.HEAR)
                    .put(ComplaintStep.RemedyOffered.class, Event.OFFER_REMEDY)
                    .put(ComplaintStep.RemedyAnswered.class, Event.ANSWER_REMEDY)
                    .put(ComplaintStep.CauseFound.class, Event.FIND_CAUSE)
                    .put(ComplaintStep.FollowedUp.class, Event.FOLLOW_UP)
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
        step.stamp()
                .by()
                .employee()
                .filter(by -> handles(step))
                .ifPresent(by -> refuseConcerned(complaint, by, "handle"));
        if (step instanceof ImmutableTransferred transferred) {
            checkTransfer(complaint, transferred);
        } else if (step instanceof ImmutableFoundUnfounded unfounded) {
            refuseHandler(complaint, unfounded.approver(), Clause.COMPLAINTS_ARE_ACCEPTED);
            refuseConcerned(complaint, unfounded.approver(), "decide");
            refuseConcerned(complaint, unfounded.proposer(), "decide");
        } else if (step instanceof ImmutableMerged merged) {
            Faults.in("complaint " + complaint.id())
                    .check(!merged.into().equals(complaint.id()), "into", merged.into(), "another complaint", "7.2.1")
                    .refuse();
            refuseHandler(complaint, merged.approver(), Clause.BUSINESS_RECORDS);
            refuseConcerned(complaint, merged.approver(), "decide");
        } else if (step instanceof ImmutableHeard heard) {
            Faults.in("complaint " + complaint.id())
                    .check(
                            !complaint.keys().contains(heard.key()),
                            "key",
                            heard.key(),
                            "a message that is not on record yet",
                            "4.1.1")
                    .refuse();
        } else if (step instanceof ImmutableRemedyAnswered answered) {
            Faults.in("complaint " + complaint.id())
                    .check(
                            complaint.remedies().contains(answered.remedy()),
                            "remedy",
                            answered.remedy(),
                            "one that was asked for or offered, " + complaint.remedies(),
                            "2.2.2")
                    .refuse();
        } else if (step instanceof ImmutablePaused paused) {
            paused.approver().ifPresent(approver -> {
                refuseHandler(complaint, approver, Clause.COMPLAINT_TIMELINESS);
                refuseConcerned(complaint, approver, "decide");
            });
        } else if (step instanceof ImmutableExcused excused) {
            checkExcuse(complaint, excused);
        }
    }

    static void checkMerge(Complaint complaint, ComplaintStep.Merged step, Complaint other) {
        Faults.in("complaint " + complaint.id())
                .check(
                        step.into().equals(other.id()),
                        "into",
                        step.into(),
                        "the other complaint, " + other.id(),
                        "7.2.1")
                .check(
                        !other.received().at().isAfter(complaint.received().at()),
                        "into",
                        other.id() + " received at " + other.received().at(),
                        "one that came in no later than this one, at "
                                + complaint.received().at(),
                        "4.2.4")
                .refuse();
        if (!Complaint.LIFECYCLE.allows(other.state(), Event.MERGE)) {
            throw complaint.refusal(
                    "complaint " + other.id() + " is " + other.state() + " and has no clock that runs on",
                    Clause.BUSINESS_RECORDS,
                    "Merge it into one that goes on, or handle it by itself.");
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
        refuseConcerned(complaint, transferred.to(), "handle");
        boolean excusedIt = complaint.steps().stream()
                .anyMatch(step -> step instanceof ImmutableExcused excused
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
                        excused.duty() == Duty.COMPLAINT_NEXT_RESPONSE || excused.round() <= complaint.rounds(),
                        "round",
                        excused.round(),
                        "1 to " + complaint.rounds(),
                        "4.2.4")
                .refuse();
        EmployeeId approver = excused.excuse().approver();
        refuseConcerned(complaint, approver, "decide");
        boolean handledIt =
                complaint.received().handler().filter(approver::equals).isPresent()
                        || complaint.steps().stream()
                                .anyMatch(step -> step instanceof ImmutableTransferred t && t.to().equals(approver));
        if (handledIt) {
            throw complaint.refusal(
                    approver + " would excuse what " + approver + " has handled",
                    Clause.CYCLE,
                    "Let somebody decide who has not handled it.");
        }
    }

    /** {@return whether who takes a step handles the complaint by it; passing it on, excusing and what the customer does is none} */
    private static boolean handles(ComplaintStep step) {
        return !(step instanceof ImmutableHeard
                || step instanceof ImmutableWithdrawn
                || step instanceof ImmutableReopened
                || step instanceof ImmutableTransferred
                || step instanceof ImmutableExcused);
    }

    private static void refuseConcerned(Complaint complaint, EmployeeId person, String verb) {
        if (complaint.about().contains(person)) {
            throw complaint.refusal(
                    person + " would " + verb + " a complaint about " + person,
                    Clause.COMPLAINTS_ARE_ACCEPTED,
                    "Let somebody " + verb + " it whom it is not about; transfer it first where needed.");
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
