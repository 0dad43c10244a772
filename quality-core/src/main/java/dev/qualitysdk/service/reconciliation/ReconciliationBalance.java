package dev.qualitysdk.service.reconciliation;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.service.settlement.Direction;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The totals of one currency and direction, on both sides, and what they are made of (clause 3.4.3). */
@Value.Immutable
public sealed interface ReconciliationBalance permits ImmutableReconciliationBalance {

    /** {@return the currency} */
    CurrencyUnit currency();

    /** {@return who paid whom} */
    Direction direction();

    /** {@return the sum of the statement's entries} */
    Money there();

    /** {@return the sum of our payments that the statement had to show} */
    Money here();

    /** {@return what the lines of each kind add up to in the statement} */
    ImmutableMap<ReconciliationLine.Kind, Money> thereByKind();

    /** {@return what the lines of each kind add up to with us} */
    ImmutableMap<ReconciliationLine.Kind, Money> hereByKind();

    /** Refuses totals that are not the sums of their lines: nobody may rely on a reconciliation that does not add up. */
    @Value.Check
    default void check() {
        if (!sum(thereByKind()).equals(there()) || !sum(hereByKind()).equals(here())) {
            throw new IllegalStateException("a reconciliation that does not add up: " + there() + " and " + here()
                    + " against " + thereByKind() + " and " + hereByKind());
        }
    }

    private Money sum(ImmutableMap<ReconciliationLine.Kind, Money> parts) {
        return parts.values().stream().reduce(Money.zero(currency()), Money::plus);
    }

    /**
     * Returns what is open: by how much the statement shows more than we recorded.
     *
     * @return the statement's sum less ours
     */
    default Money difference() {
        return there().minus(here());
    }
}
