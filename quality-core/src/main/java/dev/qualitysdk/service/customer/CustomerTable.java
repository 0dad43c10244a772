package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.customer.CustomerFile.Event;
import dev.qualitysdk.service.customer.CustomerFile.State;

/** The rows of a customer file's lifecycle. */
final class CustomerTable {

    private static final ImmutableList<Event> ALWAYS = ImmutableList.of(
            Event.WITHDRAW_CONSENT, Event.VERIFY, Event.HOLD, Event.RELEASE, Event.REQUEST_ERASURE, Event.DECIDE);

    private CustomerTable() {}

    static Lifecycle<State, Event> build() {
        Lifecycle.Builder<State, Event> table =
                Lifecycle.of("customer", Clause.CUSTOMER_FILE, State.ACTIVE, Event.class);
        table.row(State.ACTIVE, Event.AMEND, State.ACTIVE, Clause.CUSTOMER_FILE)
                .row(State.ACTIVE, Event.ENTER, State.ACTIVE, Clause.CUSTOMER_FILE)
                .row(State.ACTIVE, Event.CORRECT, State.ACTIVE, Clause.KEPT_CURRENT)
                .row(State.ACTIVE, Event.REVIEW, State.ACTIVE, Clause.KEPT_CURRENT)
                .row(State.ACTIVE, Event.STATE_BASIS, State.ACTIVE, Clause.CLASSIFIED_AND_SECURE)
                .row(State.ACTIVE, Event.CONSENT, State.ACTIVE, Clause.CLASSIFIED_AND_SECURE)
                .row(State.ACTIVE, Event.EXPORT, State.ACTIVE, Clause.CLASSIFIED_AND_SECURE)
                .row(State.ACTIVE, Event.ABSORB, State.ACTIVE, Clause.CUSTOMER_FILE)
                .row(State.ACTIVE, Event.PART, State.ACTIVE, Clause.CUSTOMER_FILE)
                .row(State.ACTIVE, Event.MERGE, State.MERGED, Clause.CUSTOMER_FILE)
                .row(State.ACTIVE, Event.WITHDRAW_REQUEST, State.ACTIVE, Clause.CLASSIFIED_AND_SECURE);
        table.row(State.MERGED, Event.UNMERGE, State.ACTIVE, Clause.CUSTOMER_FILE)
                .row(State.MERGED, Event.PART, State.MERGED, Clause.CUSTOMER_FILE)
                .row(State.MERGED, Event.WITHDRAW_REQUEST, State.MERGED, Clause.CLASSIFIED_AND_SECURE);
        table.row(State.RESTRICTED, Event.CORRECT, State.RESTRICTED, Clause.KEPT_CURRENT)
                .row(State.RESTRICTED, Event.EXPORT, State.RESTRICTED, Clause.CLASSIFIED_AND_SECURE)
                .back(State.RESTRICTED, Event.WITHDRAW_REQUEST, Clause.CLASSIFIED_AND_SECURE);
        for (State state : ImmutableList.of(State.ACTIVE, State.MERGED, State.RESTRICTED)) {
            ALWAYS.forEach(event -> table.row(state, event, state, Clause.CLASSIFIED_AND_SECURE));
            table.row(state, Event.RESTRICT, State.RESTRICTED, Clause.CLASSIFIED_AND_SECURE)
                    .row(state, Event.ERASE, State.ERASED, Clause.CLASSIFIED_AND_SECURE);
        }
        return table.build();
    }
}
