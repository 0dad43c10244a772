package dev.qualitysdk.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReviewId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");

    private static ReviewStep.Given given(String booking, int rating, int lowest, int highest) {
        return ReviewStep.Given.builder()
                .stamp(Stamp.of(NOON.plusSeconds(7200), Actor.system("survey")))
                .id(ReviewId.of("R-1"))
                .booking(BookingId.of(booking))
                .rating(rating)
                .lowest(lowest)
                .highest(highest)
                .channel(Channel.TELEPHONE)
                .build();
    }

    @Test
    void a_review_of_a_booking_that_had_no_visit_is_refused() {
        assertThatThrownBy(() -> Review.give(given("B-1", 5, 1, 5), Visits.confirmed("B-1", NOON), Books.ORDINARY))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("booking B-1 is CONFIRMED and has had no visit (clause 4.1.3");
    }

    @Test
    void trap_94_a_refused_offer_and_a_visit_that_we_missed_can_be_reviewed_too() {
        assertThat(Review.give(given("B-1", 1, 1, 5), Visits.refused("B-1", NOON), Books.ORDINARY)
                        .state())
                .isEqualTo(Review.State.GIVEN);
        assertThat(Review.give(given("B-1", 1, 1, 5), Visits.missed("B-1", NOON), Books.ORDINARY)
                        .given()
                        .rating())
                .isEqualTo(1);
    }

    @Test
    void trap_91_a_scale_that_the_regulation_does_not_know_is_refused_with_whatever_else_is_wrong() {
        assertThatThrownBy(() -> Review.give(given("B-1", 7, 0, 10), Visits.settled("B-2", NOON), Books.ORDINARY))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("booking", "scale"))
                .hasMessageContaining("0 to 10")
                .hasMessageContaining("1 to 5");
    }

    @Test
    void a_rating_outside_its_scale_is_refused() {
        assertThatThrownBy(() -> given("B-1", 6, 1, 5))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("rating: found 6, wanted 1 to 5");
        assertThatThrownBy(() -> given("B-1", 0, 1, 5)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> given("B-1", 5, 5, 5)).isInstanceOf(InvalidValueException.class);
    }
}
