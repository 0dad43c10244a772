package dev.qualitysdk.service.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ProviderId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TrainingPlanId;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.complaint.Complaint;
import dev.qualitysdk.service.complaint.ComplaintStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A course on safety for E-1 to E-3, given by E-0; 60.00 passes. */
class TrainingSessionTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final EmployeeId ONE = TrainingArbitraries.employee(1);
    private static final EmployeeId TWO = TrainingArbitraries.employee(2);
    private static final EmployeeId THREE = TrainingArbitraries.employee(3);

    private static TrainingSessionStep.Planned.Builder planned() {
        return TrainingArbitraries.planned("S-1", TrainingTopic.SAFETY, AT);
    }

    private static TrainingSession held(EmployeeId... attended) {
        return TrainingSession.plan(planned().build())
                .take(TrainingSessionStep.Held.of(TrainingArbitraries.stamp(AT), List.of(attended)));
    }

    private static TrainingSession evaluated(TrainingSession session, TrainingResult... results) {
        return session.take(TrainingSessionStep.Evaluated.of(TrainingArbitraries.stamp(AT), List.of(results)));
    }

    private static TrainingResult result(EmployeeId employee, int hundredths) {
        return TrainingResult.of(employee, Points.ofHundredths(hundredths));
    }

    @Test
    void trap_128_to_attend_is_not_to_pass_and_submitting_results_passes_only_who_reached_the_mark() {
        TrainingSession session = evaluated(held(ONE, TWO), result(ONE, 6_000), result(TWO, 5_999));

        assertThat(held(ONE).passed()).isEmpty();
        assertThat(held(ONE).outcome(ONE)).isEqualTo(TrainingSession.Outcome.ATTENDED);
        assertThat(session.passed()).containsExactly(ONE);
        assertThat(session.outcome(TWO)).isEqualTo(TrainingSession.Outcome.FAILED);
        assertThat(session.outcome(THREE)).isEqualTo(TrainingSession.Outcome.ABSENT);
    }

    @Test
    void trap_129_a_score_of_zero_is_a_score_also_in_place_of_an_earlier_one() {
        TrainingSession session = evaluated(evaluated(held(ONE, TWO), result(ONE, 8_000)), result(ONE, 0));

        assertThat(session.score(ONE)).contains(Points.ZERO);
        assertThat(session.outcome(ONE)).isEqualTo(TrainingSession.Outcome.FAILED);
        assertThat(session.score(TWO)).isEmpty();
        assertThat(session.outcome(TWO)).isEqualTo(TrainingSession.Outcome.ATTENDED);
    }

    @Test
    void who_was_not_invited_does_not_attend_and_who_was_not_there_is_not_evaluated() {
        assertThatThrownBy(() -> held(EmployeeId.of("E-9")))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("[E-9] would have attended, not being invited (clause 5.2.1");
        assertThatThrownBy(() -> evaluated(held(ONE), result(TWO, 6_000)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("[E-2] would have been evaluated, not being there");
        assertThatThrownBy(() -> held()).isInstanceOf(ClauseBreachException.class);
        assertThatThrownBy(() -> evaluated(held(ONE), result(ONE, 1), result(ONE, 2)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("2 results of 1 employees");
        assertThatThrownBy(() -> evaluated(held(ONE))).isInstanceOf(ClauseBreachException.class);
    }

    private static void refused(TrainingSessionStep.Planned.Builder planned, String... fields) {
        assertThatThrownBy(planned::build)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly(fields));
    }

    @Test
    void each_method_has_its_rule() {
        refused(planned().trainers(List.of()), "trainers");
        refused(planned().trainers(List.of(ONE)), "participants");
        refused(planned().method(TrainingMethod.ON_SITE_COACHING), "participants");
        refused(
                planned()
                        .method(TrainingMethod.ON_SITE_COACHING)
                        .addTrainers(EmployeeId.of("E-8"))
                        .participants(List.of(ONE)),
                "trainers");
        refused(planned().method(TrainingMethod.CASE_ANALYSIS).participants(List.of(ONE)), "cases", "participants");
        refused(planned().method(TrainingMethod.EXTERNAL_COURSE), "provider", "trainers");
        refused(planned().provider(ProviderId.of("school")), "provider");
        refused(planned().participants(List.of()), "participants");
        assertThat(planned()
                        .method(TrainingMethod.ON_SITE_COACHING)
                        .participants(List.of(ONE))
                        .build()
                        .method()
                        .clause()
                        .number())
                .isEqualTo("5.2.2");
    }

    @Test
    void whoever_else_is_invited_later_is_held_to_the_same_rule() {
        TrainingSession coaching = TrainingSession.plan(planned()
                .method(TrainingMethod.ON_SITE_COACHING)
                .participants(List.of(ONE))
                .build());

        assertThatThrownBy(() -> coaching.take(
                        TrainingSessionStep.Replanned.of(TrainingArbitraries.stamp(AT), AT, List.of(ONE, TWO))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("one junior");
        assertThat(coaching.take(TrainingSessionStep.Replanned.of(TrainingArbitraries.stamp(AT), AT, List.of(TWO)))
                        .participants())
                .containsExactly(TWO);
    }

    @Test
    void a_plan_says_what_it_leaves_out_and_when_it_is_closed_what_was_not_held() {
        assertThatThrownBy(() -> PlanContent.of(List.of(), List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("each topic planned, or left out with a reason");
        TrainingPlan plan = TrainingPlan.draft(TrainingPlanStep.Drafted.of(
                TrainingArbitraries.stamp(AT),
                TrainingPlanId.of("P-1"),
                2026,
                TrainingArbitraries.content(),
                EmployeeId.of("E-8")));
        assertThatThrownBy(() -> plan.take(
                        TrainingPlanStep.Approved.of(TrainingArbitraries.stamp(AT), EmployeeId.of("E-8")), List.of()))
                .isInstanceOf(ClauseBreachException.class);
        TrainingPlan approved =
                plan.take(TrainingPlanStep.Approved.of(TrainingArbitraries.stamp(AT), EmployeeId.of("E-9")), List.of());
        TrainingSession own = evaluated(
                TrainingSession.plan(planned().plan(plan.id()).build())
                        .take(TrainingSessionStep.Held.of(TrainingArbitraries.stamp(AT), List.of(ONE))),
                result(ONE, 0));
        TrainingSession other = evaluated(held(ONE), result(ONE, 9_000));

        assertThat(approved.coverage(List.of(own, other)).unheld())
                .containsExactly(TrainingTopic.CONDUCT, TrainingTopic.PROCESS);
        assertThat(approved.coverage(List.of(other)).covered()).isEmpty();
        assertThat(approved.coverage(List.of(own)).unused())
                .isEqualTo(ImmutableSortedSet.of(
                        TrainingMethod.ON_SITE_COACHING, TrainingMethod.CASE_ANALYSIS, TrainingMethod.EXTERNAL_COURSE));
        assertThat(approved.coverage(List.of(own)).omitted()).hasSize(1);
        assertThatThrownBy(() -> approved.take(
                        TrainingPlanStep.Closed.of(TrainingArbitraries.stamp(AT), List.of()), List.of(own)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("not held were [conduct, process] (clause 5.1.2");
        assertThat(approved.take(
                                TrainingPlanStep.Closed.of(
                                        TrainingArbitraries.stamp(AT),
                                        List.of(
                                                Omission.of(TrainingTopic.CONDUCT, ReasonCode.of("ill")),
                                                Omission.of(TrainingTopic.PROCESS, ReasonCode.of("ill")))),
                                List.of(own))
                        .state())
                .isEqualTo(TrainingPlan.State.CLOSED);
    }

    @Test
    void a_case_is_shared_once_the_complaint_is_closed_and_names_no_person() {
        Complaint resolved = Complaint.receive(ComplaintStep.Received.builder()
                        .stamp(TrainingArbitraries.stamp(AT))
                        .id(ComplaintId.of("C-1"))
                        .customer(CustomerId.of("personal-customer"))
                        .handler(EmployeeId.of("personal-handler"))
                        .build())
                .acknowledge(ComplaintStep.Acknowledged.of(TrainingArbitraries.stamp(AT)))
                .investigate(ComplaintStep.InvestigationBegun.of(TrainingArbitraries.stamp(AT)))
                .resolve(ComplaintStep.Resolved.of(TrainingArbitraries.stamp(AT)));
        List<ReasonCode> codes = List.of(ReasonCode.of("rude"));

        assertThatThrownBy(() -> SharedCase.of(resolved, codes, codes))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("while it is RESOLVED (clause 5.3.2");
        SharedCase shared =
                SharedCase.of(resolved.close(ComplaintStep.Closed.of(TrainingArbitraries.stamp(AT))), codes, codes);
        assertThat(shared.record()).isEqualTo("C-1");
        assertThat(shared + shared.form().toString()).doesNotContain("personal");
        assertThat(SharedCase.read(shared.form())).isEqualTo(shared);
    }

    @Test
    void a_record_holds_what_was_attended_passed_and_studied() {
        SelfStudy study = SelfStudy.begin(
                        SelfStudyStep.Logged.of(TrainingArbitraries.stamp(AT), ONE, TrainingTopic.SAFETY, 30))
                .log(SelfStudyStep.Logged.of(TrainingArbitraries.stamp(AT), ONE, TrainingTopic.SAFETY, 15));
        TrainingSession failed = evaluated(held(ONE), result(ONE, 0));
        TrainingSession passed = TrainingArbitraries.passed("S-2", TrainingTopic.SAFETY, LocalDate.of(2026, 5, 1), 1);

        TrainingRecord record = TrainingRecord.of(ONE, List.of(failed, passed), List.of(study));

        assertThat(record.attended()).containsExactly(failed.id(), passed.id());
        assertThat(record.passed()).containsExactly(passed.id());
        assertThat(record.studied()).containsExactly(java.util.Map.entry(TrainingTopic.SAFETY, 45L));
        assertThat(TrainingRecord.of(TWO, List.of(failed), List.of(study)).studied())
                .isEmpty();
        assertThatThrownBy(() -> study.log(
                        SelfStudyStep.Logged.of(TrainingArbitraries.stamp(AT), TWO, TrainingTopic.SAFETY, 15)))
                .isInstanceOf(InvalidValueException.class);
        assertThat(SelfStudy.replay(study.steps()).minutes(TrainingTopic.SAFETY))
                .isEqualTo(45);
        assertThat(SelfStudyStep.read(study.steps().get(0).form()))
                .isEqualTo(study.steps().get(0));
    }
}
