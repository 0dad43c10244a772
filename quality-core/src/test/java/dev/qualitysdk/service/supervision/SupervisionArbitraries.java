package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CorrectiveActionId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.FindingId;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.ReviewId;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walk;
import dev.qualitysdk.rule.Clause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of reviews, findings and corrective actions, and ordinary steps of each. */
public final class SupervisionArbitraries {

    private static final EmployeeId DIRECTOR = EmployeeId.of("director");

    private SupervisionArbitraries() {}

    private static Stamp stamp(Instant at) {
        return Stamp.of(at, at.plusSeconds(30), Actor.system("test"), Optional.of(NoteId.of("N-1")));
    }

    private static Arbitrary<EmployeeId> employees() {
        return Arbitraries.integers().between(0, 9).map(i -> EmployeeId.of("E-" + i));
    }

    /** Reviews of given bookings on the scale 1 to 5, and now and then on another, given at given instants; some of the worst voided. */
    public static Arbitrary<Review> reviews(Arbitrary<BookingId> bookings, Arbitrary<Instant> given) {
        Arbitrary<Review> begun = Combinators.combine(
                        Arbitraries.integers().between(1, 1_000_000),
                        bookings,
                        given,
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(5, 5, 5, 5, 10),
                        Arbitraries.of(Channel.TELEPHONE, Channel.WEB),
                        BasicsArbitraries.ids(CustomerId::of).optional(0.5))
                .as((number, booking, at, rating, highest, channel, customer) ->
                        Review.replay(List.of(ReviewStep.Given.builder()
                                .stamp(stamp(at))
                                .id(ReviewId.of("R-" + number))
                                .booking(booking)
                                .rating(rating)
                                .lowest(1)
                                .highest(highest)
                                .channel(channel)
                                .customer(customer)
                                .build())));
        return Walk.from(
                begun,
                1,
                review -> review.given().rating() > 1
                        ? List.of()
                        : Review.LIFECYCLE.allowed(review.state()).asList(),
                (review, event, at) -> review.take(step(event, at)));
    }

    static ReviewStep step(Review.Event event, Instant at) {
        return switch (event) {
            case VOID -> ReviewStep.Voided.of(stamp(at), ReasonCode.of("given-by-a-machine"), DIRECTOR);
        };
    }

    /** Findings of every result anywhere in their life, inspected from 1991 to 2058. */
    public static Arbitrary<Finding> findings() {
        return findings(Walk.beginnings());
    }

    /** Findings of every result anywhere in their life, inspected at given instants. */
    public static Arbitrary<Finding> findings(Arbitrary<Instant> inspected) {
        Arbitrary<Finding> begun = Combinators.combine(
                        BasicsArbitraries.ids(FindingId::of),
                        inspected,
                        employees(),
                        Arbitraries.of(Clause.APPEARANCE, Clause.WORDS, Clause.RECEPTION),
                        Arbitraries.of(FindingStep.Result.class),
                        BasicsArbitraries.points(),
                        BasicsArbitraries.ids(BranchId::of).optional(0.5))
                .as((id, at, employee, clause, result, points, branch) -> Finding.record(FindingStep.Recorded.builder()
                        .stamp(stamp(at))
                        .id(id)
                        .employee(employee)
                        .clause(clause)
                        .item("item-" + clause.number())
                        .result(result)
                        .points(
                                result == FindingStep.Result.PASS || result == FindingStep.Result.FAIL
                                        ? points
                                        : Points.ZERO)
                        .branch(branch)
                        .build()));
        return Walk.from(
                begun,
                1,
                finding -> Finding.LIFECYCLE.allowed(finding.state()).asList(),
                (finding, event, at) -> finding.take(step(event, at)));
    }

    static FindingStep step(Finding.Event event, Instant at) {
        return switch (event) {
            case CONFIRM -> FindingStep.Confirmed.of(stamp(at), DIRECTOR);
            case DISMISS -> FindingStep.Dismissed.of(stamp(at), ReasonCode.of("mistaken"), DIRECTOR);
        };
    }

    /** Corrective actions anywhere in their life, opened from 1991 to 2058. */
    public static Arbitrary<CorrectiveAction> correctiveActions() {
        Arbitrary<CorrectiveAction> begun = Combinators.combine(
                        BasicsArbitraries.ids(CorrectiveActionId::of),
                        Walk.beginnings(),
                        employees(),
                        BasicsArbitraries.ids(FindingId::of).optional(0.7),
                        BasicsArbitraries.ids(BranchId::of).optional(0.5),
                        Arbitraries.longs()
                                .between(0, 20_000)
                                .map(Duration::ofMinutes)
                                .optional(0.5))
                .as((id, at, owner, finding, branch, promised) ->
                        CorrectiveAction.open(CorrectiveActionStep.Opened.builder()
                                .stamp(stamp(at))
                                .id(id)
                                .owner(owner)
                                .finding(finding)
                                .branch(branch)
                                .promised(promised.map(at::plus))
                                .build()));
        return Walk.from(
                begun,
                8,
                action -> CorrectiveAction.LIFECYCLE.allowed(action.state()).asList(),
                (action, event, at) -> action.take(step(event, at)));
    }

    static CorrectiveActionStep step(CorrectiveAction.Event event, Instant at) {
        return switch (event) {
            case RECTIFY -> CorrectiveActionStep.Rectified.of(stamp(at), EmployeeId.of("E-1"));
            case VERIFY -> CorrectiveActionStep.Verified.of(stamp(at), DIRECTOR);
            case SEND_BACK -> CorrectiveActionStep.SentBack.of(stamp(at), ReasonCode.of("still-torn"), DIRECTOR);
            case EXCUSE ->
                CorrectiveActionStep.Excused.of(stamp(at), Excuse.of(Clause.NATURAL_DISASTER, "typhoon", DIRECTOR, at));
        };
    }
}
