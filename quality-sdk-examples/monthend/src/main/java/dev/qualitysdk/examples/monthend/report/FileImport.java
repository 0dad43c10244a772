package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.Faults;
import org.immutables.value.Value;

/** What became of the rows of one file: each row was either added, extended, unchanged or rejected. */
@Value.Immutable
public sealed interface FileImport permits ImmutableFileImport {

    /** {@return the name of the file} */
    String file();

    /** {@return how many rows were read, the heading not among them} */
    long read();

    /** {@return how many rows were new} */
    long added();

    /** {@return how many rows had gone further than what was recorded} */
    long extended();

    /** {@return how many rows said what was recorded already} */
    long unchanged();

    /** {@return how many rows were refused} */
    long rejected();

    /**
     * Returns what became of a file.
     *
     * @param file name of the file
     * @param read rows read
     * @param added rows that were new
     * @param extended rows that had gone further
     * @param unchanged rows that changed nothing
     * @param rejected rows refused
     * @return what became of it
     * @throws dev.qualitysdk.basics.InvalidValueException if a number is negative or a row is missing from the sum
     */
    static FileImport of(String file, long read, long added, long extended, long unchanged, long rejected) {
        Faults.in("import of " + file)
                .check(added >= 0, "added", added, "0 or more")
                .check(extended >= 0, "extended", extended, "0 or more")
                .check(unchanged >= 0, "unchanged", unchanged, "0 or more")
                .check(rejected >= 0, "rejected", rejected, "0 or more")
                .check(
                        read == added + extended + unchanged + rejected,
                        "read",
                        read,
                        "added + extended + unchanged + rejected, " + (added + extended + unchanged + rejected))
                .refuse();
        return ImmutableFileImport.of(file, read, added, extended, unchanged, rejected);
    }
}
