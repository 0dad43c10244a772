package dev.qualitysdk.service.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SuggestionId;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.calendar.Excuse;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final EmployeeId MAKER = EmployeeId.of("E-2");
    private static final EmployeeId HANDLER = EmployeeId.of("E-1");
    private static final Instant AS_OF = Instant.parse("2026-04-30T16:00:00Z");
    private static final RegulationBook IN_A_WEEK =
            Books.but(regulation -> regulation.putAllowances(Duty.SUGGESTION_RESPONSE, Allowance.calendarDays(7)));

    private static Stamp stamp(String at) {
        return Stamp.of(Instant.parse(at), Actor.system("desk"));
    }

    private static Suggestion received() {
        return Suggestion.receive(SuggestionStep.Received.builder()
                .stamp(stamp("2026-03-02T01:00:00Z"))
                .id(SuggestionId.of("S-1"))
                .employee(MAKER)
                .handler(HANDLER)
                .build());
    }

    private static Evidence counted(Suggestion suggestion) {
        return suggestion.evidence(IN_A_WEEK, Books.ROSTER, AS_OF).get(0);
    }

    @Test
    void adopting_or_declining_within_the_time_is_an_answer() {
        Suggestion adopted =
                received().take(SuggestionStep.Adopted.of(stamp("2026-03-09T01:00:00Z"), EmployeeId.of("E-9")));
        Suggestion late = received()
                .take(SuggestionStep.Declined.of(
                        stamp("2026-03-09T01:00:00.000001Z"), ReasonCode.of("too-dear"), EmployeeId.of("E-9")));

        assertThat(counted(adopted).numerator()).isEqualTo(1);
        assertThat(counted(adopted).employee()).contains(HANDLER);
        assertThat(counted(late).numerator()).isZero();
        assertThat(counted(received()).numerator()).isZero();
    }

    @Test
    void where_the_regulation_sets_no_time_nothing_is_owed() {
        assertThat(received()
                        .evidence(Books.ORDINARY, Books.ROSTER, AS_OF)
                        .get(0)
                        .disposition())
                .isEqualTo(Disposition.NOT_OWED);
    }

    @Test
    void one_that_was_taken_back_in_time_owes_nothing() {
        assertThat(counted(received()
                                .take(SuggestionStep.Withdrawn.of(
                                        stamp("2026-03-03T01:00:00Z"), ReasonCode.of("thought-better"))))
                        .disposition())
                .isEqualTo(Disposition.NOT_OWED);
    }

    @Test
    void nobody_decides_about_his_own_nor_excuses_what_he_owes() {
        assertThatThrownBy(() -> received().take(SuggestionStep.Adopted.of(stamp("2026-03-03T01:00:00Z"), MAKER)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("E-2 would decide about a suggestion of E-2");
        assertThatThrownBy(() -> received()
                        .take(SuggestionStep.Declined.of(
                                stamp("2026-03-03T01:00:00Z"), ReasonCode.of("too-dear"), MAKER)))
                .isInstanceOf(ClauseBreachException.class);
        assertThatThrownBy(() -> received()
                        .take(SuggestionStep.AnswerExcused.of(
                                stamp("2026-03-03T01:00:00Z"),
                                Excuse.of(
                                        Clause.NATURAL_DISASTER,
                                        "typhoon",
                                        HANDLER,
                                        Instant.parse("2026-03-03T01:00:00Z")))))
                .isInstanceOf(ClauseBreachException.class);
    }
}
