package dev.qualitysdk.service.reconciliation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.service.settlement.Direction;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One payment as we recorded it, of one settlement or of several that were paid together (clause 3.4.3). */
@Value.Immutable
public sealed interface OwnPayment permits ImmutableOwnPayment {

    /** {@return the settlements that it pays, at least one} */
    @Value.NaturalOrder
    ImmutableSortedSet<SettlementId> settlements();

    /** {@return the reference it was begun under} */
    PaymentReference reference();

    /** {@return who paid whom} */
    Direction direction();

    /** {@return how much was paid in all; what is due where no answer came} */
    Money amount();

    /** {@return on which local date it was paid; on which it was begun where no answer came} */
    LocalDate date();

    /** {@return whether we know that it was paid; where we do not, it is missing nowhere} */
    boolean confirmed();

    /** {@return the statement in which it was found before, where it was} */
    Optional<String> foundIn();

    /**
     * Returns the payments that settlements record by the methods of a statement; those that were paid together as one.
     *
     * @param settlements the settlements, in any order
     * @param statement the statement they are held against
     * @param zone zone in which the statement's dates are meant
     * @return the payments
     */
    static ImmutableList<OwnPayment> of(Iterable<Settlement> settlements, PaymentStatement statement, ZoneId zone) {
        Faults.in("own payment")
                .given(settlements, "settlements")
                .given(statement, "statement")
                .given(zone, "zone")
                .refuse();
        TreeMap<SettlementId, Settlement> known = new TreeMap<>();
        settlements.forEach(settlement -> known.put(settlement.id(), settlement));
        TreeSet<SettlementId> told = new TreeSet<>();
        ImmutableList.Builder<OwnPayment> payments = ImmutableList.builder();
        for (Settlement settlement : known.values()) {
            if (settlement.reference().isPresent()
                    && statement.methods().contains(method(settlement))
                    && !told.contains(settlement.id())) {
                ImmutableList<Settlement> group = group(settlement, known);
                group.forEach(member -> told.add(member.id()));
                payments.add(of(group, zone));
            }
        }
        return payments.build();
    }

    private static dev.qualitysdk.basics.PaymentMethod method(Settlement settlement) {
        return settlement
                .paid()
                .map(SettlementStep.Paid::method)
                .orElse(settlement.due().method());
    }

    private static ImmutableList<Settlement> group(Settlement settlement, Map<SettlementId, Settlement> known) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(settlement),
                        settlement.together().stream().map(known::get).filter(Objects::nonNull))
                .filter(member -> member.reference().equals(settlement.reference()))
                .collect(ImmutableList.toImmutableList());
    }

    private static OwnPayment of(Collection<Settlement> group, ZoneId zone) {
        Settlement first = group.iterator().next();
        Money amount = group.stream()
                .map(member -> member.paid()
                        .map(SettlementStep.Paid::amount)
                        .orElse(member.due().amount()))
                .reduce(Money::plus)
                .orElseThrow();
        Instant at = group.stream()
                .map(OwnPayment::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return ImmutableOwnPayment.of(
                group.stream()
                        .map(Settlement::id)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(SettlementId::compareTo)),
                first.reference().orElseThrow(),
                first.due().direction(),
                amount,
                LocalDate.ofInstant(at, zone),
                group.stream().allMatch(member -> member.paid().isPresent()),
                first.statement());
    }

    private static Instant at(Settlement settlement) {
        return settlement.paid().map(SettlementStep::at).or(settlement::begun).orElseThrow();
    }
}
