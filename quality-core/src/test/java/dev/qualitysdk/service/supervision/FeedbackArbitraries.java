package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.FeedbackId;
import dev.qualitysdk.basics.NoteId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of feedback between colleagues, and ordinary steps of it. */
public final class FeedbackArbitraries {

    private FeedbackArbitraries() {}

    /** Feedback anywhere in its life, given from 1991 to 2058. */
    public static Arbitrary<Feedback> feedback() {
        return feedback(Walk.beginnings());
    }

    /** Feedback among a few employees on the scale 1 to 5, and now and then on another, given at given instants. */
    public static Arbitrary<Feedback> feedback(Arbitrary<Instant> given) {
        Arbitrary<Integer> employees = Arbitraries.integers().between(0, 3);
        Arbitrary<Feedback> begun = Combinators.combine(
                        given,
                        Arbitraries.integers().between(1, 1_000_000),
                        employees,
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(1, 2, 3, 3, 4, 4, 5, 5, 6).optional(0.8),
                        BasicsArbitraries.ids(BookingId::of).optional(0.3))
                .as((at, number, giver, further, named, rating, booking) ->
                        Feedback.replay(List.of(FeedbackStep.FeedbackGiven.builder()
                                .stamp(stamp(at))
                                .id(FeedbackId.of("F-" + number))
                                .giver(employee(giver))
                                .receiver(employee((giver + further) % 4))
                                .named(named)
                                .rating(rating)
                                .about(number % 2 == 0 ? Optional.of(ReasonCode.of("conduct.words")) : Optional.empty())
                                .booking(booking)
                                .build())));
        return Walk.from(
                begun,
                2,
                feedback -> Feedback.LIFECYCLE.allowed(feedback.state()).asList(),
                (feedback, event, at) -> feedback.take(step(feedback, event, at)));
    }

    /** Steps of feedback. */
    public static Arbitrary<FeedbackStep> steps() {
        return feedback().flatMap(feedback -> Arbitraries.of(feedback.steps()));
    }

    private static EmployeeId employee(int number) {
        return EmployeeId.of("E-" + (number + 1));
    }

    private static Stamp stamp(Instant at) {
        return Stamp.of(at, at.plusSeconds(30), Actor.system("intranet"), Optional.of(NoteId.of("N-1")));
    }

    static FeedbackStep step(Feedback feedback, Feedback.Event event, Instant at) {
        return switch (event) {
            case ANSWER -> FeedbackStep.Answered.of(stamp(at), feedback.given().receiver());
            case WITHDRAW ->
                FeedbackStep.FeedbackWithdrawn.of(stamp(at), feedback.given().giver(), ReasonCode.of("thought-better"));
        };
    }
}
