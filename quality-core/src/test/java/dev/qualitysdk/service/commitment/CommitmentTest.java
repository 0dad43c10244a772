package dev.qualitysdk.service.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CommitmentId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private static final Instant AS_OF = Instant.parse("2026-03-31T16:00:00Z");

    private static Stamp stamp(String at) {
        return Stamp.of(Instant.parse(at), Actor.system("import"));
    }

    private static CommitmentStep.Opened opened(String at, Optional<String> due) {
        return CommitmentStep.Opened.builder()
                .stamp(stamp(at))
                .id(CommitmentId.of("311-7"))
                .indicator(Indicator.RESPONSE_TIMELINESS)
                .clause(Clause.RESPONSE_TIMELINESS)
                .due(due.map(Instant::parse))
                .employee(Optional.of(EmployeeId.of("E-1")))
                .build();
    }

    private static Evidence only(Commitment commitment, RegulationBook book) {
        return commitment.evidence(book, Books.ROSTER, AS_OF).get(0);
    }

    @Test
    void a_commitment_fulfilled_at_its_due_instant_is_met_and_a_microsecond_later_missed() {
        Commitment open = Commitment.open(opened("2026-03-02T01:00:00Z", Optional.of("2026-03-04T01:00:00Z")));

        Evidence met = only(open.fulfil(CommitmentStep.Fulfilled.of(stamp("2026-03-04T01:00:00Z"))), Books.ORDINARY);
        Evidence missed =
                only(open.fulfil(CommitmentStep.Fulfilled.of(stamp("2026-03-04T01:00:00.000001Z"))), Books.ORDINARY);

        assertThat(met.numerator()).isEqualTo(1);
        assertThat(missed.numerator()).isZero();
        assertThat(missed.denominator()).isEqualTo(1);
        assertThat(missed.at()).isEqualTo("2026-03-04T01:00:00Z");
        assertThat(missed.clause()).isEqualTo(Clause.RESPONSE_TIMELINESS);
        assertThat(missed.employee()).contains(EmployeeId.of("E-1"));
        assertThat(missed.branch()).contains(BranchId.of("B-1"));
    }

    @Test
    void without_a_promised_time_the_regulations_own_allowance_applies() {
        // Monday 09:00 in Shanghai plus four working hours.
        Evidence evidence = only(Commitment.open(opened("2026-03-02T01:00:00Z", Optional.empty())), Books.ORDINARY);

        assertThat(evidence.at()).isEqualTo("2026-03-02T05:00:00Z");
        assertThat(evidence.numerator()).isZero();
        assertThat(evidence.denominator()).isEqualTo(1);
    }

    @Test
    void with_neither_a_promise_nor_an_allowance_nothing_is_owed_and_it_is_listed() {
        RegulationBook silent = Books.but(regulation -> regulation.allowances(ImmutableSortedMap.of()));

        Evidence evidence = only(
                Commitment.open(opened("2026-03-02T01:00:00Z", Optional.empty()))
                        .fulfil(CommitmentStep.Fulfilled.of(stamp("2026-03-02T02:00:00Z"))),
                silent);

        assertThat(evidence.disposition()).isEqualTo(Disposition.NOT_OWED);
        assertThat(evidence.denominator()).isZero();
        assertThat(evidence.at()).isEqualTo("2026-03-02T01:00:00Z");
    }

    @Test
    void one_that_ran_backwards_is_refused_with_every_fault_at_once() {
        assertThatThrownBy(() -> Commitment.openFulfilled(
                        opened("2026-03-02T01:00:00Z", Optional.of("2026-03-01T01:00:00Z")),
                        CommitmentStep.Fulfilled.of(stamp("2026-02-28T01:00:00Z"))))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("due", "fulfilled"))
                .hasMessageContaining("311-7")
                .hasMessageContaining("2026-02-28T01:00:00Z");
    }

    @Test
    void fulfilling_before_opening_names_the_field_and_the_clause() {
        Commitment open = Commitment.open(opened("2026-03-02T01:00:00Z", Optional.empty()));

        assertThatThrownBy(() -> open.fulfil(CommitmentStep.Fulfilled.of(stamp("2026-03-02T00:59:59Z"))))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults().get(0).sentence())
                                .startsWith("fulfilled: found 2026-03-02T00:59:59Z")
                                .endsWith("(clause 4.2.2)"));
    }

    @Test
    void opening_and_fulfilling_at_one_instant_is_no_fault() {
        assertThat(Commitment.openFulfilled(
                                opened("2026-03-02T01:00:00Z", Optional.of("2026-03-02T01:00:00Z")),
                                CommitmentStep.Fulfilled.of(stamp("2026-03-02T01:00:00Z")))
                        .state())
                .isEqualTo(Commitment.State.FULFILLED);
    }

    @Test
    void an_excuse_replaces_a_miss_and_never_a_success() {
        CommitmentStep.Excused excused = CommitmentStep.Excused.of(
                stamp("2026-03-10T01:00:00Z"),
                Excuse.of(
                        Clause.NATURAL_DISASTER,
                        "typhoon",
                        EmployeeId.of("E-2"),
                        Instant.parse("2026-03-10T01:00:00Z")));
        Commitment open = Commitment.open(opened("2026-03-02T01:00:00Z", Optional.of("2026-03-04T01:00:00Z")));

        Evidence excuse = only(open.excuse(excused), Books.ORDINARY);
        Evidence success = only(
                open.fulfil(CommitmentStep.Fulfilled.of(stamp("2026-03-03T01:00:00Z")))
                        .excuse(excused),
                Books.ORDINARY);

        assertThat(excuse.disposition()).isEqualTo(Disposition.EXCUSED);
        assertThat(excuse.reason()).contains("typhoon");
        assertThat(success.disposition()).isEqualTo(Disposition.COUNTED);
        assertThat(success.numerator()).isEqualTo(1);
    }

    @Test
    void nobody_excuses_what_he_is_accountable_for() {
        Commitment open = Commitment.open(opened("2026-03-02T01:00:00Z", Optional.empty()));

        assertThatThrownBy(() -> open.excuse(CommitmentStep.Excused.of(
                        stamp("2026-03-10T01:00:00Z"),
                        Excuse.of(
                                Clause.NATURAL_DISASTER,
                                "typhoon",
                                EmployeeId.of("E-1"),
                                Instant.parse("2026-03-10T01:00:00Z")))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("Let somebody decide who is not accountable");
    }

    @Test
    void an_excuse_from_the_future_is_refused() {
        assertThatThrownBy(() -> CommitmentStep.Excused.of(
                        stamp("2026-03-10T01:00:00Z"),
                        Excuse.of(
                                Clause.NATURAL_DISASTER,
                                "typhoon",
                                EmployeeId.of("E-2"),
                                Instant.parse("2026-03-10T01:00:01Z"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("excuse.decidedAt");
    }

    @Test
    void a_withdrawal_up_to_the_due_instant_owes_nothing_and_later_stays_missed() {
        Commitment open = Commitment.open(opened("2026-03-02T01:00:00Z", Optional.of("2026-03-04T01:00:00Z")));

        Evidence before = only(
                open.withdraw(CommitmentStep.Withdrawn.of(stamp("2026-03-03T01:00:00Z"), ReasonCode.of("moved"))),
                Books.ORDINARY);
        Evidence after = only(
                open.withdraw(CommitmentStep.Withdrawn.of(stamp("2026-03-05T01:00:00Z"), ReasonCode.of("moved"))),
                Books.ORDINARY);

        assertThat(before.disposition()).isEqualTo(Disposition.NOT_OWED);
        assertThat(after.disposition()).isEqualTo(Disposition.COUNTED);
        assertThat(after.numerator()).isZero();
    }

    @Test
    void what_happened_after_the_asking_is_unseen() {
        Commitment late = Commitment.open(opened("2026-03-02T01:00:00Z", Optional.of("2026-03-04T01:00:00Z")))
                .fulfil(CommitmentStep.Fulfilled.of(stamp("2026-03-04T00:00:00Z")));

        assertThat(late.evidence(Books.ORDINARY, Books.ROSTER, Instant.parse("2026-03-03T00:00:00Z")))
                .isEmpty();
        assertThat(late.evidence(Books.ORDINARY, Books.ROSTER, Instant.parse("2026-03-01T00:00:00Z")))
                .isEmpty();
        assertThat(late.asOf(Instant.parse("2026-03-01T00:00:00Z"))).isEmpty();
    }
}
