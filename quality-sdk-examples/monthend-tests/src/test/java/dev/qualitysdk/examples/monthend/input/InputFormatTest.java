package dev.qualitysdk.examples.monthend.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.rule.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The page of the input format, generated from the tables that read it. Run with {@code -Dquality.docs.write=true} to write it
 * anew.
 */
class InputFormatTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "input-format.md");

    private static final String INTRODUCTION = """
            # What the month-end program reads

            Generated from the tables that read the files, and held against them by a test.

            `month-end close --data DIR` reads the files below from one folder. **A missing file means no such records.** Files of
            other names and columns are read through a mapping (`--mapping FILE`, schema in `docs/schema/mapping.schema.json`);
            `quality-sdk-examples/monthend/boston` has an example that reads a city's published extract without touching it.

            ## Every file

            - CSV as RFC 4180 has it: commas, double quotes, quotes inside a cell doubled, line breaks allowed inside quotes; lines
              end with LF or CRLF. UTF-8, with or without a byte order mark.
            - The first row is the header, with the names below in any order. A missing required column, a column named twice, or a
              name that looks like a slip of the pen for a missing column refuses the file; other columns are not read, and said so.
              An optional column may be missing.
            - A file that is not UTF-8 throughout, is empty, or has a quote that is never closed is refused with the line where that
              shows, and nothing of it is imported. The other files are read all the same.
            - An empty cell means that nothing is known or nothing has happened yet. White space at the ends of a cell belongs to
              it, unless the mapping says `"trim": true`. A cell has at most 10,000 characters, a row 1,000,000.
            - Codes are 1 to 100 characters on one line and are compared exactly. They appear in reports, so they must not be names
              of persons.

            ## Times

            A time has an offset (`2026-05-04T09:30:00+08:00`, `…Z`) and is cut to microseconds. A time without offset is refused,
            unless a mapping names its zone. Where the clocks are put forward, a local time that they skip does not exist and is
            refused. Where they are put back, a local time that occurs twice is refused too, unless the mapping says which is meant
            (`"overlap": "earlier"` or `"later"`): an hour guessed wrong can turn a deadline that was met into one that was missed.

            ## What becomes of a row

            A row becomes the steps of one thing, taken through the rules of the library before anything of it is saved.

            - **added**: nothing was recorded of it. **extended**: it has gone further than what was recorded; the missing steps are
              added. **unchanged**: it says what is recorded, or less.
            - **rejected**: a cell cannot be read, somebody or something it names is not recorded, a rule refuses a step, or it
              contradicts what is recorded. It is written to `rejected.csv` with file, line, column, value, reason and clause, one
              line for each thing that is wrong; what is recorded stands in the reason. Nothing of the row is imported, and the
              run goes on. `--strict` then ends with exit code 3.
            - The same row twice in one file counts once and is unchanged the second time; two rows of one id that contradict each
              other are told apart by their order: the first is recorded, the second rejected.
            - Files are read in the order of this page, so that a booking is there before the lots that name it.

            In `rejected.csv` every cell is quoted. A cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab,
            line break, `|`, `%` in front) has an apostrophe before it, and invisible control and direction characters are written as
            their codes.
            """;

    @Test
    void the_page_of_the_input_format_lists_every_column_that_is_read() throws IOException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        Map<String, String> forms = new LinkedHashMap<>();
        StringBuilder files = new StringBuilder();
        for (Table table : Tables.ALL) {
            files.append("\n## ")
                    .append(table.file())
                    .append("\n\n")
                    .append(table.row())
                    .append("\n\n");
            files.append("| column | duty | type | meaning | clause |\n|---|---|---|---|---|\n");
            for (Column<?> column : table.columns()) {
                forms.putIfAbsent(column.type().form(), family(column.type().name()));
                files.append("| `").append(column.name()).append("` | ");
                files.append(column.duty())
                        .append(" | ")
                        .append(column.type().name())
                        .append(" | ");
                files.append(column.meaning()).append(" | ");
                files.append(column.clause().map(Clause::number).orElse("–")).append(" |\n");
            }
        }
        page.append("\n## Types\n\n| type | written as |\n|---|---|\n");
        forms.forEach((form, name) ->
                page.append("| ").append(name).append(" | ").append(form).append(" |\n"));
        page.append(files);
        if (Boolean.getBoolean("quality.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page.toString());
        }
        assertThat(PAGE).as("write it anew with -Dquality.docs.write=true").hasContent(page.toString());
    }

    /** Types that are written alike are explained once. */
    private static String family(String name) {
        for (String common : List.of("list", "one", "code")) {
            if (name.startsWith(common + " of ")
                    && !name.equals("code of an indicator")
                    && !name.equals("code of a kind")) {
                return common + " of …";
            }
        }
        return name;
    }

    @Test
    void no_table_names_a_column_twice_or_points_at_one_that_is_not_there() {
        for (Table table : Tables.ALL) {
            assertThat(table.columns()).extracting(Column::name).doesNotHaveDuplicates();
            for (Column<?> column : table.columns()) {
                column.with().ifPresent(other -> assertThat(table.column(other)).isPresent());
            }
        }
    }
}
