package dev.qualitysdk.examples.monthend.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterables;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.appraisal.Deduction;
import dev.qualitysdk.judgement.appraisal.Explanation;
import dev.qualitysdk.judgement.kpi.ControlChart;
import dev.qualitysdk.judgement.kpi.IndicatorResult;
import dev.qualitysdk.rule.Clause;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportBundleTest {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9]+|[a-zA-Z.]+)");
    private static final Properties ENGLISH = bundle("Report.properties");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_every_text_with_the_same_places(Language language) {
        Properties texts = bundle(language);

        assertThat(texts.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
        texts.stringPropertyNames()
                .forEach(key ->
                        assertThat(places(texts.getProperty(key))).as(key).isEqualTo(places(ENGLISH.getProperty(key))));
    }

    /** An apostrophe would swallow the places after it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_holds_an_apostrophe(Language language) {
        assertThat(bundle(language).values()).noneMatch(text -> text.toString().contains("'"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_code_of_the_library_has_a_text(Language language) {
        Texts texts = Texts.of(language);

        for (Clause clause : Clause.values()) {
            assertThat(texts.find("clauseTitle." + clause.number())).isPresent();
        }
        for (Indicator indicator : Iterables.concat(Indicator.ALL, Indicator.FURTHER)) {
            assertThat(texts.find("indicator." + indicator.code())).isPresent();
            assertThat(texts.find("indicatorShort." + indicator.code())).isPresent();
            assertThat(texts.find("indicatorNarrow." + indicator.code())).isPresent();
        }
        for (IndicatorResult.Result result : IndicatorResult.Result.values()) {
            assertThat(texts.find("result." + result)).isPresent();
            assertThat(texts.find("word." + result)).isPresent();
        }
        for (Deduction.Verdict verdict : Deduction.Verdict.values()) {
            assertThat(texts.find("topic.DEDUCTION." + verdict)).isPresent();
        }
        for (Explanation.Topic topic : Explanation.Topic.values()) {
            assertThat(topic == Explanation.Topic.DEDUCTION
                            || texts.find("topic." + topic).isPresent())
                    .isTrue();
        }
        for (IndicatorResult.Shortfall shortfall : IndicatorResult.Shortfall.values()) {
            assertThat(texts.find("shortfall." + shortfall)).isPresent();
            assertThat(texts.find("topic.RESULT." + shortfall)).isPresent();
        }
        for (ControlChart.Reading reading : ControlChart.Reading.values()) {
            assertThat(texts.find("reading." + reading)).isPresent();
        }
        for (Disposition disposition : Disposition.values()) {
            assertThat(texts.find("disposition." + disposition)).isPresent();
        }
        for (RoundingMode mode : RoundingMode.values()) {
            assertThat(mode == RoundingMode.UNNECESSARY
                            || texts.find("mode." + mode).isPresent())
                    .isTrue();
        }
        assertThat(texts.find("channel." + Channel.TELEPHONE)).isPresent();
    }

    @Test
    void clauses_are_called_what_the_register_calls_them() {
        for (Clause clause : Clause.values()) {
            assertThat(Texts.of(Language.ENGLISH).say("clauseTitle." + clause.number()))
                    .isEqualToIgnoringCase(clause.title());
            assertThat(Texts.of(Language.TRADITIONAL_CHINESE).say("clauseTitle." + clause.number()))
                    .isEqualTo(clause.term());
        }
    }

    @Test
    void the_machines_language_never_shows_through() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("zh-Hant"));
            assertThat(Texts.of(Language.ENGLISH).say("employee")).isEqualTo("Employee");
            assertThat(Texts.of(Language.SIMPLIFIED_CHINESE).say("employee")).isEqualTo("员工");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void a_missing_text_is_a_fault_and_an_unknown_code_is_shown_as_it_is() {
        assertThatThrownBy(() -> Texts.of(Language.ENGLISH).say("nonsense"))
                .isInstanceOf(MissingResourceException.class);
        assertThat(Texts.of(Language.ENGLISH).of("reason", "flood\u202E")).isEqualTo("flood⟨U+202E⟩");
    }

    @Test
    void an_unknown_language_is_refused_with_the_languages_there_are() {
        assertThat(Language.of("ZH-hant")).isEqualTo(Language.TRADITIONAL_CHINESE);
        assertThatThrownBy(() -> Language.of("fr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("found language fr, wanted one of en, zh-Hans, zh-Hant");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties bundle(Language language) {
        return bundle(
                switch (language) {
                    case ENGLISH -> "Report.properties";
                    case SIMPLIFIED_CHINESE -> "Report_zh_Hans.properties";
                    case TRADITIONAL_CHINESE -> "Report_zh_Hant.properties";
                });
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
