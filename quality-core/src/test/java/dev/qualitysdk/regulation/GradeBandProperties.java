package dev.qualitysdk.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Points;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class GradeBandProperties {

    @Provide
    Arbitrary<List<GradeBand>> bands() {
        return RegulationArbitraries.bands();
    }

    private static Regulation with(List<GradeBand> bands) {
        return Regulation.builder()
                .from(Books.ordinary())
                .bands(bands)
                .vetoes(ImmutableMap.of())
                .build();
    }

    @Property
    @Label("bands are total: whatever they are, each score from 0.00 to 100.00 lies in exactly one")
    void each_score_lies_in_exactly_one_band(
            @ForAll("bands") List<GradeBand> bands, @ForAll @IntRange(max = 10_000) int hundredths) {
        Points score = Points.ofHundredths(hundredths);
        Regulation regulation = with(bands);

        assertThat(bands.stream().filter(band -> holds(bands, band, score)).toList())
                .containsExactly(regulation.band(score));
    }

    private static boolean holds(List<GradeBand> bands, GradeBand band, Points score) {
        int next = bands.indexOf(band) + 1;
        return band.lowest().compareTo(score) <= 0
                && (next == bands.size() || score.compareTo(bands.get(next).lowest()) < 0);
    }

    @Property
    void at_its_border_a_score_is_in_the_higher_band_and_below_it_in_the_lower(@ForAll("bands") List<GradeBand> bands) {
        Regulation regulation = with(bands);

        for (int i = 1; i < bands.size(); i++) {
            int border = bands.get(i).lowest().hundredths();
            assertThat(regulation.band(Points.ofHundredths(border))).isEqualTo(bands.get(i));
            assertThat(regulation.band(Points.ofHundredths(border - 1))).isEqualTo(bands.get(i - 1));
        }
    }
}
