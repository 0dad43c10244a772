package dev.qualitysdk.judgement.kpi;

import static dev.qualitysdk.fixture.Refusals.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.kpi.IndicatorMember.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorSetsTest {

    private static final Map<Part, String> MET =
            Map.of(Part.POPULATION, "4.2.2", Part.DENOMINATOR, "4.2.2", Part.NUMERATOR, "4.2.2");
    private static final Map<Part, String> EXCUSED =
            Map.of(Part.POPULATION, "4.2.2", Part.DENOMINATOR, "4.2.2", Part.EXCEPTION, "typhoon");

    @Test
    void a_report_is_told_how_many_records_each_set_holds() {
        IndicatorSets sets = IndicatorSets.of(
                Indicator.RESPONSE_TIMELINESS,
                Indicator.Measure.COUNTS,
                List.of(
                        IndicatorMember.of("R-1", MET),
                        IndicatorMember.of("R-2", EXCUSED),
                        IndicatorMember.of("R-3", Map.of(Part.POPULATION, "no_limit"))));

        assertThat(sets.indicator()).isEqualTo(Indicator.RESPONSE_TIMELINESS);
        assertThat(sets.sizes())
                .isEqualTo(Map.of(
                        Part.POPULATION, 3,
                        Part.DENOMINATOR, 2,
                        Part.EXCLUSION, 0,
                        Part.EXCEPTION, 1,
                        Part.NUMERATOR, 1,
                        Part.NUMERATOR_EXCLUSION, 0));
    }

    @Test
    void a_member_says_everything_that_is_wrong_with_it_at_once() {
        assertThat(faults(() ->
                        IndicatorMember.of("R-1", Map.of(Part.NUMERATOR_EXCLUSION, "a", Part.EXCLUSION, "b"), 2, -1)))
                .containsExactly(
                        "4.2 sets: [EXCLUSION, NUMERATOR_EXCLUSION], the population, which holds everything",
                        "4.2 sets: [EXCLUSION, NUMERATOR_EXCLUSION], EXCLUSION only within DENOMINATOR",
                        "4.2 sets: [EXCLUSION, NUMERATOR_EXCLUSION], NUMERATOR_EXCLUSION only within NUMERATOR",
                        "4.2 denominator: -1, zero or more",
                        "4.2 numerator: 2, 0 to the denominator, -1, and 0 outside the numerator");
    }
}
