package dev.qualitysdk.service.reconciliation;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
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
import dev.qualitysdk.service.settlement.Direction;
import dev.qualitysdk.service.settlement.ReceiptNumber;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Arbitraries of statements, their reconciliation with settlements, and drawers of cash; money is in CNY. References, amounts and
 * dates are few, so that all kinds of lines come about.
 */
public final class ReconciliationArbitraries {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private ReconciliationArbitraries() {}

    /** Reconciliations of up to ten entries with up to ten settlements, with a tolerance of up to three days. */
    public static Arbitrary<Reconciliation> reconciliations() {
        return Combinators.combine(
                        Walks.moves(10, 9),
                        Walks.moves(10, 9),
                        Arbitraries.integers().between(0, 3))
                .as((theirs, ours, tolerance) -> reconcile(entries(theirs), settlements(ours), tolerance));
    }

    private static <T> Arbitrary<T> each(Function<Reconciliation, Collection<T>> parts) {
        return reconciliations().map(parts).filter(some -> !some.isEmpty()).flatMap(some -> Arbitraries.of(some));
    }

    /** Statements of payments. */
    public static Arbitrary<PaymentStatement> statements() {
        return reconciliations().map(Reconciliation::statement);
    }

    /** Entries of statements. */
    public static Arbitrary<StatementEntry> statementEntries() {
        return each(reconciliation -> reconciliation.statement().entries().values());
    }

    /** Lines of reconciliations, of every kind. */
    public static Arbitrary<ReconciliationLine> lines() {
        return each(Reconciliation::lines);
    }

    /** Balances of reconciliations. */
    public static Arbitrary<ReconciliationBalance> balances() {
        return each(Reconciliation::balances);
    }

    /** Payments of ours, as they stand in reconciliations. */
    public static Arbitrary<OwnPayment> ownPayments() {
        return each(reconciliation -> reconciliation.lines().stream()
                .flatMap(line -> line.here().stream())
                .toList());
    }

    /** Lines of cash that came, went, was given back or was rounded, some of them reversed. */
    public static Arbitrary<CashLine> cashLines() {
        return Combinators.combine(cash().flatMap(lines -> Arbitraries.of(lines)), Arbitraries.of(false, false, true))
                .as((line, reversed) -> reversed ? line.reversed() : line);
    }

    private static Arbitrary<ImmutableList<CashLine>> cash() {
        return Combinators.combine(
                        BasicsArbitraries.ids(SettlementId::of),
                        Arbitraries.longs().between(0, 100_000),
                        Arbitraries.longs().between(0, 10_000).optional(0.6))
                .as((settlement, owed, change) -> {
                    Money exact = Money.ofMinor(CNY, owed);
                    Money payable = Money.ofMinor(CNY, (owed + 5) / 10 * 10);
                    return change.map(more -> CashLine.received(settlement, exact, payable, payable.plusMinor(more)))
                            .orElseGet(() -> CashLine.paid(settlement, exact, payable));
                });
    }

    /** Drawers of cash with up to six movements. */
    public static Arbitrary<CashDrawer> drawers() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 100_000), cash().list().ofMaxSize(6))
                .as((opening, movements) -> {
                    CashDrawer drawer = CashDrawer.of(Money.ofMinor(CNY, opening), List.of());
                    for (List<CashLine> lines : movements) {
                        drawer = drawer.plus(lines);
                    }
                    return drawer;
                });
    }

    /** A settlement by bank transfer that was begun on a day of March 2026 and went on by its fate. */
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

    /** A settlement for each move; few references, amounts and days, so that they meet. */
    static List<Settlement> settlements(List<Walks.Move> moves) {
        List<Settlement> settlements = new ArrayList<>();
        for (Walks.Move move : moves) {
            int id = settlements.size();
            settlements.add(settlement(
                    id, "PAY-" + move.choice() % 6, 100 + move.detail() % 3, move.minutes(), move.detail() / 3 % 9));
        }
        return settlements;
    }

    /** An entry of a statement for each move. */
    static List<StatementEntry> entries(List<Walks.Move> moves) {
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

    /** Some settlements against a statement of the first ten days of March 2026. */
    static Reconciliation reconcile(List<StatementEntry> entries, List<Settlement> settlements, int tolerance) {
        Regulation regulation = RegulationArbitraries.ordinary()
                .payments(PaymentRule.of(tolerance, List.of()))
                .build();
        return Reconciliation.of(
                PaymentStatement.of(
                        "2026-03", List.of(PaymentMethod.BANK_TRANSFER), FIRST, FIRST.plusDays(10), entries),
                settlements,
                regulation);
    }
}
