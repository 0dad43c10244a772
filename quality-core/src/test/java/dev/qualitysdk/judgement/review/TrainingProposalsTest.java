package dev.qualitysdk.judgement.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.TrainingTopic;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.TrainingNeed;
import dev.qualitysdk.evidence.TrainingNeed.Source;
import dev.qualitysdk.judgement.appraisal.ConductPoints;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.Month;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.regulation.RegulationArbitraries;
import org.junit.jupiter.api.Test;

class TrainingProposalsTest {

    @Test
    void what_was_missed_proposes_its_topics_and_what_has_no_data_none() {
        CycleAppraisal appraisal = new Month()
                .employ("E-1", "5000.00", "800.00")
                .employ("E-2", "5000.00", "800.00")
                .count("E-1", Indicator.CUSTOMER_SATISFACTION, 1, 20)
                .count("E-1", Indicator.COMPLAINT_TIMELINESS, 1, 20)
                .count("E-1", Indicator.RESPONSE_TIMELINESS, 20, 20)
                .finding("E-1", "2.5")
                .commendation("E-2", "1")
                .appraised(RegulationArbitraries.ordinary().build());
        ConductPoints conduct = appraisal.scorecards().values().stream()
                .findFirst()
                .map(Scorecard::conduct)
                .orElseThrow();

        var needs = TrainingProposals.of(appraisal, TrainingProposals.USUAL);

        assertThat(needs).allMatch(need -> need.employee().value().equals("E-1"));
        assertThat(needs)
                .extracting(TrainingNeed::topic)
                .containsExactly(TrainingTopic.COMMUNICATION, TrainingTopic.CONDUCT, TrainingTopic.CONDUCT);
        assertThat(needs)
                .extracting(TrainingNeed::source)
                .containsExactly(Source.APPRAISAL, Source.APPRAISAL, Source.FINDING);
        assertThat(needs.get(0).records())
                .containsExactlyInAnyOrder(
                        "2026-06 " + Indicator.CUSTOMER_SATISFACTION, "2026-06 " + Indicator.COMPLAINT_TIMELINESS);
        assertThat(needs.get(1).records()).containsExactly("2026-06 " + Indicator.CUSTOMER_SATISFACTION);
        assertThat(needs.get(1).since()).isEqualTo(appraisal.cycle().end());
        assertThat(needs.get(2).records())
                .containsExactly(conduct.entries().get(0).subject());
        assertThat(needs.get(2).since()).isEqualTo(conduct.entries().get(0).at());
    }
}
