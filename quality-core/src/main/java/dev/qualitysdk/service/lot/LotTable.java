package dev.qualitysdk.service.lot;

import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.lot.Lot.Event;
import dev.qualitysdk.service.lot.Lot.State;

/** The rows of a lot's life. */
final class LotTable {

    private LotTable() {}

    static Lifecycle<State, Event> build() {
        Lifecycle.Builder<State, Event> table = Lifecycle.of(
                        "lot", Clause.QUANTITY_RECORD_AND_LABEL, State.COLLECTED, Event.class)
                .row(State.COLLECTED, Event.LABEL, State.LABELLED, Clause.QUANTITY_RECORD_AND_LABEL)
                .row(State.LABELLED, Event.LOAD, State.IN_TRANSIT, Clause.SORTING)
                .row(State.IN_TRANSIT, Event.RECEIVE, State.RECEIVED, Clause.SORTING)
                .row(State.RECEIVED, Event.VERIFY, State.VERIFIED, Clause.QUANTITY_RECORD_AND_LABEL)
                .row(State.VERIFIED, Event.STORE, State.STORED, Clause.SORTING)
                .row(State.STORED, Event.DISPATCH_OUT, State.DISPATCHED_OUT, Clause.SORTING)
                .row(State.VERIFIED, Event.VERIFY, State.VERIFIED, Clause.QUANTITY_RECORD_AND_LABEL)
                .row(State.STORED, Event.VERIFY, State.STORED, Clause.QUANTITY_RECORD_AND_LABEL)
                .back(State.QUARANTINED, Event.RELEASE, Clause.SAFE_COLLECTION);
        for (State state : State.values()) {
            if (state != State.DISPATCHED_OUT) {
                table.row(state, Event.HAND_OVER, state, Clause.QUANTITY_RECORD_AND_LABEL);
            }
            if (state != State.QUARANTINED) {
                table.row(state, Event.QUARANTINE, State.QUARANTINED, Clause.SAFE_COLLECTION);
            }
        }
        // A lot in quarantine may have come in or not; the lot itself refuses to excuse what is not owed.
        for (State state :
                new State[] {State.RECEIVED, State.VERIFIED, State.STORED, State.DISPATCHED_OUT, State.QUARANTINED}) {
            table.row(state, Event.EXCUSE, state, Clause.CYCLE);
        }
        return table.build();
    }
}
