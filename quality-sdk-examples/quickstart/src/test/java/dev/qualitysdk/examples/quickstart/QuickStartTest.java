package dev.qualitysdk.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickStartTest {

    private static final Path SOURCE = Path.of("src/main/java/dev/qualitysdk/examples/quickstart/QuickStart.java");

    private static List<String> printed() {
        return Printed.by(() -> QuickStart.main(new String[0]));
    }

    @Test
    void the_three_levels_give_a_scorecard_a_verdict_a_stored_complaint_and_a_breach() {
        assertThat(printed()).hasSize(9).satisfies(lines -> {
            assertThat(lines.get(0)).isEqualTo("100.00 A CNY 960.00");
            assertThat(lines.get(1)).contains("C-17").contains("MET");
            assertThat(lines.get(2)).contains("C-17").contains("MISSED");
            assertThat(lines.get(3)).contains("C-17").contains("MISSED");
            assertThat(lines.get(6)).isEqualTo("first-response-timeliness 0/1");
            assertThat(lines.get(7)).isEqualTo("stored and read back: C-17, version 2, ACKNOWLEDGED");
            assertThat(lines.get(8)).contains("event CLOSE").contains("clause").contains("Allowed here");
        });
    }

    @Test
    void the_readme_shows_the_code_that_runs_and_the_message_it_prints() throws Exception {
        String source = Files.readString(SOURCE);
        String shown = source.substring(
                        source.indexOf("// tag::calculate[]\n") + "// tag::calculate[]\n".length(),
                        source.indexOf("        // end::calculate[]"))
                .stripTrailing()
                .stripIndent();
        String readme = Files.readString(Path.of("../../README.md"));

        assertThat(readme).contains("```java\n" + shown + "\n```");
        assertThat(readme).contains(printed().get(8));
    }
}
