package dev.qualitysdk.judgement.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.basics.TimeWindow;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Ledger;
import dev.qualitysdk.evidence.Tallies;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.fixture.SharedFolder;
import dev.qualitysdk.rule.Clause;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** 5,000 calls of eight agents in three months, with the figures that others worked out of them. */
class RatedCallsTest {

    private static final String CALLS = "data/satisfaction/pwc_call_center.csv";
    private static final String EXPECTED = "data/satisfaction/pwc_expected_by_agent_month.csv";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Indicator TOP_BOX = Indicator.CUSTOMER_SATISFACTION;
    private static final Indicator MEAN = Indicator.of("mean-rating", Clause.CUSTOMER_SATISFACTION);
    private static final Indicator ANSWERED = Indicator.of("calls-answered", Clause.RESPONSE_TIMELINESS);

    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(SharedFolder.resolve(file)).stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }

    private static Evidence of(Indicator indicator, List<String> call, long numerator, long denominator) {
        Evidence.Builder evidence = Evidence.builder();
        return evidence.indicator(indicator)
                .subject(call.get(0))
                .employee(EmployeeId.of(call.get(1)))
                .at(LocalDate.parse(call.get(2))
                        .atTime(LocalTime.parse(call.get(3), DateTimeFormatter.ofPattern("H:mm:ss")))
                        .atZone(ZONE)
                        .toInstant())
                .numerator(numerator)
                .denominator(denominator)
                .clause(indicator.clause())
                .regulation(RegulationVersion.of("2021-01"))
                .build();
    }

    private static Ledger ledger() throws IOException {
        Ledger.Builder ledger = Ledger.builder();
        for (List<String> call : rows(CALLS)) {
            ledger.add(of(ANSWERED, call, call.get(5).equals("Y") ? 1 : 0, 1));
            if (!call.get(9).isEmpty()) {
                int rating = Integer.parseInt(call.get(9));
                ledger.add(of(TOP_BOX, call, rating >= 4 ? 1 : 0, 1));
                ledger.add(of(MEAN, call, rating - 1L, 4));
            }
        }
        return ledger.build();
    }

    @Test
    void every_agent_and_month_has_the_figures_that_others_worked_out_traps_90_92() throws IOException {
        assumeThat(SharedFolder.has(CALLS)).isTrue();
        Ledger ledger = ledger();

        for (List<String> row : rows(EXPECTED)) {
            TimeWindow window = row.get(1).equals("ALL")
                    ? TimeWindow.of(
                            TimeWindow.startOf(LocalDate.of(2021, 1, 1), ZONE),
                            TimeWindow.startOf(LocalDate.of(2021, 4, 1), ZONE))
                    : TimeWindow.ofMonth(YearMonth.parse(row.get(1)), ZONE);
            Tallies tallies = ledger.tallies(window);
            Tally answered = of(tallies, row.get(0), ANSWERED);
            Tally satisfied = of(tallies, row.get(0), TOP_BOX);
            Tally mean = of(tallies, row.get(0), MEAN);
            long rated = Long.parseLong(row.get(5));

            assertThat(answered).as("%s", row).isEqualTo(counts(row.get(3), row.get(2)));
            assertThat(satisfied).isEqualTo(counts(row.get(8), row.get(5)));
            assertThat(mean.numerator()).isEqualTo(Long.parseLong(row.get(6)) - rated);
            assertThat(mean.denominator()).isEqualTo(4 * rated);
            assertThat(Percentage.of(satisfied.numerator(), satisfied.denominator())
                            .value())
                    .isEqualByComparingTo(row.get(9));
            assertThat(new BigDecimal(mean.numerator())
                            .divide(new BigDecimal(mean.counted()), 4, RoundingMode.HALF_UP)
                            .add(BigDecimal.ONE))
                    .isEqualByComparingTo(row.get(7));
        }
    }

    private static Tally of(Tallies tallies, String agent, Indicator indicator) {
        return agent.equals("ALL") ? tallies.company(indicator) : tallies.employee(EmployeeId.of(agent), indicator);
    }

    private static Tally counts(String numerator, String denominator) {
        long all = Long.parseLong(denominator);
        return Tally.of(Long.parseLong(numerator), all, all, 0, 0, 0);
    }

    @Test
    void three_months_of_one_process_are_noise() throws IOException {
        assumeThat(SharedFolder.has(CALLS)).isTrue();
        Ledger ledger = ledger();
        TreeMap<YearMonth, Tally> months = new TreeMap<>();
        for (int month = 1; month <= 3; month++) {
            YearMonth of = YearMonth.of(2021, month);
            months.put(of, ledger.tallies(TimeWindow.ofMonth(of, ZONE)).company(TOP_BOX));
        }

        assertThat(ControlChart.of(Indicator.Measure.COUNTS, months).hasSignal())
                .isFalse();
    }
}
