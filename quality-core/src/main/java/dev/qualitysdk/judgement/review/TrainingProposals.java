package dev.qualitysdk.judgement.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.IndicatorScore;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import java.util.EnumMap;
import java.util.Map;
import org.immutables.value.Value;

/** Training that is proposed to an employee for what was weak in a month (clauses 1.3.4, 5.1.2). Somebody decides about it. */
@Value.Immutable
public sealed interface TrainingNeed permits ImmutableTrainingNeed {

    /** What each of the regulation's indicators asks for where it is weak, unless a company says otherwise. */
    ImmutableSetMultimap<Indicator, TrainingTopic> USUAL = ImmutableSetMultimap.<Indicator, TrainingTopic>builder()
            .putAll(Indicator.CUSTOMER_SATISFACTION, TrainingTopic.CONDUCT, TrainingTopic.COMMUNICATION)
            .put(Indicator.RESPONSE_TIMELINESS, TrainingTopic.PROCESS)
            .put(Indicator.COLLECTION_ACCURACY, TrainingTopic.PROCESS)
            .put(Indicator.COMPLAINT_TIMELINESS, TrainingTopic.COMMUNICATION)
            .put(Indicator.PUNCTUAL_ARRIVAL, TrainingTopic.PROCESS)
            .put(Indicator.INSPECTION_PASS_RATE, TrainingTopic.CONDUCT)
            .build();

    /** {@return the employee} */
    EmployeeId employee();

    /** {@return what training is proposed about} */
    TrainingTopic topic();

    /** {@return the indicators that were missed, in their order; none where conduct alone asks for it} */
    ImmutableList<Indicator> indicators();

    /** {@return the records of conduct that ask for it, by time} */
    ImmutableList<String> findings();

    /**
     * Returns the training that a month's cards propose.
     *
     * @param appraisal the month
     * @param topics what a weak indicator asks for, such as {@link #USUAL}
     * @return the proposals, by employee and topic; what has no data or too little of it proposes none, a finding of conduct
     *     proposes {@link TrainingTopic#CONDUCT}
     */
    static ImmutableList<TrainingNeed> of(
            CycleAppraisal appraisal, ImmutableSetMultimap<Indicator, TrainingTopic> topics) {
        ImmutableList.Builder<TrainingNeed> needs = ImmutableList.builder();
        for (Scorecard card : appraisal.scorecards().values()) {
            Map<TrainingTopic, ImmutableList.Builder<Indicator>> weak = new EnumMap<>(TrainingTopic.class);
            for (IndicatorScore score : card.indicators().values()) {
                if (score.result().result() == IndicatorResult.Result.MISSED) {
                    for (TrainingTopic topic : topics.get(score.result().indicator())) {
                        weak.computeIfAbsent(topic, fresh -> ImmutableList.builder())
                                .add(score.result().indicator());
                    }
                }
            }
            ImmutableList<String> findings = card.conduct().entries().stream()
                    .filter(entry -> entry.direction() == ConductEntry.Direction.FINDING)
                    .map(ConductEntry::subject)
                    .collect(ImmutableList.toImmutableList());
            if (!findings.isEmpty()) {
                weak.computeIfAbsent(TrainingTopic.CONDUCT, fresh -> ImmutableList.builder());
            }
            weak.forEach((topic, indicators) -> needs.add(ImmutableTrainingNeed.of(
                    card.employee(),
                    topic,
                    indicators.build(),
                    topic == TrainingTopic.CONDUCT ? findings : ImmutableList.of())));
        }
        return needs.build();
    }
}
