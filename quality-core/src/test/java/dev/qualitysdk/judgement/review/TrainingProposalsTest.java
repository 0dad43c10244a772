package dev.qualitysdk.judgement.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.appraisal.Month;
import dev.qualitysdk.regulation.RegulationArbitraries;
import org.junit.jupiter.api.Test;

class TrainingNeedTest {

    @Test
    void what_was_missed_proposes_its_topics_and_what_has_no_data_none() {
        Month month = new Month()
                .employ("E-1", "5000.00", "800.00")
                .employ("E-2", "5000.00", "800.00")
                .count("E-1", Indicator.CUSTOMER_SATISFACTION, 1, 20)
                .count("E-1", Indicator.COMPLAINT_TIMELINESS, 1, 20)
                .count("E-1", Indicator.RESPONSE_TIMELINESS, 20, 20)
                .finding("E-1", "2.5")
                .commendation("E-2", "1");

        var needs =
                TrainingNeed.of(month.appraised(RegulationArbitraries.ordinary().build()), TrainingNeed.USUAL);

        assertThat(needs)
                .extracting(TrainingNeed::topic)
                .containsExactly(TrainingTopic.CONDUCT, TrainingTopic.COMMUNICATION);
        assertThat(needs).allMatch(need -> need.employee().value().equals("E-1"));
        assertThat(needs.get(0).indicators()).containsExactly(Indicator.CUSTOMER_SATISFACTION);
        assertThat(needs.get(0).findings()).hasSize(1);
        assertThat(needs.get(1).indicators())
                .containsExactly(Indicator.CUSTOMER_SATISFACTION, Indicator.COMPLAINT_TIMELINESS);
        assertThat(needs.get(1).findings()).isEmpty();
    }
}
