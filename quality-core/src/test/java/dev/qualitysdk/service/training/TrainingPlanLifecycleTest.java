package dev.qualitysdk.service.training;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.TrainingPlanId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import java.time.Instant;
import java.util.List;

class TrainingPlanLifecycleTest
        extends RecordedContract<
                TrainingPlanId, TrainingPlanStep, TrainingPlan, TrainingPlan.State, TrainingPlan.Event> {

    @Override
    protected Lifecycle<TrainingPlan.State, TrainingPlan.Event> lifecycle() {
        return TrainingPlan.LIFECYCLE;
    }

    @Override
    protected Family<TrainingPlanId, TrainingPlanStep, TrainingPlan> family() {
        return TrainingPlan.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                DRAFT    REVISE  DRAFT    5.1.1
                DRAFT    APPROVE APPROVED 5.1.1
                APPROVED REVISE  DRAFT    5.1.1
                APPROVED CLOSE   CLOSED   5.1.2
                """;
    }

    @Override
    protected Class<TrainingPlanStep> steps() {
        return TrainingPlanStep.class;
    }

    @Override
    protected TrainingPlan.State state(TrainingPlan plan) {
        return plan.state();
    }

    @Override
    protected TrainingPlan begin(Instant at) {
        return TrainingPlan.draft(TrainingPlanStep.Drafted.of(
                TrainingArbitraries.stamp(at),
                TrainingPlanId.of("P-1"),
                2026,
                TrainingArbitraries.content(),
                EmployeeId.of("E-8")));
    }

    @Override
    protected TrainingPlanStep step(TrainingPlan plan, TrainingPlan.Event event, Instant at) {
        return TrainingArbitraries.step(plan, event, at);
    }

    @Override
    protected TrainingPlan take(TrainingPlan plan, TrainingPlanStep step) {
        return plan.take(step, List.of());
    }
}
