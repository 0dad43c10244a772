package dev.qualitysdk.judgement.appraisal;

import dev.qualitysdk.evidence.Indicator;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What missing an indicator costs, or why it costs nothing (clause 4.4.1). */
@Value.Immutable
public sealed interface Deduction permits ImmutableDeduction {

    /** What becomes of a deduction that the regulation states for a missed indicator. */
    enum Verdict {
        /** It is deducted. */
        DEDUCTED,
        /** It is not: chance explains the miss, since the interval of the ratio reaches the target. */
        EXPLAINED_BY_CHANCE,
        /** It is not: the regulation asks that chance be ruled out, which it cannot be for a mean or a share of mass. */
        NOT_A_COUNT
    }

    /** {@return the indicator that was missed} */
    Indicator indicator();

    /** {@return what the regulation states} */
    Money stated();

    /** {@return what becomes of it} */
    Verdict verdict();

    /**
     * Returns a deduction.
     *
     * @param indicator the indicator missed
     * @param stated what the regulation states
     * @param verdict what becomes of it
     * @return the deduction
     */
    static Deduction of(Indicator indicator, Money stated, Verdict verdict) {
        return ImmutableDeduction.of(indicator, stated, verdict);
    }

    /**
     * Returns what is deducted.
     *
     * @return the stated amount or zero
     */
    default Money amount() {
        return verdict() == Verdict.DEDUCTED ? stated() : Money.zero(stated().getCurrencyUnit());
    }
}
