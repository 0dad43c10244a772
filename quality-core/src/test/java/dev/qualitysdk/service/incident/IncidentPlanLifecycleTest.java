package dev.qualitysdk.service.incident;

import dev.qualitysdk.basics.IncidentPlanId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import java.time.Instant;

class IncidentPlanLifecycleTest
        extends RecordedContract<
                IncidentPlanId, IncidentPlanStep, IncidentPlan, IncidentPlan.State, IncidentPlan.Event> {

    @Override
    protected Lifecycle<IncidentPlan.State, IncidentPlan.Event> lifecycle() {
        return IncidentPlan.LIFECYCLE;
    }

    @Override
    protected Family<IncidentPlanId, IncidentPlanStep, IncidentPlan> family() {
        return IncidentPlan.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                DRAFT    REVISE       DRAFT      6.3.2
                DRAFT    APPROVE      APPROVED   6.2.2
                APPROVED REVISE       DRAFT      6.3.2
                APPROVED PUT_IN_FORCE IN_FORCE   6.2.2
                IN_FORCE SUPERSEDE    SUPERSEDED 6.3.2
                """;
    }

    @Override
    protected Class<IncidentPlanStep> steps() {
        return IncidentPlanStep.class;
    }

    @Override
    protected IncidentPlan.State state(IncidentPlan plan) {
        return plan.state();
    }

    @Override
    protected IncidentPlan begin(Instant at) {
        return IncidentArbitraries.draft("P-1", IncidentKind.SAFETY_ACCIDENT, at);
    }

    @Override
    protected IncidentPlanStep step(IncidentPlan plan, IncidentPlan.Event event, Instant at) {
        return IncidentArbitraries.step(plan, event, at);
    }

    @Override
    protected IncidentPlan take(IncidentPlan plan, IncidentPlanStep step) {
        return plan.take(step);
    }
}
