package dev.qualitysdk.service.incident;

import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.incident.Incident.Event;
import dev.qualitysdk.service.incident.Incident.State;
import java.util.EnumSet;

/** The rows of what can become of an incident. */
final class IncidentTable {

    private IncidentTable() {}

    static Lifecycle<State, Event> build() {
        Lifecycle.Builder<State, Event> table = Lifecycle.of(
                        "incident", Clause.ACTIVATE_THE_PLAN, State.REPORTED, Event.class)
                .row(State.REPORTED, Event.ACTIVATE, State.ACTIVATED, Clause.ACTIVATE_THE_PLAN)
                .row(State.ACTIVATED, Event.HANDLE, State.HANDLING, Clause.ACTIVATE_THE_PLAN)
                .row(State.HANDLING, Event.CONTAIN, State.CONTAINED, Clause.ACTIVATE_THE_PLAN)
                .row(State.CONTAINED, Event.FLARE_UP, State.HANDLING, Clause.ACTIVATE_THE_PLAN)
                .row(State.CONTAINED, Event.RECOVER, State.RECOVERED, Clause.ACTIVATE_THE_PLAN)
                .row(State.RECOVERED, Event.REVIEW, State.REVIEWED, Clause.REVIEW)
                .row(State.REVIEWED, Event.REVIEW, State.REVIEWED, Clause.REVIEW)
                .row(State.REVIEWED, Event.CLOSE, State.CLOSED, Clause.REVIEW)
                .row(State.CLOSED, Event.REOPEN, State.RECOVERED, Clause.REVIEW);
        for (State state : EnumSet.range(State.REPORTED, State.HANDLING)) {
            table.row(state, Event.DISMISS, State.FALSE_ALARM, Clause.REPORT_AT_ONCE);
        }
        for (State state : EnumSet.range(State.REPORTED, State.CONTAINED)) {
            table.row(state, Event.NOTIFY, state, Clause.REPORT_AT_ONCE);
            table.row(state, Event.ACKNOWLEDGE, state, Clause.REPORT_AT_ONCE);
        }
        for (State state : EnumSet.range(State.REPORTED, State.REVIEWED)) {
            table.row(state, Event.GRADE, state, Clause.REPORT_AT_ONCE);
            table.row(state, Event.NOTE, state, Clause.REPORT_AT_ONCE);
        }
        for (State state : EnumSet.range(State.ACTIVATED, State.REVIEWED)) {
            table.row(state, Event.DO_TASK, state, Clause.ACTIVATE_THE_PLAN);
            table.row(state, Event.WAIVE_TASK, state, Clause.ACTIVATE_THE_PLAN);
            table.row(state, Event.GRANT_EXCUSE, state, Clause.NATURAL_DISASTER);
            table.row(state, Event.AGREE_ACTION, state, Clause.REVIEW);
            table.row(state, Event.REJECT_ACTION, state, Clause.REVIEW);
        }
        return table.build();
    }
}
