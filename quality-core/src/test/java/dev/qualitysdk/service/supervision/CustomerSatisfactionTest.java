package dev.qualitysdk.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.ReviewId;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.booking.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The window is seven calendar days after the end; four and five of five are satisfied. */
class CustomerSatisfactionTest {

    private static final Instant AS_OF = Instant.parse("2026-03-31T16:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final Visit VISIT = Visits.visit(Visits.settled("B-1", NOON));
    private static final RegulationBook MEAN = Books.meanRatings();

    private static Review review(String id, String booking, String at, int rating) {
        return Review.replay(List.of(ReviewStep.Given.builder()
                .stamp(Stamp.of(Instant.parse(at), Actor.system("survey")))
                .id(ReviewId.of(id))
                .booking(BookingId.of(booking))
                .rating(rating)
                .lowest(1)
                .highest(5)
                .channel(Channel.WEB)
                .build()));
    }

    private static List<Evidence> evidence(RegulationBook book, List<Visit> visits, Review... reviews) {
        return CustomerSatisfaction.evidence(visits, List.of(reviews), book, Books.ROSTER, AS_OF);
    }

    private static String shown(Evidence evidence) {
        return evidence.subject() + " " + evidence.reason().orElse(evidence.numerator() + "/" + evidence.denominator());
    }

    @Test
    void the_latest_review_of_a_visit_counts_and_the_others_are_listed() {
        List<Evidence> evidence = evidence(
                Books.ORDINARY,
                List.of(VISIT),
                review("R-2", "B-1", "2026-03-06T04:00:00Z", 2),
                review("R-1", "B-1", "2026-03-05T04:00:00Z", 5));

        assertThat(evidence).extracting(CustomerSatisfactionTest::shown).containsExactly("R-1 superseded", "R-2 0/1");
        assertThat(evidence.get(1).at()).isEqualTo("2026-03-11T05:00:00Z");
        assertThat(evidence.get(1).employee()).contains(Visits.LEADER);
        assertThat(evidence.get(1).branch()).contains(BranchId.of("B-1"));
        assertThat(evidence.get(1).channel()).contains(Channel.TELEPHONE);
    }

    @Test
    void a_review_counts_from_the_arrival_to_the_closing_of_the_window_both_included() {
        assertThat(evidence(
                        Books.ORDINARY,
                        List.of(VISIT, Visits.visit(Visits.settled("B-2", NOON))),
                        review("R-0", "B-1", "2026-03-04T03:59:59.999999Z", 5),
                        review("R-1", "B-1", "2026-03-04T04:00:00Z", 5),
                        review("R-2", "B-2", "2026-03-11T05:00:00Z", 4),
                        review("R-3", "B-2", "2026-03-11T05:00:00.000001Z", 1)))
                .extracting(CustomerSatisfactionTest::shown)
                .containsExactly("R-0 before-the-visit", "R-1 1/1", "R-2 1/1", "R-3 after-the-window");
    }

    @Test
    void nothing_is_decided_before_the_window_has_closed() {
        List<Review> reviews = List.of(review("R-1", "B-1", "2026-03-05T04:00:00Z", 5));

        assertThat(CustomerSatisfaction.evidence(
                        List.of(VISIT), reviews, Books.ORDINARY, Books.ROSTER, Instant.parse("2026-03-11T05:00:00Z")))
                .isEmpty();
        assertThat(CustomerSatisfaction.evidence(
                        List.of(VISIT),
                        reviews,
                        Books.ORDINARY,
                        Books.ROSTER,
                        Instant.parse("2026-03-11T05:00:00.000001Z")))
                .hasSize(1);
    }

    @Test
    void trap_90_the_formula_stands_in_the_figures_and_the_same_votes_give_another_ratio() {
        Visit second = Visits.visit(Visits.settled("B-2", NOON));
        Visit third = Visits.visit(Visits.settled("B-3", NOON));
        Review[] votes = {
            review("R-1", "B-1", "2026-03-05T04:00:00Z", 5),
            review("R-2", "B-2", "2026-03-05T04:00:00Z", 5),
            review("R-3", "B-3", "2026-03-05T04:00:00Z", 3)
        };
        List<Visit> visits = List.of(VISIT, second, third);

        List<Evidence> topBox = evidence(Books.ORDINARY, visits, votes);
        List<Evidence> mean = evidence(MEAN, visits, votes);

        assertThat(sum(topBox)).isEqualTo("2/3");
        assertThat(sum(mean)).isEqualTo("10/12");
        assertThat(topBox).allMatch(e -> "TOP_BOX".equals(e.figures().get("formula")));
        assertThat(mean).allMatch(e -> "MEAN".equals(e.figures().get("formula")));
    }

    private static String sum(List<Evidence> evidence) {
        Tally tally = evidence.stream().map(Tally::of).reduce(Tally.ZERO, Tally::plus);
        return tally.numerator() + "/" + tally.denominator();
    }

    @Test
    void trap_91_a_review_on_another_scale_is_never_counted_as_dissatisfied() {
        Review ofTen = Review.replay(List.of(ReviewStep.Given.builder()
                .stamp(Stamp.of(Instant.parse("2026-03-06T04:00:00Z"), Actor.system("survey")))
                .id(ReviewId.of("R-9"))
                .booking(BookingId.of("B-1"))
                .rating(9)
                .lowest(1)
                .highest(10)
                .channel(Channel.WEB)
                .build()));

        assertThat(evidence(Books.ORDINARY, List.of(VISIT), review("R-1", "B-1", "2026-03-05T04:00:00Z", 5), ofTen))
                .extracting(CustomerSatisfactionTest::shown)
                .containsExactly("R-1 1/1", "R-9 other-scale");
    }

    @Test
    void trap_89_ten_ratings_in_a_second_are_one_and_a_voided_one_lets_the_one_before_count() {
        Review given = review("R-1", "B-1", "2026-03-05T04:00:00Z", 5);
        Review machine = review("R-2", "B-1", "2026-03-05T04:00:01Z", 1)
                .annul(ReviewStep.Voided.of(
                        Stamp.of(Instant.parse("2026-03-06T04:00:00Z"), Actor.system("desk")),
                        ReasonCode.of("given-by-a-machine"),
                        EmployeeId.of("E-9")));

        assertThat(evidence(Books.ORDINARY, List.of(VISIT), given, machine))
                .extracting(CustomerSatisfactionTest::shown)
                .containsExactly("R-1 1/1", "R-2 voided");
    }

    @Test
    void traps_92_to_94_every_visit_that_ended_stands_in_the_response_rate_reviewed_or_not() {
        Visit refused = Visits.visit(Visits.refused("B-2", NOON));
        Visit missed = Visits.visit(Visits.missed("B-3", NOON));
        Visit again = Visits.visit(Visits.settled("B-4", NOON.plusSeconds(86_400)));

        List<Coverage> coverage = CustomerSatisfaction.coverage(
                List.of(VISIT, refused, missed, again),
                List.of(
                        review("R-1", "B-1", "2026-03-05T04:00:00Z", 5),
                        review("R-4", "B-4", "2026-03-06T04:00:00Z", 1)),
                Books.ORDINARY,
                Books.cycle("2026-03"),
                AS_OF);

        assertThat(coverage).extracting(Coverage::covered).containsExactly(1L, 0L, 0L, 1L);
        assertThat(coverage).allMatch(each -> each.due() == 1);
        assertThat(coverage).allMatch(each -> each.employee().equals(Optional.of(Visits.LEADER)));
        assertThat(CustomerSatisfaction.coverage(
                        List.of(VISIT), List.of(), Books.ORDINARY, Books.cycle("2026-02"), AS_OF))
                .isEmpty();
    }

    @Test
    void a_review_of_no_visit_is_listed_and_counts_nowhere() {
        assertThat(evidence(Books.ORDINARY, List.of(VISIT), review("R-1", "B-7", "2026-03-05T04:00:00Z", 5)))
                .extracting(CustomerSatisfactionTest::shown)
                .containsExactly("R-1 unknown-visit");
    }

    @Test
    void two_visits_of_one_booking_are_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> evidence(Books.ORDINARY, List.of(VISIT, VISIT)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
