package dev.qualitysdk.examples.monthend.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.evidence.Roster;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotStep;
import dev.qualitysdk.service.statistics.Period;
import dev.qualitysdk.service.statistics.Statistics;
import dev.qualitysdk.service.statistics.StatisticsBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statistics of a month of lots whose kinds and branches would do harm if anything took them for more than text. */
class StatisticsCsvTest {

    private static final Regulation REGULATION = SampleRegulation.regulation();

    @TempDir
    private Path folder;

    private static MonthStatistics statistics() {
        List<Period> periods = List.of(
                Period.of(SampleMonth.MONTH.minusMonths(1), REGULATION.zone()),
                Period.of(SampleMonth.MONTH, REGULATION.zone()));
        StatisticsBuilder builder =
                Statistics.builder(RegulationBook.of(REGULATION), Roster.of(List.of()), periods, SampleMonth.day(30));
        List<String> codes = new ArrayList<>(SampleMonth.HOSTILE);
        codes.addAll(List.of("+kind", "-kind", "@kind"));
        for (String code : codes) {
            builder.add(Lot.collect(LotStep.Collected.builder()
                    .stamp(Stamp.of(SampleMonth.day(7), Actor.system("office")))
                    .id(LotId.of("L-" + codes.indexOf(code)))
                    .kind(code)
                    .recorded(Quantity.parse("2.5 kg"))
                    .recorder(EmployeeId.of("E-1"))
                    .branch(BranchId.of(code))
                    .build()));
        }
        Statistics months = builder.build();
        return MonthStatistics.of(SampleMonth.MONTH, months, months.of(SampleMonth.MONTH.minusMonths(1)));
    }

    @Test
    void a_code_that_a_spreadsheet_would_run_is_written_as_text_and_numbers_stay_numbers() throws IOException {
        Path file = folder.resolve("statistics.csv");
        StatisticsFiles.writeCsv(statistics(), REGULATION, file);

        assertThat(Files.readString(file))
                .contains(",member,'+kind,collected.quantity,g,yes,2500,0\r\n")
                .contains(",'-kind,", ",'@kind,", "'=HYPERLINK(")
                .doesNotContain(",+kind", ",-kind", ",@kind", ",\"=HYPERLINK");
    }

    @Test
    void the_page_escapes_them_in_drawings_and_tables() {
        MonthReport.Builder report = MonthReport.builder();
        MonthReport sample = SampleMonth.report(Language.SIMPLIFIED_CHINESE);
        report.appraisal(sample.appraisal())
                .evidence(sample.evidence())
                .statistics(statistics())
                .language(Language.SIMPLIFIED_CHINESE);
        String html = HtmlReport.html(report.build());

        assertThat(html)
                .contains("<section id=\"business\"", "各品类回收量", "&lt;script&gt;")
                .doesNotContain("<script", "<img");
    }
}
