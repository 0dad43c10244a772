package dev.qualitysdk.regulation;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Ratio;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** How a grade becomes money: bonus or share of a pool, deductions, and what protects the wage (clause 4.4.1). */
@Value.Immutable
public sealed interface PayRule permits ImmutablePayRule {

    /** {@return the pool that the claims to a bonus share in; empty where each claim is paid as it is} */
    Optional<Money> pool();

    /** {@return the factor of the base bonus for an employee who could not be appraised, zero or more} */
    Ratio notAppraisedFactor();

    /** {@return the most by which a month's wage may be cut, as a share of it, 0 to 1} */
    Ratio wageCap();

    /** {@return what a month's wage is never cut below, zero or more} */
    Money wageFloor();

    /**
     * {@return z of the Wilson interval where a deduction needs a result that chance does not explain; empty where every
     * missed indicator is deducted for}
     */
    Optional<BigDecimal> chance();

    /**
     * Returns a builder. Nobody who was not appraised gets a bonus, and there is neither pool nor chance rule until set.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Refuses a rule that cannot be followed. */
    @Value.Check
    default void check() {
        Faults.in("pay rule")
                .check(
                        pool().isEmpty() || !pool().get().isNegative(),
                        "pool",
                        pool().map(Money::toString).orElse(""),
                        "0 or more",
                        "4.4.1")
                .check(
                        notAppraisedFactor().compareTo(Ratio.ZERO) >= 0,
                        "notAppraisedFactor",
                        notAppraisedFactor(),
                        "0 or more",
                        "4.4.1")
                .check(wageCap().isShare(), "wageCap", wageCap(), "0 to 1", "4.4.1")
                .check(!wageFloor().isNegative(), "wageFloor", wageFloor(), "0 or more", "4.4.1")
                .check(
                        chance().isEmpty()
                                || (chance().get().signum() > 0
                                        && chance().get().scale() <= 6
                                        && chance().get().compareTo(BigDecimal.TEN) <= 0),
                        "chance",
                        chance().map(BigDecimal::toPlainString).orElse(""),
                        "more than 0, at most 10, at most six decimals",
                        "4.4.1")
                .refuse();
    }

    /** A builder of {@link PayRule}. Not thread-safe. */
    final class Builder extends ImmutablePayRule.Builder {

        Builder() {
            notAppraisedFactor(Ratio.ZERO);
        }
    }
}
