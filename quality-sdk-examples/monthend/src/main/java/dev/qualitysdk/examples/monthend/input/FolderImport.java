package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.reconciliation.StatementEntry;
import dev.qualitysdk.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The import of a folder: file after file in an order in which what is named comes before what names it, row after row in
 * batches, each batch one transaction. Idempotent: the same folder again changes nothing, and a run that was cut short is
 * finished by the next.
 */
public final class FolderImport {

    private final ImmutableList<FileCount> files;
    private final ImmutableList<String> notices;

    private final Optional<PaymentEntries> statement;

    private FolderImport(List<FileCount> files, List<String> notices, Optional<PaymentEntries> statement) {
        this.files = ImmutableList.copyOf(files);
        this.notices = ImmutableList.copyOf(notices);
        this.statement = statement;
    }

    /**
     * Imports a folder.
     *
     * @param folder the folder
     * @param mapping how files of other shapes are read
     * @param store where everything is kept
     * @param keys makes the key of each transaction
     * @param book the versions of the regulation
     * @param asOf the instant as of which the month is closed
     * @param batch how many rows share a transaction, at least 1
     * @param rejected where refusals go
     * @param progress is told how far it has come
     * @return what became of the rows
     * @throws IOException if a file cannot be read
     */
    public static FolderImport run(
            Path folder,
            Mapping mapping,
            Store store,
            Supplier<CommandKey> keys,
            RegulationBook book,
            Instant asOf,
            int batch,
            RejectedFile rejected,
            Progress progress)
            throws IOException {
        Staff staff;
        try (Stream<Employment> recorded = store.things(Employment.FAMILY).stream()) {
            staff = Staff.of(recorded);
        }
        ImportContext context = new ImportContext(store, keys, book, staff, asOf, batch, rejected, progress);
        ImmutableList.Builder<FileCount> files = ImmutableList.builder();
        Map<String, StatementEntry> entries = new LinkedHashMap<>();
        TreeSet<PaymentMethod> methods = new TreeSet<>();
        boolean stated = false;
        for (FileMapping file : mapping.files()) {
            if (file.table() == StatementImport.TABLE) {
                Optional<FileCount> read = new StatementImport(file, context, entries, methods).run(folder);
                read.ifPresent(files::add);
                stated |= read.isPresent();
                continue;
            }
            Rows<?, ?, ?> rows = Tables.ROWS.stream()
                    .filter(candidate -> candidate.table() == file.table())
                    .findFirst()
                    .orElseThrow();
            Optional<FileCount> count = TableImport.run(rows, file, context, folder);
            count.ifPresent(files::add);
        }
        return new FolderImport(
                files.build(),
                context.notices(),
                stated
                        ? Optional.of(new PaymentEntries(
                                ImmutableList.copyOf(entries.values()), ImmutableList.copyOf(methods)))
                        : Optional.empty());
    }

    /**
     * Returns what became of the rows of each file.
     *
     * @return the files that were there, in the order in which they were imported
     */
    public ImmutableList<FileCount> files() {
        return files;
    }

    /**
     * Returns what the user should know besides.
     *
     * @return one line each, safe to be printed
     */
    public ImmutableList<String> notices() {
        return notices;
    }

    /**
     * Returns the payment statement that was read.
     *
     * @return what all files read as {@code statement.csv} say; empty where there was no such file
     */
    public Optional<PaymentEntries> statement() {
        return statement;
    }

    /**
     * Returns how many rows were refused.
     *
     * @return zero or more
     */
    public long rejectedRows() {
        return files.stream().mapToLong(FileCount::rejected).sum();
    }
}
