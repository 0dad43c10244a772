package dev.qualitysdk.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.appraisal.AppraisalArbitraries;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.regulation.Books;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;

class PeerFeedbackProperties {

    private static final Instant AS_OF = Instant.parse("2026-08-31T16:00:00Z");
    private static final ZoneId ZONE = Books.ordinary().zone();

    @Provide
    Arbitrary<List<Feedback>> feedback() {
        return FeedbackArbitraries.feedback(Arbitraries.longs()
                        .between(0, 61 * 24 * 60)
                        .withDistribution(RandomDistribution.uniform())
                        .map(minutes -> Instant.parse("2026-05-15T00:00:00Z").plus(Duration.ofMinutes(minutes))))
                .list()
                .uniqueElements(Feedback::id)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<AppraisalArbitraries.Case> cases() {
        return AppraisalArbitraries.cases();
    }

    private static List<Evidence> evidence(List<Feedback> feedback) {
        return PeerFeedback.evidence(feedback, Books.ORDINARY, Books.ROSTER, AS_OF);
    }

    private static YearMonth month(Feedback one) {
        return YearMonth.from(one.given().at().atZone(ZONE));
    }

    @Property
    @Label(
            "each rated feedback is one piece of evidence; of a giver, a receiver and a month the latest that stands counts")
    void the_latest_that_stands_counts(@ForAll("feedback") List<Feedback> feedback) {
        List<Evidence> evidence = evidence(feedback);

        assertThat(evidence)
                .extracting(Evidence::subject)
                .containsExactlyInAnyOrderElementsOf(feedback.stream()
                        .filter(one -> one.given().rating().isPresent())
                        .map(one -> one.id().value())
                        .toList());
        assertThat(counted(evidence))
                .isEqualTo(feedback.stream()
                        .filter(one -> one.given()
                                .rating()
                                .filter(rating -> rating <= 5)
                                .isPresent())
                        .filter(one -> one.state() != Feedback.State.WITHDRAWN
                                || !YearMonth.from(one.steps()
                                                .get(one.version() - 1)
                                                .at()
                                                .atZone(ZONE))
                                        .equals(month(one)))
                        .collect(Collectors.groupingBy(
                                one -> List.of(one.given().giver(), one.given().receiver(), month(one)),
                                Collectors.maxBy(Comparator.comparing(
                                                (Feedback one) -> one.given().at())
                                        .thenComparing(Feedback::id))))
                        .values()
                        .stream()
                        .map(one -> one.orElseThrow().id().value())
                        .collect(ImmutableSet.toImmutableSet()));
        evidence.forEach(piece -> Statistics.collect(piece.reason().orElse("counted")));
        Statistics.coverage(coverage -> List.of(
                        "counted", PeerFeedback.SUPERSEDED, PeerFeedback.WITHDRAWN, PeerFeedback.OTHER_SCALE)
                .forEach(reason -> coverage.check(reason).percentage(p -> p > 1)));
    }

    private static ImmutableSet<String> counted(List<Evidence> evidence) {
        return evidence.stream()
                .filter(piece -> piece.disposition() == Disposition.COUNTED)
                .map(Evidence::subject)
                .collect(ImmutableSet.toImmutableSet());
    }

    @Property
    void order_never_matters(@ForAll("feedback") List<Feedback> feedback, @ForAll Random random) {
        List<Feedback> shuffled = new ArrayList<>(feedback);
        Collections.shuffle(shuffled, random);

        assertThat(evidence(shuffled)).isEqualTo(evidence(feedback));
    }

    @Property
    void a_giver_who_is_not_named_is_in_no_text(@ForAll("feedback") List<Feedback> feedback) {
        for (Feedback one : feedback) {
            String giver = one.given().giver().value();
            String texts = one.steps() + " " + evidence(List.of(one));

            assertThat(one.giver().isPresent()).isEqualTo(one.given().named());
            assertThat(one.steps().toString()).doesNotContain(giver);
            assertThat(texts.contains(giver))
                    .isEqualTo(one.given().named() && one.given().rating().isPresent());
        }
    }

    @Property
    void what_comes_after_an_instant_is_unseen(@ForAll("feedback") List<Feedback> feedback) {
        Instant asOf = Instant.parse("2026-06-30T16:00:00Z");
        List<Feedback> seen =
                feedback.stream().flatMap(one -> one.asOf(asOf).stream()).toList();

        assertThat(PeerFeedback.evidence(feedback, Books.ORDINARY, Books.ROSTER, asOf))
                .isEqualTo(evidence(seen));
    }

    @Property
    @Label("feedback changes no byte of any card under a regulation that does not name the indicator")
    void feedback_weighs_nothing_unless_the_regulation_says_so(
            @ForAll("cases") AppraisalArbitraries.Case facts, @ForAll("feedback") List<Feedback> feedback) {
        assertThat(facts.regulation().rule(Indicator.PEER_FEEDBACK)).isEmpty();
        List<Evidence> more = new ArrayList<>(facts.evidence());
        more.addAll(evidence(feedback));

        assertThat(cards(facts.with(more).appraised())).isEqualTo(cards(facts.appraised()));
    }

    private static Map<EmployeeId, String> cards(CycleAppraisal appraisal) {
        return Maps.transformValues(appraisal.scorecards(), card -> card.form().digest());
    }
}
