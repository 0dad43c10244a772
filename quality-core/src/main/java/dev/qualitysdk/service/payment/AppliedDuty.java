package dev.qualitysdk.service.payment;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.regulation.PaymentDuty;
import dev.qualitysdk.regulation.PaymentTier;
import org.immutables.value.Value;
import org.joda.money.Money;

/** A payment duty as it applies to a sale: the seller's total of the day, the tier it reaches, and where the total comes from. */
@Value.Immutable
public sealed interface AppliedDuty permits ImmutableAppliedDuty {

    /** {@return the duty} */
    PaymentDuty duty();

    /** {@return what the seller is owed on that day for what the duty is about} */
    Money total();

    /** {@return the settlements that the total is made of, the one judged among them} */
    @Value.NaturalOrder
    ImmutableSortedSet<SettlementId> settlements();

    /**
     * Returns what the duty demands.
     *
     * @return the tier that the total reaches
     */
    default PaymentTier tier() {
        return duty().tier(total());
    }
}
