package dev.qualitysdk.regulation.version;

import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

class EnactmentLifecycleTest
        extends RecordedContract<RegulationVersion, EnactmentStep, Enactment, Enactment.State, Enactment.Event> {

    @Override
    protected Lifecycle<Enactment.State, Enactment.Event> lifecycle() {
        return Enactment.LIFECYCLE;
    }

    @Override
    protected Family<RegulationVersion, EnactmentStep, Enactment> family() {
        return Enactment.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                DRAFT REVISE DRAFT 8.2
                DRAFT APPROVE APPROVED 8.2
                APPROVED SEND_BACK DRAFT 8.2
                APPROVED PUBLISH PUBLISHED 8.2
                PUBLISHED ENTER_INTO_FORCE IN_FORCE 8.2
                PUBLISHED SUPERSEDE SUPERSEDED 8.2
                IN_FORCE SUPERSEDE SUPERSEDED 8.2
                SUPERSEDED ENTER_INTO_FORCE IN_FORCE 8.2
                """;
    }

    @Override
    protected Class<EnactmentStep> steps() {
        return EnactmentStep.class;
    }

    @Override
    protected Enactment.State state(Enactment enactment) {
        return enactment.state();
    }

    @Override
    protected Enactment begin(Instant at) {
        return VersionArbitraries.drafted(
                VersionArbitraries.ordinary(
                        "2026-1",
                        at.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(30)),
                at,
                Optional.of(LocalDate.of(2030, 1, 1)));
    }

    @Override
    protected EnactmentStep step(Enactment enactment, Enactment.Event event, Instant at) {
        return VersionArbitraries.step(enactment, event, at);
    }

    @Override
    protected Enactment take(Enactment enactment, EnactmentStep step) {
        return enactment.take(step);
    }
}
