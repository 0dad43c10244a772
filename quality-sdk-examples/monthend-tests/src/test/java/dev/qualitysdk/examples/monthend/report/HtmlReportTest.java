package dev.qualitysdk.examples.monthend.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void look() throws Exception {
        for (Language language : Language.values()) {
            MonthReport report = SampleMonth.report(language);
            Path dir = Path.of("/tmp/look");
            Files.createDirectories(dir);
            HtmlReport.write(report, dir.resolve("report-" + language.tag() + ".html"));
            HtmlReport.write(SampleMonth.empty(language), dir.resolve("empty-" + language.tag() + ".html"));
            AppraisalJson.write(report, dir.resolve("appraisal.json"));
            TerminalReport terminal = TerminalReport.of(report, 110, false);
            Files.writeString(
                    dir.resolve("terminal-" + language.tag() + ".txt"),
                    terminal.summary(Map.of("report.html", Path.of("out/report.html"))));
            Files.writeString(
                    dir.resolve("explain-" + language.tag() + ".txt"),
                    terminal.explain(dev.qualitysdk.basics.EmployeeId.of("E-002")));
        }
        assertThat(true).isTrue();
    }
}
