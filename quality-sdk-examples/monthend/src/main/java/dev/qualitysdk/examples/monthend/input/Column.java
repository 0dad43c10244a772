package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.rule.Clause;
import java.util.Optional;

/** One column of an input file: its name, what its cells hold, whether they must be filled, what they mean, and the clause. */
final class Column<T> {

    private final String name;
    private final CellType<T> type;
    private final boolean required;
    private final Optional<String> with;
    private final String meaning;
    private final Optional<Clause> clause;

    private Column(
            String name,
            CellType<T> type,
            boolean required,
            Optional<String> with,
            String meaning,
            Optional<Clause> clause) {
        this.name = name;
        this.type = type;
        this.required = required;
        this.with = with;
        this.meaning = meaning;
        this.clause = clause;
    }

    /** Returns a column whose cell must be filled in every row. */
    static <T> Column<T> required(String name, CellType<T> type, String meaning, Clause clause) {
        return new Column<>(name, type, true, Optional.empty(), meaning, Optional.of(clause));
    }

    /** Returns a column whose cell may be empty, and which may be missing altogether. */
    static <T> Column<T> optional(String name, CellType<T> type, String meaning, Clause clause) {
        return new Column<>(name, type, false, Optional.empty(), meaning, Optional.of(clause));
    }

    /** Returns a column whose cell must be filled where that of another column is. */
    static <T> Column<T> with(Column<?> other, String name, CellType<T> type, String meaning, Clause clause) {
        return new Column<>(name, type, false, Optional.of(other.name), meaning, Optional.of(clause));
    }

    /** Returns the name in the header row. */
    String name() {
        return name;
    }

    /** Returns what its cells hold. */
    CellType<T> type() {
        return type;
    }

    /** Returns whether its cell must be filled in every row. */
    boolean isRequired() {
        return required;
    }

    /** Returns the name of the column with which it must be filled; empty where there is none. */
    Optional<String> with() {
        return with;
    }

    /** Returns what its cells mean, as one sentence or more. */
    String meaning() {
        return meaning;
    }

    /** Returns the clause that asks for it. */
    Optional<Clause> clause() {
        return clause;
    }

    /** Returns the duty, as the documentation shows it. */
    String duty() {
        return required ? "required" : with.map(other -> "with `" + other + "`").orElse("optional");
    }

    @Override
    public String toString() {
        return name;
    }
}
