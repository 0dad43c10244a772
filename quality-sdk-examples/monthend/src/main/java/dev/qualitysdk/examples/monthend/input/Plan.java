package dev.qualitysdk.examples.monthend.input;

import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The steps that a row asks for, each tied to the column it comes from, so that a refusal by the rules of the core names the
 * cell. Nothing is saved before all of them were taken.
 *
 * @param <T> the thing that takes the steps
 */
final class Plan<T> {

    private record Stage<T>(Column<?> column, Instant at, UnaryOperator<T> verb) {}

    private final Column<?> first;
    private final Supplier<T> beginning;
    private final List<Stage<T>> course = new ArrayList<>();
    private final List<Stage<T>> asides = new ArrayList<>();

    private Plan(Column<?> first, Supplier<T> beginning) {
        this.first = first;
        this.beginning = beginning;
    }

    /** Returns a plan that begins with a thing; what is wrong with it is said of a column. */
    static <T> Plan<T> of(Column<?> column, Supplier<T> beginning) {
        return new Plan<>(column, beginning);
    }

    /** Adds the next step of the course that the lifecycle prescribes, whatever its time: the core refuses one too early. */
    Plan<T> then(Column<?> column, Instant at, UnaryOperator<T> verb) {
        course.add(new Stage<>(column, at, verb));
        return this;
    }

    /** Adds a step that may come at any time: it is taken before the first step of the course that is later. */
    Plan<T> aside(Column<?> column, Instant at, UnaryOperator<T> verb) {
        asides.add(new Stage<>(column, at, verb));
        return this;
    }

    /** Adds the next step of the course, if the row has a time for it. */
    Plan<T> when(Cells row, Column<Instant> column, Step<T> verb) {
        row.find(column).ifPresent(at -> then(column, at, thing -> verb.take(thing, at)));
        return this;
    }

    /** A verb at a time. */
    interface Step<T> {

        /** Returns the thing with one step more. */
        T take(T thing, Instant at);
    }

    /** Returns the column that the step with a number comes from, the beginning being 0. */
    Column<?> columnOf(int step) {
        List<Stage<T>> stages = stages();
        return step == 0 || stages.isEmpty()
                ? first
                : stages.get(Math.min(step, stages.size()) - 1).column();
    }

    private List<Stage<T>> stages() {
        if (asides.isEmpty()) {
            return course;
        }
        List<Stage<T>> waiting = new ArrayList<>(asides);
        waiting.sort(Comparator.comparing(Stage::at));
        List<Stage<T>> merged = new ArrayList<>();
        int next = 0;
        for (Stage<T> stage : course) {
            while (next < waiting.size() && waiting.get(next).at().isBefore(stage.at())) {
                merged.add(waiting.get(next++));
            }
            merged.add(stage);
        }
        merged.addAll(waiting.subList(next, waiting.size()));
        return merged;
    }

    /**
     * Takes all steps.
     *
     * @throws RowRefusedException if a rule of the core refuses one
     */
    T carryOut(Cells row) throws RowRefusedException {
        Column<?> column = first;
        try {
            T thing = beginning.get();
            for (Stage<T> stage : stages()) {
                column = stage.column();
                thing = stage.verb().apply(thing);
            }
            return thing;
        } catch (ClauseBreachException breach) {
            throw new RowRefusedException(List.of(
                    row.reject(column, Reject.reason(breach), breach.clause().number())));
        } catch (InvalidValueException invalid) {
            List<Reject> rejects = new ArrayList<>();
            for (Fault fault : invalid.faults()) {
                rejects.add(row.reject(
                        columnOf(fault, row, column),
                        Reject.reason(fault),
                        fault.clause().orElse("")));
            }
            throw new RowRefusedException(rejects);
        } catch (IllegalArgumentException outOfBounds) {
            throw new RowRefusedException(List.of(row.reject(column, String.valueOf(outOfBounds.getMessage()), "")));
        }
    }

    private static Column<?> columnOf(Fault fault, Cells row, Column<?> otherwise) {
        return row.mapping().table().columnOfField(fault.field()).<Column<?>>map(c -> c).orElse(otherwise);
    }
}
