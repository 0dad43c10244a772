package dev.qualitysdk.service.supervision;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.FindingId;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.Optional;

class FindingLifecycleTest extends RecordedContract<FindingId, FindingStep, Finding, Finding.State, Finding.Event> {

    @Override
    protected Lifecycle<Finding.State, Finding.Event> lifecycle() {
        return Finding.LIFECYCLE;
    }

    @Override
    protected Family<FindingId, FindingStep, Finding> family() {
        return Finding.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                RECORDED CONFIRM CONFIRMED 4.1.2
                RECORDED DISMISS DISMISSED 4.1.2
                """;
    }

    @Override
    protected Class<FindingStep> steps() {
        return FindingStep.class;
    }

    @Override
    protected Finding.State state(Finding finding) {
        return finding.state();
    }

    @Override
    protected Finding begin(Instant at) {
        return Finding.record(FindingStep.Recorded.builder()
                .stamp(Stamp.of(at, Actor.system("test")))
                .id(FindingId.of("F-1"))
                .employee(EmployeeId.of("E-1"))
                .clause(Clause.APPEARANCE)
                .item("badge")
                .result(FindingStep.Result.FAIL)
                .points(Points.parse("2.5"))
                .branch(Optional.of(BranchId.of("east")))
                .build());
    }

    @Override
    protected FindingStep step(Finding finding, Finding.Event event, Instant at) {
        return SupervisionArbitraries.step(event, at);
    }

    @Override
    protected Finding take(Finding finding, FindingStep step) {
        return finding.take(step);
    }
}
