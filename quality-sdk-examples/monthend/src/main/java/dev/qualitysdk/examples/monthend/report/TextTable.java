package dev.qualitysdk.examples.monthend.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table of plain text whose columns stand under one another, also where characters are two columns wide. */
final class TextTable {

    /** One cell: what is written, and how a terminal paints it. */
    record Cell(String text, UnaryOperator<String> paint) {

        static Cell of(String text) {
            return new Cell(text, UnaryOperator.identity());
        }
    }

    private static final String GAP = "  ";

    private final List<Boolean> right = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    /** Adds a column whose cells begin under one another. */
    TextTable left(String heading) {
        return column(heading, false);
    }

    /** Adds a column whose cells end under one another. */
    TextTable right(String heading) {
        return column(heading, true);
    }

    private TextTable column(String heading, boolean alignRight) {
        if (rows.isEmpty()) {
            rows.add(new ArrayList<>());
        }
        right.add(alignRight);
        rows.get(0).add(Cell.of(heading));
        return this;
    }

    /** Adds a row of as many cells as there are columns. */
    TextTable row(List<Cell> cells) {
        if (cells.size() != right.size()) {
            throw new IllegalArgumentException("found " + cells.size() + " cells, wanted " + right.size());
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Returns how wide the widest line is, in columns of a terminal. */
    int width() {
        int width = -GAP.length();
        for (int column : widths()) {
            width += GAP.length() + column;
        }
        return width;
    }

    /**
     * Returns the table.
     *
     * @param heading how a terminal paints the headings
     * @return lines, each ended by a line feed, without white space at their ends
     */
    String lines(UnaryOperator<String> heading) {
        return lines(heading, 0);
    }

    /** Returns the table without its headings. */
    String body() {
        return lines(UnaryOperator.identity(), 1);
    }

    private String lines(UnaryOperator<String> heading, int first) {
        StringBuilder out = new StringBuilder();
        int[] widths = widths();
        for (int i = first; i < rows.size(); i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < right.size(); column++) {
                Cell cell = rows.get(i).get(column);
                String space = " ".repeat(widths[column] - DisplayWidth.of(cell.text()));
                String painted = cell.text().isEmpty()
                        ? ""
                        : i == 0 ? heading.apply(cell.text()) : cell.paint().apply(cell.text());
                line.append(column == 0 ? "" : GAP)
                        .append(right.get(column) ? space : "")
                        .append(painted)
                        .append(right.get(column) ? "" : space);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private int[] widths() {
        int[] widths = new int[right.size()];
        for (List<Cell> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] =
                        Math.max(widths[column], DisplayWidth.of(row.get(column).text()));
            }
        }
        return widths;
    }
}
