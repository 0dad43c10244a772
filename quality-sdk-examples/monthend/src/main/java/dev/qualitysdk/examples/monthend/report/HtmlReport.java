package dev.qualitysdk.examples.monthend.report;

import com.google.common.hash.Hashing;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * The month as a page for people: one file without scripts and without anything fetched from elsewhere, to be read on any screen
 * or printed.
 *
 * <p>Every value is escaped by the templates, and a policy in the page forbids scripts and any style but its own.
 */
public final class HtmlReport {

    private static final String STYLE = "report.css";

    private HtmlReport() {}

    /**
     * Writes the page.
     *
     * @param report the month
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(MonthReport report, Path file) throws IOException {
        Files.writeString(file, html(report), StandardCharsets.UTF_8);
    }

    /**
     * Returns the page.
     *
     * @param report the month
     * @return HTML in the report's language
     */
    public static String html(MonthReport report) {
        // A name that no context knows is a fault of a template: nothing has a default.
        Template template = Mustache.compiler()
                .withEscaper(Escapers.HTML)
                .strictSections(true)
                .withLoader(HtmlReport::template)
                .compile(template("report.mustache"));
        return template.execute(PageWriter.page(Presentation.of(report), styleDigest()));
    }

    /** The digest by which the page's policy allows this style and no other. */
    private static String styleDigest() {
        byte[] digest = Hashing.sha256()
                .hashString(resource(STYLE), StandardCharsets.UTF_8)
                .asBytes();
        return Base64.getEncoder().encodeToString(digest);
    }

    private static Reader template(String name) {
        return new StringReader(resource(name));
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program cannot read its resource " + name, unreadable);
        }
    }
}
