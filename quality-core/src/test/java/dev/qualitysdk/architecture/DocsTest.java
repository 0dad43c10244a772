package dev.qualitysdk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.rule.Clause;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages of the docs that are generated from the code, held against it. Run with {@code -Dquality.docs.write=true} to write
 * them anew.
 */
class DocsTest {

    private static final Path DOCS = Path.of("..", "docs");

    /** Number, reason, what the host gets. */
    private static final Pattern HOST_ROW = Pattern.compile("\\| (\\d+)[a-z]? \\| [^|]+ \\| [^|]+ \\|");

    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "qualitysdk");

    /** A clause cited by its number. */
    private static final Pattern NUMBER = Pattern.compile("\"(\\d\\.\\d(?:\\.\\d)?)\"");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.qualitysdk");

    @Test
    void the_page_of_clauses_names_the_code_that_cites_each() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Clauses and the code that cites them

                Generated from the code and held against it by a test. Each clause of the regulation, by the number under which
                every rule, refusal and verdict names it; and the types of the core that cite it, by its constant or in a refusal by
                its number. What no type cites is the text's alone (1.1), the company's own checklist (2.1), data without a rule of
                its own (1.3.2, 2.2.1, 3.1.1), or not built yet (7.2.3).

                | clause | subject | term | cited by |
                |---|---|---|---|
                """);
        JavaClass clauses = CORE.get(Clause.class);
        SetMultimap<String, String> byNumber = typesByNumber();
        for (Clause clause : Clause.values()) {
            JavaField constant = clauses.getField(clause.name());
            TreeSet<String> citing = constant.getAccessesToSelf().stream()
                    .map(JavaAccess::getOriginOwner)
                    .filter(type -> !type.isEquivalentTo(Clause.class))
                    .map(DocsTest::topLevel)
                    .collect(Collectors.toCollection(TreeSet::new));
            citing.addAll(byNumber.get(clause.number()));
            page.append("| ").append(clause.number());
            page.append(" | ").append(clause.title());
            page.append(" | ").append(clause.term());
            page.append(" | ")
                    .append(citing.isEmpty() ? "–" : "`" + String.join("`, `", citing) + "`")
                    .append(" |\n");
        }

        hold("clauses.md", page.toString());
    }

    /** The types by the clauses that their sources cite by number, as refusals do. */
    private static SetMultimap<String, String> typesByNumber() throws IOException {
        SetMultimap<String, String> types = HashMultimap.create();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String type =
                        SOURCES.relativize(source).toString().replace('\\', '/').replace('/', '.');
                Matcher numbers = NUMBER.matcher(Files.readString(source));
                while (numbers.find() && !type.equals("rule.Clause.java")) {
                    types.put(numbers.group(1), type.substring(0, type.length() - ".java".length()));
                }
            }
        }
        return types;
    }

    @Test
    void the_page_of_lifecycles_draws_the_tables_that_run() throws Exception {
        StringBuilder page = new StringBuilder("""
                # Lifecycles

                Generated from the tables that run, and held against them by a test. Each arrow is an event with its clause; an
                arrow to `[*]` marked *(back)* leads to the state from which its state was entered. An event that is not drawn is
                refused, with the state, the event, what is allowed there, and the clause.
                """);
        List<JavaField> tables = CORE.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Lifecycle.class)
                        && field.getModifiers().contains(JavaModifier.STATIC))
                .sorted(Comparator.comparing(JavaField::getFullName))
                .toList();
        for (JavaField field : tables) {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            Lifecycle<?, ?> lifecycle = (Lifecycle<?, ?>) reflected.get(null);
            page.append("\n## ").append(lifecycle.name()).append("\n\n`");
            page.append(topLevel(field.getOwner())).append("`, ");
            page.append(lifecycle.transitions().size()).append(" steps.\n\n```mermaid\n");
            page.append(lifecycle.diagram()).append("```\n");
        }

        hold("lifecycles.md", page.toString());
    }

    @Test
    void the_page_of_traps_names_the_tests_that_hold_each() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Traps and the tests that hold them

                Edge cases that real systems got wrong, by the number under which we keep them, and the properties and examples that
                carry the number. The table is generated from the names and labels of the tests and held against them by a test. A
                trap that stands in neither table lies in a part that is not built yet.

                | trap | tests |
                |---|---|
                """);
        TrapIndex.of(List.of(Path.of("..")))
                .forEach((trap, tests) -> page.append("| ")
                        .append(trap)
                        .append(" | `")
                        .append(String.join("`, `", tests))
                        .append("` |\n"));

        page.append("""

                ## Traps that lie with the host

                | number | why it is the host's | what we give the host for it |
                |---|---|---|
                """);
        Files.readAllLines(Path.of("src/test/resources/dev/qualitysdk/architecture/host-traps.md")).stream()
                .filter(line -> !line.isBlank())
                .sorted(Comparator.comparing(DocsTest::trapOfRow))
                .forEach(row -> page.append(row).append('\n'));

        hold("traps.md", page.toString());
    }

    private static int trapOfRow(String row) {
        Matcher number = HOST_ROW.matcher(row);
        assertThat(number.matches()).as(row).isTrue();
        return Integer.parseInt(number.group(1));
    }

    private static String topLevel(JavaClass type) {
        String name = type.getFullName();
        int nested = name.indexOf('$');
        return (nested < 0 ? name : name.substring(0, nested)).substring("dev.qualitysdk.".length());
    }

    private static void hold(String name, String expected) throws IOException {
        Path page = DOCS.resolve(name);
        if (Boolean.getBoolean("quality.docs.write")) {
            Files.createDirectories(DOCS);
            Files.writeString(page, expected);
        }
        assertThat(page)
                .as("%s; write it anew with -Dquality.docs.write=true", name)
                .hasContent(expected);
    }
}
