package dev.qualitysdk.examples.monthend;

import static dev.qualitysdk.examples.monthend.Program.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder in which everything is wrong that can be: the month closes all the same, and says of each row why it was refused. */
// A row of a file is a line here, and the ends of its lines are part of what is tried.
@SuppressWarnings("StringConcatToTextBlock")
class HostileFolderTest {

    private static final String HTML = "<img src=x onerror=alert(1)>";
    private static final String FORMULA = "=cmd|' /C calc'!A0";

    @TempDir
    private Path temp;

    private Path data;
    private Path out;

    @BeforeEach
    void folder() throws IOException {
        data = Files.createDirectory(temp.resolve("data"));
        out = temp.resolve("out");
        write(
                "employees.csv",
                "\uFEFFemployee,branch,team,wage,base_bonus,employed_from,employed_to,name\r\n"
                        + "E-1,\"" + HTML + "\",,6500.00,1300.00,2025-01-01,,Zhang\r\n"
                        + "\"" + FORMULA + "\",\"" + HTML
                        + "\",\"a \"\"quoted\"\" team\",6500,1300,2025-01-01,,@SUM(1)\r\n"
                        + "\"two\nlines\",x,,1,1,2025-01-01,,\"a\nb\"\r\n"
                        + "E-2,x,,99999999999999999999.00,1,2025-01-01,,\r\n"
                        + "E-3,x,,1e99,1,2025-01-01,,\r\n"
                        + "E-4,x,,1,1,2025-02-30,,\r\n"
                        + "E-5,x,,1,1,2025-05-01,2025-04-01,\r\n"
                        + "E-1,\"" + HTML + "\",,6500.00,1300.00,2025-01-01,,Zhang\r\n"
                        + "E-1,\"" + HTML + "\",,7500.00,1300.00,2025-01-01,,Zhang\r\n");
        Files.write(
                data.resolve("customers.csv"),
                "id,branch,kind,since\nC-1,東,household,x\n".getBytes(Charset.forName("GBK")));
        write(
                "bookings.csv",
                "id,customer,branch,channel,items,requested_at,window_from,window_to\nB-1,C-1,x,web,y,z,z,z\n");
        write("assessments.csv", "");
        write("lots.csv", "id,kind,recorded,recorder,collected_at\n");
        write(
                "settlements.csv",
                "id,booking,direction,amount,method,fell_due_at\nS-1,B-1,we-pay,\"12.00,cash,\nS-2,B-1\n");
        write(
                "complaints.csv",
                "id,round,handler,opened_at,acknowledged_at\n"
                        + "X-1,1,E-1,2026-05-06T09:00:00+08:00,2026-05-06T08:00:00+08:00\n"
                        + "X-2,99999999999999999999,E-1,2026-05-06T09:00:00+08:00,\n"
                        + "X-3,1,E-1,2026-05-06T09:00:00,\n");
        write("reviews.csv", "id,booking,rating,rating,given_at\nR-1,B-1,5,1,2026-05-06T09:00:00+08:00\n");
        write(
                "obligations.csv",
                "id,indicator,opened,due,fulfilled,employee\n"
                        + "O-1,response-timeliness,2026-05-06T09:00:00+08:00,2026-05-06T13:00:00+08:00,2026-05-06T10:00:00+08:00,\""
                        + FORMULA + "\"\n"
                        + "O-2,response-timeliness,2026-05-06T09:00:00+08:00,2026-05-06T13:00:00+08:00,2026-05-06T08:00:00+08:00,E-1\n"
                        + "O-3,response-timeliness,2026-05-06T09:00:00+08:00,2026-05-06T13:00:00+08:00,,E-404\n"
                        + "O-1,response-timeliness,2026-05-06T09:00:00+08:00,2026-05-06T14:00:00+08:00,,E-1\n"
                        + "\"" + HTML
                        + "\",response-timeliness,2026-05-07T09:00:00+08:00,2026-05-07T13:00:00+08:00,,E-1\n"
                        + "+1,response-timeliness,2026-05-06T09:00:00+08:00,+x,\u202Eevil\u0007,E-1\n"
                        + "O-5," + "x".repeat(20_000) + ",2026-05-06T09:00:00+08:00,,,E-1\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(data.resolve(file), text, StandardCharsets.UTF_8);
    }

    private Program.Run close(String... more) {
        Object[] arguments = {
            "close",
            "--data",
            data,
            "--regulation",
            SAMPLE.resolve("regulation.json"),
            "--month",
            "2026-05",
            "--out",
            out
        };
        List<Object> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        return Program.run(all.toArray());
    }

    private List<List<String>> rejected() throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out.resolve("rejected.csv"))) {
            return reader.stream().skip(1).map(CsvRecord::getFields).toList();
        }
    }

    @Test
    void each_refusal_names_file_line_column_and_reason_and_no_row_stops_the_run() throws IOException {
        Program.Run run = close();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(rejected())
                .extracting(cells -> cells.get(0) + ":" + cells.get(1) + " " + cells.get(2))
                .containsExactly(
                        "employees.csv:4 employee",
                        "employees.csv:7 wage",
                        "employees.csv:8 wage",
                        "employees.csv:9 employed_from",
                        "employees.csv:10 employed_to",
                        "employees.csv:12 wage",
                        "customers.csv:2 ",
                        "bookings.csv:1 site",
                        "assessments.csv:1 ",
                        "settlements.csv:2 ",
                        "complaints.csv:2 acknowledged_at",
                        "complaints.csv:3 round",
                        "complaints.csv:4 opened_at",
                        "reviews.csv:1 rating",
                        "obligations.csv:3 fulfilled",
                        "obligations.csv:4 employee",
                        "obligations.csv:5 due",
                        "obligations.csv:7 due",
                        "obligations.csv:7 fulfilled",
                        "obligations.csv:8 indicator");
        assertThat(run.out()).contains("employees.csv: columns not read: name");
    }

    @Test
    void no_formula_stands_in_front_of_a_cell_and_no_control_character_in_any() throws IOException {
        close();

        for (List<String> cells : rejected()) {
            assertThat(cells)
                    .allSatisfy(cell -> assertThat(cell)
                            .doesNotMatch("(?s)[=+\\-@\t\r\n|%].*")
                            .doesNotContain("\u0007", "\u202E"));
        }
        assertThat(rejected()).anySatisfy(cells -> assertThat(cells.get(3)).isEqualTo("'+x"));
    }

    @Test
    void what_is_right_is_counted_and_hostile_names_are_kept_as_text() throws IOException {
        close();

        JsonNode appraisal = JsonMapper.shared().readTree(Files.readString(out.resolve("appraisal.json")));
        JsonNode response = appraisal
                .get("company")
                .get("indicators")
                .valueStream()
                .filter(i -> i.get("indicator").stringValue().equals("response-timeliness"))
                .findFirst()
                .orElseThrow();
        assertThat(response.get("numerator").longValue()).isEqualTo(1);
        assertThat(response.get("denominator").longValue()).isEqualTo(2);
        assertThat(appraisal
                        .get("employees")
                        .valueStream()
                        .map(e -> e.get("employee").stringValue()))
                .containsExactlyInAnyOrder("E-1", FORMULA);
        assertThat(out.resolve("report.html")).content().doesNotContain("<img src=x");
    }

    @Test
    void strict_turns_any_refusal_into_exit_code_3_with_everything_written() {
        Program.Run run = close("--strict");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(out.resolve("appraisal.json")).isNotEmptyFile();
        assertThat(out.resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void the_same_folder_twice_gives_the_same_results() throws IOException {
        close();
        byte[] appraisal = Files.readAllBytes(out.resolve("appraisal.json"));
        byte[] refusals = Files.readAllBytes(out.resolve("rejected.csv"));

        Program.Run again = close();

        assertThat(out.resolve("appraisal.json")).hasBinaryContent(appraisal);
        assertThat(out.resolve("rejected.csv")).hasBinaryContent(refusals);
        assertThat(again.out()).containsPattern("employees\\.csv +9 +0 +0 +3 +6");
        assertThat(again.out()).containsPattern("obligations\\.csv +7 +0 +0 +2 +5");
    }
}
