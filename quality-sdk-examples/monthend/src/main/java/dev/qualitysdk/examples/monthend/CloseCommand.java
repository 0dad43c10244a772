package dev.qualitysdk.examples.monthend;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.examples.monthend.input.FolderImport;
import dev.qualitysdk.examples.monthend.input.Mapping;
import dev.qualitysdk.examples.monthend.input.MappingException;
import dev.qualitysdk.examples.monthend.input.RejectedFile;
import dev.qualitysdk.examples.monthend.report.AppraisalJson;
import dev.qualitysdk.examples.monthend.report.CommandText;
import dev.qualitysdk.examples.monthend.report.FileImport;
import dev.qualitysdk.examples.monthend.report.HtmlReport;
import dev.qualitysdk.examples.monthend.report.ImportSummary;
import dev.qualitysdk.examples.monthend.report.Language;
import dev.qualitysdk.examples.monthend.report.MonthReport;
import dev.qualitysdk.examples.monthend.report.MonthStatistics;
import dev.qualitysdk.examples.monthend.report.ReconciliationJson;
import dev.qualitysdk.examples.monthend.report.RejectedRow;
import dev.qualitysdk.examples.monthend.report.StatisticsFiles;
import dev.qualitysdk.examples.monthend.report.TerminalReport;
import dev.qualitysdk.jdbc.QualityStore;
import dev.qualitysdk.jdbc.RegulationJson;
import dev.qualitysdk.jdbc.StoreOptions;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.reconciliation.Reconciliation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code close}: imports a folder, appraises a month, and writes the results. */
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Imports a folder of CSV files into a database, closes a month, and writes appraisal.json, report.html,"
                    + " statistics.csv, statistics.json, reconciliation.json"
                    + " (where there is a payment statement) and rejected.csv.",
            "The same folder again changes nothing; a run that was cut short is finished by the next."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            MonthEnd.DONE + ":the month is closed",
            MonthEnd.FAILED + ":the database or the disk failed",
            MonthEnd.MISUSED + ":wrong usage, or a regulation or mapping that cannot be read",
            MonthEnd.REJECTED + ":the month is closed, rows were rejected, and --strict was given",
            MonthEnd.REFUSED + ":the month was published under another regulation"
        })
final class CloseCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with employees.csv, bookings.csv and the other files; a missing file means no such"
                    + " records.")
    private @Nullable Path data;

    @Option(
            names = "--regulation",
            required = true,
            paramLabel = "FILE",
            description = "The regulation, as JSON: targets, allowances, calendar, grades, pay.")
    private @Nullable Path regulation;

    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "The month that is closed.")
    private @Nullable YearMonth month;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the results; made where it is missing.")
    private @Nullable Path out;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "How files of other names and columns are read, as JSON.")
    private @Nullable Path mapping;

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description =
                    "The H2 database that keeps the records; by default a file \"records\" in the folder of --out.")
    private @Nullable String database;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description =
                    "Closes the month as it stood then, with its offset; by default the first moment after the month."
                            + " Before the month's end the result is provisional.")
    private @Nullable Instant asOf;

    @Option(names = "--strict", description = "Ends with exit code 3 if any row was rejected.")
    private boolean strict;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "Language of terminal and report: en, zh-Hans or zh-Hant; by default ${DEFAULT-VALUE}.")
    private @Nullable Language language;

    @Option(
            names = "--explain",
            paramLabel = "EMPLOYEE",
            description =
                    "Lists every record behind every figure of this employee, with its clause. May be given again.")
    private List<String> explained = List.of();

    @Option(
            names = "--batch",
            hidden = true,
            paramLabel = "ROWS",
            defaultValue = "500",
            description = "How many rows share a transaction.")
    private int batch;

    CloseCommand() {}

    @Override
    public Integer call() throws MisuseException, IOException {
        Path folder = Objects.requireNonNull(data);
        if (!Files.isDirectory(folder)) {
            throw new MisuseException("--data " + folder + " is no folder");
        }
        if (batch < 1 || batch > 100_000) {
            throw new MisuseException("--batch " + batch + ": wanted 1 to 100000 rows");
        }
        RegulationBook book = book();
        Mapping mapped = mapping(book);
        Instant seen = asOf == null ? book.versions().get(0).cycle(closed()).end() : asOf;
        Path results = Objects.requireNonNull(out);
        Files.createDirectories(results);
        try (QualityStore store = QualityStore.open(url(results), StoreOptions.of(Clock.systemUTC()))) {
            return close(store, book, mapped, seen, folder, results);
        }
    }

    private int close(QualityStore store, RegulationBook book, Mapping mapped, Instant seen, Path folder, Path results)
            throws IOException, MisuseException {
        PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
        // Another regulation than the month was published under is refused before anything is read.
        MonthCycle cycle = MonthCycle.of(store, book.versions().get(0), closed());
        Path refusals = results.resolve("rejected.csv");
        Path unfinished = results.resolve("rejected.csv.part");
        FolderImport imported;
        ImmutableList<RejectedRow> excerpt;
        long faults;
        try (RejectedFile rejected = RejectedFile.create(unfinished)) {
            imported = FolderImport.run(
                    folder, mapped, store, store::newKey, book, seen, batch, rejected, Screen.progress());
            excerpt = rejected.excerpt().stream().map(CloseCommand::row).collect(ImmutableList.toImmutableList());
            faults = rejected.count();
        }
        Files.move(unfinished, refusals, StandardCopyOption.REPLACE_EXISTING);
        Optional<Reconciliation> reconciliation = imported.statement()
                .flatMap(new MonthStatement(store, book.versions().get(0), closed(), seen)::reconcile);
        MonthRecords records = MonthRecords.of(store, book, closed(), seen);
        ClosedMonth month = ClosedMonth.of(cycle, records);
        EarlierMonths earlier = EarlierMonths.of(store, book.versions().get(0), closed(), records.earlier());
        MonthReport report = MonthReport.builder()
                .appraisal(month.appraisal())
                .evidence(month.records().evidence())
                .cycle(month.standing())
                .earlier(earlier.tallies())
                .sealedEarlier(earlier.sealed())
                .statistics(records.statistics())
                .reconciliation(reconciliation)
                .imports(summary(imported, excerpt, faults))
                .language(Objects.requireNonNull(language))
                .build();
        Map<String, Path> written = write(report, results, refusals);
        imported.notices().forEach(screen::println);
        records.notice(CommandText.of(Objects.requireNonNull(language))).ifPresent(screen::println);
        month.notices(CommandText.of(Objects.requireNonNull(language))).forEach(screen::println);
        month.write(results).ifPresent(file -> written.put("restatement.json", file));
        TerminalReport terminal = TerminalReport.of(report, Screen.columns(), Screen.isTerminal());
        screen.print(terminal.summary(written));
        for (String employee : explained) {
            screen.println();
            screen.print(explain(terminal, employee));
        }
        screen.flush();
        return strict && faults > 0 ? MonthEnd.REJECTED : MonthEnd.DONE;
    }

    private static String explain(TerminalReport terminal, String employee) throws MisuseException {
        try {
            return terminal.explain(EmployeeId.of(employee));
        } catch (IllegalArgumentException unknown) {
            throw new MisuseException("--explain: " + unknown.getMessage());
        }
    }

    /** Writes the results beside each other and puts each in its place whole: a run that is cut short leaves no half file. */
    private static Map<String, Path> write(MonthReport report, Path results, Path refusals) throws IOException {
        Map<String, Path> written = new LinkedHashMap<>();
        Path json = results.resolve("appraisal.json");
        Path jsonPart = results.resolve("appraisal.json.part");
        AppraisalJson.write(report, jsonPart);
        Files.move(jsonPart, json, StandardCopyOption.REPLACE_EXISTING);
        written.put("appraisal.json", json);
        Path html = results.resolve("report.html");
        Path htmlPart = results.resolve("report.html.part");
        HtmlReport.write(report, htmlPart);
        Files.move(htmlPart, html, StandardCopyOption.REPLACE_EXISTING);
        written.put("report.html", html);
        if (report.statistics().isPresent()) {
            statistics(report.statistics().get(), report.appraisal().regulation(), results, written);
        }
        if (report.reconciliation().isPresent()) {
            Path differences = results.resolve("reconciliation.json");
            Path differencesPart = results.resolve("reconciliation.json.part");
            ReconciliationJson.write(report.reconciliation().get(), differencesPart);
            Files.move(differencesPart, differences, StandardCopyOption.REPLACE_EXISTING);
            written.put("reconciliation.json", differences);
        }
        written.put("rejected.csv", refusals);
        return written;
    }

    private static void statistics(
            MonthStatistics statistics, Regulation regulation, Path results, Map<String, Path> written)
            throws IOException {
        Path csv = results.resolve("statistics.csv");
        Path csvPart = results.resolve("statistics.csv.part");
        StatisticsFiles.writeCsv(statistics, regulation, csvPart);
        Files.move(csvPart, csv, StandardCopyOption.REPLACE_EXISTING);
        written.put("statistics.csv", csv);
        Path json = results.resolve("statistics.json");
        Path jsonPart = results.resolve("statistics.json.part");
        StatisticsFiles.writeJson(statistics, regulation, jsonPart);
        Files.move(jsonPart, json, StandardCopyOption.REPLACE_EXISTING);
        written.put("statistics.json", json);
    }

    private RegulationBook book() throws MisuseException {
        Path file = Objects.requireNonNull(regulation);
        try {
            RegulationBook book = RegulationBook.of(RegulationJson.read(file));
            book.at(book.versions().get(0).cycle(closed()).start());
            return book;
        } catch (InvalidValueException refused) {
            throw new MisuseException("--regulation " + file + ": " + refused.getMessage());
        }
    }

    private YearMonth closed() {
        return Objects.requireNonNull(month);
    }

    private Mapping mapping(RegulationBook book) throws MisuseException {
        try {
            Mapping read = mapping == null ? Mapping.none() : Mapping.read(mapping);
            read.checkAgainst(book);
            return read;
        } catch (MappingException refused) {
            throw new MisuseException("--mapping: " + refused.getMessage());
        }
    }

    private String url(Path results) throws MisuseException {
        if (database == null) {
            return "jdbc:h2:file:" + results.resolve("records").toAbsolutePath();
        }
        if (!database.startsWith("jdbc:h2:")) {
            throw new MisuseException("--db " + database + ": this program opens H2 databases only, such as"
                    + " jdbc:h2:file:/data/records; other databases are reached through the library");
        }
        return database;
    }

    private static ImportSummary summary(FolderImport imported, ImmutableList<RejectedRow> excerpt, long faults) {
        return ImportSummary.of(
                imported.files().stream()
                        .map(file -> FileImport.of(
                                file.file(),
                                file.read(),
                                file.added(),
                                file.extended(),
                                file.unchanged(),
                                file.rejected()))
                        .toList(),
                excerpt,
                faults);
    }

    private static RejectedRow row(dev.qualitysdk.examples.monthend.input.Reject reject) {
        Optional<Clause> clause =
                reject.clause().isEmpty() ? Optional.empty() : Optional.of(Clause.of(reject.clause()));
        return RejectedRow.of(reject.file(), reject.line(), reject.column(), reject.value(), reject.reason(), clause);
    }
}
