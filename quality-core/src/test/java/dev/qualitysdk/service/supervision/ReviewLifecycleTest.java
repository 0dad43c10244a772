package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.ReviewId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class ReviewLifecycleTest extends RecordedContract<ReviewId, ReviewStep, Review, Review.State, Review.Event> {

    @Override
    protected Lifecycle<Review.State, Review.Event> lifecycle() {
        return Review.LIFECYCLE;
    }

    @Override
    protected Family<ReviewId, ReviewStep, Review> family() {
        return Review.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                GIVEN VOID VOIDED 4.1.3
                """;
    }

    @Override
    protected Class<ReviewStep> steps() {
        return ReviewStep.class;
    }

    @Override
    protected Review.State state(Review review) {
        return review.state();
    }

    @Override
    protected Review begin(Instant at) {
        return Review.replay(List.of(ReviewStep.Given.builder()
                .stamp(Stamp.of(at, Actor.system("test")))
                .id(ReviewId.of("R-1"))
                .booking(BookingId.of("B-1"))
                .rating(3)
                .lowest(1)
                .highest(5)
                .channel(Channel.WEB)
                .customer(Optional.of(CustomerId.of("K-1")))
                .build()));
    }

    @Override
    protected ReviewStep step(Review review, Review.Event event, Instant at) {
        return SupervisionArbitraries.step(event, at);
    }

    @Override
    protected Review take(Review review, ReviewStep step) {
        return review.take(step);
    }
}
