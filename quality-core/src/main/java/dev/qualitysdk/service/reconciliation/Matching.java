package dev.qualitysdk.service.reconciliation;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.service.reconciliation.ReconciliationLine.Kind;
import dev.qualitysdk.service.settlement.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Pairs entries with payments, one to one, and says of the rest where it is missing. Used once. */
final class Matching {

    private static final Comparator<StatementEntry> ENTRIES =
            Comparator.comparing(StatementEntry::booked).thenComparing(StatementEntry::id);
    private static final Comparator<OwnPayment> PAYMENTS = Comparator.comparing(OwnPayment::date)
            .thenComparing(payment -> payment.settlements().first());
    private static final Comparator<ReconciliationLine> LINES = Comparator.comparing(ReconciliationLine::kind)
            .thenComparing(line -> line.there().map(StatementEntry::id).orElse(""))
            .thenComparing(line ->
                    line.here().map(own -> own.settlements().first().value()).orElse(""));

    /** What entry and payment of one reference share, whatever their amounts. */
    private record Referenced(PaymentReference reference, Direction direction, CurrencyUnit currency) {}

    /** What an entry and a payment share that are the same but for their dates. */
    private record Same(Optional<PaymentReference> reference, Direction direction, Money amount) {}

    private final int tolerance;
    private final Set<StatementEntry> entries = new LinkedHashSet<>();
    private final Set<OwnPayment> payments = new LinkedHashSet<>();
    private final Set<Referenced> matched = new HashSet<>();
    private final List<ReconciliationLine> lines = new ArrayList<>();
    private final List<OwnPayment> expected = new ArrayList<>();

    Matching(PaymentStatement statement, Collection<OwnPayment> own, int tolerance) {
        this.tolerance = tolerance;
        statement.entries().values().stream().sorted(ENTRIES).forEach(entries::add);
        for (OwnPayment payment : ImmutableList.sortedCopyOf(PAYMENTS, own)) {
            if (payment.foundIn().filter(code -> !code.equals(statement.code())).isPresent()) {
                matched.add(referenced(payment));
            } else {
                payments.add(payment);
            }
        }
        pair(
                entry -> entry.reference().map(r -> new Same(entry.reference(), entry.direction(), entry.amount())),
                payment ->
                        Optional.of(new Same(Optional.of(payment.reference()), payment.direction(), payment.amount())),
                Kind.MATCHED);
        pair(Matching::referenced, payment -> Optional.of(referenced(payment)), Kind.AMOUNT_DIFFERS);
        pair(
                entry -> entry.reference().isPresent()
                        ? Optional.empty()
                        : Optional.of(new Same(Optional.empty(), entry.direction(), entry.amount())),
                payment -> payment.confirmed()
                        ? Optional.of(new Same(Optional.empty(), payment.direction(), payment.amount()))
                        : Optional.empty(),
                Kind.MATCHED);
        rest(statement);
    }

    private static Optional<Referenced> referenced(StatementEntry entry) {
        return entry.reference()
                .map(reference -> new Referenced(
                        reference, entry.direction(), entry.amount().getCurrencyUnit()));
    }

    private static Referenced referenced(OwnPayment payment) {
        return new Referenced(
                payment.reference(), payment.direction(), payment.amount().getCurrencyUnit());
    }

    /** Pairs within each key the earliest with the earliest: since the tolerance is the same for all, no pairing has more. */
    private <K> void pair(
            Function<StatementEntry, Optional<K>> entryKey, Function<OwnPayment, Optional<K>> paymentKey, Kind kind) {
        Map<K, List<StatementEntry>> there = grouped(entries, entryKey);
        Map<K, List<OwnPayment>> here = grouped(payments, paymentKey);
        there.forEach((key, some) -> {
            List<OwnPayment> others = here.getOrDefault(key, List.of());
            int i = 0;
            int j = 0;
            while (i < some.size() && j < others.size()) {
                StatementEntry entry = some.get(i);
                OwnPayment payment = others.get(j);
                if (Reconciliation.within(entry.booked(), payment.date(), tolerance)) {
                    match(kind, entry, payment);
                    i++;
                    j++;
                } else if (entry.booked().isBefore(payment.date())) {
                    i++;
                } else {
                    j++;
                }
            }
        });
    }

    private static <T, K> Map<K, List<T>> grouped(Set<T> all, Function<T, Optional<K>> key) {
        Map<K, List<T>> groups = new LinkedHashMap<>();
        for (T one : all) {
            key.apply(one)
                    .ifPresent(k -> groups.computeIfAbsent(k, ignored -> new ArrayList<>())
                            .add(one));
        }
        return groups;
    }

    private void match(Kind kind, StatementEntry entry, OwnPayment payment) {
        entries.remove(entry);
        payments.remove(payment);
        matched.add(referenced(payment));
        expected.add(payment);
        lines.add(ReconciliationLine.of(kind, Optional.of(entry), Optional.of(payment)));
    }

    private void rest(PaymentStatement statement) {
        for (StatementEntry entry : entries) {
            Kind kind = referenced(entry).filter(matched::contains).isPresent() ? Kind.DUPLICATE : Kind.MISSING_HERE;
            lines.add(ReconciliationLine.of(kind, Optional.of(entry), Optional.empty()));
        }
        for (OwnPayment payment : payments) {
            boolean inside = !payment.date().isBefore(statement.since())
                    && payment.date().isBefore(statement.until());
            if (payment.confirmed() && inside) {
                expected.add(payment);
                lines.add(ReconciliationLine.of(Kind.MISSING_THERE, Optional.empty(), Optional.of(payment)));
            }
        }
        lines.sort(LINES);
    }

    ImmutableList<ReconciliationLine> lines() {
        return ImmutableList.copyOf(lines);
    }

    /** {@return our payments that the statement shows or had to show} */
    ImmutableList<OwnPayment> expected() {
        return ImmutableList.copyOf(expected);
    }
}
