package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SuggestionId;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walk;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of suggestions, and ordinary steps of one. */
public final class SuggestionArbitraries {

    private static final EmployeeId DIRECTOR = EmployeeId.of("director");

    private SuggestionArbitraries() {}

    /** Suggestions anywhere in their life, received from 1991 to 2058. */
    public static Arbitrary<Suggestion> suggestions() {
        Arbitrary<EmployeeId> employees = Arbitraries.integers().between(0, 9).map(i -> EmployeeId.of("E-" + i));
        Arbitrary<Suggestion> begun = Combinators.combine(
                        Walk.beginnings(),
                        BasicsArbitraries.ids(SuggestionId::of),
                        BasicsArbitraries.ids(CustomerId::of).optional(0.5),
                        employees.optional(0.3),
                        Arbitraries.of(Channel.TELEPHONE, Channel.WEB).optional(0.7),
                        BasicsArbitraries.ids(BranchId::of).optional(0.5),
                        employees.optional(0.7))
                .as((at, id, customer, employee, channel, branch, handler) ->
                        Suggestion.receive(SuggestionStep.Received.builder()
                                .stamp(stamp(at))
                                .id(id)
                                .customer(customer)
                                .employee(employee)
                                .channel(channel)
                                .branch(branch)
                                .handler(handler)
                                .build()));
        return Walk.from(
                begun,
                5,
                suggestion -> Suggestion.LIFECYCLE.allowed(suggestion.state()).asList(),
                (suggestion, event, at) -> suggestion.take(step(event, at)));
    }

    /** Steps of suggestions. */
    public static Arbitrary<SuggestionStep> steps() {
        return suggestions().flatMap(suggestion -> Arbitraries.of(suggestion.steps()));
    }

    private static Stamp stamp(Instant at) {
        return Stamp.of(at, at.plusSeconds(30), Actor.system("mailbox"));
    }

    static SuggestionStep step(Suggestion.Event event, Instant at) {
        return switch (event) {
            case CONSIDER -> SuggestionStep.Considered.of(stamp(at));
            case ADOPT -> SuggestionStep.Adopted.of(stamp(at), DIRECTOR);
            case DECLINE -> SuggestionStep.Declined.of(stamp(at), ReasonCode.of("too-dear"), DIRECTOR);
            case CARRY_OUT -> SuggestionStep.CarriedOut.of(stamp(at));
            case WITHDRAW -> SuggestionStep.Withdrawn.of(stamp(at), ReasonCode.of("thought-better"));
            case EXCUSE ->
                SuggestionStep.AnswerExcused.of(stamp(at), Excuse.of(Clause.NATURAL_DISASTER, "typhoon", DIRECTOR, at));
        };
    }
}
