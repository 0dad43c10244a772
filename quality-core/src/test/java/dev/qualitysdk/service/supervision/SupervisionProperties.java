package dev.qualitysdk.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.evidence.Coverage;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.service.booking.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

class SupervisionProperties {

    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final Instant AS_OF = Instant.parse("2026-04-30T16:00:00Z");
    private static final ImmutableList<Visit> VISITS = IntStream.range(0, 4)
            .mapToObj(i -> {
                Instant at = NOON.plus(Duration.ofDays(i));
                return Visits.visit(i % 2 == 0 ? Visits.settled("B-" + i, at) : Visits.missed("B-" + i, at));
            })
            .collect(ImmutableList.toImmutableList());

    @Provide
    Arbitrary<List<Review>> reviews() {
        return SupervisionArbitraries.reviews(
                        Arbitraries.of(0, 1, 2, 3, 4).map(i -> BookingId.of("B-" + i)),
                        Arbitraries.longs()
                                .between(-600, 16_000)
                                .withDistribution(RandomDistribution.uniform())
                                .map(minutes -> NOON.plus(Duration.ofMinutes(minutes))))
                .list()
                .uniqueElements(Review::id)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        return SupervisionArbitraries.findings(
                        Arbitraries.longs().between(0, 40_000).map(minutes -> NOON.plus(Duration.ofMinutes(minutes))))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<CorrectiveAction> actions() {
        return SupervisionArbitraries.correctiveActions();
    }

    private static List<Evidence> evidence(List<Visit> visits, List<Review> reviews) {
        return CustomerSatisfaction.evidence(visits, reviews, Books.ORDINARY, Books.ROSTER, AS_OF);
    }

    @Property
    @Label("traps 89, 92, 93: each review is one piece of evidence, and of a visit at most one counts")
    void each_review_is_one_piece_of_evidence(@ForAll("reviews") List<Review> reviews) {
        List<Evidence> evidence = evidence(VISITS, reviews);

        assertThat(evidence)
                .extracting(Evidence::subject)
                .containsExactlyInAnyOrderElementsOf(
                        reviews.stream().map(review -> review.id().value()).toList());
        assertThat(counted(evidence))
                .extracting(e -> e.figures().get("booking"))
                .doesNotHaveDuplicates();
        evidence.forEach(e -> Statistics.collect(e.reason().orElse("counted")));
        Statistics.coverage(coverage -> {
            for (String reason : List.of(
                    "counted",
                    CustomerSatisfaction.SUPERSEDED,
                    CustomerSatisfaction.BEFORE_THE_VISIT,
                    CustomerSatisfaction.AFTER_THE_WINDOW,
                    CustomerSatisfaction.VOIDED,
                    CustomerSatisfaction.OTHER_SCALE,
                    CustomerSatisfaction.UNKNOWN_VISIT)) {
                coverage.check(reason).percentage(p -> p > 0.3);
            }
        });
    }

    private static List<Evidence> counted(List<Evidence> evidence) {
        return evidence.stream()
                .filter(e -> e.disposition() == Disposition.COUNTED)
                .toList();
    }

    @Property
    void of_a_visit_the_latest_good_review_in_time_counts(@ForAll("reviews") List<Review> reviews) {
        List<String> expected = VISITS.stream()
                .flatMap(visit -> reviews.stream()
                        .filter(review -> review.state() == Review.State.GIVEN
                                && review.given().booking().equals(visit.booking())
                                && review.given().highest() == 5
                                && !review.given().at().isBefore(visit.arrived().orElse(visit.ended()))
                                && !review.given().at().isAfter(visit.ended().plus(Duration.ofDays(7))))
                        .max(Comparator.comparing(
                                        (Review review) -> review.given().at())
                                .thenComparing(Review::id))
                        .stream())
                .map(review -> review.id() + " " + (review.given().rating() >= 4 ? 1 : 0))
                .toList();

        assertThat(counted(evidence(VISITS, reviews)))
                .extracting(e -> e.subject() + " " + e.numerator())
                .containsExactlyElementsOf(expected);
    }

    @Property
    void the_order_of_visits_and_reviews_matters_to_nothing(@ForAll("reviews") List<Review> reviews) {
        assertThat(new HashSet<>(evidence(Lists.reverse(VISITS), Lists.reverse(reviews))))
                .isEqualTo(new HashSet<>(evidence(VISITS, reviews)));
    }

    @Property
    @Label("trap 94: the frame is every visit that ended")
    void the_response_rate_stands_on_every_visit_and_counts_those_reviewed(@ForAll("reviews") List<Review> reviews) {
        TimeWindow always = TimeWindow.of(NOON, AS_OF);
        List<Coverage> coverage = CustomerSatisfaction.coverage(VISITS, reviews, Books.ORDINARY, always, AS_OF);

        assertThat(coverage).hasSize(VISITS.size());
        assertThat(coverage.stream().mapToLong(Coverage::covered).sum())
                .isEqualTo(counted(evidence(VISITS, reviews)).size());
    }

    @Property
    @Label("traps 95, 96: what does not apply leaves both figures, what was not seen only the first")
    void items_fall_apart_into_the_figures_that_their_results_name(@ForAll("findings") List<Finding> findings) {
        Tally tally = findings.stream()
                .flatMap(finding -> finding.evidence(Books.ORDINARY, Books.ROSTER, AS_OF).stream())
                .map(Tally::of)
                .reduce(Tally.ZERO, Tally::plus);
        List<Coverage> coverage = findings.stream()
                .flatMap(finding ->
                        finding.coverage(Books.ORDINARY, Books.ROSTER, TimeWindow.of(NOON, AS_OF), AS_OF).stream())
                .toList();
        List<Finding> standing = findings.stream()
                .filter(finding -> finding.asOf(AS_OF)
                        .filter(seen -> seen.state() != Finding.State.DISMISSED)
                        .isPresent())
                .toList();

        assertThat(tally.numerator()).isEqualTo(count(standing, FindingStep.Result.PASS));
        assertThat(tally.denominator())
                .isEqualTo(count(standing, FindingStep.Result.PASS) + count(standing, FindingStep.Result.FAIL));
        assertThat(coverage.stream().mapToLong(Coverage::covered).sum()).isEqualTo(tally.denominator());
        assertThat(coverage.stream().mapToLong(Coverage::due).sum())
                .isEqualTo(tally.denominator() + count(standing, FindingStep.Result.NOT_OBSERVED));
        assertThat(tally.counted() + tally.excluded()).isEqualTo(findings.size());
    }

    private static long count(List<Finding> findings, FindingStep.Result result) {
        return findings.stream()
                .filter(finding -> finding.recorded().result() == result)
                .count();
    }

    @Property
    void points_of_conduct_are_those_of_confirmed_findings(@ForAll("findings") List<Finding> findings) {
        for (Finding finding : findings) {
            boolean expected = finding.state() == Finding.State.CONFIRMED
                    && finding.recorded().points().hundredths() > 0;
            Instant last = finding.steps().get(finding.version() - 1).at();

            assertThat(finding.conduct(last)).hasSize(expected ? 1 : 0);
            assertThat(finding.conduct(last)).allMatch(entry -> entry.at().equals(last));
        }
    }

    @Property
    void a_corrective_action_is_in_time_exactly_when_its_last_rectification_was_and_another_verified_it(
            @ForAll("actions") CorrectiveAction action) {
        Instant last = action.steps().get(action.version() - 1).at();
        Instant far = last.plus(Duration.ofDays(60));
        // Seven days on the calendar are an hour more or less than 168 hours where the clocks of Shanghai changed, in
        // 1991.
        Instant due = action.opened()
                .promised()
                .orElseGet(() -> Allowance.calendarDays(7)
                        .due(action.opened().at(), Books.ordinary().calendar()));
        Optional<Instant> done = Lists.reverse(action.steps()).stream()
                .filter(CorrectiveActionStep.Rectified.class::isInstance)
                .map(CorrectiveActionStep::at)
                .findFirst()
                .filter(at -> action.state() == CorrectiveAction.State.VERIFIED);
        boolean excused = action.steps().stream().anyMatch(CorrectiveActionStep.Excused.class::isInstance);
        boolean met = done.filter(at -> !at.isAfter(due)).isPresent();

        Evidence evidence = action.evidence(Books.ORDINARY, Books.ROSTER, far).get(0);

        assertThat(evidence.at()).isEqualTo(due);
        assertThat(evidence.numerator()).isEqualTo(met ? 1 : 0);
        assertThat(evidence.disposition()).isEqualTo(!met && excused ? Disposition.EXCUSED : Disposition.COUNTED);
        Statistics.collect(met ? "met" : excused ? "excused" : "missed");
        Statistics.coverage(coverage -> {
            for (String each : List.of("met", "excused", "missed")) {
                coverage.check(each).percentage(p -> p > 2);
            }
        });
    }

    @Property
    void what_comes_later_changes_nothing_of_what_was_seen(
            @ForAll("actions") CorrectiveAction action, @ForAll @LongRange(min = -600, max = 60_000) long minutes) {
        Instant asOf = action.opened().at().plus(Duration.ofMinutes(minutes));

        assertThat(action.evidence(Books.ORDINARY, Books.ROSTER, asOf))
                .isEqualTo(action.asOf(asOf)
                        .map(seen -> seen.evidence(Books.ORDINARY, Books.ROSTER, asOf))
                        .orElseGet(ImmutableList::of));
    }
}
