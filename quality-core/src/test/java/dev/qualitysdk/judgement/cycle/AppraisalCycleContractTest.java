package dev.qualitysdk.judgement.cycle;

import static dev.qualitysdk.judgement.cycle.Closing.REGULATION;
import static dev.qualitysdk.judgement.cycle.Closing.stamp;

import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ObjectionId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.cycle.AppraisalCycle.Event;
import dev.qualitysdk.judgement.cycle.AppraisalCycle.State;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.judgement.seal.Seal;
import dev.qualitysdk.judgement.seal.SealChain;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.RecordedContract;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

class AppraisalCycleContractTest extends RecordedContract<CycleId, AppraisalCycleStep, AppraisalCycle, State, Event> {

    private static final YearMonth MONTH = YearMonth.of(2026, 2);
    private static final CycleRecords RECORDS = Closing.records(MONTH).build();
    private static final List<Evidence> EVIDENCE = Closing.usual(MONTH);
    private static final CycleAppraisal APPRAISAL = Closing.appraise(RECORDS, EVIDENCE);
    private static final Contested CONTESTED = Contested.evidence(Indicator.RESPONSE_TIMELINESS, "B-2");

    @Override
    protected Lifecycle<State, Event> lifecycle() {
        return AppraisalCycle.LIFECYCLE;
    }

    @Override
    protected Family<CycleId, AppraisalCycleStep, AppraisalCycle> family() {
        return AppraisalCycle.FAMILY;
    }

    @Override
    protected String rows() {
        return """
                OPEN       CALCULATE CALCULATED 4.3
                CALCULATED CALCULATE CALCULATED 4.3
                CALCULATED OVERRIDE  CALCULATED 4.4.1
                CALCULATED PUBLISH   PUBLISHED  4.3
                PUBLISHED  OBJECT    OBJECTIONS 4.3
                PUBLISHED  CONFIRM   CONFIRMED  4.4.1
                OBJECTIONS OBJECT    OBJECTIONS 4.3
                OBJECTIONS DECIDE    OBJECTIONS 4.3
                OBJECTIONS CALCULATE OBJECTIONS 4.3
                OBJECTIONS CONFIRM   CONFIRMED  4.4.1
                CONFIRMED  SEAL      SEALED     4.3
                SEALED     APPLY     APPLIED    4.4.1
                """;
    }

    @Override
    protected Class<AppraisalCycleStep> steps() {
        return AppraisalCycleStep.class;
    }

    @Override
    protected State state(AppraisalCycle cycle) {
        return cycle.state();
    }

    @Override
    protected AppraisalCycle begin(Instant at) {
        return AppraisalCycle.open(AppraisalCycleStep.Opened.of(stamp(at), MONTH, REGULATION));
    }

    /** With an objection open, neither another calculation nor a confirmation: tests of their own try both. */
    @Override
    protected boolean refusesByItself(AppraisalCycle cycle, Event event) {
        return cycle.state() == State.OBJECTIONS && (event == Event.CALCULATE || event == Event.CONFIRM);
    }

    @Override
    protected AppraisalCycleStep step(AppraisalCycle cycle, Event event, Instant at) {
        return switch (event) {
            case CALCULATE -> AppraisalCycleStep.Calculated.of(stamp(at), Closing.APPRAISER, APPRAISAL);
            case OVERRIDE ->
                AppraisalCycleStep.Overridden.of(
                        stamp(at),
                        GradeOverride.of(
                                EmployeeId.of("E-2"),
                                "D",
                                "C",
                                ReasonCode.of("hardship"),
                                Closing.DECIDER,
                                Closing.CONFIRMER));
            case PUBLISH -> AppraisalCycleStep.Published.of(stamp(at), Closing.APPRAISER, REGULATION);
            case OBJECT ->
                AppraisalCycleStep.Objected.of(
                        stamp(at),
                        ObjectionId.of("O-" + cycle.version()),
                        EmployeeId.of("E-2"),
                        List.of(CONTESTED, Contested.record("F-1")));
            case DECIDE ->
                AppraisalCycleStep.Decided.of(
                        stamp(at),
                        cycle.objections().stream()
                                .map(Objection::id)
                                .findFirst()
                                .orElse(ObjectionId.of("O-1")),
                        Closing.DECIDER,
                        List.of(
                                Decision.correct(
                                        Closing.piece(MONTH, "B-2", "E-2", Indicator.RESPONSE_TIMELINESS, 1),
                                        Clause.CYCLE,
                                        ReasonCode.of("clock-wrong")),
                                Decision.reject(Contested.record("F-1"), Clause.WORDS, ReasonCode.of("seen"))));
            case CONFIRM ->
                AppraisalCycleStep.Confirmed.of(
                        stamp(cycle.objectionsUntil()
                                .filter(until -> !at.isBefore(cycle.opened().at()))
                                .map(until -> until.plusSeconds(1))
                                .orElse(at)),
                        Closing.CONFIRMER,
                        Optional.of(Closing.DECIDER),
                        APPRAISAL);
            case SEAL -> {
                CycleContent content = CycleContent.of(APPRAISAL, RECORDS, EVIDENCE, cycle.forms());
                Seal seal = SealChain.seal(Closing.TENANT, List.of(), content, 1, at, Closing.keys("2026"));
                yield AppraisalCycleStep.Sealed.of(stamp(at), seal, content);
            }
            case APPLY ->
                AppraisalCycleStep.Applied.of(
                        stamp(at), cycle.seal().map(Seal::link).orElse(Seal.START));
        };
    }

    @Override
    protected AppraisalCycle take(AppraisalCycle cycle, AppraisalCycleStep step) {
        return cycle.take(step);
    }
}
