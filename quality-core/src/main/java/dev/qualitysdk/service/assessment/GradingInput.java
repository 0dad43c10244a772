package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Ratio;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One input of a grading table: a number with the least and perhaps the greatest value it can have, or a choice of several.
 *
 * <p>Its values fall into finitely many classes that no row of the table tells apart. Each is stood for by a point: of a choice,
 * the choice; of a number, the least value of a stretch between two bounds that any row names.
 */
final class GradingInput {

    private final String name;
    private final ImmutableList<String> choices;
    private final Optional<Ratio> greatest;
    private final ImmutableSortedSet<Ratio> numbers;

    private GradingInput(
            String name, ImmutableList<String> choices, Optional<Ratio> greatest, ImmutableSortedSet<Ratio> numbers) {
        this.name = name;
        this.choices = choices;
        this.greatest = greatest;
        this.numbers = numbers;
    }

    static GradingInput number(String name, Ratio least, Optional<Ratio> greatest) {
        return new GradingInput(name, ImmutableList.of(), greatest, ImmutableSortedSet.of(least));
    }

    static GradingInput choice(String name, ImmutableList<String> choices) {
        return new GradingInput(name, choices, Optional.empty(), ImmutableSortedSet.of());
    }

    String name() {
        return name;
    }

    boolean isNumber() {
        return choices.isEmpty();
    }

    ImmutableList<String> choices() {
        return choices;
    }

    private Ratio least() {
        return numbers.first();
    }

    private boolean holds(Ratio value) {
        return value.compareTo(least()) >= 0
                && greatest.filter(g -> value.compareTo(g) > 0).isEmpty();
    }

    /** What values it can have, for a refusal. */
    String domain() {
        if (!isNumber()) {
            return "one of " + choices;
        }
        return greatest.map(g -> "a number from " + least() + " to " + g)
                .orElseGet(() -> "a number of at least " + least());
    }

    /** Adds what is wrong with a cell of this input. */
    void check(Faults faults, String field, GradingCell cell) {
        if (cell instanceof GradingCell.OneOf oneOf) {
            faults.check(
                    !isNumber() && choices.containsAll(oneOf.choices()), field, oneOf.choices(), domain(), "3.2.2");
        } else if (cell instanceof GradingCell.Range range) {
            faults.check(isNumber(), field, "a range of numbers", domain(), "3.2.2");
            range.least()
                    .filter(from -> isNumber() && !holds(from))
                    .ifPresent(from -> faults.check(
                            false, field, "from " + from, domain() + ", so that the row can match", "3.2.2"));
            range.below()
                    .filter(below -> isNumber() && below.compareTo(least()) <= 0)
                    .ifPresent(below -> faults.check(
                            false,
                            field,
                            "below " + below,
                            "more than " + least() + ", so that the row can match",
                            "3.2.2"));
        }
    }

    /** {@return this input with the points that the cells of its column tell apart} */
    GradingInput cutBy(List<GradingCell> column) {
        if (!isNumber()) {
            return this;
        }
        ImmutableSortedSet.Builder<Ratio> points = ImmutableSortedSet.naturalOrder();
        points.add(least());
        for (GradingCell cell : column) {
            if (cell instanceof GradingCell.Range range) {
                range.least().filter(this::holds).ifPresent(points::add);
                range.below().filter(this::holds).ifPresent(points::add);
            }
        }
        return new GradingInput(name, choices, greatest, points.build());
    }

    int points() {
        return isNumber() ? numbers.size() : choices.size();
    }

    /** {@return the points that a cell takes; a cell that is absent takes them all} */
    BitSet pointsOf(@Nullable GradingCell cell) {
        BitSet taken = new BitSet(points());
        for (int i = 0; i < points(); i++) {
            taken.set(i, cell == null || takes(cell, i));
        }
        return taken;
    }

    private boolean takes(GradingCell cell, int point) {
        if (cell instanceof GradingCell.OneOf oneOf) {
            return oneOf.choices().contains(choices.get(point));
        }
        GradingCell.Range range = (GradingCell.Range) cell;
        Ratio value = numbers.asList().get(point);
        return range.least().filter(from -> value.compareTo(from) < 0).isEmpty()
                && range.below().filter(below -> value.compareTo(below) >= 0).isEmpty();
    }

    /** Returns an example of the values that a point stands for. */
    void example(FindingsBuilder findings, int point) {
        if (isNumber()) {
            findings.number(name, numbers.asList().get(point));
        } else {
            findings.choice(name, choices.get(point));
        }
    }

    /** {@return the point that stands for what was found; adds a fault where nothing or something else was found} */
    int pointOf(Faults faults, Findings findings) {
        if (isNumber()) {
            Optional<Ratio> found = findings.number(name);
            faults.check(
                    found.isPresent(),
                    name,
                    shown(findings),
                    domain() + "; what was not looked at is not zero",
                    "3.2.2");
            found.ifPresent(value -> faults.check(holds(value), name, value, domain(), "3.2.2"));
            return found.map(value -> numbers.headSet(value, true).size() - 1).orElse(-1);
        }
        Optional<String> found = findings.choice(name);
        faults.check(found.filter(choices::contains).isPresent(), name, shown(findings), domain(), "3.2.2");
        return found.map(choices::indexOf).orElse(-1);
    }

    private @Nullable Object shown(Findings findings) {
        if (findings.number(name).isPresent()) {
            return findings.number(name).get();
        }
        if (findings.quantity(name).isPresent()) {
            return findings.quantity(name).get();
        }
        return findings.choice(name).orElse(null);
    }
}
