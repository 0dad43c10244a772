package dev.qualitysdk.judgement.cycle;

import static dev.qualitysdk.evidence.Indicator.RESPONSE_TIMELINESS;
import static dev.qualitysdk.judgement.cycle.Closing.REGULATION;
import static dev.qualitysdk.judgement.cycle.Closing.stamp;

import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ObjectionId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.EvidenceArbitraries;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.judgement.appraisal.AppraisalArbitraries;
import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.cycle.AppraisalCycle.Event;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.judgement.seal.Seal;
import dev.qualitysdk.judgement.seal.SealArbitraries;
import dev.qualitysdk.judgement.seal.SealChain;
import dev.qualitysdk.judgement.seal.SealedCycle;
import dev.qualitysdk.lifecycle.Walk;
import dev.qualitysdk.rule.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of appraised months, of objections to them and of what is decided. */
public final class CycleArbitraries {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final Closing CLOSED = new Closing();
    private static final AppraisalCycle CLOSED_JUNE = CLOSED.close(JUNE);
    private static final EmployeeId OBJECTOR = EmployeeId.of("E-2");

    private CycleArbitraries() {}

    /** Months anywhere on their way from the opening to the pay office; one in five restates a sealed one. */
    public static Arbitrary<AppraisalCycle> cycles() {
        Arbitrary<Duration> late = Arbitraries.longs().between(0, 40L * 24 * 60).map(Duration::ofMinutes);
        Arbitrary<AppraisalCycle> first = Combinators.combine(
                        Arbitraries.integers().between(0, 6), late)
                .as((months, after) -> {
                    YearMonth month = JUNE.plusMonths(months);
                    return AppraisalCycle.open(AppraisalCycleStep.Opened.of(
                            stamp(Closing.end(month).plus(after)), month, REGULATION));
                });
        Instant sealed = CLOSED_JUNE.steps().get(CLOSED_JUNE.version() - 1).at();
        Arbitrary<AppraisalCycle> again = late.map(after ->
                AppraisalCycle.open(AppraisalCycleStep.Opened.restating(stamp(sealed.plus(after)), CLOSED_JUNE)));
        return Walk.from(
                Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, first), net.jqwik.api.Tuple.of(1, again)),
                16,
                CycleArbitraries::allowed,
                CycleArbitraries::taken);
    }

    /** Steps of months. */
    public static Arbitrary<AppraisalCycleStep> steps() {
        return cycles().flatMap(cycle -> Arbitraries.of(cycle.steps()));
    }

    /** Objections, open and decided. */
    public static Arbitrary<Objection> objections() {
        return cycles().filter(cycle -> !cycle.objections().isEmpty())
                .flatMap(cycle -> Arbitraries.of(cycle.objections()));
    }

    /** What objections name. */
    public static Arbitrary<Contested> contested() {
        Arbitrary<String> subjects =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(4);
        return Arbitraries.oneOf(
                Combinators.combine(EvidenceArbitraries.indicators(), subjects).as(Contested::evidence),
                subjects.map(Contested::record));
    }

    /** Decisions of every verdict. */
    public static Arbitrary<Decision> decisions() {
        Arbitrary<ReasonCode> reasons = BasicsArbitraries.ids(ReasonCode::of);
        return Arbitraries.oneOf(
                Combinators.combine(contested(), reasons)
                        .as((contested, reason) -> Decision.excuse(contested, Clause.CYCLE, reason)),
                Combinators.combine(contested(), reasons)
                        .as((contested, reason) -> Decision.reject(contested, Clause.CYCLE, reason)),
                Combinators.combine(EvidenceArbitraries.evidence(), reasons)
                        .as((piece, reason) -> Decision.correct(piece, Clause.CYCLE, reason)));
    }

    /** Decisions of a month. */
    public static Arbitrary<Decisions> decisionLists() {
        return decisions().list().ofMaxSize(4).map(Decisions::of);
    }

    /** What new editions change from which some evidence is gone. */
    public static Arbitrary<Restatement> restatements() {
        return Combinators.combine(
                        AppraisalArbitraries.cases(), Arbitraries.integers().between(0, 9))
                .as((facts, gone) -> {
                    List<Evidence> left = new ArrayList<>(facts.evidence());
                    left.subList(0, gone).clear();
                    CycleContent before = SealArbitraries.content(facts);
                    Seal seal = SealChain.seal(
                            Closing.TENANT,
                            List.of(),
                            before,
                            1,
                            Instant.parse("2026-07-10T00:00:00Z"),
                            Closing.keys("2026"));
                    return Restatement.of(SealedCycle.of(seal, before), SealArbitraries.content(facts.with(left)));
                })
                .withoutEdgeCases();
    }

    /** What the rules allow next, the way onward likelier. */
    private static List<Event> allowed(AppraisalCycle cycle) {
        return switch (cycle.state()) {
            case OPEN -> List.of(Event.CALCULATE);
            case CALCULATED -> {
                boolean provisional = cycle.calculated()
                        .orElseThrow()
                        .asOf()
                        .isBefore(cycle.opened().ends());
                if (provisional || last(cycle) instanceof AppraisalCycleStep.Overridden) {
                    yield List.of(Event.CALCULATE);
                }
                yield cycle.overrides().isEmpty()
                        ? List.of(Event.PUBLISH, Event.PUBLISH, Event.CALCULATE, Event.OVERRIDE)
                        : List.of(Event.PUBLISH, Event.PUBLISH, Event.CALCULATE);
            }
            case PUBLISHED -> List.of(Event.OBJECT, Event.CONFIRM);
            case OBJECTIONS -> objected(cycle);
            case CONFIRMED -> List.of(Event.SEAL);
            case SEALED -> List.of(Event.APPLY);
            case APPLIED -> List.of();
        };
    }

    private static List<Event> objected(AppraisalCycle cycle) {
        boolean inTime = !last(cycle).at().isAfter(cycle.objectionsUntil().orElseThrow());
        boolean more = inTime && cycle.objections().size() < 3;
        if (last(cycle) instanceof AppraisalCycleStep.Decided decided
                && decided.decisions().stream().anyMatch(Decision::isEffective)) {
            return List.of(Event.CALCULATE);
        }
        if (cycle.objections().stream().anyMatch(Objection::isOpen)) {
            return more ? List.of(Event.DECIDE, Event.DECIDE, Event.OBJECT) : List.of(Event.DECIDE);
        }
        return more ? List.of(Event.CONFIRM, Event.OBJECT) : List.of(Event.CONFIRM);
    }

    private static AppraisalCycleStep last(AppraisalCycle cycle) {
        return cycle.steps().get(cycle.version() - 1);
    }

    private static AppraisalCycle taken(AppraisalCycle cycle, Event event, Instant at) {
        int detail = (int) Math.floorMod(CanonicalTime.micros(at) / 1_000_000, 60L * 60);
        return switch (event) {
            case CALCULATE -> cycle.calculate(stamp(at), Closing.APPRAISER, appraisal(cycle, detail % 5 == 1));
            case OVERRIDE -> cycle.override(stamp(at), override(detail));
            case PUBLISH -> cycle.publish(stamp(at), Closing.APPRAISER, REGULATION);
            case OBJECT -> {
                Instant until = cycle.objectionsUntil().orElseThrow();
                yield cycle.object(
                        stamp(at.isAfter(until) ? until : at),
                        ObjectionId.of("O-" + cycle.version()),
                        OBJECTOR,
                        List.of(Contested.evidence(RESPONSE_TIMELINESS, detail % 3 == 0 ? "B-3" : "B-2")));
            }
            case DECIDE -> decided(cycle, at, detail);
            case CONFIRM -> {
                Instant until = cycle.objectionsUntil().orElseThrow();
                yield cycle.confirm(
                        stamp(at.isAfter(until) ? at : until.plusSeconds(1)),
                        Closing.CONFIRMER,
                        detail % 2 == 0 ? Optional.empty() : Optional.of(Closing.DECIDER),
                        appraisal(cycle, false));
            }
            case SEAL -> {
                CycleRecords records = records(cycle, false);
                CycleContent content =
                        CycleContent.of(appraisal(cycle, false), records, evidence(cycle), cycle.forms());
                List<Seal> before = cycle.opened().edition() == 1 ? List.of() : CLOSED.seals();
                yield cycle.seal(stamp(at), Closing.TENANT, before, content, Closing.keys("2026"));
            }
            case APPLY -> cycle.apply(stamp(at));
        };
    }

    private static GradeOverride override(int detail) {
        return GradeOverride.of(
                EmployeeId.of("E-1"),
                "A",
                List.of("B", "C", "D").get(detail % 3),
                ReasonCode.of("hardship"),
                Closing.APPRAISER,
                Closing.CONFIRMER);
    }

    private static AppraisalCycle decided(AppraisalCycle cycle, Instant at, int detail) {
        Objection open = cycle.objections().stream()
                .filter(Objection::isOpen)
                .findFirst()
                .orElseThrow();
        Contested about = open.contested().get(0);
        ReasonCode reason = ReasonCode.of("clock-wrong");
        Decision decision = switch (detail % 3) {
            case 0 -> Decision.reject(about, Clause.CYCLE, reason);
            case 1 -> Decision.excuse(about, Clause.CYCLE, reason);
            default ->
                Decision.correct(
                        Closing.piece(cycle.month(), about.subject(), "E-2", RESPONSE_TIMELINESS, 1),
                        Clause.CYCLE,
                        reason);
        };
        return cycle.decide(stamp(at), open.id(), Closing.DECIDER, List.of(decision));
    }

    private static List<Evidence> evidence(AppraisalCycle cycle) {
        return cycle.decisions().overlay(Closing.usual(cycle.month()), REGULATION.cycle(cycle.month()));
    }

    private static CycleRecords records(AppraisalCycle cycle, boolean provisional) {
        CycleRecords.Builder records = Closing.records(cycle.month())
                .addAllOverrides(cycle.overrides())
                .evidence(Ledger.of(evidence(cycle)));
        return provisional && cycle.state() == AppraisalCycle.State.OPEN
                ? records.asOf(cycle.opened().ends().minusSeconds(1)).build()
                : records.build();
    }

    private static CycleAppraisal appraisal(AppraisalCycle cycle, boolean provisional) {
        return Appraiser.appraise(REGULATION, records(cycle, provisional));
    }
}
