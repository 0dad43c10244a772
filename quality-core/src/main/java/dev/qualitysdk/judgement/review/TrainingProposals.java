package dev.qualitysdk.judgement.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.TreeMultimap;
import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.evidence.ConductEntry;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.TrainingNeed;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.IndicatorScore;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Proposes training for what was weak in a month (clauses 1.3.4, 5.1.2). Somebody decides about it. */
public final class TrainingProposals {

    /** What each of the regulation's indicators asks for where it is weak, unless a company says otherwise. */
    public static final ImmutableSetMultimap<Indicator, TrainingTopic> USUAL =
            ImmutableSetMultimap.<Indicator, TrainingTopic>builder()
                    .putAll(Indicator.CUSTOMER_SATISFACTION, TrainingTopic.CONDUCT, TrainingTopic.COMMUNICATION)
                    .put(Indicator.RESPONSE_TIMELINESS, TrainingTopic.PROCESS)
                    .put(Indicator.COLLECTION_ACCURACY, TrainingTopic.PROCESS)
                    .put(Indicator.COMPLAINT_TIMELINESS, TrainingTopic.COMMUNICATION)
                    .put(Indicator.PUNCTUAL_ARRIVAL, TrainingTopic.PROCESS)
                    .put(Indicator.INSPECTION_PASS_RATE, TrainingTopic.CONDUCT)
                    .build();

    private TrainingProposals() {}

    /**
     * Returns the training that a month's cards propose.
     *
     * <p>A need of {@link TrainingNeed.Source#APPRAISAL} names the month and the indicators missed, such as
     * {@code 2026-06 response-timeliness}, and stands since the end of the month, or since the instant of a provisional appraisal. A
     * need of {@link TrainingNeed.Source#FINDING} names the findings of conduct and stands since the latest of them.
     *
     * @param appraisal the month
     * @param topics what a weak indicator asks for, such as {@link #USUAL}
     * @return the proposals, by employee, topic and source; what has no data or too little of it proposes none, a finding of conduct
     *     proposes {@link TrainingTopic#CONDUCT}
     */
    public static ImmutableList<TrainingNeed> of(
            CycleAppraisal appraisal, ImmutableSetMultimap<Indicator, TrainingTopic> topics) {
        Instant since =
                appraisal.isProvisional() ? appraisal.asOf() : appraisal.cycle().end();
        ImmutableList.Builder<TrainingNeed> needs = ImmutableList.builder();
        for (Scorecard card : appraisal.scorecards().values()) {
            missed(card, appraisal, topics)
                    .asMap()
                    .forEach((topic, records) -> needs.add(
                            TrainingNeed.of(card.employee(), topic, TrainingNeed.Source.APPRAISAL, records, since)));
            List<ConductEntry> findings = card.conduct().entries().stream()
                    .filter(entry -> entry.direction() == ConductEntry.Direction.FINDING)
                    .toList();
            if (!findings.isEmpty()) {
                needs.add(TrainingNeed.of(
                        card.employee(),
                        TrainingTopic.CONDUCT,
                        TrainingNeed.Source.FINDING,
                        findings.stream().map(ConductEntry::subject).toList(),
                        findings.get(findings.size() - 1).at()));
            }
        }
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(TrainingNeed::employee)
                        .thenComparing(TrainingNeed::topic)
                        .thenComparing(TrainingNeed::source),
                needs.build());
    }

    private static TreeMultimap<TrainingTopic, String> missed(
            Scorecard card, CycleAppraisal appraisal, ImmutableSetMultimap<Indicator, TrainingTopic> topics) {
        TreeMultimap<TrainingTopic, String> missed = TreeMultimap.create();
        for (IndicatorScore score : card.indicators().values()) {
            if (score.result().result() == IndicatorResult.Result.MISSED) {
                Indicator indicator = score.result().indicator();
                topics.get(indicator).forEach(topic -> missed.put(topic, appraisal.month() + " " + indicator));
            }
        }
        return missed;
    }
}
