package dev.qualitysdk.examples.monthend.report;

import java.util.ArrayList;
import java.util.List;

/** A drawing of lying bars, one a row, each with its name and its figure. */
record BarChart(String id, String title, String description, String height, List<Row> rows) {

    private static final int STEP = 26;
    private static final int LABEL = 148;
    private static final double LONGEST = 232;
    private static final int LONGEST_NAME = 20;

    /** What a bar stands for. */
    record Value(String name, double length, String text) {}

    /** A bar with its name before it and its figure behind it. */
    record Row(String name, String textY, String y, String width, String text, String textX) {}

    /**
     * Draws bars in the order given.
     *
     * @param id id of the drawing on its page
     * @param title what it shows
     * @param values at least one, of length zero or more
     * @return the drawing
     */
    static BarChart of(String id, String title, List<Value> values) {
        double longest = values.stream().mapToDouble(Value::length).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        List<String> description = new ArrayList<>();
        for (Value value : values) {
            double width = longest > 0 ? LONGEST * value.length() / longest : 0;
            int y = 4 + rows.size() * STEP;
            rows.add(new Row(
                    DisplayWidth.of(value.name()) > LONGEST_NAME
                            ? DisplayWidth.cut(value.name(), LONGEST_NAME)
                            : value.name(),
                    Integer.toString(y + 13),
                    Integer.toString(y),
                    Scale.text(Math.max(width, 1)),
                    value.text(),
                    Scale.text(LABEL + 8 + width + 6)));
            description.add(value.name() + " " + value.text());
        }
        return new BarChart(id, title, String.join("; ", description), Integer.toString(8 + rows.size() * STEP), rows);
    }
}
