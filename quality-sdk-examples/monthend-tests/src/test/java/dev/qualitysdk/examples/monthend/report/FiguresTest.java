package dev.qualitysdk.examples.monthend.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Fraction;
import dev.qualitysdk.basics.InvalidValueException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Figures ENGLISH = figures(Language.ENGLISH);

    @Test
    void moments_are_as_fine_as_it_takes_to_tell_them_from_the_minute() {
        assertThat(ENGLISH.moment(Instant.parse("2026-06-01T09:00:00Z"))).isEqualTo("2026-06-01 17:00");
        assertThat(ENGLISH.moment(Instant.parse("2026-06-01T09:00:30Z"))).isEqualTo("2026-06-01 17:00:30");
        assertThat(ENGLISH.moment(Instant.parse("2026-06-01T09:00:00.000001Z")))
                .isEqualTo("2026-06-01 17:00:00.000001");
    }

    @Test
    void months_are_in_the_readers_language() {
        assertThat(ENGLISH.month(YearMonth.of(2026, 6))).isEqualTo("June 2026");
        assertThat(figures(Language.TRADITIONAL_CHINESE).month(YearMonth.of(2026, 6)))
                .isEqualTo("2026年6月");
    }

    @Test
    void canonical_text_is_read_in_words() {
        assertThat(ENGLISH.canonical("working PT4H30M")).isEqualTo("4 h 30 min of working time");
        assertThat(ENGLISH.canonical("working-days 1")).isEqualTo("1 working day");
        assertThat(ENGLISH.canonical("working-days 2")).isEqualTo("2 working days");
        assertThat(ENGLISH.canonical("elapsed PT0.5S")).isEqualTo("0.5 s");
        assertThat(ENGLISH.canonical("fixed 2026-06-01T09:00:00Z")).isEqualTo("promised for 2026-06-01 17:00");
        assertThat(figures(Language.SIMPLIFIED_CHINESE).canonical("working PT4H"))
                .isEqualTo("工作时间 4 小时");
    }

    @Test
    void windows_masses_and_codes_are_read_in_words() {
        assertThat(ENGLISH.canonical("2026-06-01T01:00:00Z/2026-06-01T03:00:00Z"))
                .isEqualTo("2026-06-01 09:00–11:00");
        assertThat(ENGLISH.canonical("2026-06-01T01:00:00Z/2026-06-02T03:00:00Z"))
                .isEqualTo("2026-06-01 09:00 – 2026-06-02 11:00");
        assertThat(ENGLISH.canonical("31527 g")).isEqualTo("31,527 g");
        assertThat(ENGLISH.canonical("tolerance.relative", "1/50")).isEqualTo("2 %");
        assertThat(ENGLISH.canonical("formula", "TOP_BOX")).isEqualTo("share satisfied");
        assertThat(ENGLISH.canonical("via", "kiosk")).isEqualTo("kiosk");
    }

    @Test
    void canonical_text_that_is_none_of_that_stands_as_it_is() {
        for (String text : List.of("PTA", "2026-13-99T99:99:99Z", "working days", "fixed x", "")) {
            assertThat(ENGLISH.canonical(text)).isEqualTo(text);
        }
    }

    @Test
    void numbers_part_their_thousands_and_keep_their_decimals() {
        assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Figures.decimal(new BigDecimal("-1234.50"))).isEqualTo("-1,234.50");
        assertThat(Figures.share(Fraction.of(1, 3))).isEqualTo("33.3 %");
        assertThat(Figures.share(Fraction.of(1, 2))).isEqualTo("50 %");
    }

    @Test
    void rows_of_a_file_must_add_up() {
        assertThatThrownBy(() -> FileImport.of("lots.csv", 5, 1, 1, 1, 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("added + extended + unchanged + rejected, 4");
    }

    @Test
    void months_that_are_not_earlier_are_refused() {
        MonthReport report = SampleMonth.report(Language.ENGLISH);
        MonthReport.Builder builder = MonthReport.builder();
        builder.appraisal(report.appraisal())
                .putEarlier(report.appraisal().month(), dev.qualitysdk.evidence.Tallies.none());

        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a month before 2026-06");
    }

    private static Figures figures(Language language) {
        return new Figures(Texts.of(language), language, ZoneId.of("Asia/Shanghai"));
    }
}
