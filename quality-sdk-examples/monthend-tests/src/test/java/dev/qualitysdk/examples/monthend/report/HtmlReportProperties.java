package dev.qualitysdk.examples.monthend.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HtmlReportProperties {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final List<String> PLAIN = tags("plain");

    @Property(tries = 200)
    void whatever_a_row_holds_the_page_has_the_same_tags(@ForAll("hostile") String text) {
        assertThat(tags(text)).isEqualTo(PLAIN);
    }

    @Property
    void text_that_is_shown_holds_nothing_invisible(@ForAll String text) {
        assertThat(Shown.of(text).codePoints())
                .noneMatch(c -> Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE);
    }

    @Property
    void text_without_anything_invisible_is_shown_as_it_is(@ForAll("visible") String text) {
        assertThat(Shown.of(text)).isEqualTo(text);
    }

    @Property
    void text_is_cut_to_what_can_be_read(@ForAll String text) {
        String shown = Shown.of(text, 20);

        assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(20);
        assertThat(Shown.of(text).startsWith(shown) || shown.endsWith("…")).isTrue();
    }

    private static List<String> tags(String text) {
        MonthReport.Builder report = MonthReport.builder();
        report.appraisal(SampleMonth.empty(Language.ENGLISH).appraisal())
                .imports(ImportSummary.of(
                        List.of(FileImport.of(text, 1, 0, 0, 0, 1)),
                        List.of(RejectedRow.of(text, 2, text, text, text, Optional.empty())),
                        1));
        return TAG.matcher(HtmlReport.html(report.build()))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.of(
                                "<", ">", "\"", "'", "=", "&", "{{", "}}", "{{{", "/", "script", "\u202E", "--", "!",
                                "]]>", "\n")
                        .list()
                        .ofMaxSize(12)
                        .map(parts -> String.join("", parts)));
    }

    @Provide
    Arbitrary<String> visible() {
        return Arbitraries.strings().ascii().filter(text -> text.chars().allMatch(c -> c >= ' ' && c < 127));
    }
}
