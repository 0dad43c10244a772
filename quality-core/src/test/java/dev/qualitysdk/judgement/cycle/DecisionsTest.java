package dev.qualitysdk.judgement.cycle;

import static dev.qualitysdk.evidence.Indicator.RESPONSE_TIMELINESS;
import static dev.qualitysdk.judgement.cycle.Closing.REGULATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Veto;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.appraisal.CycleRecords;
import dev.qualitysdk.judgement.appraisal.Month;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.rule.Clause;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final TimeWindow CYCLE = REGULATION.cycle(JUNE);
    private static final List<Evidence> EVIDENCE = Closing.usual(JUNE);
    private static final CycleRecords RECORDS = Closing.records(JUNE).build();
    private static final EmployeeId E2 = EmployeeId.of("E-2");
    private static final ReasonCode REASON = ReasonCode.of("flooded");

    private static Contested booking(String subject) {
        return Contested.evidence(RESPONSE_TIMELINESS, subject);
    }

    private static Decision excuse(Contested contested) {
        return Decision.excuse(contested, Clause.NATURAL_DISASTER, REASON);
    }

    @Test
    void before_deciding_score_and_money_are_shown_as_they_would_be() {
        Comparison shown =
                Decisions.of(List.of()).counterfactual(REGULATION, RECORDS, EVIDENCE, List.of(excuse(booking("B-2"))));
        Comparison.Change change = Optional.ofNullable(shown.changes().get(E2)).orElseThrow();

        // 1 of 2 is 0 points, grade D, factor 0, a deduction of 100 and so on; 1 of 1 is 100 points, grade A, factor
        // 1.2.
        assertThat(change.before().orElseThrow().score()).contains(Points.ZERO);
        assertThat(change.after().orElseThrow().score()).contains(Points.FULL);
        assertThat(change.score()).hasToString("Optional[100/1]");
        assertThat(change.after().orElseThrow().outcome().paid()).hasToString("CNY 960.00");
        assertThat(change.effect())
                .isEqualTo(change.after()
                        .orElseThrow()
                        .outcome()
                        .effect()
                        .minus(change.before().orElseThrow().outcome().effect()));
        assertThat(Optional.ofNullable(shown.changes().get(EmployeeId.of("E-1")))
                        .orElseThrow()
                        .isUnchanged())
                .isTrue();
        assertThat(shown.isUnchanged()).isFalse();
        assertThat(shown.effect()).isEqualTo(change.effect());
    }

    @Test
    void an_excuse_never_replaces_a_success() {
        Decisions made = Decisions.of(List.of(excuse(booking("B-1"))));

        assertThat(made.overlay(EVIDENCE, CYCLE)).isEqualTo(EVIDENCE);
        assertThat(made.withoutEffect(RECORDS, EVIDENCE, CYCLE)).isEqualTo(made.list());
    }

    @Test
    void a_decision_that_names_nothing_there_is_listed_trap_124() {
        Decisions made =
                Decisions.of(List.of(excuse(booking("B-9")), excuse(Contested.record("F-9")), excuse(booking("B-2"))));

        assertThat(made.withoutEffect(RECORDS, EVIDENCE, CYCLE))
                .extracting(decision -> decision.contested().subject())
                .containsExactly("B-9", "F-9");
    }

    @Test
    void records_that_took_the_matching_step_themselves_are_not_touched_twice() {
        Evidence.Builder own = Evidence.builder();
        Evidence taken = own.from(EVIDENCE.get(1))
                .disposition(Disposition.EXCUSED)
                .reason("flooded")
                .build();
        List<Evidence> after = List.of(EVIDENCE.get(0), taken, EVIDENCE.get(2));

        assertThat(Decisions.of(List.of(excuse(booking("B-2")))).overlay(after, CYCLE))
                .isEqualTo(after);
    }

    @Test
    void a_finding_and_a_veto_that_are_excused_no_longer_count() {
        CycleRecords.Builder records = CycleRecords.builder();
        CycleRecords with = records.from(RECORDS)
                .addConduct(ConductEntry.of(
                        E2, "F-1", ConductEntry.Direction.FINDING, Points.parse("5"), Month.INSIDE, Clause.WORDS))
                .addConduct(ConductEntry.of(
                        E2, "F-2", ConductEntry.Direction.FINDING, Points.parse("5"), Month.INSIDE, Clause.WORDS))
                .addVetoes(Veto.of(E2, "I-1", "serious-accident", Month.INSIDE, Clause.SAFETY_ACCIDENT))
                .build();

        CycleRecords decided = Decisions.of(List.of(excuse(Contested.record("F-1")), excuse(Contested.record("I-1"))))
                .overlay(with, EVIDENCE, CYCLE);

        assertThat(decided.conduct()).extracting(ConductEntry::subject).containsExactly("F-2");
        assertThat(decided.vetoes()).isEmpty();
        assertThat(decided.employments()).isEqualTo(with.employments());
    }

    @Test
    void what_names_two_pieces_or_moves_one_to_another_month_is_refused() {
        List<Evidence> twice = List.of(EVIDENCE.get(1), EVIDENCE.get(1));
        Evidence.Builder moved = Evidence.builder();
        Decision correction =
                Decision.correct(moved.from(EVIDENCE.get(1)).at(CYCLE.end()).build(), Clause.CYCLE, REASON);

        assertThatThrownBy(() -> Decisions.of(List.of(excuse(booking("B-2")))).overlay(twice, CYCLE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2 pieces");
        assertThatThrownBy(() -> Decisions.of(List.of(correction)).overlay(EVIDENCE, CYCLE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("an instant of the month");
    }

    @Test
    void what_changed_after_publication_without_a_decision_is_named() {
        Decisions made = Decisions.of(List.of(excuse(booking("B-2"))));
        CycleContent published = CycleContent.of(Closing.appraise(RECORDS, EVIDENCE), RECORDS, EVIDENCE, List.of());
        List<Evidence> decided = made.overlay(EVIDENCE, CYCLE);
        List<Evidence> more = List.of(
                decided.get(0),
                decided.get(1),
                decided.get(2),
                Closing.piece(JUNE, "B-4", "E-1", RESPONSE_TIMELINESS, 1));

        assertThat(made.unnamed(
                        published, CycleContent.of(Closing.appraise(RECORDS, decided), RECORDS, decided, List.of())))
                .isEmpty();
        assertThat(made.unnamed(published, CycleContent.of(Closing.appraise(RECORDS, more), RECORDS, more, List.of())))
                .containsExactly("evidence response-timeliness B-4");
    }

    @Test
    void evidence_of_other_months_with_the_same_name_stays() {
        Evidence may = Closing.piece(JUNE.minusMonths(1), "B-2", "E-2", RESPONSE_TIMELINESS, 0);
        List<Evidence> both = List.of(may, EVIDENCE.get(1));

        List<Evidence> after = Decisions.of(List.of(excuse(booking("B-2")))).overlay(both, CYCLE);

        assertThat(after.get(0)).isEqualTo(may);
        assertThat(after.get(1).disposition()).isEqualTo(Disposition.EXCUSED);
    }
}
