package dev.qualitysdk.service.payment;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalMoney;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SellerClass;
import dev.qualitysdk.basics.SettlementId;
import java.time.Instant;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What one settlement pays one seller, by kind of material: all that a payment duty looks at (clause 3.4.1).
 *
 * <p>It holds what we pay for, never net of what the seller pays us for disposal: netting would be a way round a threshold.
 */
@Value.Immutable
public sealed interface Sale permits ImmutableSale {

    /** {@return the settlement} */
    SettlementId settlement();

    /** {@return who sells} */
    CustomerId seller();

    /** {@return the class that the seller was served under} */
    SellerClass sellerClass();

    /** {@return when it became due, which decides its local day; not when it was paid, which could be put off} */
    Instant at();

    /** {@return how it is to be paid, or was paid} */
    PaymentMethod method();

    /** {@return what is paid for each kind, zero or more, by code; empty where nothing is paid for} */
    @Value.NaturalOrder
    ImmutableSortedMap<String, Money> amounts();

    /** {@return what is paid beyond that, zero or more, which counts with every kind} */
    Money beyond();

    /**
     * Returns a builder. Nothing is paid beyond the amounts until set.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the currency.
     *
     * @return that of all its amounts
     */
    default CurrencyUnit currency() {
        return beyond().getCurrencyUnit();
    }

    /**
     * Returns what this sale adds to the total of some kinds.
     *
     * @param kinds codes of kinds
     * @return the amounts of these kinds, and what is paid beyond where one of them is paid for; zero where none is
     */
    default Money of(Set<String> kinds) {
        Money sum = Money.zero(currency());
        for (var entry : amounts().entrySet()) {
            sum = kinds.contains(entry.getKey()) ? sum.plus(entry.getValue()) : sum;
        }
        return sum.isZero() ? sum : sum.plus(beyond());
    }

    /**
     * Refuses negative and unlike amounts, with all faults.
     *
     * @return the sale in its canonical form
     */
    @Value.Check
    default Sale check() {
        Faults faults = Faults.in("sale of settlement " + settlement());
        amounts()
                .keySet()
                .forEach(kind -> CanonicalText.lineProblem(kind, Identifier.LONGEST)
                        .ifPresent(wanted -> faults.check(false, "amounts", kind, wanted, "3.4.1")));
        amounts().forEach((kind, amount) -> {
            faults.check(
                    amount.getCurrencyUnit().equals(currency()),
                    "amounts." + kind,
                    amount,
                    "an amount in " + currency(),
                    "3.4.1");
            checkAmount(faults, "amounts." + kind, amount);
        });
        checkAmount(faults, "beyond", beyond());
        faults.refuse();
        Instant cut = CanonicalTime.of(at());
        return cut.equals(at()) ? this : builder().from(this).at(cut).build();
    }

    private static void checkAmount(Faults faults, String field, Money amount) {
        faults.check(!amount.isNegative(), field, amount, "zero or more", "3.4.1");
        CanonicalMoney.problem(amount).ifPresent(wanted -> faults.check(false, field, amount, wanted, "3.4.1"));
    }

    /** A builder of {@link Sale}. Not thread-safe. */
    final class Builder extends ImmutableSale.Builder {

        Builder() {}

        /**
         * Returns the sale of a currency in which nothing is paid beyond the amounts.
         *
         * @param currency the currency
         * @return this
         */
        public Builder in(CurrencyUnit currency) {
            beyond(Money.zero(currency));
            return this;
        }
    }
}
