package dev.qualitysdk.service.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentPlanId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PlanRole;
import dev.qualitysdk.basics.TaskId;
import dev.qualitysdk.lifecycle.IllegalTransitionException;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentPlanTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final PlanRole LEADER = PlanRole.of("leader");
    private static final PlanRole CHIEF = PlanRole.of("chief");
    private static final List<PlanPost> POSTS = List.of(
            PlanPost.of(LEADER, EmployeeId.of("E-1"), EmployeeId.of("E-2")),
            PlanPost.of(CHIEF, EmployeeId.of("E-3"), EmployeeId.of("E-4")));
    private static final List<PlanTask> TASKS = List.of(
            PlanTask.mandatory(TaskId.of("rescue"), LEADER),
            PlanTask.mandatory(TaskId.of("support-investigation"), LEADER));

    private static Rung rung(int after, int times, PlanRole... audience) {
        return Rung.of(Duration.ofMinutes(after), Duration.ofMinutes(5), times, audience);
    }

    private static PlanContent content(Rung... rungs) {
        return PlanContent.of(TASKS, POSTS, List.of(rungs));
    }

    @Test
    void trap_132_a_rung_that_could_never_be_reached_is_refused_when_the_plan_is_built() {
        assertThat(content(rung(0, 2, LEADER), rung(10, 1, CHIEF)).rungs()).hasSize(2);
        assertThatThrownBy(() -> content(rung(0, 2, LEADER), rung(9, 1, CHIEF)))
                .as("begins before the one before it has run its course")
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("rungs.2.after");
        assertThatThrownBy(() -> content(rung(0, 2, LEADER, CHIEF), rung(10, 1, CHIEF)))
                .as("tells nobody new")
                .hasMessageContaining("rungs.2.audience");
        assertThatThrownBy(() -> content(rung(0, 1, PlanRole.of("nobody"))))
                .as("a role that nobody holds")
                .hasMessageContaining("rungs.1.audience");
        assertThatThrownBy(() -> content(rung(1, 1, LEADER)))
                .as("nobody is told at once")
                .hasMessageContaining("rungs.1.after");
        assertThatThrownBy(() -> content()).hasMessageContaining("rungs");
    }

    @Test
    void trap_133_the_times_that_a_rung_is_told_are_bounded() {
        assertThatThrownBy(() -> rung(0, 0, LEADER)).hasMessageContaining("1 to 20");
        assertThatThrownBy(() -> rung(0, 21, LEADER)).hasMessageContaining("1 to 20");
        assertThatThrownBy(() -> Rung.of(Duration.ZERO, Duration.ZERO, 1, LEADER))
                .hasMessageContaining("every");
    }

    @Test
    void a_plan_without_a_mandatory_task_of_its_kind_is_refused_also_when_it_is_revised() {
        PlanContent empty = PlanContent.of(
                List.of(PlanTask.optional(TaskId.of("rescue"), LEADER)), POSTS, List.of(rung(0, 1, LEADER)));

        assertThatThrownBy(() -> IncidentPlanStep.Drafted.of(
                        IncidentArbitraries.stamp(AT),
                        IncidentPlanId.of("P"),
                        IncidentKind.SAFETY_ACCIDENT,
                        empty,
                        EmployeeId.of("E-8")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("rescue as a mandatory task")
                .hasMessageContaining("support-investigation as a mandatory task");
        assertThatThrownBy(() -> IncidentArbitraries.draft("P", IncidentKind.SAFETY_ACCIDENT, AT)
                        .take(IncidentPlanStep.Revised.of(IncidentArbitraries.stamp(AT), empty, EmployeeId.of("E-8"))))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_role_without_deputies_or_with_the_holder_as_deputy_is_refused() {
        assertThatThrownBy(() -> PlanPost.of(LEADER, EmployeeId.of("E-1"))).hasMessageContaining("at least one");
        assertThatThrownBy(() -> PlanPost.of(LEADER, EmployeeId.of("E-1"), EmployeeId.of("E-1")))
                .hasMessageContaining("not the holder");
    }

    @Test
    void who_wrote_it_last_does_not_approve_it() {
        IncidentPlan revised = IncidentArbitraries.draft("P", IncidentKind.SAFETY_ACCIDENT, AT)
                .take(IncidentPlanStep.Revised.of(
                        IncidentArbitraries.stamp(AT),
                        IncidentArbitraries.content(IncidentKind.SAFETY_ACCIDENT),
                        EmployeeId.of("E-9")));

        assertThatThrownBy(() ->
                        revised.take(IncidentPlanStep.Approved.of(IncidentArbitraries.stamp(AT), EmployeeId.of("E-9"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("E-9 would approve what E-9 wrote (clause 6.2.2");
        assertThat(revised.take(IncidentPlanStep.Approved.of(IncidentArbitraries.stamp(AT), EmployeeId.of("E-8")))
                        .state())
                .isEqualTo(IncidentPlan.State.APPROVED);
    }

    @Test
    void a_version_in_force_never_changes() {
        IncidentPlan inForce = IncidentArbitraries.inForce(IncidentKind.SAFETY_ACCIDENT);

        assertThatThrownBy(() -> inForce.take(IncidentArbitraries.step(inForce, IncidentPlan.Event.REVISE, AT)))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("6.3.2");
    }

    @Test
    void of_a_kind_one_version_is_in_force_at_a_time() {
        IncidentPlan one = IncidentArbitraries.inForce(IncidentKind.SAFETY_ACCIDENT);
        IncidentPlan other = IncidentArbitraries.draft("other", IncidentKind.SAFETY_ACCIDENT, AT)
                .take(IncidentArbitraries.step(one, IncidentPlan.Event.APPROVE, AT))
                .take(IncidentArbitraries.step(one, IncidentPlan.Event.PUT_IN_FORCE, AT));

        assertThatThrownBy(() -> IncidentPlans.of(List.of(one, other)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("one version of a kind in force at a time");
        IncidentPlans plans = IncidentPlans.of(
                List.of(one.take(IncidentPlanStep.Superseded.of(IncidentArbitraries.stamp(AT), other.id())), other));
        assertThat(plans.inForce(IncidentKind.SAFETY_ACCIDENT, AT)).contains(other);
        assertThat(plans.inForce(IncidentKind.SAFETY_ACCIDENT, AT.minusNanos(1_000)))
                .map(IncidentPlan::id)
                .contains(one.id());
        assertThat(plans.inForce(IncidentKind.NATURAL_DISASTER, AT)).isEmpty();
    }

    @Test
    void a_host_adds_kinds_under_one_of_the_three_clauses() {
        assertThat(IncidentKind.of("stampede", Clause.SAFETY_ACCIDENT, "rescue").handling())
                .isEqualTo(Clause.ACCIDENT_HANDLING);
        assertThatThrownBy(() -> IncidentKind.of("stampede", Clause.PAY)).hasMessageContaining("6.1.1, 6.1.2 or 6.1.3");
    }
}
