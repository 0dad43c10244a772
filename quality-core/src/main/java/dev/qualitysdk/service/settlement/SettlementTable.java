package dev.qualitysdk.service.settlement;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.settlement.Settlement.Event;
import dev.qualitysdk.service.settlement.Settlement.State;

/** The rows of a settlement's lifecycle. */
final class SettlementTable {

    private SettlementTable() {}

    static Lifecycle<State, Event> build() {
        Lifecycle.Builder<State, Event> table =
                Lifecycle.of("settlement", Clause.SETTLEMENT_IN_TIME, State.DUE, Event.class);
        table.row(State.DUE, Event.PAY, State.PAYING, Clause.SETTLEMENT_IN_TIME)
                .row(State.FAILED, Event.PAY, State.PAYING, Clause.SETTLEMENT_IN_TIME)
                // An answer said to be a refusal can be wrong: what arrived all the same is recorded, not paid again.
                .row(State.FAILED, Event.CONFIRM, State.PAID, Clause.SETTLEMENT_IN_TIME)
                .row(State.PAYING, Event.CONFIRM, State.PAID, Clause.SETTLEMENT_IN_TIME)
                .row(State.PAYING, Event.FAIL, State.FAILED, Clause.SETTLEMENT_IN_TIME)
                .row(State.PAYING, Event.LOSE_ANSWER, State.UNKNOWN, Clause.SETTLEMENT_IN_TIME)
                .row(State.UNKNOWN, Event.CONFIRM, State.PAID, Clause.SETTLEMENT_IN_TIME)
                .row(State.UNKNOWN, Event.FAIL, State.FAILED, Clause.SETTLEMENT_IN_TIME)
                .row(State.PAID, Event.RECEIPT, State.RECEIPTED, Clause.RECEIPT)
                .row(State.RECEIPTED, Event.RECEIPT, State.RECEIPTED, Clause.RECEIPT)
                .row(State.RECEIPTED, Event.RECONCILE, State.RECONCILED, Clause.RECONCILIATION);
        for (State state : ImmutableList.of(State.DUE, State.PAID, State.RECEIPTED, State.RECONCILED, State.FAILED)) {
            table.row(state, Event.DISPUTE, State.DISPUTED, Clause.SETTLEMENT_IN_TIME);
        }
        table.back(State.DISPUTED, Event.RESOLVE_DISPUTE, Clause.SETTLEMENT_IN_TIME);
        for (State state : ImmutableList.of(State.PAID, State.RECEIPTED, State.RECONCILED)) {
            table.row(state, Event.REVERSE, State.REVERSED, Clause.RECONCILIATION);
        }
        for (State state : State.values()) {
            table.row(state, Event.EXCUSE, state, Clause.CYCLE);
        }
        return table.build();
    }
}
