package dev.qualitysdk.service.commitment;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CommitmentId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.Optional;

class CommitmentLifecycleTest
        extends RecordedContract<CommitmentId, CommitmentStep, Commitment, Commitment.State, Commitment.Event> {

    @Override
    protected Lifecycle<Commitment.State, Commitment.Event> lifecycle() {
        return Commitment.LIFECYCLE;
    }

    @Override
    protected Family<CommitmentId, CommitmentStep, Commitment> family() {
        return Commitment.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                OPEN FULFIL FULFILLED 2.3.1
                OPEN WITHDRAW WITHDRAWN 1.3.1
                OPEN EXCUSE OPEN 4.3
                FULFILLED EXCUSE FULFILLED 4.3
                WITHDRAWN EXCUSE WITHDRAWN 4.3
                """;
    }

    @Override
    protected Class<CommitmentStep> steps() {
        return CommitmentStep.class;
    }

    @Override
    protected Commitment.State state(Commitment commitment) {
        return commitment.state();
    }

    @Override
    protected Commitment begin(Instant at) {
        return Commitment.open(CommitmentStep.Opened.builder()
                .stamp(Stamp.of(at, Actor.system("test")))
                .id(CommitmentId.of("C-1"))
                .indicator(Indicator.of("street-lamps", Clause.IN_TIME))
                .clause(Clause.IN_TIME)
                .due(Optional.of(at.plusSeconds(3600)))
                .employee(Optional.of(EmployeeId.of("E-1")))
                .branch(Optional.of(BranchId.of("B-1")))
                .channel(Optional.of(Channel.WEB))
                .build());
    }

    @Override
    protected CommitmentStep step(Commitment commitment, Commitment.Event event, Instant at) {
        return CommitmentArbitraries.step(event, at);
    }

    @Override
    protected Commitment take(Commitment commitment, CommitmentStep step) {
        return commitment.take(step);
    }
}
