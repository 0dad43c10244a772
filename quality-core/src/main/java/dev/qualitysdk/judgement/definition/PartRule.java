package dev.qualitysdk.judgement.definition;

import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.judgement.kpi.IndicatorMember;
import org.immutables.value.Value;

/** One way into a set of an indicator: the criterion, and the reason that a record has which it puts there. */
@Value.Immutable
public sealed interface PartRule permits ImmutablePartRule {

    /** {@return the set} */
    IndicatorMember.Part part();

    /** {@return the code of the reason} */
    ReasonCode reason();

    /** {@return the criterion} */
    Criterion when();

    /**
     * Returns a rule.
     *
     * @param part the set
     * @param reason the code of the reason
     * @param when the criterion
     * @return the rule
     */
    static PartRule of(IndicatorMember.Part part, ReasonCode reason, Criterion when) {
        return ImmutablePartRule.of(part, reason, when);
    }
}
