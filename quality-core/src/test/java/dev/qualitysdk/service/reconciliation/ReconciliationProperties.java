package dev.qualitysdk.service.reconciliation;

import static dev.qualitysdk.service.reconciliation.ReconciliationArbitraries.entries;
import static dev.qualitysdk.service.reconciliation.ReconciliationArbitraries.reconcile;
import static dev.qualitysdk.service.reconciliation.ReconciliationArbitraries.settlements;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.Walks;
import dev.qualitysdk.service.reconciliation.ReconciliationLine.Kind;
import dev.qualitysdk.service.settlement.Settlement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class ReconciliationProperties {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @Provide
    Arbitrary<List<Walks.Move>> moves() {
        return Walks.moves(10, 9).map(moves -> moves);
    }

    @Property
    @Label("clause 3.4.3: every entry and payment stands in one line, and both totals are the sums of their lines")
    void lines_hold_each_once_and_add_up(
            @ForAll("moves") List<Walks.Move> ours,
            @ForAll("moves") List<Walks.Move> theirs,
            @ForAll @IntRange(max = 3) int tolerance) {
        List<StatementEntry> entries = entries(theirs);
        Reconciliation result = reconcile(entries, settlements(ours), tolerance);

        assertThat(result.lines().stream().flatMap(line -> line.there().stream()))
                .containsExactlyInAnyOrderElementsOf(entries);
        assertThat(result.lines().stream().flatMap(line -> line.here().stream()))
                .doesNotHaveDuplicates();
        Money there = Money.zero(CNY);
        Money here = Money.zero(CNY);
        Money differences = Money.zero(CNY);
        for (ReconciliationLine line : result.lines()) {
            Statistics.label("kinds").collect(line.kind());
            there = there.plus(line.there().map(StatementEntry::amount).orElse(Money.zero(CNY)));
            here = here.plus(line.here().map(OwnPayment::amount).orElse(Money.zero(CNY)));
            differences = differences.plus(line.difference());
            if (line.kind() == Kind.MATCHED) {
                assertThat(line.difference().isZero()).isTrue();
                assertThat(Reconciliation.within(
                                line.there().orElseThrow().booked(),
                                line.here().orElseThrow().date(),
                                tolerance))
                        .isTrue();
            }
        }
        assertThat(there)
                .isEqualTo(total(result.balances().stream()
                        .map(ReconciliationBalance::there)
                        .toList()));
        assertThat(here)
                .isEqualTo(total(result.balances().stream()
                        .map(ReconciliationBalance::here)
                        .toList()));
        assertThat(there.minus(here)).isEqualTo(differences);
    }

    private static Money total(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(CNY), Money::plus);
    }

    @Property
    void the_order_of_what_is_given_changes_nothing(
            @ForAll("moves") List<Walks.Move> ours, @ForAll("moves") List<Walks.Move> theirs, @ForAll long seed) {
        List<Settlement> settlements = settlements(ours);
        List<StatementEntry> entries = entries(theirs);
        List<ReconciliationLine> lines = reconcile(entries, settlements, 2).lines();
        Collections.shuffle(settlements, new Random(seed));
        Collections.shuffle(entries, new Random(seed + 1));

        assertThat(reconcile(entries, settlements, 2).lines()).isEqualTo(lines);
    }

    @Property
    @Label("traps 84, 85: what has to be in the drawer is reckoned from its lines; what is undone leaves nothing")
    void a_drawer_holds_its_lines_and_reversing_them_is_the_identity(@ForAll("moves") List<Walks.Move> moves) {
        CashDrawer drawer = CashDrawer.of(Money.ofMinor(CNY, 50_000), List.of());
        Money expected = Money.ofMinor(CNY, 50_000);
        List<CashLine> all = new ArrayList<>();
        for (Walks.Move move : moves) {
            SettlementId id = SettlementId.of("S-" + all.size());
            Money owed = Money.ofMinor(CNY, move.detail());
            Money payable = Money.ofMinor(CNY, (move.detail() + 2L) / 5 * 5);
            boolean receives = move.choice() % 2 == 0;
            List<CashLine> lines = receives
                    ? CashLine.received(id, owed, payable, payable.plusMinor(move.minutes() * 100L))
                    : CashLine.paid(id, owed, payable);
            drawer = drawer.plus(lines);
            all.addAll(lines);
            expected = receives ? expected.plus(payable) : expected.minus(payable);
            assertThat(drawer.settled(id)).isEqualTo(receives ? owed : owed.negated());
        }

        assertThat(drawer.expected()).isEqualTo(expected);
        CashDrawer undone = drawer.plus(all.stream().map(CashLine::reversed).toList());
        assertThat(undone.expected()).isEqualTo(Money.ofMinor(CNY, 50_000));
        for (CashLine line : all) {
            assertThat(undone.settled(line.settlement()).isZero()).isTrue();
        }
    }
}
