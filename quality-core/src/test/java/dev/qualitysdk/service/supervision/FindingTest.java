package dev.qualitysdk.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.FindingId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.supervision.FindingStep.Result;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Instant AS_OF = Instant.parse("2026-03-31T16:00:00Z");
    private static final EmployeeId INSPECTED = EmployeeId.of("E-1");
    private static final EmployeeId INSPECTOR = EmployeeId.of("E-2");
    private static final EmployeeId CHIEF = EmployeeId.of("E-3");

    private static Stamp stamp(String at, EmployeeId by) {
        return Stamp.of(Instant.parse(at), Actor.employee(by));
    }

    private static FindingStep.Recorded.Builder recorded(Result result) {
        FindingStep.Recorded.Builder recorded = FindingStep.Recorded.builder();
        recorded.stamp(stamp("2026-03-10T02:00:00Z", INSPECTOR))
                .id(FindingId.of("F-1"))
                .employee(INSPECTED)
                .clause(Clause.APPEARANCE)
                .item("badge")
                .result(result);
        return recorded;
    }

    private static Finding finding(Result result, String points) {
        return Finding.record(recorded(result).points(Points.parse(points)).build());
    }

    private static FindingStep.Confirmed confirmed(EmployeeId by) {
        return FindingStep.Confirmed.of(stamp("2026-03-12T02:00:00Z", by), by);
    }

    private static Evidence evidence(Finding finding) {
        return finding.evidence(Books.ORDINARY, Books.ROSTER, AS_OF).get(0);
    }

    private static Tally tally(Finding... findings) {
        return Stream.of(findings).map(f -> Tally.of(evidence(f))).reduce(Tally.ZERO, Tally::plus);
    }

    @Test
    void an_item_counts_when_it_was_inspected_for_who_was_inspected() {
        Evidence evidence = evidence(finding(Result.FAIL, "2"));

        assertThat(evidence.at()).isEqualTo("2026-03-10T02:00:00Z");
        assertThat(evidence.employee()).contains(INSPECTED);
        assertThat(evidence.branch()).contains(BranchId.of("B-1"));
        assertThat(evidence.clause()).isEqualTo(Clause.APPEARANCE);
        assertThat(evidence.numerator()).isZero();
        assertThat(evidence.denominator()).isEqualTo(1);
    }

    @Test
    void traps_95_and_96_what_does_not_apply_leaves_both_figures_and_what_was_not_seen_only_the_first() {
        Finding pass = finding(Result.PASS, "0");
        Finding fail = finding(Result.FAIL, "0");
        Finding notApplicable = finding(Result.NOT_APPLICABLE, "0");
        Finding notObserved = finding(Result.NOT_OBSERVED, "0");

        Tally tally = tally(pass, fail, notApplicable, notObserved);

        assertThat(tally).isEqualTo(Tally.of(1, 2, 2, 0, 2, 0));
        assertThat(Stream.of(pass, fail, notApplicable, notObserved)
                        .flatMap(f -> f.coverage(Books.ORDINARY, Books.ROSTER, Books.cycle("2026-03"), AS_OF).stream())
                        .mapToLong(c -> c.due() * 10 + c.covered())
                        .sum())
                .as("three apply, two were seen")
                .isEqualTo(32);
        assertThat(evidence(notApplicable).reason()).contains(Finding.NOT_APPLICABLE);
        assertThat(evidence(notObserved).reason()).contains(Finding.NOT_OBSERVED);
    }

    @Test
    void trap_97_an_item_without_an_answer_cannot_be_recorded() {
        FindingStep.Recorded.Builder unanswered = FindingStep.Recorded.builder();
        unanswered
                .stamp(stamp("2026-03-10T02:00:00Z", INSPECTOR))
                .id(FindingId.of("F-1"))
                .employee(INSPECTED)
                .clause(Clause.APPEARANCE)
                .item("badge");

        assertThatThrownBy(unanswered::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is refused: result")
                .hasMessageContaining("7.2.1");
    }

    @Test
    void trap_98_an_inspection_of_nothing_passes_nothing() {
        assertThat(tally(finding(Result.NOT_APPLICABLE, "0")).denominator()).isZero();
        assertThat(tally().denominator()).isZero();
    }

    @Test
    void points_count_once_another_person_has_confirmed_them() {
        Finding fail = finding(Result.FAIL, "2.5");
        Finding praised = finding(Result.PASS, "1");

        assertThat(fail.conduct(AS_OF)).isEmpty();
        assertThat(fail.confirm(confirmed(CHIEF)).conduct(AS_OF))
                .containsExactly(ConductEntry.of(
                        INSPECTED,
                        "F-1",
                        ConductEntry.Direction.FINDING,
                        Points.parse("2.5"),
                        Instant.parse("2026-03-12T02:00:00Z"),
                        Clause.APPEARANCE));
        assertThat(praised.confirm(confirmed(CHIEF)).conduct(AS_OF).get(0).direction())
                .isEqualTo(ConductEntry.Direction.COMMENDATION);
        assertThat(fail.confirm(confirmed(CHIEF)).conduct(Instant.parse("2026-03-12T01:59:59Z")))
                .isEmpty();
        assertThat(finding(Result.FAIL, "0").confirm(confirmed(CHIEF)).conduct(AS_OF))
                .isEmpty();
    }

    @Test
    void neither_the_inspector_nor_the_one_inspected_confirms_or_dismisses() {
        Finding fail = finding(Result.FAIL, "2");

        for (EmployeeId person : List.of(INSPECTOR, INSPECTED)) {
            assertThatThrownBy(() -> fail.confirm(confirmed(person)))
                    .isInstanceOf(ClauseBreachException.class)
                    .hasMessageContaining("Let somebody confirm it who neither recorded it nor was inspected");
            assertThatThrownBy(() -> fail.dismiss(FindingStep.Dismissed.of(
                            stamp("2026-03-12T02:00:00Z", person), ReasonCode.of("mistaken"), person)))
                    .isInstanceOf(ClauseBreachException.class);
        }
    }

    @Test
    void a_dismissed_finding_counts_nowhere_and_stays_listed() {
        Finding dismissed = finding(Result.FAIL, "2")
                .dismiss(FindingStep.Dismissed.of(
                        stamp("2026-03-12T02:00:00Z", CHIEF), ReasonCode.of("mistaken"), CHIEF));

        assertThat(evidence(dismissed).reason()).contains(Finding.DISMISSED);
        assertThat(dismissed.conduct(AS_OF)).isEmpty();
        assertThat(dismissed.coverage(Books.ORDINARY, Books.ROSTER, Books.cycle("2026-03"), AS_OF))
                .isEmpty();
    }

    @Test
    void an_answer_that_contradicts_itself_is_refused_with_every_fault() {
        FindingStep.Recorded.Builder wrong = recorded(Result.NOT_APPLICABLE);
        wrong.employee(INSPECTOR).item(" ").points(Points.parse("3"));

        assertThatThrownBy(wrong::build)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("item", "points", "employee"));
    }
}
