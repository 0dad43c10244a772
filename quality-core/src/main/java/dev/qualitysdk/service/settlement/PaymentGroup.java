package dev.qualitysdk.service.settlement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.PaymentReference;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.payment.PaymentClearance;
import dev.qualitysdk.service.payment.PaymentVerdict;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The settlements that one payment pays together: they are begun and reversed together, so that nobody undoes the whole payment
 * from one of them (clause 3.4.3). What it returns is saved in one unit of work.
 */
public final class PaymentGroup {

    private final ImmutableSortedMap<SettlementId, Settlement> members;

    private PaymentGroup(ImmutableSortedMap<SettlementId, Settlement> members) {
        this.members = members;
    }

    /**
     * Returns a group.
     *
     * @param settlements at least one, each once, of one customer, direction, method and currency
     * @return the group
     * @throws dev.qualitysdk.basics.InvalidValueException if there is none, one is named twice, or they differ (clause 3.4.1)
     */
    public static PaymentGroup of(Iterable<Settlement> settlements) {
        Faults.in("payment group").given(settlements, "settlements").refuse();
        Faults faults = Faults.in("payment group");
        TreeMap<SettlementId, Settlement> members = new TreeMap<>();
        for (Settlement settlement : settlements) {
            faults.check(
                    members.put(settlement.id(), settlement) == null,
                    "settlements",
                    settlement.id(),
                    "each settlement once",
                    "3.4.1");
        }
        faults.check(!members.isEmpty(), "settlements", null, "at least one", "3.4.1");
        members.values()
                .forEach(member -> faults.check(
                        alike(member, members.firstEntry().getValue()),
                        "settlements",
                        member.id(),
                        "customer, direction, method and currency of " + members.firstKey() + ", which is paid with it",
                        "3.4.1"));
        faults.refuse();
        return new PaymentGroup(ImmutableSortedMap.copyOfSorted(members));
    }

    private static boolean alike(Settlement one, Settlement other) {
        return one.due().customer().equals(other.due().customer())
                && one.due().direction() == other.due().direction()
                && one.due().method().equals(other.due().method())
                && one.due().amount().isSameCurrency(other.due().amount());
    }

    /**
     * Returns the settlements.
     *
     * @return by identifier
     */
    public ImmutableList<Settlement> members() {
        return members.values().asList();
    }

    /**
     * Begins one payment of all.
     *
     * @param stamp who and when
     * @param reference the name under which the payment is known, and asked after
     * @param verdicts what the payment duties say of each, by settlement; empty where no duty is judged, else of all
     * @return the settlements, paying
     * @throws ClauseBreachException if one of them must not be paid, or a verdict is missing (clause 3.4.1)
     */
    public ImmutableList<Settlement> pay(
            Stamp stamp, PaymentReference reference, Map<SettlementId, PaymentVerdict> verdicts) {
        if (!verdicts.isEmpty() && !verdicts.keySet().equals(members.keySet())) {
            throw breach(
                    "verdicts are given of " + ImmutableSortedSet.copyOf(verdicts.keySet()),
                    Clause.SETTLEMENT_IN_TIME,
                    "Judge each of " + members.keySet() + ".");
        }
        return each(member -> {
            PaymentVerdict verdict = verdicts.get(member.id());
            Optional<PaymentClearance> clearance = Optional.empty();
            if (verdict != null) {
                SettlementRules.checkVerdict(member, verdict);
                clearance = Optional.of(verdict.clearance());
            }
            return member.take(SettlementStep.PaymentBegun.of(stamp, reference, others(member), clearance));
        });
    }

    /**
     * Reverses all that one payment paid, each by a counter-entry of its own.
     *
     * @param stamp who and when
     * @param counters the counter-entry of each, by settlement
     * @param reason why
     * @return the settlements, reversed
     * @throws ClauseBreachException if a counter-entry is missing, the payment paid others too, or one of them cannot be
     *     reversed (clause 3.4.3)
     */
    public ImmutableList<Settlement> reverse(
            Stamp stamp, ImmutableMap<SettlementId, SettlementId> counters, ReasonCode reason) {
        if (!counters.keySet().equals(members.keySet())
                || ImmutableSortedSet.copyOf(counters.values()).size() != members.size()) {
            throw breach(
                    "counter-entries are named for " + ImmutableSortedSet.copyOf(counters.keySet()),
                    Clause.RECONCILIATION,
                    "Name one of its own for each of " + members.keySet() + ".");
        }
        return each(member -> member.take(SettlementStep.Reversed.of(
                stamp, Objects.requireNonNull(counters.get(member.id())), reason, others(member))));
    }

    private ImmutableSortedSet<SettlementId> others(Settlement member) {
        return ImmutableSortedSet.copyOf(Sets.difference(members.keySet(), ImmutableSortedSet.of(member.id())));
    }

    private ImmutableList<Settlement> each(Function<Settlement, Settlement> step) {
        return members.values().stream().map(step).collect(ImmutableList.toImmutableList());
    }

    private ClauseBreachException breach(String problem, Clause clause, String wayOut) {
        return new ClauseBreachException("payment group " + members.keySet(), problem, clause, wayOut);
    }
}
