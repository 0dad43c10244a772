package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read: what each column of the table holds, or what is wrong with it. */
final class Cells {

    private final FileMapping mapping;
    private final Table table;
    private final long line;
    private final @Nullable Object[] values;
    private final String[] texts;
    private final ImmutableList<Reject> faults;

    Cells(FileMapping mapping, long line, @Nullable Object[] values, String[] texts, ImmutableList<Reject> faults) {
        this.mapping = mapping;
        this.table = mapping.table();
        this.line = line;
        this.values = values;
        this.texts = texts;
        this.faults = faults;
    }

    /** Returns everything that is wrong with cells; none where the row can be planned. */
    ImmutableList<Reject> faults() {
        return faults;
    }

    /** Returns the value of a cell that may be empty. */
    @SuppressWarnings("unchecked") // the column's own type made the value
    <T> Optional<T> find(Column<T> column) {
        return Optional.ofNullable((T) values[table.position(column)]);
    }

    /** Returns the value of a cell that cannot be empty, since the row has no faults. */
    <T> T get(Column<T> column) {
        return find(column)
                .orElseThrow(() -> new IllegalStateException(column + " of " + table + " was found empty too late"));
    }

    /** Returns whether a cell is filled. */
    boolean has(Column<?> column) {
        return values[table.position(column)] != null;
    }

    /** Tells which other things the cell of a column names. */
    <T> void tellReferences(Column<T> column, References references) {
        find(column).ifPresent(value -> column.type().tellReferences(value, references));
    }

    /** Returns the line in which the row begins. */
    long line() {
        return line;
    }

    /** Returns how the file is read. */
    FileMapping mapping() {
        return mapping;
    }

    /** Returns the rejection of this row for what stands in a column. */
    Reject reject(Column<?> column, String reason, String clause) {
        return new Reject(mapping.source(), line, mapping.shown(column), texts[table.position(column)], reason, clause);
    }

    /** Returns the rejection of the row as a whole. */
    Reject rejectWhole(String reason, String clause) {
        return new Reject(mapping.source(), line, "", "", reason, clause);
    }
}
