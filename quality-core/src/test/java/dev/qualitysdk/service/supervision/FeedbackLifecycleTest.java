package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.FeedbackId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import java.time.Instant;

class FeedbackLifecycleTest
        extends RecordedContract<FeedbackId, FeedbackStep, Feedback, Feedback.State, Feedback.Event> {

    @Override
    protected Lifecycle<Feedback.State, Feedback.Event> lifecycle() {
        return Feedback.LIFECYCLE;
    }

    @Override
    protected Family<FeedbackId, FeedbackStep, Feedback> family() {
        return Feedback.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                GIVEN ANSWER ANSWERED 1.3.3
                GIVEN WITHDRAW WITHDRAWN 1.3.3
                ANSWERED WITHDRAW WITHDRAWN 1.3.3
                """;
    }

    @Override
    protected Class<FeedbackStep> steps() {
        return FeedbackStep.class;
    }

    @Override
    protected Feedback.State state(Feedback feedback) {
        return feedback.state();
    }

    @Override
    protected Feedback begin(Instant at) {
        return Feedback.give(
                FeedbackStep.FeedbackGiven.builder()
                        .stamp(Stamp.of(at, Actor.system("intranet")))
                        .id(FeedbackId.of("F-1"))
                        .giver(EmployeeId.of("E-1"))
                        .receiver(EmployeeId.of("E-2"))
                        .named(true)
                        .rating(4)
                        .about(ReasonCode.of("conduct.words"))
                        .booking(BookingId.of("B-1"))
                        .build(),
                Books.ORDINARY);
    }

    @Override
    protected FeedbackStep step(Feedback feedback, Feedback.Event event, Instant at) {
        return FeedbackArbitraries.step(feedback, event, at);
    }

    @Override
    protected Feedback take(Feedback feedback, FeedbackStep step) {
        return feedback.take(step);
    }
}
