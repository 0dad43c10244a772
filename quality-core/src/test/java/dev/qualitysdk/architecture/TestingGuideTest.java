package dev.qualitysdk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.qualitysdk.fixture.CompiledTypes;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for hosts that test with the test jar: its example is one that runs, and its table names what there is. */
class TestingGuideTest {

    private static final Path PAGE = Path.of("..", "docs", "testing.md");
    private static final Path EXAMPLE = Path.of("src", "test", "java", "dev", "qualitysdk", "TillProperties.java");

    @Test
    void the_example_is_the_class_that_runs() throws IOException {
        String source = Files.readString(EXAMPLE);
        List<String> blocks = Splitter.on("```java\n").splitToList(Files.readString(PAGE));

        assertThat(blocks).hasSize(2);
        assertThat(blocks.get(1)).startsWith(source.substring(source.indexOf("import ")) + "```");
    }

    @Test
    void each_class_of_arbitraries_is_named_and_no_other() throws IOException {
        List<String> named = Pattern.compile("\\w+Arbitraries")
                .matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        List<String> there = CompiledTypes.ofItsTests().stream()
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .map(Class::getSimpleName)
                .filter(name -> name.endsWith("Arbitraries"))
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(there);
    }
}
