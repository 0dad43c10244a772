package dev.qualitysdk.service.reconciliation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.service.reconciliation.ReconciliationLine.Kind;
import dev.qualitysdk.service.settlement.Direction;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Adds up a reconciliation twice: what was given, and what its lines say; a balance refuses to differ. */
final class Balances {

    private Balances() {}

    static ImmutableList<ReconciliationBalance> of(
            Collection<StatementEntry> entries, Collection<OwnPayment> expected, Collection<ReconciliationLine> lines) {
        TreeSet<CurrencyUnit> currencies = new TreeSet<>();
        entries.forEach(entry -> currencies.add(entry.amount().getCurrencyUnit()));
        expected.forEach(payment -> currencies.add(payment.amount().getCurrencyUnit()));
        ImmutableList.Builder<ReconciliationBalance> balances = ImmutableList.builder();
        for (CurrencyUnit currency : currencies) {
            for (Direction direction : Direction.values()) {
                Stream<Money> there = entries.stream()
                        .filter(entry -> entry.direction() == direction)
                        .map(StatementEntry::amount);
                Stream<Money> here = expected.stream()
                        .filter(payment -> payment.direction() == direction)
                        .map(OwnPayment::amount);
                balances.add(ImmutableReconciliationBalance.of(
                        currency,
                        direction,
                        sum(currency, there),
                        sum(currency, here),
                        byKind(
                                currency,
                                lines,
                                line -> line.there()
                                        .filter(entry -> entry.direction() == direction)
                                        .map(StatementEntry::amount)),
                        byKind(
                                currency,
                                lines,
                                line -> line.here()
                                        .filter(payment -> payment.direction() == direction)
                                        .map(OwnPayment::amount))));
            }
        }
        return balances.build();
    }

    private static ImmutableMap<Kind, Money> byKind(
            CurrencyUnit currency,
            Collection<ReconciliationLine> lines,
            Function<ReconciliationLine, Optional<Money>> amount) {
        ImmutableMap.Builder<Kind, Money> sums = ImmutableMap.builder();
        for (Kind kind : Kind.values()) {
            sums.put(
                    kind,
                    sum(
                            currency,
                            lines.stream()
                                    .filter(line -> line.kind() == kind)
                                    .flatMap(line -> amount.apply(line).stream())));
        }
        return sums.buildOrThrow();
    }

    private static Money sum(CurrencyUnit currency, Stream<Money> amounts) {
        return amounts.filter(amount -> amount.getCurrencyUnit().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
