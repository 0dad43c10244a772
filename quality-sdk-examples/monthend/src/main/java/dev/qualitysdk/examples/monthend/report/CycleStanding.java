package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.ObjectionId;
import dev.qualitysdk.judgement.appraisal.Comparison;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.Restatement;
import java.util.Optional;
import org.immutables.value.Value;

/** Where the appraisal of a month stands: its steps, what its objections would change, and what came too late for it. */
@Value.Immutable
public sealed interface CycleStanding permits ImmutableCycleStanding {

    /** {@return the last edition} */
    AppraisalCycle cycle();

    /** {@return what each objection would change if all that it names were excused, beside what was published} */
    ImmutableMap<ObjectionId, Comparison> counterfactuals();

    /** {@return what records that came after the sealing change; empty where there are none} */
    Optional<Restatement> restatement();

    /** {@return how many records came after the publication of a month that is not sealed yet} */
    int late();

    /**
     * Returns where a month stands.
     *
     * @param cycle the last edition
     * @param counterfactuals what each objection would change
     * @param restatement what came after the sealing
     * @param late how many records came between publication and sealing
     * @return the standing
     */
    static CycleStanding of(
            AppraisalCycle cycle,
            ImmutableMap<ObjectionId, Comparison> counterfactuals,
            Optional<Restatement> restatement,
            int late) {
        return ImmutableCycleStanding.of(cycle, counterfactuals, restatement, late);
    }
}
