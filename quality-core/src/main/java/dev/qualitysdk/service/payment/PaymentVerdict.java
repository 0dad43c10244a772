package dev.qualitysdk.service.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.MaterialCatalogue;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.regulation.PaymentTier;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether a sale may be paid as it is to be paid, with the duties that say so, the figures they rest on, the methods that are
 * allowed, the evidence that is required, and how long the record is kept (clause 3.4.1).
 *
 * <p>Judged again when a day is over, with what was paid in the meantime, it says which of the day's payments have become
 * subject to more.
 */
@Value.Immutable
public sealed interface PaymentVerdict permits ImmutablePaymentVerdict {

    /** {@return the sale that is judged} */
    Sale sale();

    /** {@return the local day whose sales were added up, in the regulation's zone} */
    LocalDate day();

    /** {@return the version of the regulation whose duties applied} */
    RegulationVersion regulation();

    /** {@return the duties that apply, in the regulation's order; none where none is about this sale} */
    ImmutableList<AppliedDuty> duties();

    /** {@return the evidence that was shown} */
    @Value.NaturalOrder
    ImmutableSortedSet<IdentityEvidence> shown();

    /**
     * Judges a sale.
     *
     * @param regulation the version in force
     * @param catalogue the kinds and their separation groups
     * @param sale the sale
     * @param others other sales; those of another seller or another local day are left aside, and so is the sale itself
     * @param shown evidence of identity that the seller has shown for this sale
     * @return the verdict
     * @throws dev.qualitysdk.basics.InvalidValueException if a currency is not the regulation's, a kind is unknown where a duty
     *     is about a group, or two sales that differ claim one settlement (clause 3.4.1)
     */
    static PaymentVerdict of(
            Regulation regulation,
            MaterialCatalogue catalogue,
            Sale sale,
            Iterable<Sale> others,
            Iterable<IdentityEvidence> shown) {
        Faults.in("payment verdict")
                .given(regulation, "regulation")
                .given(catalogue, "catalogue")
                .given(sale, "sale")
                .given(others, "others")
                .given(shown, "shown")
                .refuse();
        SellerDay day = SellerDay.of(regulation, sale, others);
        return ImmutablePaymentVerdict.of(
                sale,
                day.date(),
                regulation.version(),
                day.duties(regulation, catalogue),
                ImmutableSortedSet.copyOf(shown));
    }

    /**
     * Returns the clause under which it is judged.
     *
     * @return always 3.4.1
     */
    default Clause clause() {
        return Clause.SETTLEMENT_IN_TIME;
    }

    /**
     * Returns the methods by which it may be paid.
     *
     * @return those that every duty allows, perhaps none; empty where no duty restricts them
     */
    default Optional<ImmutableSortedSet<PaymentMethod>> methods() {
        return duties().stream()
                .flatMap(applied -> applied.tier().methods().stream())
                .reduce((one, other) -> ImmutableSortedSet.copyOf(Sets.intersection(one, other)));
    }

    /**
     * Returns the evidence of identity that is required.
     *
     * @return what any duty requires
     */
    default ImmutableSortedSet<IdentityEvidence> evidence() {
        return duties().stream()
                .flatMap(applied -> applied.tier().evidence().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(IdentityEvidence::compareTo));
    }

    /**
     * Returns the evidence that is required and was not shown.
     *
     * @return what is missing
     */
    default ImmutableSortedSet<IdentityEvidence> missing() {
        return ImmutableSortedSet.copyOf(Sets.difference(evidence(), shown()));
    }

    /**
     * Returns until when the record is kept at least.
     *
     * @return the day of the sale and the longest retention of any duty
     */
    default LocalDate keepUntil() {
        return day().plusMonths(duties().stream()
                .map(AppliedDuty::tier)
                .mapToInt(PaymentTier::retentionMonths)
                .max()
                .orElse(0));
    }

    /**
     * Returns whether it may be paid as it is to be paid.
     *
     * @return true when the method is allowed and no evidence is missing
     */
    default boolean allowed() {
        return methodAllowed() && missing().isEmpty();
    }

    private boolean methodAllowed() {
        return methods().filter(allowed -> !allowed.contains(sale().method())).isEmpty();
    }

    /**
     * Returns the figures it rests on.
     *
     * @return for each duty its total, the threshold reached and the settlements added up, as canonical text by name
     */
    default ImmutableSortedMap<String, String> figures() {
        ImmutableSortedMap.Builder<String, String> figures = ImmutableSortedMap.naturalOrder();
        figures.put("day", day().toString()).put("method", sale().method().value());
        for (AppliedDuty applied : duties()) {
            String name = "duty." + applied.duty().code();
            figures.put(name + ".total", applied.total().toString())
                    .put(name + ".threshold", applied.tier().threshold().toString())
                    .put(name + ".settlements", applied.settlements().toString());
        }
        return figures.build();
    }

    /**
     * Refuses what is not allowed.
     *
     * @throws ClauseBreachException if it may not be paid as it is to be paid; it names the duties, their totals, and what would
     *     be allowed (clause 3.4.1)
     */
    default void requireAllowed() {
        if (allowed()) {
            return;
        }
        List<String> problems = new ArrayList<>();
        List<String> ways = new ArrayList<>();
        if (!methodAllowed()) {
            ImmutableSortedSet<PaymentMethod> some = methods().orElseThrow();
            problems.add("payment by " + sale().method() + " is not allowed");
            ways.add(some.isEmpty() ? "Do not pay it." : "Pay by one of " + some + ".");
        }
        if (!missing().isEmpty()) {
            problems.add("no " + missing() + " was shown");
            ways.add("Let the seller show " + missing() + ".");
        }
        List<String> reasons = duties().stream()
                .map(applied -> applied.duty().code() + " (" + applied.duty().basis() + "): " + applied.total() + " on "
                        + day() + " reaches the tier from " + applied.tier().threshold())
                .toList();
        throw new ClauseBreachException(
                "settlement " + sale().settlement(),
                String.join(", ", problems) + " under " + String.join("; ", reasons) + ", version " + regulation(),
                clause(),
                String.join(" ", ways));
    }

    /**
     * Returns what a settlement keeps of this verdict when it is paid.
     *
     * @return the clearance
     * @throws ClauseBreachException if it is not allowed (clause 3.4.1)
     */
    default PaymentClearance clearance() {
        requireAllowed();
        return PaymentClearance.of(
                regulation(),
                duties().stream()
                        .map(applied -> applied.duty().code())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)),
                evidence(),
                keepUntil());
    }
}
