package dev.qualitysdk.service.complaint;

import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.complaint.Complaint.Event;
import dev.qualitysdk.service.complaint.Complaint.State;

/** The rows of a complaint's life. */
final class ComplaintTable {

    private ComplaintTable() {}

    static Lifecycle<State, Event> build() {
        Lifecycle.Builder<State, Event> table = Lifecycle.of(
                        "complaint", Clause.COMPLAINTS_ARE_ACCEPTED, State.RECEIVED, Event.class)
                .row(State.RECEIVED, Event.ACKNOWLEDGE, State.ACKNOWLEDGED, Clause.COMPLAINTS_ARE_ACCEPTED)
                .row(State.ACKNOWLEDGED, Event.INVESTIGATE, State.INVESTIGATING, Clause.COMPLAINTS_ARE_ACCEPTED)
                .row(State.INVESTIGATING, Event.RESOLVE, State.RESOLVED, Clause.COMPLAINT_TIMELINESS)
                .row(State.WAITING, Event.RESOLVE, State.RESOLVED, Clause.COMPLAINT_TIMELINESS)
                .row(State.RESOLVED, Event.CLOSE, State.CLOSED, Clause.COMPLAINT_TIMELINESS)
                .row(State.UNFOUNDED, Event.CLOSE, State.CLOSED, Clause.COMPLAINT_TIMELINESS)
                .row(State.INVESTIGATING, Event.PAUSE, State.WAITING, Clause.COMPLAINT_TIMELINESS)
                .back(State.WAITING, Event.RESUME, Clause.COMPLAINT_TIMELINESS)
                .row(State.INVESTIGATING, Event.FIND_UNFOUNDED, State.UNFOUNDED, Clause.COMPLAINTS_ARE_ACCEPTED)
                .row(State.WAITING, Event.FIND_UNFOUNDED, State.UNFOUNDED, Clause.COMPLAINTS_ARE_ACCEPTED)
                .back(State.ESCALATED, Event.DEESCALATE, Clause.DISPUTE_HANDLING);
        for (State state : new State[] {State.RECEIVED, State.ACKNOWLEDGED, State.INVESTIGATING}) {
            table.row(state, Event.ESCALATE, State.ESCALATED, Clause.ESCALATED_DISPUTE);
        }
        for (State state : new State[] {State.RESOLVED, State.UNFOUNDED, State.CLOSED}) {
            table.row(state, Event.REOPEN, State.INVESTIGATING, Clause.COMPLAINT_TIMELINESS);
        }
        for (State state :
                new State[] {State.RECEIVED, State.ACKNOWLEDGED, State.INVESTIGATING, State.WAITING, State.ESCALATED}) {
            table.row(state, Event.TRANSFER, state, Clause.COMPLAINTS_ARE_ACCEPTED)
                    .row(state, Event.WITHDRAW, State.WITHDRAWN, Clause.CUSTOMER_FIRST)
                    .row(state, Event.MERGE, State.MERGED, Clause.BUSINESS_RECORDS);
        }
        for (State state :
                new State[] {State.RECEIVED, State.ACKNOWLEDGED, State.INVESTIGATING, State.WAITING, State.ESCALATED}) {
            table.row(state, Event.RESPOND, state, Clause.COMPLAINTS_ARE_ACCEPTED);
        }
        for (State state : new State[] {State.INVESTIGATING, State.WAITING, State.ESCALATED}) {
            table.row(state, Event.OFFER_REMEDY, state, Clause.COMPLAINTS_ARE_ACCEPTED);
        }
        for (State state : new State[] {State.INVESTIGATING, State.WAITING, State.ESCALATED, State.RESOLVED}) {
            table.row(state, Event.ANSWER_REMEDY, state, Clause.COMPLAINTS_ARE_ACCEPTED);
        }
        for (State state : new State[] {State.RESOLVED, State.UNFOUNDED, State.CLOSED}) {
            table.row(state, Event.FOLLOW_UP, state, Clause.COMPLAINTS_ARE_ACCEPTED)
                    .row(state, Event.FIND_CAUSE, state, Clause.CONTINUAL_IMPROVEMENT);
        }
        for (State state : new State[] {State.INVESTIGATING, State.WAITING, State.ESCALATED}) {
            table.row(state, Event.FIND_CAUSE, state, Clause.CONTINUAL_IMPROVEMENT);
        }
        for (State state : State.values()) {
            table.row(state, Event.HEAR, state, Clause.COMPLAINTS_ARE_ACCEPTED)
                    .row(state, Event.EXCUSE, state, Clause.CYCLE);
        }
        return table.build();
    }
}
