package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.rule.Clause;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one source file through its mapping: header first, then cell by cell, with all faults of a row at once. */
final class RowReader {

    private static final int ABSENT = -1;

    private final FileMapping mapping;
    private final ImmutableList<Column<?>> columns;
    private final ColumnSource[] sources;
    private final int[] positions;
    private final Reading[] readings;
    private final int width;
    private final ImmutableList<Reject> faults;
    private final ImmutableList<String> notices;

    private RowReader(FileMapping mapping, ImmutableList<String> header, CurrencyUnit currency) {
        this.mapping = mapping;
        this.columns = mapping.table().columns();
        this.sources = new ColumnSource[columns.size()];
        this.positions = new int[columns.size()];
        this.readings = new Reading[columns.size()];
        this.width = header.size();
        ImmutableList.Builder<Reject> wrong = ImmutableList.builder();
        Map<String, Integer> byName = positions(header, wrong);
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            ColumnSource source = mapping.columns().get(column.name());
            sources[i] = source == null ? ColumnSource.column(column.name()) : source;
            positions[i] = source == null || source.from().isEmpty()
                    ? ABSENT
                    : byName.getOrDefault(source.from().get(), ABSENT);
            readings[i] = new Reading(sources[i].times().orElse(mapping.times()), currency);
            if (source != null && source.from().isPresent() && positions[i] == ABSENT) {
                boolean needed = column.isRequired() || !mapping.ours();
                if (needed) {
                    wrong.add(missing(column, source.from().get()));
                }
            }
        }
        this.notices = unknown(header, byName, wrong);
        this.faults = wrong.build();
    }

    /** Returns a reader of the rows below a header. */
    static RowReader of(FileMapping mapping, ImmutableList<String> header, CurrencyUnit currency) {
        return new RowReader(mapping, header, currency);
    }

    /** Returns why no row of the file can be read; none where they can. */
    ImmutableList<Reject> faults() {
        return faults;
    }

    /** Returns what the user should know though the rows can be read. */
    ImmutableList<String> notices() {
        return notices;
    }

    /** Reads a row. */
    Cells read(CsvRecord record) {
        long line = record.getStartingLineNumber();
        @Nullable Object[] values = new Object[columns.size()];
        String[] texts = new String[columns.size()];
        java.util.Arrays.fill(texts, "");
        ImmutableList.Builder<Reject> wrong = ImmutableList.builder();
        if (record.getFieldCount() != width) {
            wrong.add(new Reject(
                    mapping.source(),
                    line,
                    "",
                    String.join(",", record.getFields()),
                    "the row has " + record.getFieldCount() + " cells, the header " + width,
                    ""));
            return new Cells(mapping, line, values, texts, wrong.build());
        }
        for (int i = 0; i < texts.length; i++) {
            cell(i, record, line, values, texts, wrong);
        }
        for (int i = 0; i < texts.length; i++) {
            Column<?> column = columns.get(i);
            Optional<String> with = column.with();
            boolean other = with.isPresent() && !texts[mapping.table().position(with.get())].isEmpty();
            if (texts[i].isEmpty() && (column.isRequired() || other)) {
                wrong.add(new Reject(
                        mapping.source(),
                        line,
                        mapping.shown(column),
                        "",
                        "the cell is empty" + (other ? " though " + with.get() + " is filled" : "") + ", wanted "
                                + column.type().name(),
                        clause(column)));
            }
        }
        return new Cells(mapping, line, values, texts, wrong.build());
    }

    private void cell(
            int i,
            CsvRecord record,
            long line,
            @Nullable Object[] values,
            String[] texts,
            ImmutableList.Builder<Reject> wrong) {
        ColumnSource source = sources[i];
        Column<?> column = columns.get(i);
        String raw = source.constant().orElseGet(() -> positions[i] == ABSENT ? "" : record.getField(positions[i]));
        String text = mapping.trim() ? raw.strip() : raw;
        texts[i] = text;
        if (text.isEmpty()) {
            return;
        }
        Optional<String> problem = CanonicalText.problem(text, CellType.LONGEST_CELL);
        Optional<String> translated = source.translate(text);
        if (problem.isPresent() || translated.isEmpty()) {
            String wanted = problem.orElse("a value that the mapping translates");
            wrong.add(new Reject(
                    mapping.source(), line, mapping.shown(column), text, "wanted " + wanted, clause(column)));
            return;
        }
        try {
            values[i] = column.type().parse(translated.get(), readings[i]);
        } catch (InvalidValueException refused) {
            for (Fault fault : refused.faults()) {
                wrong.add(new Reject(
                        mapping.source(),
                        line,
                        mapping.shown(column),
                        text,
                        "wanted " + fault.wanted(),
                        fault.clause().orElse(clause(column))));
            }
        }
    }

    private Map<String, Integer> positions(ImmutableList<String> header, ImmutableList.Builder<Reject> wrong) {
        Map<String, Integer> byName = new HashMap<>();
        Set<String> read = new HashSet<>(mapping.sourceColumns());
        for (int i = 0; i < header.size(); i++) {
            String name = mapping.trim() ? header.get(i).strip() : header.get(i);
            if (byName.putIfAbsent(name, i) != null && read.contains(name)) {
                wrong.add(new Reject(
                        mapping.source(), 1, name, "", "the header names this column twice; which is meant?", ""));
            }
        }
        return byName;
    }

    private Reject missing(Column<?> column, String source) {
        return new Reject(
                mapping.source(),
                1,
                source,
                "",
                "the header has no such column, which " + (mapping.ours() ? "every row needs" : "the mapping names"),
                clause(column));
    }

    /** A column that nobody knows is told; one that looks like a slip of the pen for a missing one is refused. */
    private ImmutableList<String> unknown(
            ImmutableList<String> header, Map<String, Integer> byName, ImmutableList.Builder<Reject> wrong) {
        if (!mapping.ours()) {
            return ImmutableList.of();
        }
        Set<String> known = new HashSet<>(mapping.sourceColumns());
        ImmutableList.Builder<String> told = ImmutableList.builder();
        for (String name : header) {
            if (known.contains(name)) {
                continue;
            }
            Optional<String> meant = mapping.sourceColumns().stream()
                    .filter(column -> !byName.containsKey(column) && alike(column, name))
                    .findFirst();
            if (meant.isPresent()) {
                wrong.add(
                        new Reject(mapping.source(), 1, name, "", "no such column; is " + meant.get() + " meant?", ""));
            } else {
                told.add(Reject.shorten(name));
            }
        }
        ImmutableList<String> names = told.build();
        return names.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(mapping.source() + ": columns not read: " + String.join(", ", names));
    }

    private static boolean alike(String known, String found) {
        String a = bare(known);
        String b = bare(found);
        if (a.equals(b)) {
            return true;
        }
        if (Math.abs(a.length() - b.length()) > 1 || a.length() < 4) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - start - end <= 1;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String clause(Column<?> column) {
        return column.clause().map(Clause::number).orElse("");
    }
}
