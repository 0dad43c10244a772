package dev.qualitysdk.service.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walks;
import dev.qualitysdk.regulation.PaymentRule;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationArbitraries;
import dev.qualitysdk.service.reconciliation.ReconciliationLine.Kind;
import dev.qualitysdk.service.settlement.Direction;
import dev.qualitysdk.service.settlement.ReceiptNumber;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Provide
    Arbitrary<List<Walks.Move>> moves() {
        return Walks.moves(10, 9).map(moves -> moves);
    }

    static Settlement settlement(int id, String reference, long minor, int day, int fate) {
        Stamp stamp = Stamp.of(Instant.parse("2026-03-01T02:00:00Z").plusSeconds(86_400L * day), Actor.system("test"));
        Settlement paying = Settlement.open(SettlementStep.FallenDue.builder(stamp)
                        .settlement(SettlementId.of("S-" + id))
                        .booking(BookingId.of("B-1"))
                        .customer(CustomerId.of("C-1"))
                        .branch(BranchId.of("north"))
                        .direction(id % 4 == 0 ? Direction.CUSTOMER_PAYS : Direction.WE_PAY)
                        .amount(Money.ofMinor(CNY, minor))
                        .method(PaymentMethod.BANK_TRANSFER)
                        .build())
                .pay(stamp, PaymentReference.of(reference));
        return switch (fate) {
            case 0 -> paying.loseAnswer(stamp);
            case 1 -> paying.confirm(stamp);
            case 2 ->
                paying.confirm(stamp)
                        .receipt(stamp, ReceiptNumber.of("north", 1 + id))
                        .reconcile(stamp, "earlier");
            default -> paying.confirm(stamp).receipt(stamp, ReceiptNumber.of("north", 1 + id));
        };
    }

    private static List<Settlement> settlements(List<Walks.Move> moves) {
        List<Settlement> settlements = new ArrayList<>();
        for (Walks.Move move : moves) {
            int id = settlements.size();
            settlements.add(settlement(
                    id, "PAY-" + move.choice() % 6, 100 + move.detail() % 3, move.minutes(), move.detail() / 3 % 9));
        }
        return settlements;
    }

    private static List<StatementEntry> entries(List<Walks.Move> moves) {
        List<StatementEntry> entries = new ArrayList<>();
        for (Walks.Move move : moves) {
            entries.add(StatementEntry.of(
                    "E-" + entries.size(),
                    move.choice() % 3 == 0
                            ? Optional.empty()
                            : Optional.of(PaymentReference.of("PAY-" + move.choice() % 6)),
                    move.detail() % 5 == 0 ? Direction.CUSTOMER_PAYS : Direction.WE_PAY,
                    Money.ofMinor(CNY, 100 + move.detail() % 3),
                    FIRST.plusDays(move.minutes())));
        }
        return entries;
    }

    private static Reconciliation reconcile(List<StatementEntry> entries, List<Settlement> settlements, int tolerance) {
        Regulation regulation = RegulationArbitraries.ordinary()
                .payments(PaymentRule.of(tolerance, List.of()))
                .build();
        return Reconciliation.of(
                PaymentStatement.of(
                        "2026-03", List.of(PaymentMethod.BANK_TRANSFER), FIRST, FIRST.plusDays(10), entries),
                settlements,
                regulation);
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
