package dev.qualitysdk.service.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.regulation.PaymentDuty;
import dev.qualitysdk.regulation.Regulation;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** All that one seller sold on one local day, each settlement once, in whatever order it was told. */
final class SellerDay {

    private final Sale judged;
    private final LocalDate date;
    private final ImmutableSortedMap<SettlementId, Sale> sales;

    private SellerDay(Sale judged, LocalDate date, ImmutableSortedMap<SettlementId, Sale> sales) {
        this.judged = judged;
        this.date = date;
        this.sales = sales;
    }

    static SellerDay of(Regulation regulation, Sale sale, Iterable<Sale> others) {
        LocalDate date = date(regulation, sale);
        TreeMap<SettlementId, Sale> sales = new TreeMap<>();
        sales.put(sale.settlement(), sale);
        Faults faults = Faults.in("sales of " + sale.seller() + " on " + date);
        for (Sale other : others) {
            if (other.seller().equals(sale.seller())
                    && date(regulation, other).equals(date)
                    && !other.settlement().equals(sale.settlement())) {
                Sale known = sales.putIfAbsent(other.settlement(), other);
                faults.check(
                        known == null || known.equals(other),
                        "others",
                        other.settlement(),
                        "each settlement once, or always the same",
                        "3.4.1");
            }
        }
        sales.values()
                .forEach(one -> faults.check(
                        one.currency().equals(regulation.currency()),
                        one.settlement() + ".amounts",
                        one.currency(),
                        "the regulation's currency, " + regulation.currency(),
                        "3.4.1"));
        faults.refuse();
        return new SellerDay(sale, date, ImmutableSortedMap.copyOfSorted(sales));
    }

    private static LocalDate date(Regulation regulation, Sale sale) {
        return LocalDate.ofInstant(sale.at(), regulation.zone());
    }

    LocalDate date() {
        return date;
    }

    /** {@return the duties that are about the judged sale; a seller who was served under two classes falls under both} */
    ImmutableList<AppliedDuty> duties(Regulation regulation, MaterialCatalogue catalogue) {
        ImmutableList.Builder<AppliedDuty> applied = ImmutableList.builder();
        for (PaymentDuty duty : regulation.payments().map(rule -> rule.on(date)).orElse(ImmutableList.of())) {
            if (sales.values().stream().anyMatch(sale -> duty.isAbout(sale.sellerClass()))) {
                Set<String> kinds = kinds(duty, catalogue);
                if (!judged.of(kinds).isZero()) {
                    applied.add(apply(duty, kinds));
                }
            }
        }
        return applied.build();
    }

    private Set<String> kinds(PaymentDuty duty, MaterialCatalogue catalogue) {
        return sales.values().stream()
                .flatMap(sale -> sale.amounts().keySet().stream())
                .filter(kind -> duty.kind().filter(named -> !named.equals(kind)).isEmpty())
                .filter(kind -> duty.group()
                        .filter(named -> !named.equals(catalogue.kind(kind).group()))
                        .isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private AppliedDuty apply(PaymentDuty duty, Set<String> kinds) {
        Money total = Money.zero(judged.currency());
        ImmutableSortedSet.Builder<SettlementId> from = ImmutableSortedSet.naturalOrder();
        for (Sale sale : sales.values()) {
            Money part = sale.of(kinds);
            total = total.plus(part);
            if (!part.isZero()) {
                from.add(sale.settlement());
            }
        }
        return ImmutableAppliedDuty.of(duty, total, from.build());
    }
}
