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
            "opened", "allowance", "due", "fulfilled", "paused", "recorded", "verified", "rating", "threshold");

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
        if (records.stream().allMatch(RecordFigures::decidedWhenDue)) {
            names.remove("due");
        }
        for (String name : names) {
            List<String> values = records.stream()
                    .map(piece -> figure(piece, name))
                    .flatMap(Optional::stream)
                    .toList();
            if (values.size() == records.size()
                    && values.size() > 1
                    && values.stream().distinct().count() == 1) {
                common.add(name(name) + " " + values.get(0));
            } else if (values.size() * 2 >= records.size()) {
                columns.add(name);
            } else {
                rare.add(name);
            }
        }
    }

    private static boolean decidedWhenDue(Evidence piece) {
        String due = piece.figures().get("due");
        return due == null || due.equals(piece.at().toString());
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
                .filter(name -> piece.figures().containsKey(name))
                .map(name -> name(name) + " " + figure(piece, name).orElse(""))
                .collect(Collectors.joining(texts.say("listComma")));
    }

    private String name(String figure) {
        return texts.of("figure", figure);
    }

    private Optional<String> figure(Evidence piece, String name) {
        return Optional.ofNullable(piece.figures().get(name))
                .map(text -> presentation.figures().canonical(text));
    }
}
