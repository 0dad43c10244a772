package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * How the rows of one source file become rows of one of our files.
 *
 * @param source name of the source file in the data folder
 * @param table the kind of file that its rows become
 * @param columns where the cells of our columns come from, by the names of our columns
 * @param times how times are read
 * @param trim whether white space at the ends of cells is cut
 * @param creation who is created when a row names somebody that no file lists
 * @param ours whether the file is one of ours, read without a mapping, so that a column that nobody knows is told
 */
record FileMapping(
        String source,
        Table table,
        ImmutableMap<String, ColumnSource> columns,
        Times times,
        boolean trim,
        Creation creation,
        boolean ours) {

    /** Returns how one of our own files is read. */
    static FileMapping ours(Table table) {
        ImmutableMap<String, ColumnSource> columns = table.columns().stream()
                .collect(ImmutableMap.toImmutableMap(Column::name, c -> ColumnSource.column(c.name())));
        return new FileMapping(table.file(), table, columns, Times.ISO, false, Creation.NOBODY, true);
    }

    /** Returns the names of the source's columns that are read. */
    ImmutableList<String> sourceColumns() {
        return columns.values().stream()
                .flatMap(source -> source.from().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the name by which the user knows one of our columns: that of the source's column where there is one. */
    String shown(Column<?> column) {
        ColumnSource source = columns.get(column.name());
        return source == null ? column.name() : source.from().orElse(column.name());
    }

    /** Returns the file as the user is told of it. */
    String label() {
        return ours ? source : source + " \u2192 " + table.file();
    }
}
