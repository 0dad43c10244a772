package dev.qualitysdk.service.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walks;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * One settlement and somebody who carries out payments at most once by reference, with requests that arrive late or twice, answers
 * that get lost, and a host that tries whatever it likes.
 */
class PaymentScheduleProperties {

    /** Who carries out the payments: a reference is paid or refused once, and stays so. */
    private static final class Executor {

        private final Set<PaymentReference> paid = new HashSet<>();
        private final Set<PaymentReference> refused = new HashSet<>();

        void receive(PaymentReference reference, boolean refuses) {
            if (!paid.contains(reference) && !refused.contains(reference)) {
                (refuses ? refused : paid).add(reference);
            }
        }
    }

    private static final ReasonCode REASON = ReasonCode.of("test");

    private Settlement settlement = SettlementExamples.due();

    @Provide
    Arbitrary<List<Walks.Move>> schedules() {
        return Walks.moves(25, 10).map(moves -> moves);
    }

    private void attempt(Supplier<Settlement> step) {
        try {
            settlement = step.get();
        } catch (ClauseBreachException refused) {
            assertThat(refused.wayOut()).isNotBlank();
        }
    }

    @Property
    @Label("traps 82, 83: whatever is retried, lost or late, no more is paid than is owed")
    void what_goes_out_is_never_more_than_what_is_owed(@ForAll("schedules") List<Walks.Move> schedule) {
        settlement = SettlementExamples.due();
        Executor executor = new Executor();
        List<PaymentReference> onTheirWay = new ArrayList<>();
        Instant at = settlement.due().at();
        for (Walks.Move move : schedule) {
            at = at.plusSeconds(60L * move.minutes());
            Stamp stamp = Stamp.of(at, Actor.system("test"));
            PaymentReference wished = PaymentReference.of("PAY-" + move.detail() % 3);
            switch (move.choice() % 6) {
                case 0, 1 -> {
                    Settlement before = settlement;
                    attempt(() -> settlement.pay(stamp, wished));
                    if (settlement != before) {
                        onTheirWay.add(wished);
                    }
                }
                case 2 -> attempt(() -> settlement.loseAnswer(stamp));
                case 3 -> {
                    if (!onTheirWay.isEmpty()) {
                        int which = move.detail() % onTheirWay.size();
                        PaymentReference arriving =
                                move.detail() % 2 == 0 ? onTheirWay.get(which) : onTheirWay.remove(which);
                        executor.receive(arriving, move.detail() % 3 == 0);
                    }
                }
                case 4 -> hear(executor, stamp);
                default -> ask(executor, stamp);
            }
            assertThat(executor.paid).hasSizeLessThanOrEqualTo(1);
        }
        onTheirWay.forEach(late -> executor.receive(late, false));
        Statistics.label("paid").collect(executor.paid.size());
        Statistics.label("state").collect(settlement.state());

        assertThat(executor.paid).as("also when all that is on its way arrives").hasSizeLessThanOrEqualTo(1);
        assertThat(settlement.paid().isEmpty() || executor.paid.size() == 1).isTrue();
    }

    /** The answer to the last request, where there is one yet. */
    private void hear(Executor executor, Stamp stamp) {
        settlement.reference().ifPresent(reference -> {
            if (executor.paid.contains(reference)) {
                attempt(() -> settlement.confirm(stamp));
            } else if (executor.refused.contains(reference)) {
                attempt(() -> settlement.fail(stamp, REASON));
            }
        });
    }

    /** Asking after an unknown payment; one that is still on its way is not known there, and said to have failed. */
    private void ask(Executor executor, Stamp stamp) {
        if (settlement.state() == Settlement.State.UNKNOWN) {
            boolean known = executor.paid.contains(settlement.reference().orElseThrow());
            attempt(() -> known ? settlement.confirm(stamp) : settlement.fail(stamp, REASON));
        }
    }
}
