package dev.qualitysdk.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.FeedbackId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.fixture.CompiledTypes;
import dev.qualitysdk.judgement.appraisal.Month;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.IndicatorRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.training.SharedCase;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    private static final EmployeeId GIVER = EmployeeId.of("E-1");
    private static final EmployeeId RECEIVER = EmployeeId.of("E-2");
    private static final Instant AS_OF = Instant.parse("2026-06-30T16:00:00Z");

    private static Stamp stamp(String at) {
        return Stamp.of(Instant.parse(at), Actor.system("intranet"));
    }

    private static FeedbackStep.FeedbackGiven given(String id, EmployeeId giver, String at, int rating) {
        return FeedbackStep.FeedbackGiven.builder()
                .stamp(stamp(at))
                .id(FeedbackId.of(id))
                .giver(giver)
                .receiver(RECEIVER)
                .named(false)
                .rating(rating)
                .build();
    }

    private static Feedback give(String id, EmployeeId giver, String at, int rating) {
        return Feedback.give(given(id, giver, at, rating), Books.ORDINARY);
    }

    private static FeedbackStep.FeedbackWithdrawn withdrawn(EmployeeId giver, String at) {
        return FeedbackStep.FeedbackWithdrawn.of(stamp(at), giver, ReasonCode.of("thought-better"));
    }

    private static List<Evidence> evidence(Feedback... feedback) {
        return PeerFeedback.evidence(List.of(feedback), Books.ORDINARY, Books.ROSTER, AS_OF);
    }

    @Test
    void nobody_gives_feedback_to_himself_nor_unnamed_under_his_own_name() {
        FeedbackStep.FeedbackGiven.Builder wrong = FeedbackStep.FeedbackGiven.builder();
        wrong.stamp(Stamp.of(AS_OF, Actor.employee(RECEIVER)))
                .id(FeedbackId.of("F-1"))
                .giver(RECEIVER)
                .receiver(RECEIVER)
                .named(false);

        assertThatThrownBy(wrong::build)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(fault ->
                                        fault.field() + " " + fault.clause().orElseThrow())
                                .containsExactly("receiver 1.3.3", "stamp.by 1.3.3"));
        assertThatCode(() -> wrong.receiver(GIVER).named(true).build()).doesNotThrowAnyException();
    }

    @Test
    void a_rating_outside_the_regulations_scale_is_refused() {
        assertThatThrownBy(() -> give("F-1", GIVER, "2026-06-10T01:00:00Z", 6))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("1 to 5");
        assertThatCode(() -> give("F-1", GIVER, "2026-06-10T01:00:00Z", 5)).doesNotThrowAnyException();
    }

    @Test
    void only_the_receiver_answers_and_only_the_giver_takes_back() {
        Feedback feedback = give("F-1", GIVER, "2026-06-10T01:00:00Z", 2);

        assertThatThrownBy(() -> feedback.take(FeedbackStep.Answered.of(stamp("2026-06-10T02:00:00Z"), GIVER)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("would answer what E-2 received");
        assertThatThrownBy(() -> feedback.withdraw(withdrawn(RECEIVER, "2026-06-10T02:00:00Z"), Books.ORDINARY))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("somebody else than its giver")
                .hasMessageNotContaining("E-1");
        assertThatThrownBy(() -> feedback.take(FeedbackStep.FeedbackWithdrawn.of(
                        Stamp.of(Instant.parse("2026-06-10T02:00:00Z"), Actor.employee(GIVER)),
                        GIVER,
                        ReasonCode.of("thought-better"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageNotContaining("E-1");
    }

    @Test
    void it_is_taken_back_until_the_month_is_decided_and_not_after() {
        Feedback feedback = give("F-1", GIVER, "2026-06-10T01:00:00Z", 2);
        String last = "2026-06-30T15:59:59.999999Z";
        String after = "2026-06-30T16:00:00Z";

        Feedback inTime = feedback.withdraw(withdrawn(GIVER, last), Books.ORDINARY);
        assertThat(inTime.state()).isEqualTo(Feedback.State.WITHDRAWN);
        assertThat(evidence(inTime).get(0).reason()).contains(PeerFeedback.WITHDRAWN);
        assertThatThrownBy(() -> feedback.withdraw(withdrawn(GIVER, after), Books.ORDINARY))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("is decided at 2026-06-30T16:00:00Z");
        Feedback late = feedback.take(withdrawn(GIVER, after));
        assertThat(evidence(late).get(0).disposition()).isEqualTo(Disposition.COUNTED);
    }

    @Test
    void who_gave_it_is_not_shown_unless_it_names_him() {
        Feedback unnamed = give("F-1", GIVER, "2026-06-10T01:00:00Z", 2)
                .withdraw(withdrawn(GIVER, "2026-06-10T02:00:00Z"), Books.ORDINARY);
        FeedbackStep.FeedbackGiven.Builder open = FeedbackStep.FeedbackGiven.builder();
        open.from(given("F-2", GIVER, "2026-06-10T01:00:00Z", 2)).named(true);
        Feedback named = Feedback.give(open.build(), Books.ORDINARY);

        assertThat(unnamed.giver()).isEmpty();
        assertThat(unnamed.steps().toString()).doesNotContain("E-1");
        assertThat(evidence(unnamed).toString()).doesNotContain("E-1");
        assertThat(named.giver()).contains(GIVER);
        assertThat(evidence(named).get(0).figures()).containsEntry("giver", "E-1");
    }

    @Test
    void the_latest_of_a_giver_in_the_cycle_counts_and_what_is_not_rated_says_nothing() {
        Feedback first = give("F-1", GIVER, "2026-06-10T01:00:00Z", 5);
        Feedback second = give("F-2", GIVER, "2026-06-11T01:00:00Z", 2);
        Feedback other = give("F-3", EmployeeId.of("E-3"), "2026-06-09T01:00:00Z", 4);
        Feedback before = give("F-4", GIVER, "2026-05-31T01:00:00Z", 5);
        FeedbackStep.FeedbackGiven.Builder unrated = FeedbackStep.FeedbackGiven.builder();
        unrated.from(given("F-5", GIVER, "2026-06-20T01:00:00Z", 5)).rating(Optional.empty());

        List<Evidence> evidence =
                evidence(second, first, other, before, Feedback.give(unrated.build(), Books.ORDINARY));

        assertThat(evidence)
                .extracting(piece -> piece.subject() + " " + piece.numerator() + "/" + piece.denominator() + " "
                        + piece.reason().orElse("counts"))
                .containsExactly("F-4 1/1 counts", "F-3 1/1 counts", "F-1 0/0 superseded", "F-2 0/1 counts");
        assertThat(evidence).allMatch(piece -> piece.employee().equals(Optional.of(RECEIVER)));
    }

    @Test
    void where_satisfaction_is_a_mean_feedback_is_one_too() {
        RegulationBook mean = Books.meanRatings();
        Feedback feedback = Feedback.give(given("F-1", GIVER, "2026-06-10T01:00:00Z", 4), mean);

        Evidence piece = PeerFeedback.evidence(List.of(feedback), mean, Books.ROSTER, AS_OF)
                .get(0);

        assertThat(piece.numerator()).isEqualTo(3);
        assertThat(piece.denominator()).isEqualTo(4);
        assertThatThrownBy(() -> weighting(mean.versions().get(0), Indicator.Measure.COUNTS))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("indicators.peer-feedback.measure");
        assertThatCode(() -> weighting(mean.versions().get(0), Indicator.Measure.MEAN))
                .doesNotThrowAnyException();
    }

    @Test
    void it_counts_where_the_regulation_weights_it_and_nowhere_else() {
        Month month = new Month().employ("E-2", "6000", "1000").count("E-2", Indicator.RESPONSE_TIMELINESS, 40, 40);
        Scorecard without = month.card(Books.ordinary(), "E-2");
        Feedback bad = give("F-1", GIVER, "2026-06-10T01:00:00Z", 1);

        evidence(bad).forEach(month::add);
        Scorecard silent = month.card(Books.ordinary(), "E-2");
        Scorecard weighted = month.card(weighting(Books.ordinary(), Indicator.Measure.COUNTS), "E-2");

        assertThat(silent.form().bytes()).isEqualTo(without.form().bytes());
        assertThat(weighted.indicators()).containsKey(Indicator.PEER_FEEDBACK);
        assertThat(weighted.score().orElseThrow()).isLessThan(without.score().orElseThrow());
    }

    private static Regulation weighting(Regulation regulation, Indicator.Measure measure) {
        IndicatorRule.Builder rule = IndicatorRule.builder();
        rule.from(regulation.rule(Indicator.RESPONSE_TIMELINESS).orElseThrow())
                .indicator(Indicator.PEER_FEEDBACK)
                .measure(measure)
                .minimumSample(1)
                .weight(Ratio.of(1, 10));
        Regulation.Builder named = Regulation.builder();
        return named.from(regulation)
                .putIndicators(Indicator.PEER_FEEDBACK, rule.build())
                .build();
    }

    /** Clause 5.3.2: cases are shared so that others learn; nothing that the appraisal reads is made of them. */
    @Test
    void a_shared_case_weighs_nothing() {
        assertThat(weighing(SharedCase.class.getPackageName())).isEmpty();
        assertThat(weighing(Feedback.class.getPackageName())).isNotEmpty();
    }

    /** {@return the methods of a package that make something of which an appraisal is reckoned} */
    private static List<Method> weighing(String packageName) {
        return CompiledTypes.ofTheLibrary().stream()
                .filter(type -> type.getPackageName().equals(packageName))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getGenericReturnType()
                        .getTypeName()
                        .matches(".*dev\\.qualitysdk\\.evidence\\.(Evidence|ConductEntry|Veto|Coverage)\\b.*"))
                .toList();
    }
}
