package dev.qualitysdk.regulation;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.evidence.Indicator;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What the regulation says of one indicator: its target, its weight, its curve, and what missing it costs (clauses 4.2, 4.4.1). */
@Value.Immutable
public sealed interface IndicatorRule permits ImmutableIndicatorRule {

    /** {@return the indicator} */
    Indicator indicator();

    /** {@return what its ratio is made of} */
    Indicator.Measure measure();

    /** {@return the target, 0 to 1, both included; it is reached by equality} */
    Ratio target();

    /** {@return the weight in the score, zero or more; 0 weighs nothing} */
    Ratio weight();

    /** {@return the least number of counted records for which the result says anything; at least 1} */
    int minimumSample();

    /** {@return how the ratio becomes points} */
    Curve curve();

    /** {@return what missing it costs; empty where it costs nothing} */
    Optional<Money> deduction();

    /**
     * Returns a builder. The measure is a ratio of counts, the weight 0 and the minimum sample 1 until set.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Refuses a rule that cannot be followed. */
    @Value.Check
    default void check() {
        String clause = indicator().clause().number();
        Faults.in("rule of " + indicator())
                .check(target().isShare(), "target", target(), "0 to 1", clause)
                .check(weight().compareTo(Ratio.ZERO) >= 0, "weight", weight(), "0 or more", clause)
                .check(minimumSample() >= 1, "minimumSample", minimumSample(), "1 or more", clause)
                .check(
                        deduction().isEmpty() || !deduction().get().isNegative(),
                        "deduction",
                        deduction().map(Money::toString).orElse(""),
                        "0 or more",
                        "4.4.1")
                .refuse();
    }

    /** A builder of {@link IndicatorRule}. Not thread-safe. */
    final class Builder extends ImmutableIndicatorRule.Builder {

        Builder() {
            measure(Indicator.Measure.COUNTS);
            weight(Ratio.ZERO);
            minimumSample(1);
        }
    }
}
