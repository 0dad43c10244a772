package dev.qualitysdk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.IncidentId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PauseReason;
import dev.qualitysdk.basics.Place;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObligationPartsTest {

    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");
    private static final EmployeeId ANN = EmployeeId.of("E-1");
    private static final EmployeeId BOB = EmployeeId.of("E-2");

    @Test
    void a_pause_ends_once_and_not_before_it_began() {
        Pause open = Pause.open(PauseReason.WAITING_FOR_CUSTOMER, NINE);

        assertThat(open.to()).isEmpty();
        assertThat(open).hasToString("waiting_for_customer 2026-01-05T09:00:00Z/..");
        assertThat(open.endedAt(TEN)).isEqualTo(Pause.of(PauseReason.WAITING_FOR_CUSTOMER, NINE, TEN));
        assertThat(open.endedAt(NINE).to()).contains(NINE);
        assertThatThrownBy(() -> open.endedAt(TEN).endedAt(TEN)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Pause.of(PauseReason.WAITING_FOR_CUSTOMER, TEN, NINE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2026-01-05T10:00:00Z");
    }

    @Test
    void an_excuse_needs_the_code_of_a_reason() {
        assertThatThrownBy(() -> Excuse.of(Clause.NATURAL_DISASTER, "", ANN, NINE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> Withdrawal.of("two\nlines", NINE)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void an_excuse_window_covers_what_is_due_inside_it_at_a_place_struck() {
        IncidentId flood = IncidentId.of("I-1");
        ExcuseWindow window = ExcuseWindow.of(
                List.of(Place.of("harbour")),
                TimeWindow.of(NINE, TEN),
                flood,
                Excuse.of(Clause.NATURAL_DISASTER, "flood", ANN, TEN));

        assertThat(window.excuseFor(Place.of("harbour"), NINE)).contains(window.excuse());
        assertThat(window.excuse().incident()).contains(flood);
        assertThat(window.excuseFor(Place.of("harbour"), TEN)).as("recovered").isEmpty();
        assertThat(window.excuseFor(Place.of("north"), NINE)).as("not struck").isEmpty();
    }

    @Test
    void an_excuse_window_without_a_place_or_of_another_incident_is_refused() {
        assertThatThrownBy(() -> ExcuseWindow.of(
                        List.of(),
                        TimeWindow.of(NINE, TEN),
                        IncidentId.of("I-1"),
                        Excuse.of(Clause.NATURAL_DISASTER, "flood", ANN, TEN, IncidentId.of("I-2"))))
                .isInstanceOf(InvalidValueException.class)
                .satisfies(refused ->
                        assertThat(((InvalidValueException) refused).faults()).hasSize(2));
    }

    @Test
    void responsibility_is_handed_over_from_an_instant_on() {
        Responsibility line = Responsibility.none().then(NINE, ANN).then(TEN, BOB);

        assertThat(line.at(NINE.minusNanos(1))).isEmpty();
        assertThat(line.at(NINE)).contains(ANN);
        assertThat(line.at(TEN.minusNanos(1))).contains(ANN);
        assertThat(line.at(TEN)).contains(BOB);
        assertThat(Responsibility.of(ANN).at(Instant.MIN)).contains(ANN);
        assertThat(line.then(TEN, ANN).at(TEN)).as("in the stead of the last").contains(ANN);
        assertThat(line.line()).containsEntry(NINE, ANN).hasSize(2);
        assertThatThrownBy(() -> line.then(NINE, ANN)).isInstanceOf(InvalidValueException.class);
    }
}
