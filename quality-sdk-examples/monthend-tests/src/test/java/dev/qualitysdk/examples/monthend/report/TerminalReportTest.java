package dev.qualitysdk.examples.monthend.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.judgement.appraisal.Scorecard;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.judgement.kpi.Percentage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TerminalReportTest {

    private static final int COLUMNS = 110;
    private static final Map<String, Path> FILES = ImmutableMap.of(
            "appraisal.json", Path.of("out", "appraisal.json"), "report.html", Path.of("out", "report.html"));
    private static final MonthReport REPORT = SampleMonth.report(Language.ENGLISH);
    private static final String SUMMARY =
            TerminalReport.of(REPORT, COLUMNS, false).summary(FILES);

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_line_fits_the_terminal_and_columns_stand_under_one_another(Language language) {
        String summary =
                TerminalReport.of(SampleMonth.report(language), COLUMNS, false).summary(FILES);

        assertThat(summary.lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(COLUMNS));
        List<Integer> widths = summary.lines()
                .filter(line -> line.matches("E-0[0-9]{2} .*"))
                .map(DisplayWidth::of)
                .distinct()
                .toList();
        assertThat(widths).as("the last column ends under itself").hasSize(1);
    }

    @Test
    void an_employee_has_one_line_with_score_grade_indicators_and_money() {
        Scorecard card = Objects.requireNonNull(REPORT.appraisal().scorecards().get(EmployeeId.of("E-002")), "E-002");

        assertThat(SUMMARY.lines().filter(line -> line.startsWith("E-002 ")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line)
                            .contains(card.score().orElseThrow().toString())
                            .contains(" D ");
                    assertThat(line)
                            .contains(Figures.money(card.outcome().bonus()))
                            .endsWith(Figures.money(card.outcome().net()));
                    card.indicators().values().stream()
                            .filter(score -> score.weight().numerator() > 0)
                            .map(score -> score.result().numerator() + "/"
                                    + score.result().denominator()
                                    + (score.result().result() == IndicatorResult.Result.MET ? " met" : " MISS"))
                            .forEach(figure -> assertThat(line).contains(figure));
                });
    }

    @Test
    void the_company_stands_beside_its_targets_and_intervals() {
        for (IndicatorResult result : REPORT.appraisal().company().values()) {
            result.percentage()
                    .ifPresent(percentage -> assertThat(SUMMARY.lines())
                            .anySatisfy(line -> assertThat(line)
                                    .contains(result.numerator() + "/" + result.denominator())
                                    .contains(percentage.text())
                                    .contains(Percentage.target(result.target()))
                                    .contains(result.interval().orElseThrow().text())));
        }
    }

    @Test
    void a_narrow_terminal_gets_further_tables_and_loses_nothing() {
        String narrow = TerminalReport.of(REPORT, 60, false).summary(Map.of());

        assertThat(narrow.lines().filter(line -> line.startsWith("E-002 "))).hasSizeGreaterThan(1);
        assertThat(narrow).contains("Satisfaction", "Response", "Accuracy", "Complaints");
    }

    @Test
    void marks_take_the_place_of_words_before_a_line_is_parted() {
        String marked = TerminalReport.of(REPORT, 95, false).summary(Map.of());

        assertThat(marked.lines().filter(line -> line.startsWith("E-002 ")))
                .singleElement()
                .asString()
                .contains("22/30!", "1/1+", "-370.00");
        assertThat(marked).contains("+ met, ! missed, ~ too few to say, an empty place: no data");
    }

    @Test
    void refused_rows_are_counted_and_cannot_steer_the_terminal() {
        assertThat(SUMMARY)
                .contains("Rows refused: 5 of 3,748; faults found in them: 5, all in rejected.csv.")
                .contains("bookings.csv:17 arrived_at: ")
                .contains("(clause 3.1.2)")
                .contains("found a direction character, ⟨U+001B⟩[2J⟨U+202E⟩wanted one line of text");
        assertThat(SUMMARY.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
    }

    @Test
    void says_where_the_files_are_and_what_was_left_out() {
        assertThat(SUMMARY)
                .contains("appraisal.json  " + Path.of("out", "appraisal.json"))
                .contains("Nobody accountable, Response timeliness: 7")
                .contains("owing nothing")
                .contains("Response rate: ");
    }

    @Test
    void colours_are_for_a_terminal_and_say_nothing_that_words_do_not() {
        String coloured = TerminalReport.of(REPORT, COLUMNS, true).summary(FILES);

        assertThat(coloured).contains("\u001B[");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(SUMMARY);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void explains_every_employee_down_to_every_record_and_its_clause(Language language) {
        MonthReport report = SampleMonth.report(language);
        TerminalReport terminal = TerminalReport.of(report, COLUMNS, false);

        for (EmployeeId employee : report.appraisal().scorecards().keySet()) {
            String explanation = terminal.explain(employee);
            for (Evidence piece : report.evidence()) {
                if (piece.employee().filter(employee::equals).isPresent()
                        && report.appraisal().cycle().contains(piece.at())) {
                    assertThat(explanation)
                            .containsPattern("(?m)^  " + piece.subject() + " +"
                                    + piece.clause().number() + " ");
                }
            }
        }
    }

    @Test
    void explains_the_arithmetic_step_by_step() {
        String explanation = TerminalReport.of(REPORT, COLUMNS, false).explain(EmployeeId.of("E-002"));

        assertThat(explanation)
                .contains("Rounded once to two decimals (half up), the score is 53.60.  [4.4.1]")
                .contains("Records: F-17.  [4.1.2]")
                .contains("Response timeliness was missed: CNY 150.00 is deducted.")
                .contains("4 h of working time");
    }

    @Test
    void an_employee_without_a_scorecard_cannot_be_explained() {
        TerminalReport terminal = TerminalReport.of(REPORT, COLUMNS, false);

        assertThatThrownBy(() -> terminal.explain(EmployeeId.of("E-999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("found employee E-999, wanted one of the 30 employed in 2026-06");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_month_without_records_is_shown_too(Language language) {
        assertThat(TerminalReport.of(SampleMonth.empty(language), COLUMNS, false)
                        .summary(Map.of()))
                .contains("2026-06-20 12:00");
    }
}
