package dev.qualitysdk.examples.monthend.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.rule.Clause;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordFiguresTest {

    private static final Presentation PRESENTATION = Presentation.of(SampleMonth.empty(Language.ENGLISH));

    private static final List<Evidence> LOTS = List.of(
            lot("L-1", "recorded", "25000 g", "recorded.kind", "paper", "found", "24000 g", "found.kind", "paper"),
            lot("L-2", "recorded", "900 g", "recorded.kind", "copper", "found", "900 g", "found.kind", "brass"),
            lot("L-3", "recorded", "70 g", "recorded.kind", "paper", "found", "70 g", "found.kind", "paper"));

    @Test
    void what_is_the_same_for_all_is_said_once_and_what_differs_gets_a_column() {
        RecordFigures figures = new RecordFigures(LOTS, PRESENTATION);

        assertThat(figures.common()).contains("tolerance in relation 2 %");
        assertThat(figures.headings()).containsExactly("Recorded", "Recorded as", "Found");
        assertThat(figures.cells(LOTS.get(0))).containsExactly("25,000 g", "paper", "24,000 g");
    }

    @Test
    void a_kind_is_only_said_again_where_another_was_found() {
        RecordFigures figures = new RecordFigures(LOTS, PRESENTATION);

        assertThat(figures.rest(LOTS.get(0))).isEmpty();
        assertThat(figures.rest(LOTS.get(1))).isEqualTo("found to be brass");
    }

    @Test
    void a_column_that_is_taken_away_stands_beside_its_record() {
        RecordFigures figures = new RecordFigures(LOTS, PRESENTATION);

        figures.narrow();

        assertThat(figures.headings()).containsExactly("Recorded", "Recorded as");
        assertThat(figures.rest(LOTS.get(1))).isEqualTo("found 900 g, found to be brass");
    }

    @Test
    void due_and_pauses_are_not_repeated_where_the_instant_says_them() {
        Evidence one = obligation("B-1", SampleMonth.day(3).toString(), "PT0S");
        Evidence other = obligation("B-2", SampleMonth.day(3).toString(), "PT0S");
        Evidence paused = obligation("B-3", SampleMonth.day(3).toString(), "PT1H");

        assertThat(new RecordFigures(List.of(one, other), PRESENTATION).headings())
                .isEmpty();
        assertThat(new RecordFigures(List.of(one, paused), PRESENTATION).cells(paused))
                .containsExactly("1 h");
    }

    private static Evidence lot(String subject, String... figures) {
        ImmutableSortedMap.Builder<String, String> all = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < figures.length; i += 2) {
            all.put(figures[i], figures[i + 1]);
        }
        return piece(subject, all.put("tolerance.relative", "1/50").build());
    }

    private static Evidence obligation(String subject, String due, String paused) {
        return piece(subject, ImmutableSortedMap.of("due", due, "paused", paused));
    }

    private static Evidence piece(String subject, ImmutableSortedMap<String, String> figures) {
        Evidence.Builder piece = Evidence.builder();
        piece.indicator(Indicator.COLLECTION_ACCURACY)
                .subject(subject)
                .at(SampleMonth.day(3))
                .denominator(1)
                .clause(Clause.COLLECTION_ACCURACY)
                .regulation(RegulationVersion.of("2026-1"))
                .figures(figures);
        return piece.build();
    }
}
