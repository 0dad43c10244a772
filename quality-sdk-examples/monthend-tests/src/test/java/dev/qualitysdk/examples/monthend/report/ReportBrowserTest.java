package dev.qualitysdk.examples.monthend.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The page in a real browser, opened as the file that it is. Without Chromium it is skipped, except in the continuous build. */
class ReportBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path CHROMEDRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir
    static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        boolean installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(CHROMEDRIVER);
        assumeTrue(installed || "true".equals(System.getenv("CI")), "Chromium and its driver are not installed");
        for (Language language : Language.values()) {
            HtmlReport.write(SampleMonth.report(language), file(language));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1400,1000",
                "--user-data-dir=" + Files.createDirectory(folder.resolve("profile")));
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(CHROMEDRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void opens_in_every_language_without_running_anything(Language language) {
        show(language);

        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo(language.tag());
        assertThat(browser.getTitle()).contains("2026").doesNotContain("owned");
        assertThat(number("return document.scripts.length")).isZero();
        assertThat(number("return document.images.length")).isZero();
        assertThatThrownBy(() -> browser.switchTo().alert()).isInstanceOf(NoAlertPresentException.class);
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(LogEntry::getMessage))
                .as("what the page's policy refused, or else went wrong")
                .isEmpty();
    }

    @Test
    void a_script_put_into_the_page_does_not_run() {
        show(Language.ENGLISH);

        browser.executeScript("const script = document.createElement('script');"
                + "script.textContent = \"document.title = 'owned'\"; document.body.append(script);");

        assertThat(browser.getTitle()).doesNotContain("owned");
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isNotEmpty();
    }

    @Test
    void hostile_names_are_shown_as_text() {
        show(Language.ENGLISH);

        List<String> names = texts("#employees tbody th bdi");
        assertThat(names).hasSize(30).containsAll(SampleMonth.HOSTILE);
        assertThat(texts(".card-of summary .who")).containsAll(SampleMonth.HOSTILE);
        assertThat(texts("#imports td bdi"))
                .contains("<script>document.title='owned'</script>", "moc.elpmaxe⟨U+202E⟩⟨U+0007⟩ ⟨U+001B⟩[31m");
    }

    @Test
    void charts_are_drawn_with_text_that_can_be_read_and_a_description() {
        show(Language.ENGLISH);

        List<WebElement> charts = browser.findElements(By.cssSelector("svg.chart"));
        assertThat(charts).hasSize(7 + 4 + 1);
        for (WebElement chart : charts) {
            assertThat(chart.getDomAttribute("role")).isEqualTo("img");
            assertThat(chart.getAccessibleName()).isNotBlank();
            assertThat(chart.getSize().getWidth()).isGreaterThan(200);
        }
        assertThat(texts("#company svg .target-label")).contains("target 90 %", "target 95 %");
        assertThat(texts("#trends svg .signal-label")).contains("signal");
        assertThat(texts("#scores svg text")).contains("A", "16", "Score, in steps of five points");
        assertThat(browser.findElements(By.cssSelector("#company .whisker"))).hasSize(6);
    }

    @Test
    void tables_have_captions_or_names_and_headed_columns_and_rows() {
        show(Language.ENGLISH);

        for (WebElement region : browser.findElements(By.cssSelector("section > .scroll, .halves > .scroll"))) {
            assertThat(region.getAriaRole()).isEqualTo("region");
            assertThat(region.getAccessibleName()).isNotBlank();
        }
        assertThat(number("return [...document.querySelectorAll('table')].filter(table =>"
                        + "!document.getElementById(table.parentElement.getAttribute('aria-labelledby'))"
                        + "|| !table.querySelector('thead th[scope=col]')"
                        + "|| table.querySelector('th:not([scope])')).length"))
                .isZero();
    }

    @Test
    void its_own_style_is_allowed_by_its_policy() {
        show(Language.ENGLISH);

        assertThat(browser.findElement(By.cssSelector(".card.missed .badge")).getCssValue("color"))
                .isEqualTo("rgba(160, 44, 24, 1)");
    }

    @Test
    void an_employee_in_the_table_leads_to_an_explanation_that_opens() {
        show(Language.ENGLISH);
        WebElement explanation = browser.findElement(By.id("employee-5"));
        assertThat(explanation.isDisplayed()).isFalse();

        browser.executeScript("document.querySelector('#employees a[href=\"#employee-5\"]').click()");

        assertThat(explanation.isDisplayed()).isTrue();
        assertThat(explanation.getText()).contains("Rounded once to two decimals (half up), the score is 53.60.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_telephone_scrolls_downwards_only(Language language) {
        try {
            browser.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
            show(language);

            assertThat(number("return document.documentElement.scrollWidth")).isEqualTo(390);
            assertThat(number("const box = document.querySelector('#employees .scroll');"
                            + "return box.scrollWidth - box.clientWidth"))
                    .as("the table scrolls in its own box")
                    .isPositive();
        } finally {
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    void on_paper_every_explanation_is_open_and_the_contents_are_gone() {
        try {
            show(Language.ENGLISH);
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));

            assertThat(number("return [...document.querySelectorAll('.explained')]"
                            + ".filter(e => e.getBoundingClientRect().height < 50).length"))
                    .isZero();
            assertThat(number("return [...document.querySelectorAll('.explained .ids')]"
                            + ".filter(e => e.getBoundingClientRect().height == 0).length"))
                    .isZero();
            assertThat(browser.findElement(By.cssSelector(".contents")).isDisplayed())
                    .isFalse();
        } finally {
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    private static void show(Language language) {
        browser.get("about:blank");
        browser.manage().logs().get(LogType.BROWSER);
        browser.get(file(language).toUri().toString());
    }

    private static Path file(Language language) {
        return folder.resolve("report-" + language.tag() + ".html");
    }

    private static long number(String script) {
        return ((Number) Objects.requireNonNull(browser.executeScript(script), script)).longValue();
    }

    private static List<String> texts(String selector) {
        Object found = browser.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", selector);
        return ((List<?>) Objects.requireNonNull(found, selector))
                .stream().map(String::valueOf).toList();
    }
}
