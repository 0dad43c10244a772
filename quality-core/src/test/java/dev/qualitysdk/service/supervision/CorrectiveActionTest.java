package dev.qualitysdk.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.CorrectiveActionId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Seven calendar days are allowed. */
class CorrectiveActionTest {

    private static final Instant AS_OF = Instant.parse("2026-03-31T16:00:00Z");
    private static final EmployeeId OWNER = EmployeeId.of("E-1");
    private static final EmployeeId FITTER = EmployeeId.of("E-2");
    private static final EmployeeId CHIEF = EmployeeId.of("E-3");

    private static Stamp stamp(String at) {
        return Stamp.of(Instant.parse(at), Actor.system("desk"));
    }

    private static CorrectiveAction opened(Optional<String> promised) {
        return CorrectiveAction.open(CorrectiveActionStep.Opened.builder()
                .stamp(stamp("2026-03-02T01:00:00Z"))
                .id(CorrectiveActionId.of("A-1"))
                .owner(OWNER)
                .promised(promised.map(Instant::parse))
                .build());
    }

    private static CorrectiveActionStep.Rectified rectified(String at) {
        return CorrectiveActionStep.Rectified.of(stamp(at), FITTER);
    }

    private static CorrectiveActionStep.Verified verified(String at, EmployeeId by) {
        return CorrectiveActionStep.Verified.of(stamp(at), by);
    }

    private static List<Evidence> evidence(CorrectiveAction action, Instant asOf) {
        return action.evidence(Books.ORDINARY, Books.ROSTER, asOf);
    }

    @Test
    void it_is_fulfilled_by_the_rectification_that_was_later_verified() {
        CorrectiveAction action = opened(Optional.empty())
                .rectify(rectified("2026-03-09T01:00:00Z"))
                .verify(verified("2026-03-20T01:00:00Z", CHIEF));

        Evidence evidence = evidence(action, AS_OF).get(0);

        assertThat(evidence.numerator()).isEqualTo(1);
        assertThat(evidence.at()).isEqualTo("2026-03-09T01:00:00Z");
        assertThat(evidence.employee()).contains(OWNER);
        assertThat(evidence.clause()).isEqualTo(Clause.CONTINUAL_IMPROVEMENT);
    }

    @Test
    void what_was_sent_back_fulfils_nothing_and_the_due_time_stays() {
        CorrectiveAction action = opened(Optional.empty())
                .rectify(rectified("2026-03-05T01:00:00Z"))
                .sendBack(CorrectiveActionStep.SentBack.of(
                        stamp("2026-03-06T01:00:00Z"), ReasonCode.of("still-torn"), CHIEF))
                .rectify(rectified("2026-03-09T01:00:00.000001Z"))
                .verify(verified("2026-03-10T01:00:00Z", CHIEF));

        assertThat(action.fulfilled()).contains(Instant.parse("2026-03-09T01:00:00.000001Z"));
        assertThat(evidence(action, AS_OF).get(0).numerator()).isZero();
    }

    @Test
    void what_nobody_has_verified_does_not_count_as_done() {
        CorrectiveAction action = opened(Optional.empty()).rectify(rectified("2026-03-05T01:00:00Z"));

        assertThat(action.fulfilled()).isEmpty();
        assertThat(evidence(action, Instant.parse("2026-03-06T01:00:00Z"))).isEmpty();
        assertThat(evidence(action, AS_OF).get(0).numerator()).isZero();
        assertThat(evidence(action.verify(verified("2026-04-02T01:00:00Z", CHIEF)), AS_OF)
                        .get(0)
                        .numerator())
                .as("verified after the asking")
                .isZero();
    }

    @Test
    void who_put_it_right_neither_verifies_it_nor_sends_it_back() {
        CorrectiveAction action = opened(Optional.empty()).rectify(rectified("2026-03-05T01:00:00Z"));

        assertThatThrownBy(() -> action.verify(verified("2026-03-06T01:00:00Z", FITTER)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("corrective action A-1: E-2 would verify what E-2 put right (clause 1.3.4");
        assertThatThrownBy(() -> action.sendBack(
                        CorrectiveActionStep.SentBack.of(stamp("2026-03-06T01:00:00Z"), ReasonCode.of("torn"), FITTER)))
                .isInstanceOf(ClauseBreachException.class);
    }

    @Test
    void a_promised_time_stands_before_the_regulations() {
        assertThat(evidence(opened(Optional.of("2026-03-04T01:00:00Z")), AS_OF)
                        .get(0)
                        .at())
                .isEqualTo("2026-03-04T01:00:00Z");
    }

    @Test
    void its_owner_cannot_excuse_it_and_another_can() {
        Instant at = Instant.parse("2026-03-12T01:00:00Z");
        CorrectiveAction open = opened(Optional.empty());

        assertThatThrownBy(() -> open.excuse(CorrectiveActionStep.Excused.of(
                        stamp("2026-03-12T01:00:00Z"), Excuse.of(Clause.NATURAL_DISASTER, "typhoon", OWNER, at))))
                .isInstanceOf(ClauseBreachException.class);
        assertThat(evidence(
                                open.excuse(CorrectiveActionStep.Excused.of(
                                        stamp("2026-03-12T01:00:00Z"),
                                        Excuse.of(Clause.NATURAL_DISASTER, "typhoon", CHIEF, at))),
                                AS_OF)
                        .get(0)
                        .disposition())
                .isEqualTo(Disposition.EXCUSED);
    }
}
