package dev.qualitysdk.regulation.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnactmentTest {

    private static final Regulation JULY = VersionArbitraries.ordinary("2026-7", LocalDate.of(2026, 7, 1));

    private static Stamp stamp(String at, String who) {
        return Stamp.of(Instant.parse(at), Actor.employee(EmployeeId.of(who)));
    }

    private static Enactment approved() {
        return VersionArbitraries.drafted(JULY, Instant.parse("2026-06-01T00:00:00Z"), Optional.empty())
                .approve(EnactmentStep.Approved.of(stamp("2026-06-02T00:00:00Z", "director")));
    }

    @Test
    void who_drafted_a_version_cannot_approve_it() {
        Enactment draft = VersionArbitraries.drafted(JULY, Instant.parse("2026-06-01T00:00:00Z"), Optional.empty());

        assertThatThrownBy(() -> draft.approve(EnactmentStep.Approved.of(stamp("2026-06-02T00:00:00Z", "author"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("2026-7")
                .hasMessageContaining("Let somebody else approve it");
    }

    @Test
    void a_version_is_never_in_force_before_its_publication() {
        Enactment approved = approved();

        assertThat(approved.publish(EnactmentStep.Published.of(stamp("2026-06-30T16:00:00Z", "clerk")))
                        .state())
                .isEqualTo(Enactment.State.PUBLISHED);
        assertThatThrownBy(() ->
                        approved.publish(EnactmentStep.Published.of(stamp("2026-06-30T16:00:00.000001Z", "clerk"))))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("before its publication")
                .hasMessageContaining("8.2");
    }

    @Test
    void a_version_does_not_enter_into_force_before_its_effective_date_begins_in_its_zone() {
        Enactment published = approved().publish(EnactmentStep.Published.of(stamp("2026-06-10T00:00:00Z", "clerk")));

        assertThatThrownBy(() -> published.enterIntoForce(
                        EnactmentStep.EnteredIntoForce.of(stamp("2026-06-30T15:59:59.999999Z", "clerk"))))
                .isInstanceOf(ClauseBreachException.class);
        assertThat(published
                        .enterIntoForce(EnactmentStep.EnteredIntoForce.of(stamp("2026-06-30T16:00:00Z", "clerk")))
                        .state())
                .isEqualTo(Enactment.State.IN_FORCE);
    }

    @Test
    void a_draft_is_revised_into_itself_only_and_takes_no_place_of_its_own() {
        Enactment draft = VersionArbitraries.drafted(JULY, Instant.parse("2026-06-01T00:00:00Z"), Optional.empty());
        Draft other = Draft.of(
                VersionArbitraries.ordinary("2026-8", LocalDate.of(2026, 8, 1)), VersionArbitraries.TEXT, List.of());
        Enactment published = approved().publish(EnactmentStep.Published.of(stamp("2026-06-10T00:00:00Z", "clerk")));

        assertThatThrownBy(() -> draft.revise(EnactmentStep.Revised.of(
                        stamp("2026-06-02T00:00:00Z", "author"), dev.qualitysdk.basics.ReasonCode.of("x"), other)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> published.supersede(EnactmentStep.Superseded.of(
                        stamp("2026-08-01T00:00:00Z", "clerk"), RegulationVersion.of("2026-7"))))
                .isInstanceOf(ClauseBreachException.class);
    }

    @Test
    void a_date_that_does_not_exist_is_refused_when_a_step_is_read_trap_153() {
        CanonicalForm form = approved().steps().get(0).form();
        Map<String, String> damaged = new HashMap<>(form.fields());
        damaged.put("effective", "2015-13-32");

        assertThatThrownBy(() -> Enactment.FAMILY.read(CanonicalForm.of(form.kind(), damaged)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(fault -> fault.field())
                                .contains("effective"));
    }

    @Test
    void all_faults_of_a_draft_are_named_at_once() {
        Amendment pay = VersionArbitraries.amendment(Clause.PAY, TransitionRule.BY_CYCLE);

        assertThatThrownBy(() -> Draft.of(JULY, "no digest", List.of(pay, pay), Optional.of(LocalDate.of(2026, 7, 1))))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("text", "until", "amendments"));
    }
}
