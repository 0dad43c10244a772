package dev.qualitysdk.examples.monthend.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlReportTest {

    private static final MonthReport REPORT = SampleMonth.report(Language.ENGLISH);
    private static final String HTML = HtmlReport.html(REPORT);

    @ParameterizedTest
    @EnumSource(Language.class)
    void names_its_language_and_is_written_in_it(Language language) {
        String html = HtmlReport.html(SampleMonth.report(language));

        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">");
        assertThat(html)
                .contains(
                        switch (language) {
                            case ENGLISH -> "Company against its targets";
                            case SIMPLIFIED_CHINESE -> "公司指标与目标";
                            case TRADITIONAL_CHINESE -> "公司指標與目標";
                        });
    }

    @Test
    void two_runs_give_the_same_bytes() {
        assertThat(HtmlReport.html(SampleMonth.report(Language.ENGLISH))).isEqualTo(HTML);
    }

    @Test
    void nothing_in_it_can_run_or_be_fetched() {
        assertThat(HTML)
                .doesNotContainPattern("<script")
                .doesNotContainPattern("(?i)<[^>]*\\son[a-z]+\\s*=")
                .doesNotContainPattern("(?i)<[^>]*\\s(href|src|action|data|srcset)\\s*=\\s*(?!\"#)")
                .doesNotContainPattern("(?i)<(img|iframe|object|embed|form|input|link|base)\\b")
                .doesNotContainPattern("(?i)<[^>]*\\sstyle\\s*=")
                .doesNotContain("@import", "url(");
    }

    @Test
    void the_policy_allows_no_script_and_only_its_own_style() {
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(HTML);
        assertThat(style.find()).isTrue();
        byte[] digest = Hashing.sha256()
                .hashString(style.group(1), StandardCharsets.UTF_8)
                .asBytes();

        assertThat(HTML)
                .contains("default-src 'none'; script-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest).replace("=", "&#x3D;") + "'");
        assertThat(style.find()).isFalse();
    }

    @Test
    void hostile_names_are_text() {
        assertThat(HTML)
                .contains("&lt;script&gt;document.title&#x3D;&#39;owned&#39;&lt;/script&gt;")
                .contains("&quot;&gt;&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;")
                .contains("&#x3D;HYPERLINK(&quot;javascript:alert(1)&quot;)")
                .contains("𠮷野𡈽 &amp; &#39;Söhne&#39;");
    }

    @Test
    void characters_that_move_others_are_named() {
        assertThat(HTML)
                .contains("moc.elpmaxe⟨U+202E⟩⟨U+0007⟩ ⟨U+001B⟩[31m")
                .contains("&#x3D;1+1↵second line")
                .doesNotContainPattern("[\\u0000-\\u0008\\u000B-\\u001F\\u202A-\\u202E\\u2066-\\u2069]");
    }

    @Test
    void every_figure_of_the_company_stands_beside_its_target_and_interval() {
        REPORT.appraisal().company().values().stream()
                .filter(result -> result.denominator() > 0)
                .forEach(result -> {
                    assertThat(HTML).contains("<span class=\"value\">" + Figures.percent(result) + "</span>");
                    assertThat(HTML)
                            .contains(">interval "
                                    + result.interval().orElseThrow().text() + "</text>");
                });
        assertThat(HTML)
                .contains(">target 95 %</text>", ">target 99.5 %</text>")
                .contains("chart met", "chart missed", "chart none");
    }

    @Test
    void control_charts_mark_signals_by_shape_and_word() {
        assertThat(HTML).contains("class=\"signal\"", ">signal</text>", "class=\"limits\"");
        assertThat(HtmlReport.html(SampleMonth.empty(Language.ENGLISH))).doesNotContain("class=\"limits\" d");
    }

    @Test
    void every_employee_has_a_row_and_an_explanation_that_it_links_to() {
        Matcher links = Pattern.compile("<th scope=\"row\"><a class=\"id\" href=\"#(employee-[0-9]+)\">")
                .matcher(HTML);
        List<String> anchors = links.results().map(link -> link.group(1)).toList();

        assertThat(anchors).hasSize(REPORT.appraisal().scorecards().size()).doesNotHaveDuplicates();
        assertThat(anchors).allSatisfy(anchor -> assertThat(HTML).contains("id=\"" + anchor + "\""));
    }

    @Test
    void no_link_leads_nowhere_and_no_name_is_given_twice() {
        List<String> ids = Pattern.compile("\\sid=\"([^\"]+)\"")
                .matcher(HTML)
                .results()
                .map(id -> id.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Pattern.compile("\\s(?:href|aria-labelledby)=\"#?([^\"]+)\"")
                        .matcher(HTML)
                        .results()
                        .flatMap(link -> Stream.of(link.group(1).split(" "))))
                .isSubsetOf(ids);
    }

    @Test
    void every_record_of_an_employee_is_named_in_the_explanation() {
        REPORT.evidence().stream()
                .filter(piece -> REPORT.appraisal().cycle().contains(piece.at()))
                .forEach(piece -> assertThat(HTML).contains("<bdi>" + piece.subject() + "</bdi>"));
    }

    @Test
    void what_owes_nothing_is_listed_with_its_number() {
        long owing = REPORT.appraisal().company().values().stream()
                .mapToLong(result -> result.tally().notOwed())
                .sum();

        assertThat(owing).isPositive();
        assertThat(HTML).contains("<h3>Owing nothing: " + owing + "</h3>");
    }

    @Test
    void a_month_that_is_not_over_says_so() {
        assertThat(HtmlReport.html(SampleMonth.empty(Language.ENGLISH)))
                .contains("Provisional: the cycle was not over on 20 June 2026 12:00.");
        assertThat(HTML).doesNotContain("Provisional");
    }

    @Test
    void templates_escape_everything() throws IOException {
        Path templates = Path.of("../monthend/src/main/resources/dev/qualitysdk/examples/monthend/report");
        try (Stream<Path> files = Files.list(templates)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".mustache")).toList();
            assertThat(all).hasSizeGreaterThan(5);
            assertThat(all)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain("{{{")
                            .doesNotContain("{{&"));
        }
    }

    @Test
    void is_written_to_a_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");

        HtmlReport.write(REPORT, file);

        assertThat(file).hasContent(HTML);
    }
}
