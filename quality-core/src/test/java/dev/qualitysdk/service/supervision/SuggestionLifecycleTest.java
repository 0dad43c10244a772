package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.SuggestionId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.Instant;

class SuggestionLifecycleTest
        extends RecordedContract<SuggestionId, SuggestionStep, Suggestion, Suggestion.State, Suggestion.Event> {

    @Override
    protected Lifecycle<Suggestion.State, Suggestion.Event> lifecycle() {
        return Suggestion.LIFECYCLE;
    }

    @Override
    protected Family<SuggestionId, SuggestionStep, Suggestion> family() {
        return Suggestion.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                RECEIVED CONSIDER CONSIDERED 4.1.1
                RECEIVED ADOPT ADOPTED 1.3.4
                RECEIVED DECLINE DECLINED 4.1.1
                RECEIVED WITHDRAW WITHDRAWN 4.1.1
                RECEIVED EXCUSE RECEIVED 4.3
                CONSIDERED ADOPT ADOPTED 1.3.4
                CONSIDERED DECLINE DECLINED 4.1.1
                CONSIDERED WITHDRAW WITHDRAWN 4.1.1
                CONSIDERED EXCUSE CONSIDERED 4.3
                ADOPTED CARRY_OUT CARRIED_OUT 1.3.4
                ADOPTED EXCUSE ADOPTED 4.3
                DECLINED EXCUSE DECLINED 4.3
                CARRIED_OUT EXCUSE CARRIED_OUT 4.3
                WITHDRAWN EXCUSE WITHDRAWN 4.3
                """;
    }

    @Override
    protected Class<SuggestionStep> steps() {
        return SuggestionStep.class;
    }

    @Override
    protected Suggestion.State state(Suggestion suggestion) {
        return suggestion.state();
    }

    @Override
    protected Suggestion begin(Instant at) {
        return Suggestion.receive(SuggestionStep.Received.builder()
                .stamp(Stamp.of(at, Actor.system("mailbox")))
                .id(SuggestionId.of("S-1"))
                .customer(CustomerId.of("K-1"))
                .employee(EmployeeId.of("E-2"))
                .channel(Channel.WEB)
                .branch(BranchId.of("east"))
                .handler(EmployeeId.of("E-1"))
                .build());
    }

    @Override
    protected SuggestionStep step(Suggestion suggestion, Suggestion.Event event, Instant at) {
        return SuggestionArbitraries.step(event, at);
    }

    @Override
    protected Suggestion take(Suggestion suggestion, SuggestionStep step) {
        return suggestion.take(step);
    }
}
