package dev.qualitysdk.judgement.cycle;

import static dev.qualitysdk.evidence.Indicator.RESPONSE_TIMELINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.judgement.appraisal.Adjustment;
import dev.qualitysdk.judgement.appraisal.Appraiser;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.appraisal.Explanation;
import dev.qualitysdk.judgement.appraisal.Month;
import dev.qualitysdk.judgement.appraisal.Outcome;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.judgement.seal.SealChain;
import dev.qualitysdk.judgement.seal.SealedCycle;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** June and July are sealed; then it turns out that E-2 answered booking B-2 of June in time. */
class RestatementTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth JULY = JUNE.plusMonths(1);
    private static final YearMonth AUGUST = JUNE.plusMonths(2);
    private static final EmployeeId E1 = EmployeeId.of("E-1");
    private static final EmployeeId E2 = EmployeeId.of("E-2");
    private static final Instant LATER = Instant.parse("2026-08-20T00:00:00Z");

    private final Closing closing = new Closing();
    private final AppraisalCycle june = closing.close(JUNE);
    private final AppraisalCycle july = closing.close(JULY);
    private final byte[] juneBytes = closing.chain.get(0).bytes();
    private final byte[] julyBytes = closing.chain.get(1).bytes();

    private static List<Evidence> corrected() {
        return ImmutableList.<Evidence>builder()
                .add(Closing.usual(JUNE).get(0))
                .add(Closing.piece(JUNE, "B-2", "E-2", RESPONSE_TIMELINESS, 1))
                .add(Closing.usual(JUNE).get(2))
                .build();
    }

    private static AppraisalCycleStep.Opened reopened(AppraisalCycle sealed) {
        return AppraisalCycleStep.Opened.restating(Closing.stamp(LATER), sealed);
    }

    private Restatement restated() {
        closing.close(reopened(june), Closing.records(JUNE).build(), corrected());
        return Restatement.of(closing.chain.get(0), closing.chain.get(2).content());
    }

    private static Outcome outcome(CycleAppraisal appraisal, EmployeeId employee) {
        return appraisal.scorecard(employee).map(Scorecard::outcome).orElseThrow();
    }

    @Test
    void a_late_record_makes_a_new_edition_that_names_the_first_and_the_first_stays_traps_109_and_119() {
        Restatement restated = restated();
        SealedCycle second = closing.chain.get(2);

        assertThat(second.seal().cycle()).hasToString("2026-06#2");
        assertThat(second.seal().restates()).contains(june.seal().orElseThrow().link());
        assertThat(second.seal().sequence()).isEqualTo(3);
        assertThat(closing.chain.get(0).bytes()).isEqualTo(juneBytes);
        assertThat(SealChain.verify(Closing.TENANT, closing.chain, closing.keys(), List.of())
                        .isSound())
                .isTrue();
        assertThat(restated.cycle()).hasToString("2026-06#2");
        assertThat(restated.records()).containsExactly("evidence response-timeliness B-2");
    }

    @Test
    void only_the_difference_in_money_is_carried_naming_cycle_and_records_trap_120() {
        Restatement restated = restated();
        CycleAppraisal first = Closing.appraise(Closing.records(JUNE).build(), Closing.usual(JUNE));
        CycleAppraisal second = Closing.appraise(Closing.records(JUNE).build(), corrected());
        Money difference = outcome(second, E2).effect().minus(outcome(first, E2).effect());

        assertThat(restated.adjustments())
                .containsExactly(Adjustment.of(E2, JUNE, 2, difference, List.of("evidence response-timeliness B-2")));
        assertThat(difference.isPositive()).isTrue();
        assertThat(closing.chain.get(1).bytes())
                .as("what was sealed later stays as it is: a difference is carried, no month is put back")
                .isEqualTo(julyBytes);
        assertThat(july.seal()).contains(closing.chain.get(1).seal());
    }

    @Test
    void the_open_month_carries_the_line_and_no_tally_of_it_moves() {
        Restatement restated = restated();
        CycleRecords.Builder records = Closing.records(AUGUST);
        CycleRecords with = records.addAllAdjustments(restated.adjustments()).build();
        List<Evidence> late = ImmutableList.<Evidence>builder()
                .addAll(Closing.usual(AUGUST))
                .addAll(corrected())
                .build();

        CycleAppraisal without = Closing.appraise(Closing.records(AUGUST).build(), Closing.usual(AUGUST));
        CycleAppraisal august = Closing.appraise(with, late);

        assertThat(august.company()).isEqualTo(without.company());
        assertThat(august.scorecard(E1)).isEqualTo(without.scorecard(E1));
        Scorecard card = august.scorecard(E2).orElseThrow();
        assertThat(card.indicators())
                .isEqualTo(without.scorecard(E2).orElseThrow().indicators());
        assertThat(card.score()).isEqualTo(without.scorecard(E2).orElseThrow().score());
        assertThat(card.outcome().adjustments()).isEqualTo(restated.adjustments());
        assertThat(card.outcome().net())
                .isEqualTo(outcome(without, E2)
                        .net()
                        .plus(restated.adjustments().get(0).amount()));
        Explanation explanation = Appraiser.explain(august, E2, late);
        assertThat(explanation.lines(Explanation.Topic.ADJUSTMENT))
                .extracting(Explanation.Line::text)
                .containsExactly("Edition 2 of 2026-06 carries "
                        + card.outcome().adjusted() + " into this month [evidence response-timeliness B-2].");
        assertThat(explanation.lines(Explanation.Topic.NET).get(0).text())
                .contains("with " + card.outcome().adjusted() + " from earlier months");
    }

    @Test
    void a_line_is_carried_once() {
        Restatement restated = restated();
        Adjustment line = restated.adjustments().get(0);
        List<CycleContent> before =
                closing.chain.stream().map(SealedCycle::content).toList();

        assertThat(restated.left(before)).containsExactly(line);
        closing.close(AUGUST, Closing.usual(AUGUST), restated.left(before));
        assertThat(restated.left(
                        closing.chain.stream().map(SealedCycle::content).toList()))
                .isEmpty();
        assertThatThrownBy(() -> Closing.appraise(
                        Closing.records(AUGUST).addAdjustments(line, line).build(), List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("carried once");
        assertThatThrownBy(() -> Closing.appraise(
                        Closing.records(JUNE).addAdjustments(line).build(), List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a month before 2026-06");
    }

    @Test
    void a_line_for_somebody_who_has_left_is_shown_and_not_lost() {
        CycleRecords.Builder records = CycleRecords.builder();
        CycleRecords august = records.from(Closing.records(AUGUST).build())
                .employments(List.of(Month.employment("E-1", "north", "2026-01-01", "", "5000.00", "800.00")))
                .addAllAdjustments(restated().adjustments())
                .build();

        CycleAppraisal appraisal = Closing.appraise(august, List.of());

        assertThat(appraisal.uncarried()).isEqualTo(august.adjustments());
        assertThat(appraisal.form().fields()).containsKey("uncarried.0.amount");
    }

    @Test
    void a_cut_that_a_line_brings_keeps_to_cap_and_floor() {
        Adjustment line = Adjustment.of(E1, JUNE, 2, Money.parse("CNY -9000.00"), List.of("evidence x B-1"));

        Outcome outcome = outcome(
                Closing.appraise(Closing.records(AUGUST).addAdjustments(line).build(), Closing.usual(AUGUST)), E1);

        assertThat(outcome.net()).hasToString("CNY -8040.00");
        assertThat(outcome.wageCut()).hasToString("CNY 1000.00");
        assertThat(outcome.saved()).hasToString("CNY 7040.00");
        assertThat(outcome.effect()).hasToString("CNY -1000.00");
    }

    @Test
    void a_further_edition_follows_the_last_and_names_the_first() {
        restated();
        AppraisalCycle second = AppraisalCycle.replay(
                closing.close(reopenedSecond(), Closing.records(JUNE).build(), Closing.usual(JUNE))
                        .steps());
        Restatement back =
                Restatement.of(closing.chain.get(2), closing.chain.get(3).content());

        assertThat(second.id()).hasToString("2026-06#3");
        assertThat(second.opened().restates()).isEqualTo(june.seal().map(seal -> seal.link()));
        assertThat(back.adjustments().get(0).amount())
                .isEqualTo(Restatement.of(
                                closing.chain.get(0), closing.chain.get(2).content())
                        .adjustments()
                        .get(0)
                        .amount()
                        .negated());
        assertThat(SealChain.verify(Closing.TENANT, closing.chain, closing.keys(), List.of())
                        .isSound())
                .isTrue();
    }

    /** The second edition, as the store would give it back: its seal is in the chain. */
    private AppraisalCycleStep.Opened reopenedSecond() {
        CycleContent content = closing.chain.get(2).content();
        List<AppraisalCycleStep> steps = new java.util.ArrayList<>(
                content.steps().stream().map(AppraisalCycleStep::read).toList());
        steps.add(AppraisalCycleStep.Sealed.of(
                Closing.stamp(closing.chain.get(2).seal().at()),
                closing.chain.get(2).seal(),
                content));
        return reopened(AppraisalCycle.replay(steps));
    }

    @Test
    void a_month_is_restated_under_its_own_version() {
        CycleAppraisal other = Appraiser.appraise(
                dev.qualitysdk.regulation.RegulationArbitraries.ordinary().build(),
                Closing.with(Closing.records(JUNE).build(), corrected()));
        CycleContent content = CycleContent.of(other, Closing.records(JUNE).build(), corrected(), List.of());

        assertThatThrownBy(() -> Restatement.of(closing.chain.get(0), content))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("8.2");
        assertThatThrownBy(() -> Restatement.of(
                        closing.chain.get(0), closing.chain.get(1).content()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2026-06");
    }

    @Test
    void an_end_of_employment_recorded_later_changes_no_byte_of_a_sealed_month() {
        CycleRecords.Builder records = CycleRecords.builder();
        CycleRecords ended = records.from(Closing.records(JUNE).build())
                .employments(List.of(
                        Month.employment("E-1", "north", "2026-01-01", "2026-09-15", "5000.00", "800.00"),
                        Month.employment("E-2", "north", "2026-01-01", "2026-07-01", "5000.00", "800.00")))
                .build();

        CycleContent again = CycleContent.of(
                Closing.appraise(ended, Closing.usual(JUNE)),
                ended,
                Closing.usual(JUNE),
                closing.chain.get(0).content().steps());

        assertThat(again.differences(closing.chain.get(0).content())).isEmpty();
        assertThat(again.bytes()).isEqualTo(closing.chain.get(0).content().bytes());
        assertThat(Optional.of(again.digest()))
                .contains(closing.chain.get(0).seal().content());
    }

    @Test
    void each_line_names_the_records_of_its_employee_and_of_nobody_else() {
        List<Evidence> swapped = List.of(
                Closing.piece(JUNE, "B-1", "E-1", RESPONSE_TIMELINESS, 0),
                Closing.piece(JUNE, "B-2", "E-2", RESPONSE_TIMELINESS, 1),
                Closing.usual(JUNE).get(2));
        closing.close(reopened(june), Closing.records(JUNE).build(), swapped);
        Restatement restated =
                Restatement.of(closing.chain.get(0), closing.chain.get(2).content());

        assertThat(restated.adjustments()).extracting(Adjustment::employee).containsExactly(E1, E2);
        assertThat(restated.adjustments().get(0).records()).containsExactly("evidence response-timeliness B-1");
        assertThat(restated.adjustments().get(1).records()).containsExactly("evidence response-timeliness B-2");
    }
}
