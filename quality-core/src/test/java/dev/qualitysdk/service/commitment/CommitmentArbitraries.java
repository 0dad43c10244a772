package dev.qualitysdk.service.commitment;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CommitmentId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walk;
import dev.qualitysdk.rule.Clause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of commitments, and ordinary steps of one. */
public final class CommitmentArbitraries {

    private CommitmentArbitraries() {}

    /** Commitments anywhere in their life, with and without a due time, opened from 1991 to 2058. */
    public static Arbitrary<Commitment> commitments() {
        return Walk.from(
                opened().map(Commitment::open),
                4,
                commitment -> Commitment.LIFECYCLE.allowed(commitment.state()).asList(),
                (commitment, event, at) -> commitment.take(step(event, at)));
    }

    private static Arbitrary<CommitmentStep.Opened> opened() {
        return Combinators.combine(
                        BasicsArbitraries.ids(CommitmentId::of),
                        Walk.beginnings(),
                        BasicsArbitraries.actors(),
                        Arbitraries.of(Indicator.ALL),
                        Arbitraries.longs()
                                .between(0, 10 * 24 * 60)
                                .map(Duration::ofMinutes)
                                .optional(0.7),
                        Arbitraries.integers()
                                .between(0, 9)
                                .map(i -> EmployeeId.of("E-" + i))
                                .optional(0.8),
                        BasicsArbitraries.ids(BranchId::of).optional(0.5),
                        Arbitraries.of(Channel.WEB, Channel.TELEPHONE).optional(0.5))
                .as((id, at, by, indicator, due, employee, branch, channel) -> CommitmentStep.Opened.builder()
                        .stamp(Stamp.of(at, by))
                        .id(id)
                        .indicator(indicator)
                        .clause(indicator.clause())
                        .due(due.map(at::plus))
                        .employee(employee)
                        .branch(branch)
                        .channel(channel)
                        .build());
    }

    /** A step that is an event, excused by somebody who is never accountable. */
    public static CommitmentStep step(Commitment.Event event, Instant at) {
        Stamp stamp =
                Stamp.of(at, at.plusSeconds(30), Actor.employee(EmployeeId.of("E-3")), Optional.of(NoteId.of("N-1")));
        return switch (event) {
            case FULFIL -> CommitmentStep.Fulfilled.of(stamp);
            case WITHDRAW -> CommitmentStep.Withdrawn.of(stamp, ReasonCode.of("moved-away"));
            case EXCUSE ->
                CommitmentStep.Excused.of(
                        stamp, Excuse.of(Clause.NATURAL_DISASTER, "typhoon", EmployeeId.of("director"), at));
        };
    }
}
