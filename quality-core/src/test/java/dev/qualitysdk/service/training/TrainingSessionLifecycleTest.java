package dev.qualitysdk.service.training;

import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.TrainingPlanId;
import dev.qualitysdk.basics.TrainingSessionId;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import java.time.Instant;
import java.util.List;

class TrainingSessionLifecycleTest
        extends RecordedContract<
                TrainingSessionId, TrainingSessionStep, TrainingSession, TrainingSession.State, TrainingSession.Event> {

    @Override
    protected Lifecycle<TrainingSession.State, TrainingSession.Event> lifecycle() {
        return TrainingSession.LIFECYCLE;
    }

    @Override
    protected Family<TrainingSessionId, TrainingSessionStep, TrainingSession> family() {
        return TrainingSession.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                PLANNED   REPLAN   PLANNED   5.1.1
                PLANNED   HOLD     HELD      5.1.2
                PLANNED   CANCEL   CANCELLED 5.1.1
                HELD      EVALUATE EVALUATED 5.1.2
                EVALUATED EVALUATE EVALUATED 5.1.2
                """;
    }

    @Override
    protected Class<TrainingSessionStep> steps() {
        return TrainingSessionStep.class;
    }

    @Override
    protected TrainingSession.State state(TrainingSession session) {
        return session.state();
    }

    @Override
    protected TrainingSession begin(Instant at) {
        return TrainingSession.plan(TrainingArbitraries.planned("S-1", TrainingTopic.SAFETY, at)
                .plan(TrainingPlanId.of("P-1"))
                .build());
    }

    @Override
    protected TrainingSessionStep step(TrainingSession session, TrainingSession.Event event, Instant at) {
        return event == TrainingSession.Event.EVALUATE
                ? TrainingSessionStep.Evaluated.of(
                        TrainingArbitraries.stamp(at),
                        List.of(TrainingResult.of(TrainingArbitraries.employee(1), Points.ZERO)))
                : TrainingArbitraries.step(session, event, at);
    }

    @Override
    protected TrainingSession take(TrainingSession session, TrainingSessionStep step) {
        return session.take(step);
    }
}
