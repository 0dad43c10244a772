package dev.qualitysdk.judgement.cycle;

import static dev.qualitysdk.evidence.Indicator.RESPONSE_TIMELINESS;
import static dev.qualitysdk.judgement.cycle.Closing.APPRAISER;
import static dev.qualitysdk.judgement.cycle.Closing.CONFIRMER;
import static dev.qualitysdk.judgement.cycle.Closing.DECIDER;
import static dev.qualitysdk.judgement.cycle.Closing.REGULATION;
import static dev.qualitysdk.judgement.cycle.Closing.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ObjectionId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.cycle.AppraisalCycle.State;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.lifecycle.IllegalTransitionException;
import dev.qualitysdk.regulation.GradeBand;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * June 2026 in Shanghai: E-1 answered one booking in time, E-2 one of two. Published on 1 July at 01:00, so that objections are in
 * time until 8 July, 08:30: five working days from the next opening.
 */
class AppraisalCycleTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final CycleRecords RECORDS = Closing.records(JUNE).build();
    private static final List<Evidence> EVIDENCE = Closing.usual(JUNE);
    private static final CycleAppraisal APPRAISAL = Closing.appraise(RECORDS, EVIDENCE);
    private static final EmployeeId E1 = EmployeeId.of("E-1");
    private static final EmployeeId E2 = EmployeeId.of("E-2");
    private static final ObjectionId O1 = ObjectionId.of("O-1");
    private static final Contested B2 = Contested.evidence(RESPONSE_TIMELINESS, "B-2");
    private static final Instant UNTIL = Instant.parse("2026-07-08T00:30:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-07-01T18:00:00Z");
    private static final ReasonCode CLOCK = ReasonCode.of("clock-wrong");

    private static AppraisalCycle published() {
        return Closing.published(Closing.opened(JUNE), APPRAISAL);
    }

    private static AppraisalCycle objected() {
        return published().object(stamp(NEXT_DAY), O1, E2, List.of(B2));
    }

    private static Decision excuse() {
        return Decision.excuse(B2, Clause.CYCLE, CLOCK);
    }

    private static AppraisalCycle decided() {
        return objected().decide(stamp(NEXT_DAY.plusSeconds(60)), O1, DECIDER, List.of(excuse()));
    }

    private static CycleAppraisal anew(AppraisalCycle cycle) {
        return Appraiser.appraise(REGULATION, cycle.decisions().overlay(RECORDS, EVIDENCE, REGULATION.cycle(JUNE)));
    }

    private static void refused(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("2026-06")
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(parts));
    }

    @Test
    void a_month_nobody_objects_to_runs_from_open_to_applied() {
        Closing closing = new Closing();

        AppraisalCycle sealed = closing.close(JUNE);
        AppraisalCycle applied = sealed.apply(stamp(Instant.parse("2026-07-10T00:00:00Z")));

        assertThat(sealed.state()).isEqualTo(State.SEALED);
        assertThat(applied.state()).isEqualTo(State.APPLIED);
        assertThat(applied.id()).hasToString("2026-06");
        assertThat(sealed.objectionsUntil()).contains(UNTIL);
        assertThat(sealed.calculated().orElseThrow().effect()).isEqualTo(APPRAISAL.total(o -> o.effect()));
    }

    @Test
    void before_the_publication_it_is_calculated_as_often_as_wanted_and_after_it_not_without_a_decision() {
        AppraisalCycle open = AppraisalCycle.open(Closing.opened(JUNE));
        Instant at = open.opened().at();

        AppraisalCycle twice = open.calculate(stamp(at), APPRAISER, APPRAISAL)
                .calculate(stamp(at), APPRAISER, Closing.appraise(RECORDS, EVIDENCE.subList(0, 2)));

        assertThat(twice.state()).isEqualTo(State.CALCULATED);
        assertThatThrownBy(() -> published().calculate(stamp(NEXT_DAY), APPRAISER, APPRAISAL))
                .isInstanceOf(IllegalTransitionException.class);
        refused(
                () -> objected().calculate(stamp(NEXT_DAY), APPRAISER, APPRAISAL),
                "it is published, and no decision asks for another calculation");
        AppraisalCycle anew = decided().calculate(stamp(UNTIL), APPRAISER, anew(decided()));
        refused(() -> anew.calculate(stamp(UNTIL), APPRAISER, APPRAISAL), "no decision asks for another");
    }

    @Test
    void a_provisional_calculation_is_never_published_traps_105_and_108() {
        CycleRecords.Builder early = CycleRecords.builder();
        CycleAppraisal provisional = Closing.appraise(
                early.from(RECORDS).asOf(Closing.end(JUNE).minusNanos(1_000)).build(), EVIDENCE);
        AppraisalCycle calculated =
                AppraisalCycle.open(Closing.opened(JUNE)).calculate(stamp(NEXT_DAY), APPRAISER, provisional);

        refused(
                () -> calculated.publish(stamp(NEXT_DAY), APPRAISER, REGULATION),
                "it was calculated as of 2026-06-30T15:59:59.999999Z, and the month ends at 2026-06-30T16:00:00Z",
                "provisional");
        assertThat(calculated
                        .calculate(stamp(NEXT_DAY), APPRAISER, APPRAISAL)
                        .publish(stamp(NEXT_DAY), APPRAISER, REGULATION)
                        .state())
                .isEqualTo(State.PUBLISHED);
        assertThatThrownBy(() -> AppraisalCycleStep.Calculated.of(
                        stamp(Closing.end(JUNE).minusNanos(1_000)), APPRAISER, APPRAISAL))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("asOf");
    }

    @Test
    void another_month_or_another_version_is_refused() {
        AppraisalCycle open = AppraisalCycle.open(Closing.opened(JUNE));
        Regulation.Builder draft = Regulation.builder();
        Regulation other =
                draft.from(REGULATION).version(RegulationVersion.of("draft")).build();

        refused(
                () -> open.calculate(
                        stamp(open.opened().at()),
                        APPRAISER,
                        Closing.appraise(Closing.records(JUNE.minusMonths(1)).build(), List.of())),
                "the appraisal is of 2026-05");
        refused(
                () -> open.calculate(stamp(open.opened().at()), APPRAISER, Appraiser.appraise(other, RECORDS)),
                "under another version than 2026-01",
                "8.2");
        AppraisalCycle calculated = open.calculate(stamp(open.opened().at()), APPRAISER, APPRAISAL);
        refused(() -> calculated.publish(stamp(NEXT_DAY), APPRAISER, other), "the window is that of another version");
        Regulation.Builder later = Regulation.builder();
        assertThatThrownBy(() -> AppraisalCycleStep.Opened.of(
                        stamp(NEXT_DAY),
                        JUNE,
                        later.from(REGULATION)
                                .effective(LocalDate.parse("2026-06-02"))
                                .build()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("in force at the first instant of 2026-06");
    }

    @Test
    void a_version_without_a_window_for_objections_publishes_nothing() {
        Regulation.Builder without = Regulation.builder();

        assertThatThrownBy(() -> AppraisalCycleStep.Published.of(
                        stamp(NEXT_DAY),
                        APPRAISER,
                        without.from(REGULATION)
                                .allowances(ImmutableSortedMap.of())
                                .build()))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("it states no window for objections")
                .hasMessageContaining("OBJECTION");
    }

    @Test
    void an_objection_is_in_time_up_to_the_last_instant_of_the_window() {
        assertThat(published().object(stamp(UNTIL), O1, E2, List.of(B2)).state())
                .isEqualTo(State.OBJECTIONS);
        refused(
                () -> published().object(stamp(UNTIL.plusNanos(1_000)), O1, E2, List.of(B2)),
                "the window for objections ended at 2026-07-08T00:30:00Z");
        refused(() -> objected().object(stamp(NEXT_DAY), O1, E1, List.of(B2)), "objection O-1 was made before");
        assertThatThrownBy(() -> AppraisalCycleStep.Objected.of(stamp(NEXT_DAY), O1, E2, List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("the evidence that it is about");
        assertThatThrownBy(() -> AppraisalCycleStep.Objected.of(stamp(NEXT_DAY), O1, E2, List.of(B2, B2)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("each thing once");
    }

    @Test
    void neither_the_employee_nor_an_appraiser_decides_nor_one_for_whom_it_would_count() {
        refused(() -> objected().decide(stamp(NEXT_DAY), O1, E2, List.of(excuse())), "E-2 would decide about E-2");
        refused(
                () -> objected().decide(stamp(NEXT_DAY), O1, APPRAISER, List.of(excuse())),
                "M-1 appraised the cycle and would decide about it");
        refused(
                () -> objected()
                        .decide(
                                stamp(NEXT_DAY),
                                O1,
                                E1,
                                List.of(Decision.correct(
                                        Closing.piece(JUNE, "B-2", "E-1", RESPONSE_TIMELINESS, 1),
                                        Clause.CYCLE,
                                        CLOCK))),
                "E-1 would decide what counts for E-1");
        assertThat(decided().objections().get(0).isOpen()).isFalse();
    }

    @Test
    void who_decided_an_objection_does_not_appraise_afterwards() {
        refused(
                () -> decided().calculate(stamp(UNTIL), DECIDER, anew(decided())),
                "M-2 decided an objection to the cycle and would appraise it");
    }

    @Test
    void who_overrode_a_grade_decides_about_no_objection() {
        AppraisalCycle cycle = AppraisalCycle.open(Closing.opened(JUNE))
                .calculate(stamp(NEXT_DAY), APPRAISER, APPRAISAL)
                .override(
                        stamp(NEXT_DAY), GradeOverride.of(E2, "D", "C", ReasonCode.of("hardship"), DECIDER, CONFIRMER))
                .calculate(stamp(NEXT_DAY), APPRAISER, APPRAISAL)
                .publish(stamp(NEXT_DAY), APPRAISER, REGULATION)
                .object(stamp(NEXT_DAY), O1, E1, List.of(B2));

        refused(() -> cycle.decide(stamp(NEXT_DAY), O1, CONFIRMER, List.of(excuse())), "M-3 appraised the cycle");
    }

    @Test
    void everything_an_objection_names_is_decided_once_and_nothing_else() {
        refused(() -> objected().decide(stamp(NEXT_DAY), O1, DECIDER, List.of()), "decided is about []");
        refused(
                () -> objected()
                        .decide(
                                stamp(NEXT_DAY),
                                O1,
                                DECIDER,
                                List.of(
                                        excuse(),
                                        Decision.reject(
                                                Contested.evidence(RESPONSE_TIMELINESS, "B-3"), Clause.CYCLE, CLOCK))),
                "decided is about [B-2, B-3], and the objection names [B-2]");
        refused(
                () -> objected().decide(stamp(NEXT_DAY), O1, DECIDER, List.of(excuse(), excuse())),
                "decided is about [B-2, B-2]");
        refused(
                () -> decided().decide(stamp(NEXT_DAY.plusSeconds(120)), O1, DECIDER, List.of(excuse())),
                "there is no open objection O-1");
    }

    @Test
    void an_excuse_is_calculated_anew_and_takes_the_miss_out() {
        AppraisalCycle cycle = decided();
        Scorecard before = APPRAISAL.scorecard(E2).orElseThrow();

        CycleAppraisal after = anew(cycle);
        Scorecard card = after.scorecard(E2).orElseThrow();

        assertThat(before.score()).hasToString("Optional[0.00]");
        assertThat(card.score()).hasToString("Optional[100.00]");
        assertThat(card.indicator(RESPONSE_TIMELINESS)
                        .orElseThrow()
                        .result()
                        .tally()
                        .excused())
                .isEqualTo(1);
        assertThat(after.scorecard(E1)).isEqualTo(APPRAISAL.scorecard(E1));
        assertThat(cycle.calculate(stamp(UNTIL), APPRAISER, after).state()).isEqualTo(State.OBJECTIONS);
    }

    @Test
    void what_was_published_is_calculated_anew_as_of_the_same_instant() {
        CycleRecords.Builder later = CycleRecords.builder();
        CycleAppraisal seenLater = Closing.appraise(
                later.from(RECORDS).asOf(Closing.end(JUNE).plusSeconds(1)).build(), EVIDENCE);

        refused(
                () -> decided().calculate(stamp(UNTIL), APPRAISER, seenLater),
                "the records are seen as of 2026-06-30T16:00:01Z");
    }

    @Test
    void it_is_confirmed_when_the_window_is_over_nothing_is_open_and_all_is_calculated() {
        Instant over = UNTIL.plusNanos(1_000);

        refused(
                () -> published().confirm(stamp(UNTIL), CONFIRMER, Optional.empty(), APPRAISAL),
                "the window for objections is open until 2026-07-08T00:30:00Z");
        refused(
                () -> objected().confirm(stamp(over), CONFIRMER, Optional.empty(), APPRAISAL),
                "objections are open: [O-1]");
        refused(
                () -> decided().confirm(stamp(over), CONFIRMER, Optional.empty(), APPRAISAL),
                "the cards are not calculated anew");
        AppraisalCycle anew = decided().calculate(stamp(UNTIL), APPRAISER, anew(decided()));
        refused(
                () -> anew.confirm(stamp(over), CONFIRMER, Optional.empty(), APPRAISAL),
                "the appraisal confirmed is not the last that was calculated");
        assertThat(anew.confirm(stamp(over), CONFIRMER, Optional.empty(), anew(decided()))
                        .state())
                .isEqualTo(State.CONFIRMED);
        AppraisalCycle rejected =
                objected().decide(stamp(NEXT_DAY), O1, DECIDER, List.of(Decision.reject(B2, Clause.CYCLE, CLOCK)));
        assertThat(rejected.confirm(stamp(over), CONFIRMER, Optional.empty(), APPRAISAL)
                        .state())
                .as("a rejection asks for no other calculation")
                .isEqualTo(State.CONFIRMED);
    }

    @Test
    void nobody_confirms_about_himself() {
        Instant over = UNTIL.plusSeconds(1);

        refused(
                () -> published().confirm(stamp(over), E1, Optional.empty(), APPRAISAL),
                "E-1 would confirm about E-1",
                "4.4.1");
        refused(() -> published().confirm(stamp(over), E1, Optional.of(E1), APPRAISAL), "E-1 would confirm about E-1");
        assertThat(published()
                        .confirm(stamp(over), E1, Optional.of(E2), APPRAISAL)
                        .state())
                .isEqualTo(State.CONFIRMED);
    }

    @Test
    void an_override_needs_two_people_keeps_both_verdicts_and_is_seen_before_publication() {
        GradeOverride override = GradeOverride.of(E2, "D", "C", ReasonCode.of("hardship"), DECIDER, CONFIRMER);
        AppraisalCycle overridden = AppraisalCycle.open(Closing.opened(JUNE))
                .calculate(stamp(NEXT_DAY), APPRAISER, APPRAISAL)
                .override(stamp(NEXT_DAY), override);
        CycleRecords.Builder records = CycleRecords.builder();
        CycleAppraisal after = Closing.appraise(
                records.from(RECORDS).overrides(overridden.overrides()).build(), EVIDENCE);

        refused(
                () -> overridden.publish(stamp(NEXT_DAY), APPRAISER, REGULATION),
                "a grade was overridden after it was calculated");
        assertThatThrownBy(() -> published().override(stamp(NEXT_DAY), override))
                .isInstanceOf(IllegalTransitionException.class);
        Scorecard card = after.scorecard(E2).orElseThrow();
        assertThat(card.calculated().map(GradeBand::grade)).contains("D");
        assertThat(card.grade().map(GradeBand::grade)).contains("C");
        assertThat(card.override()).contains(override);
        assertThat(card.outcome().factor()).isEqualTo(REGULATION.bands().get(1).factor());
        assertThat(overridden
                        .calculate(stamp(NEXT_DAY), APPRAISER, after)
                        .publish(stamp(NEXT_DAY), APPRAISER, REGULATION)
                        .state())
                .isEqualTo(State.PUBLISHED);
        for (List<EmployeeId> two : List.of(List.of(DECIDER, DECIDER), List.of(E2, DECIDER), List.of(DECIDER, E2))) {
            assertThatThrownBy(() -> GradeOverride.of(E2, "D", "C", ReasonCode.of("hardship"), two.get(0), two.get(1)))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("somebody else than the");
        }
    }

    @Test
    void nothing_but_what_was_confirmed_is_sealed_and_what_is_sealed_never_changes_trap_119() {
        Closing closing = new Closing();
        AppraisalCycle confirmed = Closing.confirmed(published(), APPRAISAL);
        List<Evidence> fewer = EVIDENCE.subList(0, 2);
        CycleAppraisal other = Closing.appraise(RECORDS, fewer);

        refused(
                () -> closing.seal(confirmed, other, RECORDS, fewer),
                "the seal covers another appraisal than the one confirmed");
        CycleContent fewerSteps =
                CycleContent.of(APPRAISAL, RECORDS, EVIDENCE, confirmed.forms().subList(0, 2));
        refused(
                () -> confirmed.seal(
                        stamp(UNTIL.plusSeconds(90)), Closing.TENANT, List.of(), fewerSteps, closing.keys()),
                "the seal covers other steps than those of the cycle");
        assertThatThrownBy(() -> CycleContent.of(APPRAISAL, RECORDS, fewer, confirmed.forms()))
                .as("a seal covers no figure that its records do not give")
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("when they are appraised again");

        AppraisalCycle sealed = closing.seal(confirmed, APPRAISAL, RECORDS, EVIDENCE);
        for (AppraisalCycle.Event event : AppraisalCycle.Event.values()) {
            assertThat(AppraisalCycle.LIFECYCLE.allows(State.SEALED, event))
                    .isEqualTo(event == AppraisalCycle.Event.APPLY);
            assertThat(AppraisalCycle.LIFECYCLE.allows(State.APPLIED, event)).isFalse();
        }
        assertThat(AppraisalCycle.replay(sealed.steps()).seal()).isEqualTo(sealed.seal());
        refused(
                () -> sealed.take(AppraisalCycleStep.Applied.of(stamp(UNTIL.plusSeconds(99)), "0".repeat(64))),
                "which is not its seal");
    }

    @Test
    void only_a_sealed_month_is_restated() {
        refused(
                () -> AppraisalCycle.open(AppraisalCycleStep.Opened.restating(stamp(NEXT_DAY), published())),
                "it is PUBLISHED, and only a sealed month is restated");
    }
}
