package dev.qualitysdk.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.Points;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class RegulationTest {

    private static Regulation version(String name, String effective) {
        return RegulationArbitraries.ordinary()
                .version(RegulationVersion.of(name))
                .effective(LocalDate.parse(effective))
                .build();
    }

    @Test
    void all_faults_of_a_regulation_are_named_at_once() {
        assertThatThrownBy(() -> RegulationArbitraries.ordinary()
                        .title(" ")
                        .currency(CurrencyUnit.USD)
                        .bands(List.of(
                                GradeBand.of("D", Points.parse("10"), Ratio.ZERO),
                                GradeBand.of("D", Points.parse("5"), Ratio.parse("-1"))))
                        .vetoes(ImmutableMap.of("fire", "Z"))
                        .build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.faults())
                                .extracting(Fault::field)
                                .contains(
                                        "title",
                                        "bands[0].lowest",
                                        "bands[1].lowest",
                                        "bands[1].grade",
                                        "bands[1].factor",
                                        "vetoes.fire",
                                        "pay.wageFloor",
                                        "indicators.response-timeliness.deduction"));
    }

    @Test
    void every_score_has_exactly_one_grade_trap_117() {
        Regulation regulation = RegulationArbitraries.ordinary().build();

        for (int hundredths = 0; hundredths <= 10_000; hundredths++) {
            Points score = Points.ofHundredths(hundredths);
            String expected = hundredths < 6000 ? "D" : hundredths < 7500 ? "C" : hundredths < 9000 ? "B" : "A";
            assertThat(regulation.band(score).grade()).as("%s", score).isEqualTo(expected);
        }
    }

    @Test
    void the_digest_changes_with_each_figure() {
        Regulation regulation = RegulationArbitraries.ordinary().build();

        assertThat(RegulationArbitraries.ordinary().build().digest()).isEqualTo(regulation.digest());
        assertThat(List.of(
                        RegulationArbitraries.ordinary()
                                .mostAdded(Points.parse("6"))
                                .build(),
                        RegulationArbitraries.ordinary().title("Other").build(),
                        RegulationArbitraries.ordinary()
                                .allowances(com.google.common.collect.ImmutableSortedMap.of())
                                .build(),
                        RegulationArbitraries.ordinary()
                                .vetoes(ImmutableMap.of("fire", "C"))
                                .build(),
                        version("2026-02", "1990-01-01"),
                        version("2026-01", "1990-01-02")))
                .extracting(Regulation::digest)
                .doesNotHaveDuplicates()
                .doesNotContain(regulation.digest());
    }

    @Test
    void the_version_in_force_is_the_latest_that_has_begun_traps_149_and_150() {
        RegulationBook book = RegulationBook.of(List.of(version("b", "2026-07-01"), version("a", "2026-01-01")));

        assertThat(book.at(Instant.parse("2026-06-30T15:59:59.999999Z")).version())
                .hasToString("a");
        assertThat(book.at(Instant.parse("2026-06-30T16:00:00Z")).version()).hasToString("b");
        assertThatThrownBy(() -> book.at(Instant.parse("2025-12-31T15:59:59Z")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("when the first version came into force");
    }

    @Test
    void a_measure_that_is_not_that_of_the_evidence_is_refused() {
        Regulation means = Books.meanRatings().versions().get(0);

        assertThatThrownBy(() -> Regulation.builder()
                        .from(means)
                        .reviews(Books.ordinary().reviews())
                        .accuracy(Books.accuracyByMass().versions().get(0).accuracy())
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("indicators.customer-satisfaction.measure")
                .hasMessageContaining("COUNTS, as its evidence is reckoned")
                .hasMessageContaining("indicators.collection-accuracy.measure")
                .hasMessageContaining("MASS, as its evidence is reckoned");
    }

    @Test
    void two_versions_effective_on_one_date_are_refused_trap_152() {
        assertThatThrownBy(() -> RegulationBook.of(List.of(version("a", "2026-01-01"), version("b", "2026-01-01"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2026-01-01");
    }

    @Test
    void a_lot_is_accurate_up_to_the_larger_tolerance_its_boundary_included() {
        AccuracyRule rule = AccuracyRule.of(
                AccuracyRule.Formula.BY_LOT,
                ImmutableMap.of(Unit.Dimension.MASS, 500L),
                Ratio.parse("2 %"),
                Ratio.ZERO);

        assertThat(rule.tolerates(Quantity.ofGrams(10_500), Quantity.ofGrams(10_000)))
                .isTrue();
        assertThat(rule.tolerates(Quantity.ofGrams(10_501), Quantity.ofGrams(10_000)))
                .isFalse();
        assertThat(rule.tolerates(Quantity.ofGrams(98_000), Quantity.ofGrams(100_000)))
                .isTrue();
        assertThat(rule.tolerates(Quantity.ofGrams(97_999), Quantity.ofGrams(100_000)))
                .isFalse();
        assertThat(rule.tolerates(Quantity.of(2, Unit.PIECE), Quantity.of(1, Unit.PIECE)))
                .isFalse();
    }
}
