package dev.qualitysdk.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide pages show the code that runs, all of it and in its order, and the lines that it prints. */
class GuidePagesTest {

    @Test
    void the_page_about_a_collection_shows_what_runs() throws IOException {
        shows("collection.md", "CollectionDay.java", () -> CollectionDay.main(new String[0]));
    }

    @Test
    void the_page_about_supervision_shows_what_runs() throws IOException {
        shows("supervision.md", "Supervision.java", () -> Supervision.main(new String[0]));
    }

    private static void shows(String page, String source, Runnable program) throws IOException {
        String text = Files.readString(Path.of("../../docs", page));
        String code = Files.readString(Path.of("src/main/java/dev/qualitysdk/examples/quickstart", source));
        List<String> tagged = parts("// tag::(?:\\w+)\\[\\]\n(.*?)\n *// end::", code).stream()
                .map(String::stripIndent)
                .toList();

        assertThat(tagged).hasSizeGreaterThan(3);
        assertThat(parts("```java\n(.*?)\n```", text)).isEqualTo(tagged);
        assertThat(parts("```text\n(.*?)\n```", text).stream().flatMap(String::lines))
                .isEqualTo(Printed.by(program));
    }

    private static List<String> parts(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
