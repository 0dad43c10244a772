package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.rule.Clause;
import java.util.Optional;
import org.immutables.value.Value;

/** One thing that was wrong with a row that was refused. A row with two faults has two of these. */
@Value.Immutable
public sealed interface RejectedRow permits ImmutableRejectedRow {

    /** {@return the name of the file} */
    String file();

    /** {@return the line on which the row begins, the heading being line 1} */
    long line();

    /** {@return the column, empty where the whole row is at fault} */
    String column();

    /** {@return the value found, whatever it was} */
    String value();

    /** {@return why it was refused} */
    String reason();

    /** {@return the clause that asks for it, empty where none does} */
    Optional<Clause> clause();

    /**
     * Returns a refusal.
     *
     * @param file name of the file
     * @param line line on which the row begins, 1 or more
     * @param column the column, or empty
     * @param value value found
     * @param reason why it was refused
     * @param clause the clause, or empty
     * @return the refusal
     * @throws dev.qualitysdk.basics.InvalidValueException if the line is less than 1
     */
    static RejectedRow of(String file, long line, String column, String value, String reason, Optional<Clause> clause) {
        Faults.in("rejected row of " + file)
                .check(line >= 1, "line", line, "1 or more")
                .refuse();
        return ImmutableRejectedRow.of(file, line, column, value, reason, clause);
    }
}
