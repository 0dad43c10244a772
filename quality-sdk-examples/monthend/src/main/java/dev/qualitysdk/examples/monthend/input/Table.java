package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** One kind of input file: its name, what a row of it is, and its columns. Reader, checks and documentation come from it. */
final class Table {

    private final String file;
    private final String row;
    private final ImmutableList<Column<?>> columns;
    private final ImmutableMap<String, Integer> positions;

    private Table(String file, String row, ImmutableList<Column<?>> columns) {
        this.file = file;
        this.row = row;
        this.columns = columns;
        ImmutableMap.Builder<String, Integer> byName = ImmutableMap.builder();
        for (int i = 0; i < columns.size(); i++) {
            byName.put(columns.get(i).name(), i);
        }
        this.positions = byName.buildOrThrow();
    }

    /** Returns a kind of file. */
    static Table of(String file, String row, List<Column<?>> columns) {
        return new Table(file, row, ImmutableList.copyOf(columns));
    }

    /** Returns the name of the file, such as {@code bookings.csv}. */
    String file() {
        return file;
    }

    /** Returns what one row is, as one sentence or more. */
    String row() {
        return row;
    }

    /** Returns the columns in their order. */
    ImmutableList<Column<?>> columns() {
        return columns;
    }

    /** Returns the position of a column. */
    int position(Column<?> column) {
        return position(column.name());
    }

    /** Returns the position of the column with a name. */
    int position(String name) {
        return Objects.requireNonNull(positions.get(name), name);
    }

    /** Returns the column with a name. */
    Optional<Column<?>> column(String name) {
        return Optional.ofNullable(positions.get(name)).map(columns::get);
    }

    /** Returns the column that holds a field of the core: the one of the same name, if there is one. */
    Optional<Column<?>> columnOfField(String field) {
        String snake = field.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return column(snake.replaceFirst("[.\\[].*", ""));
    }

    @Override
    public String toString() {
        return file;
    }
}
