package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.assessment.Assessment.Event;
import dev.qualitysdk.service.assessment.Assessment.State;

/** The rows of an assessment's lifecycle. */
final class AssessmentTable {

    private AssessmentTable() {}

    static Lifecycle<State, Event> build() {
        Lifecycle.Builder<State, Event> table =
                Lifecycle.of("assessment", Clause.ASSESSMENT_AND_PRICE, State.DRAFTED, Event.class);
        for (State state : ImmutableList.of(State.DRAFTED, State.REFUSED, State.EXPIRED)) {
            table.row(state, Event.REVISE, State.DRAFTED, Clause.ASSESSMENT_AND_PRICE)
                    .row(state, Event.OFFER, State.OFFERED, Clause.ASSESSMENT_AND_PRICE);
        }
        return table.row(State.OFFERED, Event.REVISE, State.DRAFTED, Clause.ASSESSMENT_AND_PRICE)
                .row(State.OFFERED, Event.EXPLAIN, State.OFFERED, Clause.EXPLANATION)
                .row(State.OFFERED, Event.ACCEPT, State.ACCEPTED, Clause.ASSESSMENT_AND_PRICE)
                .row(State.OFFERED, Event.REFUSE, State.REFUSED, Clause.ASSESSMENT_AND_PRICE)
                .row(State.OFFERED, Event.EXPIRE, State.EXPIRED, Clause.ASSESSMENT_AND_PRICE)
                .row(State.ACCEPTED, Event.SETTLE, State.ACCEPTED, Clause.SETTLEMENT_IN_TIME)
                .build();
    }
}
