package dev.qualitysdk.judgement.cycle;

import static dev.qualitysdk.evidence.Indicator.RESPONSE_TIMELINESS;
import static dev.qualitysdk.judgement.cycle.Closing.REGULATION;
import static dev.qualitysdk.judgement.cycle.Closing.stamp;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ObjectionId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.cycle.AppraisalCycle.Event;
import dev.qualitysdk.judgement.cycle.AppraisalCycle.State;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep.Calculated;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep.Confirmed;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep.Decided;
import dev.qualitysdk.judgement.cycle.AppraisalCycleStep.Overridden;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.lifecycle.Walks;
import dev.qualitysdk.lifecycle.Walks.Move;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/** Walks through the lifecycle with anybody trying anything that the state allows. */
class AppraisalCycleProperties {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final CycleRecords RECORDS = Closing.records(JUNE).build();
    private static final List<Evidence> EVIDENCE = Closing.usual(JUNE);
    private static final Contested B2 = Contested.evidence(RESPONSE_TIMELINESS, "B-2");
    private static final List<CycleAppraisal> APPRAISALS = List.of(
            Closing.appraise(RECORDS, EVIDENCE),
            Closing.appraise(RECORDS, List.of(EVIDENCE.get(0), EVIDENCE.get(2))),
            Closing.appraise(
                    CycleRecords.builder()
                            .from(RECORDS)
                            .asOf(Closing.end(JUNE).minusSeconds(1))
                            .build(),
                    EVIDENCE));
    private static final List<EmployeeId> PEOPLE = List.of("E-1", "E-2", "M-1", "M-2", "M-3").stream()
            .map(EmployeeId::of)
            .toList();

    private final Map<State, Integer> ends = new EnumMap<>(State.class);

    @Provide
    Arbitrary<ImmutableList<Move>> moves() {
        return Walks.moves(40, 3 * 24 * 60);
    }

    @Property
    @Label("trap 119: nothing comes to its seal but what was published, contestable, decided by others and confirmed")
    void whatever_is_tried_a_sealed_month_kept_every_rule(@ForAll("moves") ImmutableList<Move> moves) {
        AppraisalCycle cycle = AppraisalCycle.open(Closing.opened(JUNE));
        Instant at = cycle.opened().at();
        for (Move move : moves) {
            ImmutableList<Event> events = Walks.events(
                    AppraisalCycle.LIFECYCLE, cycle.state(), Set.of(Event.PUBLISH, Event.DECIDE, Event.CONFIRM), 4);
            if (events.isEmpty()) {
                break;
            }
            at = at.plusSeconds(60L * move.minutes());
            try {
                cycle = taken(cycle, move.among(events), at, move.detail());
            } catch (ClauseBreachException refused) {
                assertThat(refused.subject()).contains("2026-06");
            }
        }

        assertThat(AppraisalCycle.replay(cycle.steps()).steps()).isEqualTo(cycle.steps());
        kept(cycle);
        ends.merge(cycle.state(), 1, Integer::sum);
    }

    @AfterProperty
    void the_walks_got_everywhere() {
        assertThat(ends).containsKeys(State.OBJECTIONS);
        assertThat(ends.getOrDefault(State.SEALED, 0) + ends.getOrDefault(State.APPLIED, 0))
                .as("%s", ends)
                .isGreaterThanOrEqualTo(5);
    }

    private static EmployeeId person(int detail) {
        return PEOPLE.get(detail % PEOPLE.size());
    }

    private AppraisalCycle taken(AppraisalCycle cycle, Event event, Instant at, int detail) {
        EmployeeId person = person(detail);
        CycleAppraisal appraisal = APPRAISALS.get(detail / 7 % APPRAISALS.size());
        return switch (event) {
            case CALCULATE -> cycle.calculate(stamp(at), PEOPLE.get(2 + detail % 2), appraisal);
            case OVERRIDE ->
                cycle.override(
                        stamp(at),
                        GradeOverride.of(
                                EmployeeId.of("E-2"),
                                "D",
                                "C",
                                ReasonCode.of("r"),
                                PEOPLE.get(2 + detail % 2),
                                PEOPLE.get(4)));
            case PUBLISH -> cycle.publish(stamp(at), person, REGULATION);
            case OBJECT -> cycle.object(stamp(at), ObjectionId.of("O-" + detail % 50), person, List.of(B2));
            case DECIDE ->
                cycle.decide(
                        stamp(at),
                        cycle.objections()
                                .get(detail / 5 % cycle.objections().size())
                                .id(),
                        person,
                        List.of(
                                detail % 3 == 0
                                        ? Decision.reject(B2, Clause.CYCLE, ReasonCode.of("r"))
                                        : Decision.excuse(B2, Clause.CYCLE, ReasonCode.of("r"))));
            case CONFIRM ->
                cycle.confirm(
                        stamp(at),
                        person,
                        detail % 2 == 0 ? Optional.empty() : Optional.of(person(detail / 5)),
                        appraisal);
            case SEAL -> sealed(cycle, at, detail);
            case APPLY -> cycle.apply(stamp(at));
        };
    }

    /** By chance of what was confirmed, or of something else. */
    private static AppraisalCycle sealed(AppraisalCycle cycle, Instant at, int detail) {
        boolean first = detail % 3 > 0
                ? cycle.calculated()
                        .orElseThrow()
                        .appraisal()
                        .equals(APPRAISALS.get(0).digest())
                : detail % 2 == 0;
        CycleContent content = CycleContent.of(
                APPRAISALS.get(first ? 0 : 1),
                RECORDS,
                first ? EVIDENCE : List.of(EVIDENCE.get(0), EVIDENCE.get(2)),
                cycle.forms());
        return cycle.seal(stamp(at), Closing.TENANT, List.of(), content, Closing.keys("2026"));
    }

    private static void kept(AppraisalCycle cycle) {
        Instant until = cycle.objectionsUntil().orElse(Instant.MAX);
        String calculated = "";
        Optional<Instant> asOf = Optional.empty();
        boolean due = false;
        for (AppraisalCycleStep step : cycle.steps()) {
            if (step instanceof Calculated calculation) {
                calculated = calculation.appraisal();
                asOf = Optional.of(calculation.asOf());
                due = false;
            } else if (step instanceof Overridden) {
                due = true;
            } else if (step instanceof AppraisalCycleStep.Published) {
                assertThat(due).isFalse();
                assertThat(asOf.orElseThrow()).isAfterOrEqualTo(cycle.opened().ends());
            } else if (step instanceof AppraisalCycleStep.Objected objected) {
                assertThat(objected.at()).isBeforeOrEqualTo(until);
            } else if (step instanceof Decided decided) {
                due = due || decided.decisions().stream().anyMatch(Decision::isEffective);
                assertThat(appraisers(cycle)).doesNotContain(decided.decider());
            } else if (step instanceof Confirmed confirmed) {
                assertThat(due).isFalse();
                assertThat(confirmed.at()).isAfter(until);
                assertThat(confirmed.appraisal()).isEqualTo(calculated);
                assertThat(cycle.objections()).noneMatch(Objection::isOpen);
                assertThat(confirmed.confirmer().value().startsWith("M")
                                || confirmed.second().isPresent())
                        .isTrue();
                assertThat(confirmed.second()).isNotEqualTo(Optional.of(confirmed.confirmer()));
            } else if (step instanceof AppraisalCycleStep.Sealed sealed) {
                assertThat(sealed.appraisal()).isEqualTo(calculated);
            }
        }
        for (Objection objection : cycle.objections()) {
            assertThat(objection.decided().map(Decided::decider)).isNotEqualTo(Optional.of(objection.employee()));
        }
    }

    private static List<EmployeeId> appraisers(AppraisalCycle cycle) {
        return cycle.steps().stream()
                .filter(Calculated.class::isInstance)
                .map(step -> ((Calculated) step).appraiser())
                .toList();
    }
}
