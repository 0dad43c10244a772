package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.Program.BOSTON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.qualitysdk.fixture.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city's published requests, read without touching them, give the figures that were counted from them by hand. */
class BostonTest {

    private static final String FOLDER = "data/boston311";

    @TempDir
    private Path out;

    private Program.Run close(String month) {
        return Program.run(
                "close",
                "--data",
                SharedFolder.resolve(FOLDER),
                "--regulation",
                BOSTON.resolve("regulation.json"),
                "--mapping",
                BOSTON.resolve("mapping.json"),
                "--month",
                month,
                "--out",
                out);
    }

    private JsonNode responseTimeliness() throws IOException {
        JsonNode appraisal = JsonMapper.shared().readTree(Files.readString(out.resolve("appraisal.json")));
        return appraisal
                .get("company")
                .get("indicators")
                .valueStream()
                .filter(indicator -> indicator.get("indicator").stringValue().equals("response-timeliness"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_month_gives_the_figures_of_the_city() throws IOException {
        assumeThat(SharedFolder.has(FOLDER)).isTrue();
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("2015-06", "1419/1876");
        expected.put("2015-01", "268/420");
        expected.put("2015-02", "566/1856");
        expected.put("2015-03", "887/1690");
        expected.put("2015-04", "944/1593");
        expected.put("2015-05", "1215/1884");
        Map<String, String> found = new LinkedHashMap<>();
        for (String month : expected.keySet()) {
            Program.Run run = close(month);
            assertThat(run.exitCode()).as(run.err()).isZero();
            JsonNode figure = responseTimeliness();
            found.put(
                    month,
                    figure.get("numerator").longValue() + "/"
                            + figure.get("denominator").longValue());
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void three_rows_run_backwards_and_are_rejected_and_rows_without_a_target_are_listed_with_their_number()
            throws IOException {
        assumeThat(SharedFolder.has(FOLDER)).isTrue();
        Program.Run run = close("2015-06");

        List<String> rejected = Files.readAllLines(out.resolve("rejected.csv"));
        assertThat(rejected).hasSize(4);
        assertThat(rejected.subList(1, 4))
                .allSatisfy(line -> assertThat(line)
                        .startsWith("\"waste_requests_2015H1.csv\",")
                        .contains("\"closed_dt\"")
                        .contains("not before it was opened")
                        .endsWith("\"4.2.2\""));
        assertThat(run.out()).contains("12,917").contains("12,914");
        List<String> rows = Files.readAllLines(SharedFolder.resolve(FOLDER + "/waste_requests_2015H1.csv"));
        long withoutTargetOpenedInJune = rows.stream()
                .map(row -> row.split(",", -1))
                .filter(cells -> cells[1].startsWith("2015-06") && cells[2].isEmpty())
                .filter(cells -> cells[3].isEmpty() || cells[3].compareTo(cells[1]) >= 0)
                .count();
        assertThat(run.out()).contains(withoutTargetOpenedInJune + " owing nothing");
        assertThat(IntStream.range(0, 3).mapToObj(i -> rejected.get(i + 1).split(",", -1)[1]))
                .doesNotHaveDuplicates();
    }
}
