package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Faults;
import java.util.function.ToLongFunction;
import org.immutables.value.Value;

/** What was read for a month, file by file, and what of it was refused. */
@Value.Immutable
public sealed interface ImportSummary permits ImmutableImportSummary {

    /** {@return what became of each file, in the order in which they were read} */
    ImmutableList<FileImport> files();

    /** {@return the refusals by file and line; only the first of them where they are very many} */
    ImmutableList<RejectedRow> rejected();

    /** {@return how many refusals there are, those that {@link #rejected} leaves out included} */
    long faults();

    /**
     * Returns a summary.
     *
     * @param files what became of each file
     * @param rejected the refusals, or the first of them
     * @param faults how many refusals there are in all
     * @return the summary
     * @throws dev.qualitysdk.basics.InvalidValueException if there are fewer in all than are given
     */
    static ImportSummary of(Iterable<FileImport> files, Iterable<RejectedRow> rejected, long faults) {
        ImmutableList<RejectedRow> shown = ImmutableList.copyOf(rejected);
        Faults.in("import summary")
                .check(faults >= shown.size(), "faults", faults, "at least those given, " + shown.size())
                .refuse();
        return ImmutableImportSummary.of(ImmutableList.copyOf(files), shown, faults);
    }

    /**
     * Returns the summary of a month for which nothing was read.
     *
     * @return an empty summary
     */
    static ImportSummary none() {
        return of(ImmutableList.of(), ImmutableList.of(), 0);
    }

    /**
     * Returns how many rows were read.
     *
     * @return zero or more
     */
    default long read() {
        return sum(FileImport::read);
    }

    /**
     * Returns how many rows were new.
     *
     * @return zero or more
     */
    default long added() {
        return sum(FileImport::added);
    }

    /**
     * Returns how many rows had gone further than what was recorded.
     *
     * @return zero or more
     */
    default long extended() {
        return sum(FileImport::extended);
    }

    /**
     * Returns how many rows said what was recorded already.
     *
     * @return zero or more
     */
    default long unchanged() {
        return sum(FileImport::unchanged);
    }

    /**
     * Returns how many rows were refused; each may have several refusals.
     *
     * @return zero or more
     */
    default long rejectedRows() {
        return sum(FileImport::rejected);
    }

    private long sum(ToLongFunction<FileImport> figure) {
        return files().stream().mapToLong(figure).sum();
    }
}
