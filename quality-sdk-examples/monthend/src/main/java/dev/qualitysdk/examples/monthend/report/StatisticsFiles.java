package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.qualitysdk.examples.monthend.input.RejectedFile;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.service.statistics.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The business statistics as files: {@code statistics.csv} for spreadsheets and {@code statistics.json}, whose shape is
 * {@code docs/schema/statistics.schema.json}, for programs. Both hold the same rows.
 *
 * <p>The same records under the same regulation give the same bytes.
 */
public final class StatisticsFiles {

    /** The columns of the CSV file. */
    static final ImmutableList<String> HEADER =
            ImmutableList.of("month", "axis", "level", "member", "figure", "unit", "additive", "value", "previous");

    private StatisticsFiles() {}

    /**
     * Writes the statistics as CSV: a line a figure, fields parted by commas, UTF-8, lines ended by CR LF. A code that a
     * spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
     *
     * @param statistics the statistics
     * @param regulation the regulation, which says how an average price is rounded
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void writeCsv(MonthStatistics statistics, Regulation regulation, Path file) throws IOException {
        String month = statistics.period().month().toString();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(HEADER);
            for (StatisticsRow row : StatisticsRows.of(statistics, regulation.rounding())) {
                csv.writeRecord(
                        month,
                        row.axis(),
                        StatisticsFigures.code(row.level()),
                        RejectedFile.harmless(row.member()),
                        row.figure(),
                        row.unit(),
                        row.additive() ? "yes" : "no",
                        row.value().orElse(""),
                        row.previous().orElse(""));
            }
        }
    }

    /**
     * Writes the statistics as JSON.
     *
     * @param statistics the statistics
     * @param regulation the regulation, which says how an average price is rounded
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void writeJson(MonthStatistics statistics, Regulation regulation, Path file) throws IOException {
        Files.write(file, json(statistics, regulation));
    }

    /**
     * Returns the bytes of the JSON file.
     *
     * @param statistics the statistics
     * @param regulation the regulation, which says how an average price is rounded
     * @return JSON in UTF-8
     */
    public static byte[] json(MonthStatistics statistics, Regulation regulation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonText json = JsonText.into(out)) {
            json.object(() -> {
                json.text("format", "quality-statistics/1");
                json.text("regulation", regulation.version().value());
                json.text("zone", statistics.period().zone().getId());
                json.object("current", () -> period(json, statistics.period()));
                json.object(
                        "previous",
                        () -> period(
                                json,
                                List.copyOf(statistics
                                                .comparison()
                                                .previous()
                                                .periods()
                                                .values())
                                        .get(0)));
                json.array("months", statistics.months().periods().values(), period -> period(json, period));
                json.array("rows", StatisticsRows.of(statistics, regulation.rounding()), row -> {
                    json.text("axis", row.axis());
                    json.text("level", StatisticsFigures.code(row.level()));
                    json.text("member", row.member());
                    json.text("figure", row.figure());
                    json.text("unit", row.unit());
                    json.flag("additive", row.additive());
                    json.text("value", row.value());
                    json.text("previous", row.previous());
                });
            });
        }
        return out.toByteArray();
    }

    private static void period(JsonText json, Period period) {
        json.text("month", period.month().toString());
        json.text("from", period.window().start().toString());
        json.text("until", period.until().toString());
        json.flag("whole", period.isWhole());
    }
}
