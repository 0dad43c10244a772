package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CorrectiveActionId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.FindingId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import dev.qualitysdk.lifecycle.Stamp;
import java.time.Instant;
import java.util.Optional;

class CorrectiveActionLifecycleTest
        extends RecordedContract<
                CorrectiveActionId,
                CorrectiveActionStep,
                CorrectiveAction,
                CorrectiveAction.State,
                CorrectiveAction.Event> {

    @Override
    protected Lifecycle<CorrectiveAction.State, CorrectiveAction.Event> lifecycle() {
        return CorrectiveAction.LIFECYCLE;
    }

    @Override
    protected Family<CorrectiveActionId, CorrectiveActionStep, CorrectiveAction> family() {
        return CorrectiveAction.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                OPENED RECTIFY RECTIFIED 1.3.4
                OPENED EXCUSE OPENED 4.3
                RECTIFIED VERIFY VERIFIED 1.3.4
                RECTIFIED SEND_BACK OPENED 1.3.4
                RECTIFIED EXCUSE RECTIFIED 4.3
                VERIFIED EXCUSE VERIFIED 4.3
                """;
    }

    @Override
    protected Class<CorrectiveActionStep> steps() {
        return CorrectiveActionStep.class;
    }

    @Override
    protected CorrectiveAction.State state(CorrectiveAction action) {
        return action.state();
    }

    @Override
    protected CorrectiveAction begin(Instant at) {
        return CorrectiveAction.open(CorrectiveActionStep.Opened.builder()
                .stamp(Stamp.of(at, Actor.system("test")))
                .id(CorrectiveActionId.of("A-1"))
                .owner(EmployeeId.of("E-1"))
                .finding(Optional.of(FindingId.of("F-1")))
                .branch(Optional.of(BranchId.of("east")))
                .promised(Optional.of(at.plusSeconds(86_400)))
                .build());
    }

    @Override
    protected CorrectiveActionStep step(CorrectiveAction action, CorrectiveAction.Event event, Instant at) {
        return SupervisionArbitraries.step(event, at);
    }

    @Override
    protected CorrectiveAction take(CorrectiveAction action, CorrectiveActionStep step) {
        return action.take(step);
    }
}
