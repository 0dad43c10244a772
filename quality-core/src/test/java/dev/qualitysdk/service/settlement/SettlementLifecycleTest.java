package dev.qualitysdk.service.settlement;

import static dev.qualitysdk.service.booking.BookingExamples.REASON;
import static dev.qualitysdk.service.booking.BookingExamples.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.lifecycle.LifecycleTableContract;
import dev.qualitysdk.service.settlement.Settlement.Event;
import dev.qualitysdk.service.settlement.Settlement.State;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementLifecycleTest {

    private static final String TABLE = """
            DUE        PAY             PAYING     3.4.1
            DUE        DISPUTE         DISPUTED   3.4.1
            DUE        EXCUSE          DUE        4.3
            PAYING     CONFIRM         PAID       3.4.1
            PAYING     FAIL            FAILED     3.4.1
            PAYING     LOSE_ANSWER     UNKNOWN    3.4.1
            PAYING     EXCUSE          PAYING     4.3
            PAID       RECEIPT         RECEIPTED  3.4.2
            PAID       DISPUTE         DISPUTED   3.4.1
            PAID       REVERSE         REVERSED   3.4.3
            PAID       EXCUSE          PAID       4.3
            RECEIPTED  RECEIPT         RECEIPTED  3.4.2
            RECEIPTED  RECONCILE       RECONCILED 3.4.3
            RECEIPTED  DISPUTE         DISPUTED   3.4.1
            RECEIPTED  REVERSE         REVERSED   3.4.3
            RECEIPTED  EXCUSE          RECEIPTED  4.3
            RECONCILED DISPUTE         DISPUTED   3.4.1
            RECONCILED REVERSE         REVERSED   3.4.3
            RECONCILED EXCUSE          RECONCILED 4.3
            FAILED     PAY             PAYING     3.4.1
            FAILED     CONFIRM         PAID       3.4.1
            FAILED     DISPUTE         DISPUTED   3.4.1
            FAILED     EXCUSE          FAILED     4.3
            UNKNOWN    CONFIRM         PAID       3.4.1
            UNKNOWN    FAIL            FAILED     3.4.1
            UNKNOWN    EXCUSE          UNKNOWN    4.3
            DISPUTED   RESOLVE_DISPUTE BACK       3.4.1
            DISPUTED   EXCUSE          DISPUTED   4.3
            REVERSED   EXCUSE          REVERSED   4.3
            """;

    @Test
    void every_state_and_event_leads_where_the_table_says_or_is_refused_and_changes_nothing() {
        LifecycleTableContract.holds(
                Settlement.LIFECYCLE,
                TABLE,
                SettlementExamples.inEveryState(),
                ImmutableMap.of(State.DISPUTED, State.RECEIPTED),
                Settlement::state,
                (settlement, event) -> settlement.take(SettlementExamples.step(event, at("2026-03-05T12:00"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"DUE", "PAID", "RECEIPTED", "RECONCILED", "FAILED"})
    void a_dispute_leads_back_to_where_it_came_from_also_after_an_excuse(State state) {
        Settlement before =
                Objects.requireNonNull(SettlementExamples.inEveryState().get(state));
        Settlement after = before.dispute(at("2026-03-05T12:00"), REASON)
                .take(SettlementExamples.step(Event.EXCUSE, at("2026-03-05T12:01")))
                .resolveDispute(at("2026-03-05T12:02"), REASON);

        assertThat(after.state()).isEqualTo(state);
    }

    @Test
    void every_permitted_step_is_read_back_from_its_canonical_form() {
        List<SettlementStep> steps = Stream.concat(
                        Stream.of(SettlementExamples.due().due()),
                        Stream.of(Event.values()).map(event -> SettlementExamples.step(event, at("2026-03-05T12:00"))))
                .toList();

        assertThat(steps)
                .allSatisfy(step -> assertThat(SettlementStep.read(step.form())).isEqualTo(step));
        assertThat(SettlementStep.class.getPermittedSubclasses())
                .allSatisfy(type -> assertThat(steps).anyMatch(type::isInstance))
                .hasSameSizeAs(steps);
    }
}
