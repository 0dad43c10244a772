package dev.qualitysdk.examples.monthend.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.evidence.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The figures behind the records of one indicator, as a table shows them: what is the same for all of them is said once, what
 * most of them have gets a column, and the rest stands beside its record.
 */
final class RecordFigures {

    /** Figures in the order of events; others follow by name. */
    private static final ImmutableList<String> ORDER = ImmutableList.of(
            "opened",
            "allowance",
            "due",
            "fulfilled",
            "paused",
            "window",
            "arrived",
            "recorded",
            "recorded.kind",
            "found",
            "found.kind",
            "item",
            "rating",
            "threshold");

    /** Why a record does not count stands in its verdict already. */
    private static final ImmutableSet<String> SAID = ImmutableSet.of("reason", "excuse.reason");

    private final Presentation presentation;
    private final Texts texts;
    private final List<String> columns = new ArrayList<>();
    private final List<String> common = new ArrayList<>();
    private final List<String> rare = new ArrayList<>();

    RecordFigures(Collection<Evidence> records, Presentation presentation) {
        this.presentation = presentation;
        this.texts = presentation.texts();
        TreeSet<String> names = new TreeSet<>(
                Comparator.<String>comparingInt(name -> ORDER.contains(name) ? ORDER.indexOf(name) : ORDER.size())
                        .thenComparing(Comparator.naturalOrder()));
        records.forEach(piece -> names.addAll(piece.figures().keySet()));
        names.removeAll(SAID);
        names.removeIf(name -> records.stream().allMatch(piece -> isSaidByTheInstant(piece, name)));
        for (String name : names) {
            place(name, records);
        }
    }

    /** Whether a figure repeats the instant that decides the cycle, or that there was no pause. */
    private static boolean isSaidByTheInstant(Evidence piece, String name) {
        String text = piece.figures().get(name);
        String at = piece.at().toString();
        return text == null
                || (name.equals("due") && text.equals(at))
                || (name.equals("allowance") && text.equals("fixed " + at))
                || (name.equals("paused") && text.equals("PT0S"));
    }

    private void place(String name, Collection<Evidence> records) {
        List<String> values = records.stream()
                .map(piece -> figure(piece, name))
                .flatMap(Optional::stream)
                .toList();
        boolean everywhere = values.size() == records.size();
        if (everywhere && values.size() > 1 && values.stream().distinct().count() == 1) {
            common.add(name(name) + " " + values.get(0));
        } else if (values.size() * 2 < records.size()) {
            rare.add(name);
        } else if (columns.stream()
                .noneMatch(column ->
                        records.stream().allMatch(piece -> figure(piece, column).equals(figure(piece, name))))) {
            columns.add(name);
        }
    }

    /** Takes the last column away where a table is too wide; its figures then stand beside their records. */
    void narrow() {
        rare.add(0, columns.remove(columns.size() - 1));
    }

    /** Returns whether there is a column that could be taken away. */
    boolean hasColumns() {
        return !columns.isEmpty();
    }

    /** Returns the headings of the columns. */
    List<String> headings() {
        return columns.stream()
                .map(this::name)
                .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                .toList();
    }

    /** Returns what all records have in common, empty where they have nothing. */
    Optional<String> common() {
        return common.isEmpty() ? Optional.empty() : Optional.of(String.join(texts.say("listComma"), common));
    }

    /** Returns whether some record has a figure without a column. */
    boolean hasRest() {
        return !rare.isEmpty();
    }

    /** Returns a record's figures, one for each column, empty where it has none. */
    List<String> cells(Evidence piece) {
        return columns.stream().map(name -> figure(piece, name).orElse("")).toList();
    }

    /** Returns a record's figures that have no column. */
    String rest(Evidence piece) {
        return rare.stream()
                .flatMap(name -> figure(piece, name).map(text -> name(name) + " " + text).stream())
                .collect(Collectors.joining(texts.say("listComma")));
    }

    private String name(String figure) {
        return texts.of("figure", figure);
    }

    /** A figure as it is read; empty where there is none, and where the kind found is the kind recorded. */
    private Optional<String> figure(Evidence piece, String name) {
        String text = piece.figures().get(name);
        return text == null
                        || (name.equals("found.kind")
                                && text.equals(piece.figures().get("recorded.kind")))
                ? Optional.empty()
                : Optional.of(presentation.figures().canonical(name, text));
    }
}
