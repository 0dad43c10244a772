package dev.qualitysdk.service.booking;

import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.booking.Booking.Event;
import dev.qualitysdk.service.booking.Booking.State;

/** The rows of a booking's lifecycle. */
final class BookingTable {

    private BookingTable() {}

    static Lifecycle<State, Event> build() {
        Lifecycle.Builder<State, Event> table =
                Lifecycle.of("booking", Clause.RECORD_OF_DEMAND, State.REQUESTED, Event.class);
        table.row(State.REQUESTED, Event.CONFIRM, State.CONFIRMED, Clause.IN_TIME)
                .row(State.REQUESTED, Event.DECLINE, State.DECLINED, Clause.IN_TIME)
                .row(State.REQUESTED, Event.CANCEL, State.CANCELLED, Clause.RECORD_OF_DEMAND)
                .row(State.REQUESTED, Event.RESCHEDULE, State.REQUESTED, Clause.RECORD_OF_DEMAND)
                .row(State.REQUESTED, Event.AMEND, State.REQUESTED, Clause.RECORD_OF_DEMAND)
                .row(State.REQUESTED, Event.HAND_OVER, State.REQUESTED, Clause.SCOPE);
        table.row(State.CONFIRMED, Event.DISPATCH, State.DISPATCHED, Clause.IN_TIME)
                .row(State.CONFIRMED, Event.DECLINE, State.DECLINED, Clause.PUNCTUAL_ARRIVAL)
                .row(State.CONFIRMED, Event.CANCEL, State.CANCELLED, Clause.RECORD_OF_DEMAND)
                .row(State.CONFIRMED, Event.RESCHEDULE, State.CONFIRMED, Clause.PUNCTUAL_ARRIVAL)
                .row(State.CONFIRMED, Event.AMEND, State.CONFIRMED, Clause.RECORD_OF_DEMAND)
                .row(State.CONFIRMED, Event.HAND_OVER, State.CONFIRMED, Clause.SCOPE)
                .row(State.CONFIRMED, Event.REPORT_CREW_ABSENT, State.NO_SHOW, Clause.PUNCTUAL_ARRIVAL);
        table.row(State.DISPATCHED, Event.ARRIVE, State.ARRIVED, Clause.PUNCTUAL_ARRIVAL)
                .row(State.DISPATCHED, Event.DISPATCH, State.DISPATCHED, Clause.IN_TIME)
                .row(State.DISPATCHED, Event.DECLINE, State.DECLINED, Clause.PUNCTUAL_ARRIVAL)
                .row(State.DISPATCHED, Event.CANCEL, State.CANCELLED, Clause.RECORD_OF_DEMAND)
                .row(State.DISPATCHED, Event.RESCHEDULE, State.CONFIRMED, Clause.PUNCTUAL_ARRIVAL)
                .row(State.DISPATCHED, Event.AMEND, State.DISPATCHED, Clause.RECORD_OF_DEMAND)
                .row(State.DISPATCHED, Event.REPORT_CREW_ABSENT, State.NO_SHOW, Clause.PUNCTUAL_ARRIVAL);
        table.row(State.ARRIVED, Event.ASSESS, State.ASSESSED, Clause.ASSESSMENT_AND_PRICE)
                .row(State.ARRIVED, Event.DECLINE, State.DECLINED, Clause.SAFE_COLLECTION)
                .row(State.ARRIVED, Event.CANCEL, State.CANCELLED, Clause.RECORD_OF_DEMAND)
                .row(State.ARRIVED, Event.REPORT_CUSTOMER_ABSENT, State.NO_SHOW, Clause.PUNCTUAL_ARRIVAL);
        table.row(State.ASSESSED, Event.COLLECT, State.COLLECTED, Clause.SAFE_COLLECTION)
                .row(State.ASSESSED, Event.REFUSE_OFFER, State.OFFER_REFUSED, Clause.ASSESSMENT_AND_PRICE)
                .row(State.ASSESSED, Event.CANCEL, State.CANCELLED, Clause.RECORD_OF_DEMAND);
        table.row(State.COLLECTED, Event.SETTLE, State.SETTLED, Clause.SETTLEMENT_IN_TIME);
        for (State state : State.values()) {
            table.row(state, Event.EXCUSE, state, Clause.CYCLE);
            if (state != State.REQUESTED) {
                table.row(state, Event.ATTEST, state, Clause.PUNCTUAL_ARRIVAL);
            }
        }
        return table.build();
    }
}
