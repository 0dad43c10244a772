package dev.qualitysdk.service.assessment;

import static dev.qualitysdk.service.assessment.AssessmentExamples.accepted;
import static dev.qualitysdk.service.assessment.AssessmentExamples.cny;
import static dev.qualitysdk.service.assessment.AssessmentExamples.offered;
import static dev.qualitysdk.service.booking.BookingExamples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.IllegalTransitionException;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.store.InMemoryStore;
import dev.qualitysdk.store.StaleVersionException;
import dev.qualitysdk.store.UnitOfWork;
import org.junit.jupiter.api.Test;

class AssessmentSettlementTest {

    private static final SettlementId FIRST = SettlementId.of("S-1");
    private static final SettlementId SECOND = SettlementId.of("S-2");

    private static Assessment settled() {
        return accepted().settle(at("2026-03-04T11:00"), FIRST);
    }

    @Test
    void a_second_settlement_of_one_assessment_is_refused_with_the_first_and_changes_nothing() {
        Assessment settled = settled();

        ClauseBreachException refusal =
                catchThrowableOfType(ClauseBreachException.class, () -> settled.settle(at("2026-03-04T11:05"), SECOND));

        assertThat(refusal.clause()).isEqualTo(Clause.SETTLEMENT_IN_TIME);
        assertThat(refusal)
                .hasMessageContaining("assessment A-1")
                .hasMessageContaining("settlement S-1 is made of it already, and S-2 would be a second");
        assertThat(settled.settlement()).contains(FIRST);
        assertThat(settled.version()).isEqualTo(accepted().version() + 1);
        assertThatThrownBy(() -> settled.settle(at("2026-03-04T11:05"), FIRST))
                .isInstanceOf(ClauseBreachException.class);
    }

    @Test
    void what_was_agreed_is_the_same_after_it_is_settled() {
        assertThat(settled().state()).isEqualTo(Assessment.State.ACCEPTED);
        assertThat(settled().agreedTotal()).contains(cny("1200.00"));
        assertThat(settled().agreedMethod()).contains(PaymentMethod.CASH);
        assertThat(accepted().settlement()).isEmpty();
    }

    @Test
    void nothing_is_settled_that_was_not_accepted() {
        assertThatThrownBy(() -> offered().settle(at("2026-03-04T11:00"), FIRST))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void a_settlement_takes_the_place_of_the_one_that_was_reversed_and_of_no_other() {
        Assessment anew = settled().settleAnew(at("2026-03-05T09:00"), SECOND, FIRST);

        assertThat(anew.settlement()).contains(SECOND);
        assertThatThrownBy(() -> anew.settleAnew(at("2026-03-05T10:00"), SettlementId.of("S-3"), FIRST))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("settlement S-2 is made of it already, and S-3 would take the place of S-1");
        assertThatThrownBy(() -> anew.settleAnew(at("2026-03-05T10:00"), FIRST, SECOND))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("settlement S-1 was recorded before");
        assertThatThrownBy(() -> accepted().settleAnew(at("2026-03-05T09:00"), SECOND, FIRST))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("no settlement is recorded whose place S-2 could take");
    }

    @Test
    void of_two_settlements_made_at_the_same_time_a_store_takes_one() {
        InMemoryStore store = InMemoryStore.create();
        Assessment read = accepted();
        store.commit(unit("agreed", read, 0));
        store.commit(unit("one", read.settle(at("2026-03-04T11:00"), FIRST), read.version()));

        assertThatThrownBy(() -> store.commit(unit("two", read.settle(at("2026-03-04T11:00"), SECOND), read.version())))
                .isInstanceOf(StaleVersionException.class);
    }

    private static UnitOfWork unit(String key, Assessment assessment, int expectedVersion) {
        return UnitOfWork.of(CommandKey.of(key))
                .save(Assessment.FAMILY, assessment, expectedVersion)
                .build();
    }
}
