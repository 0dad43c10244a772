package dev.qualitysdk.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.ReviewId;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.regulation.ReviewRule;
import dev.qualitysdk.regulation.ReviewScale;
import dev.qualitysdk.service.booking.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The window is seven calendar days after the end of the visit. */
class SatisfactionFrameTest {

    private static final Instant AS_OF = Instant.parse("2026-03-31T16:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");

    /** Zero to ten is read as 1 for 0 to 2, 2 for 3 and 4, 3 for 5 and 6, 4 for 7 and 8, 5 for 9 and 10. */
    private static final ReviewScale TEN = ReviewScale.of(0, 10, List.of(1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5));

    private static final RegulationBook MAPPED = Books.but(regulation -> regulation.reviews(
            ReviewRule.of(ReviewRule.Formula.TOP_BOX, 1, 5, 4, Allowance.calendarDays(7), List.of(TEN))));

    private static ReviewStep.Given given(String id, String booking, String at, int rating, int lowest, int highest) {
        return ReviewStep.Given.builder()
                .stamp(Stamp.of(Instant.parse(at), Actor.system("survey")))
                .id(ReviewId.of(id))
                .booking(BookingId.of(booking))
                .rating(rating)
                .lowest(lowest)
                .highest(highest)
                .channel(Channel.WEB)
                .build();
    }

    private static Review review(String id, String booking, int rating) {
        return Review.replay(List.of(given(id, booking, "2026-03-05T04:00:00Z", rating, 1, 5)));
    }

    private static List<Evidence> evidence(RegulationBook book, Review... reviews) {
        return CustomerSatisfaction.evidence(
                List.of(Visits.visit(Visits.settled("B-1", NOON))), List.of(reviews), book, Books.ROSTER, AS_OF);
    }

    @Test
    void trap_92_93_and_94_every_visit_that_ended_is_in_the_frame_and_the_unreviewed_are_listed_with_the_reason() {
        List<Visit> visits = List.of(
                Visits.visit(Visits.settled("B-1", NOON)),
                Visits.visit(Visits.settled("B-2", NOON)),
                Visits.visit(Visits.settled("B-3", NOON)),
                Visits.visit(Visits.settled("B-4", Instant.parse("2026-03-30T04:00:00Z"))));
        Review late = Review.replay(List.of(given("R-3", "B-3", "2026-03-20T04:00:00Z", 5, 1, 5)));

        ResponseRate rate = CustomerSatisfaction.responseRate(
                visits, List.of(review("R-1", "B-1", 5), late), Books.ORDINARY, Books.cycle("2026-03"), AS_OF);

        assertThat(rate.reviewed()).containsExactly(BookingId.of("B-1"));
        assertThat(rate.unreviewed())
                .isEqualTo(Map.of(
                        BookingId.of("B-2"), ResponseRate.NONE_GIVEN,
                        BookingId.of("B-3"), CustomerSatisfaction.AFTER_THE_WINDOW));
        assertThat(rate.ended()).isEqualTo(3);
        assertThat(rate.rate()).contains(Ratio.of(1, 3));
        assertThat(CustomerSatisfaction.coverage(
                                visits,
                                List.of(review("R-1", "B-1", 5), late),
                                Books.ORDINARY,
                                Books.cycle("2026-03"),
                                AS_OF)
                        .stream()
                        .mapToLong(coverage -> coverage.due())
                        .sum())
                .as("the same frame as the coverage beside the score")
                .isEqualTo(rate.ended());
    }

    @Test
    void no_visit_has_no_rate_and_a_booking_is_reviewed_or_not() {
        assertThat(CustomerSatisfaction.responseRate(
                                List.of(), List.of(), Books.ORDINARY, Books.cycle("2026-03"), AS_OF)
                        .rate())
                .isEmpty();
        assertThatThrownBy(() ->
                        ResponseRate.of(java.util.Set.of(BookingId.of("B-1")), Map.of(BookingId.of("B-1"), "late")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void trap_91_another_scale_is_read_by_a_declared_table_or_refused() {
        ReviewStep.Given nine = given("R-1", "B-1", "2026-03-05T04:00:00Z", 9, 0, 10);
        ReviewStep.Given six = given("R-1", "B-1", "2026-03-05T04:00:00Z", 6, 0, 10);

        assertThat(Review.give(nine, Visits.settled("B-1", NOON), MAPPED).state())
                .isEqualTo(Review.State.GIVEN);
        assertThatThrownBy(() -> Review.give(nine, Visits.settled("B-1", NOON), Books.ORDINARY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("0 to 10");
        assertThat(evidence(MAPPED, Review.replay(List.of(nine))).get(0)).satisfies(counted -> {
            assertThat(counted.numerator()).isEqualTo(1);
            assertThat(counted.figures()).containsEntry("rating", "9").containsEntry("read", "5");
        });
        assertThat(evidence(MAPPED, Review.replay(List.of(six))).get(0).numerator())
                .isZero();
        assertThat(evidence(Books.ORDINARY, Review.replay(List.of(six))).get(0).reason())
                .contains(CustomerSatisfaction.OTHER_SCALE);
    }

    @Test
    void trap_91_a_table_names_each_rating_never_turns_back_and_stays_on_the_scale() {
        assertThatThrownBy(() -> ReviewScale.of(1, 3, List.of(1, 5)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("one for each from 1 to 3");
        assertThatThrownBy(() -> ReviewScale.of(1, 3, List.of(1, 5, 2)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("never turn back");
        assertThat(ReviewScale.of(1, 3, List.of(5, 3, 1)).ratings())
                .as("a scale on which one is best")
                .startsWith(5);
        assertThatThrownBy(() -> ReviewRule.of(
                        ReviewRule.Formula.TOP_BOX,
                        1,
                        5,
                        4,
                        Allowance.calendarDays(7),
                        List.of(
                                ReviewScale.of(1, 2, List.of(1, 6)),
                                ReviewScale.of(1, 2, List.of(1, 5)),
                                ReviewScale.of(1, 5, List.of(1, 2, 3, 4, 5)))))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(dev.qualitysdk.basics.Fault::field)
                                .containsExactly("scales[0].ratings", "scales[1]", "scales[2]"));
    }

    @Test
    void trap_90_the_evidence_names_the_formula_by_which_it_counts() {
        assertThat(evidence(Books.ORDINARY, review("R-1", "B-1", 4)).get(0)).satisfies(counted -> {
            assertThat(counted.figures()).containsEntry("formula", "TOP_BOX");
            assertThat(counted.numerator()).isEqualTo(counted.denominator());
        });
        assertThat(evidence(Books.meanRatings(), review("R-1", "B-1", 4)).get(0))
                .satisfies(counted -> {
                    assertThat(counted.figures()).containsEntry("formula", "MEAN");
                    assertThat(counted.numerator()).isEqualTo(3);
                    assertThat(counted.denominator()).isEqualTo(4);
                });
    }
}
