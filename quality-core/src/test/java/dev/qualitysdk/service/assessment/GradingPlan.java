package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.Ratio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A grading table before it is built, cut out of the whole so that it is complete and without overlaps: inputs {@code moisture}
 * (a share), {@code size-mm} (a number from 0 on), {@code packing} (loose, baled, sacked) and {@code oily} (a flag).
 */
public final class GradingPlan {

    static final ImmutableMap<String, List<String>> CHOICES =
            ImmutableMap.of("packing", List.of("loose", "baled", "sacked"), "oily", List.of(Findings.YES, Findings.NO));
    static final ImmutableList<String> INPUTS = ImmutableList.of("moisture", "size-mm", "packing", "oily");

    private final ImmutableList<ImmutableMap<String, GradingCell>> rows;

    private GradingPlan(List<ImmutableMap<String, GradingCell>> rows) {
        this.rows = ImmutableList.copyOf(rows);
    }

    /** Returns the plan that cutting one row after the other in two leads to; a number says which row, input and place. */
    static GradingPlan cutBy(List<Integer> cuts) {
        List<ImmutableMap<String, GradingCell>> rows = new ArrayList<>(List.of(ImmutableMap.of()));
        for (int cut : cuts) {
            int row = cut % rows.size();
            String input = INPUTS.get(cut / 7 % INPUTS.size());
            int place = 1 + cut / 29 % 99;
            List<GradingCell> halves = halves(rows.get(row), input, place);
            if (halves.size() == 2) {
                ImmutableMap<String, GradingCell> whole = rows.remove(row);
                rows.add(row, with(whole, input, halves.get(1)));
                rows.add(row, with(whole, input, halves.get(0)));
            }
        }
        return new GradingPlan(rows);
    }

    private static List<GradingCell> halves(Map<String, GradingCell> row, String input, int place) {
        List<String> choices = CHOICES.get(input);
        GradingCell cell = row.get(input);
        if (choices != null) {
            List<String> left = cell instanceof GradingCell.OneOf oneOf ? List.copyOf(oneOf.choices()) : choices;
            if (left.size() < 2) {
                return List.of();
            }
            int half = 1 + place % (left.size() - 1);
            return List.of(
                    GradingCell.oneOf(left.subList(0, half).toArray(String[]::new)),
                    GradingCell.oneOf(left.subList(half, left.size()).toArray(String[]::new)));
        }
        Ratio at = input.equals("moisture") ? Ratio.of(place, 100) : Ratio.of(place, 3);
        Optional<Ratio> least = cell instanceof GradingCell.Range range ? range.least() : Optional.empty();
        Optional<Ratio> below = cell instanceof GradingCell.Range range ? range.below() : Optional.empty();
        if (least.filter(l -> at.compareTo(l) <= 0).isPresent()
                || below.filter(b -> at.compareTo(b) >= 0).isPresent()) {
            return List.of();
        }
        return List.of(
                least.map(l -> GradingCell.between(l, at)).orElseGet(() -> GradingCell.below(at)),
                below.map(b -> GradingCell.between(at, b)).orElseGet(() -> GradingCell.atLeast(at)));
    }

    private static ImmutableMap<String, GradingCell> with(
            Map<String, GradingCell> row, String input, GradingCell cell) {
        Map<String, GradingCell> other = new HashMap<>(row);
        other.put(input, cell);
        return ImmutableMap.copyOf(other);
    }

    /** The rows; the grade of the row with index i is {@code Gi}. */
    public ImmutableList<ImmutableMap<String, GradingCell>> rows() {
        return rows;
    }

    GradingPlan without(int row) {
        List<ImmutableMap<String, GradingCell>> fewer = new ArrayList<>(rows);
        fewer.remove(row);
        return new GradingPlan(fewer);
    }

    /** This plan with a row asking nothing of one input that it asked something of. */
    GradingPlan widened(int row, String input) {
        List<ImmutableMap<String, GradingCell>> others = new ArrayList<>(rows);
        Map<String, GradingCell> wide = new HashMap<>(others.get(row));
        wide.remove(input);
        others.set(row, ImmutableMap.copyOf(wide));
        return new GradingPlan(others);
    }

    GradingPlan twice(int row) {
        List<ImmutableMap<String, GradingCell>> more = new ArrayList<>(rows);
        more.add(more.get(row));
        return new GradingPlan(more);
    }

    /** Builds the table of this plan. */
    public GradingTable build() {
        GradingTable.Builder table = GradingTable.builder("paper-2026-1", "mixed-paper")
                .share("moisture")
                .number("size-mm", Ratio.ZERO)
                .choice("packing", "loose", "baled", "sacked")
                .flag("oily");
        for (int row = 0; row < rows.size(); row++) {
            table.row(Grade.of("G" + row), rows.get(row));
        }
        return table.build();
    }

    /** Finds by plain comparison which rows match, without the table. */
    List<Integer> matching(Findings findings) {
        List<Integer> matching = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).entrySet().stream().allMatch(cell -> matches(findings, cell.getKey(), cell.getValue()))) {
                matching.add(row);
            }
        }
        return matching;
    }

    private static boolean matches(Findings findings, String input, GradingCell cell) {
        if (cell instanceof GradingCell.OneOf oneOf) {
            return oneOf.choices().contains(findings.choice(input).orElseThrow());
        }
        GradingCell.Range range = (GradingCell.Range) cell;
        Ratio value = findings.number(input).orElseThrow();
        return (range.least().isEmpty() || value.compareTo(range.least().get()) >= 0)
                && (range.below().isEmpty() || value.compareTo(range.below().get()) < 0);
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
