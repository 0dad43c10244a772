package dev.qualitysdk.service.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.settlement.Settlement.State;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class SettlementProperties {

    private static final RegulationBook BOOK =
            RegulationBook.of(RegulationArbitraries.ordinary().build());
    private static final Roster NOBODY = Roster.of(List.of());
    private static final Instant LATER = Instant.parse("2060-12-01T00:00:00Z");

    @Provide
    Arbitrary<Settlement> settlements() {
        return SettlementArbitraries.settlements();
    }

    @Property(tries = 1000)
    void walks_reach_every_state(@ForAll("settlements") Settlement settlement) {
        Statistics.collect(settlement.state());
        Statistics.coverage(states -> {
            for (State state : State.values()) {
                states.check(state).percentage(share -> share >= 0.2);
            }
        });
    }

    @Property
    void replaying_the_steps_read_back_from_their_forms_gives_the_same_settlement(
            @ForAll("settlements") Settlement settlement) {
        Settlement again = Settlement.FAMILY.replay(settlement.steps().stream()
                .map(step -> Settlement.FAMILY.read(step.form()))
                .collect(ImmutableList.toImmutableList()));

        assertThat(again.steps()).isEqualTo(settlement.steps());
        assertThat(again.state()).isEqualTo(settlement.state());
        assertThat(again.paid()).isEqualTo(settlement.paid());
        assertThat(again.receipt()).isEqualTo(settlement.receipt());
    }

    @Property
    @Label("traps 82, 83: whatever fails or stays unanswered, it is paid at most once")
    void nothing_is_paid_twice(@ForAll("settlements") Settlement settlement) {
        boolean open = false;
        boolean begun = false;
        int paid = 0;
        for (SettlementStep step : settlement.steps()) {
            if (step instanceof SettlementStep.PaymentBegun) {
                assertThat(open || paid > 0).isFalse();
                open = true;
                begun = true;
            } else if (step instanceof SettlementStep.Failed) {
                open = false;
            } else if (step instanceof SettlementStep.Paid) {
                assertThat(begun && paid == 0).isTrue();
                open = false;
                paid++;
            }
        }
        assertThat(paid).isLessThanOrEqualTo(1);
        assertThat(settlement.paid().isPresent()).isEqualTo(paid == 1);
    }

    @Property
    void a_receipt_is_handed_over_only_for_what_was_paid(@ForAll("settlements") Settlement settlement) {
        assertThat(settlement.receipt().isEmpty() || settlement.paid().isPresent())
                .isTrue();
        boolean settled = settlement.state() == State.RECEIPTED || settlement.state() == State.RECONCILED;
        assertThat(!settled || settlement.receipt().isPresent()).isTrue();
    }

    @Property
    @Label("trap 85: a counter-entry is what was paid in the other direction, so that both together are nothing")
    void a_settlement_and_its_counter_entry_cancel_out(@ForAll("settlements") Settlement settlement) {
        Assume.that(settlement.paid().isPresent());
        SettlementStep.FallenDue counter = settlement
                .counterEntry(
                        settlement.steps().get(settlement.version() - 1).stamp(),
                        dev.qualitysdk.basics.SettlementId.of("counter"))
                .build();

        assertThat(counter.direction()).isNotEqualTo(settlement.due().direction());
        assertThat(counter.amount()).isEqualTo(settlement.paid().orElseThrow().amount());
        assertThat(counter.counterTo()).contains(settlement.id());
    }

    @Property
    @Label("trap 37: what happens after a payment changes nothing in its verdict, unless it is excused")
    void a_verdict_is_not_changed_by_later_steps(@ForAll("settlements") Settlement settlement) {
        Assume.that(settlement.paid().isPresent());
        int payment = settlement.steps().indexOf(settlement.paid().orElseThrow());
        Settlement then = Settlement.replay(settlement.steps().subList(0, payment + 1));
        Settlement later = Settlement.replay(Stream.concat(
                        then.steps().stream(),
                        settlement.steps().stream()
                                .skip(payment + 1L)
                                .takeWhile(step -> !(step instanceof SettlementStep.Excused)))
                .toList());
        List<Evidence> evidence = later.evidence(BOOK, NOBODY, LATER);

        assertThat(evidence).isEqualTo(then.evidence(BOOK, NOBODY, LATER)).hasSize(1);
    }
}
