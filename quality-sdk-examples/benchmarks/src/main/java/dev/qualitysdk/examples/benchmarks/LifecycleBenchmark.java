package dev.qualitysdk.examples.benchmarks;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.LotId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.lifecycle.IllegalTransitionException;
import dev.qualitysdk.lifecycle.Lifecycle;
import dev.qualitysdk.lifecycle.Position;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.lot.Lot;
import dev.qualitysdk.service.lot.LotLabel;
import dev.qualitysdk.service.lot.LotStep;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Rows 1 and 2: one step of a lifecycle of eight states, and a step that is refused, asked as a question.
 *
 * <p>A thing goes round its eight states for ever, so that every side does one step in each operation. The value that is copied
 * has the same fields on our side and on the hand-written one; the machine of stateless4j changes in place and copies nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LifecycleBenchmark {

    /** The states. */
    public enum Stage {
        /** First. */
        A,
        /** Second. */
        B,
        /** Third. */
        C,
        /** Fourth. */
        D,
        /** Fifth. */
        E,
        /** Sixth. */
        F,
        /** Seventh. */
        G,
        /** Eighth. */
        H
    }

    /** The events; from each state one leads to the next, one to the first, and the others nowhere. */
    public enum Move {
        /** On from an even state. */
        EVEN,
        /** On from an odd state. */
        ODD,
        /** Back to the first state, from the last four. */
        RESET
    }

    private static final Lifecycle<Stage, Move> LIFECYCLE = lifecycle();
    private static final int CELLS = 1_024;

    private Counted counted = new Counted("T-1", LIFECYCLE.start(), 1_767_225_600_000_000L, "E-1", 1, 700, 12, true);
    private Switched switched = new Switched("T-1", Stage.A, 1_767_225_600_000_000L, "E-1", 1, 700, 12, true);
    private final StateMachine<Stage, Move> machine = new StateMachine<>(Stage.A, machine());

    private final Stage[] states = new Stage[CELLS];
    private final Move[] refused = new Move[CELLS];
    private final Position<?>[] positions = new Position<?>[CELLS];
    private int next;

    /** Draws cells of the table that allow nothing. */
    @SuppressWarnings("EnumOrdinal")
    public LifecycleBenchmark() {
        Random random = new Random(1);
        for (int i = 0; i < CELLS; i++) {
            Position<Stage> position = LIFECYCLE.start();
            for (int steps = random.nextInt(8); steps > 0; steps--) {
                position = LIFECYCLE.next(position, on(position.state()), "T-1");
            }
            positions[i] = position;
            states[i] = position.state();
            refused[i] = on(position.state()) == Move.EVEN ? Move.ODD : Move.EVEN;
        }
    }

    @SuppressWarnings("EnumOrdinal")
    private static Move on(Stage stage) {
        return stage.ordinal() % 2 == 0 ? Move.EVEN : Move.ODD;
    }

    @SuppressWarnings("EnumOrdinal")
    private static Stage after(Stage stage) {
        return Stage.values()[(stage.ordinal() + 1) % 8];
    }

    private static Lifecycle<Stage, Move> lifecycle() {
        Lifecycle.Builder<Stage, Move> table = Lifecycle.of("thing", Clause.BUSINESS_RECORDS, Stage.A, Move.class);
        for (Stage stage : Stage.values()) {
            table.row(stage, on(stage), after(stage), Clause.BUSINESS_RECORDS);
            if (stage.compareTo(Stage.E) >= 0) {
                table.row(stage, Move.RESET, Stage.A, Clause.BUSINESS_RECORDS);
            }
        }
        return table.build();
    }

    private static StateMachineConfig<Stage, Move> machine() {
        StateMachineConfig<Stage, Move> config = new StateMachineConfig<>();
        for (Stage stage : Stage.values()) {
            config.configure(stage).permit(on(stage), after(stage));
            if (stage.compareTo(Stage.E) >= 0) {
                config.configure(stage).permit(Move.RESET, Stage.A);
            }
        }
        return config;
    }

    private record Counted(
            String id,
            Position<Stage> position,
            long at,
            String by,
            int version,
            long grams,
            int pieces,
            boolean paid) {

        Counted step(Move move) {
            return new Counted(id, LIFECYCLE.next(position, move, id), at + 1, by, version + 1, grams, pieces, paid);
        }
    }

    private record Switched(
            String id, Stage state, long at, String by, int version, long grams, int pieces, boolean paid) {

        Switched step(Move move) {
            return new Switched(id, to(move), at + 1, by, version + 1, grams, pieces, paid);
        }

        private Stage to(Move move) {
            return switch (state) {
                case A -> only(move, Move.EVEN, Stage.B);
                case B -> only(move, Move.ODD, Stage.C);
                case C -> only(move, Move.EVEN, Stage.D);
                case D -> only(move, Move.ODD, Stage.E);
                case E -> move == Move.RESET ? Stage.A : only(move, Move.EVEN, Stage.F);
                case F -> move == Move.RESET ? Stage.A : only(move, Move.ODD, Stage.G);
                case G -> move == Move.RESET ? Stage.A : only(move, Move.EVEN, Stage.H);
                case H -> move == Move.RESET ? Stage.A : only(move, Move.ODD, Stage.A);
            };
        }

        private Stage only(Move move, Move allowed, Stage to) {
            if (move != allowed) {
                throw new IllegalStateException(id + " is " + state + ", which does not allow " + move);
            }
            return to;
        }
    }

    private int next() {
        next = (next + 1) & (CELLS - 1);
        return next;
    }

    /**
     * Ours: the table, and a copy of the value.
     *
     * @return the value
     */
    @Benchmark
    public Object table() {
        counted = counted.step(on(counted.position().state()));
        return counted;
    }

    /**
     * A switch written by hand, and a copy of the value.
     *
     * @return the value
     */
    @Benchmark
    public Object handWritten() {
        switched = switched.step(on(switched.state()));
        return switched;
    }

    /**
     * The machine of stateless4j, which copies nothing.
     *
     * @return its state
     */
    @Benchmark
    public Object stateless4j() {
        machine.fire(on(machine.getState()));
        return machine.getState();
    }

    /**
     * A whole step of a lot: table, rules, order of time, and the history with one step more.
     *
     * @param lots a collected lot and its label
     * @return the labelled lot
     */
    @Benchmark
    public Object lot(Lots lots) {
        return lots.collected.label(lots.label);
    }

    /**
     * The same step of a lot, written by hand without a table.
     *
     * @param lots a collected lot and its label
     * @return the labelled lot
     */
    @Benchmark
    public Object lotByHand(Lots lots) {
        return lots.byHand.label(lots.label);
    }

    /**
     * Whether a step is allowed, as a question; it never is.
     *
     * @return no
     */
    @Benchmark
    public boolean allows() {
        int i = next();
        return LIFECYCLE.allows(states[i], refused[i]);
    }

    /**
     * The same, by trying it.
     *
     * @return no
     */
    @Benchmark
    @SuppressWarnings("unchecked")
    public boolean tries() {
        int i = next();
        try {
            LIFECYCLE.next((Position<Stage>) positions[i], refused[i], "T-1");
            return true;
        } catch (IllegalTransitionException refusal) {
            return false;
        }
    }

    /** A lot that was just collected, and a class that does by hand what a lot does by its table. */
    @State(Scope.Benchmark)
    public static class Lots {

        private final LotStep.Labelled label;
        private final Lot collected;
        private final LotByHand byHand;

        /** Creates the state. */
        public Lots() {
            Stamp stamp = Stamp.of(Instant.parse("2026-03-02T01:00:00Z"), Actor.employee(EmployeeId.of("E-1")));
            LotStep.Collected first = LotStep.Collected.builder()
                    .stamp(stamp)
                    .id(LotId.of("L-1"))
                    .kind("copper-wire")
                    .recorded(Quantity.ofGrams(1_000))
                    .recorder(EmployeeId.of("E-1"))
                    .build();
            label = LotStep.Labelled.of(stamp, LotLabel.of("SH0001"));
            collected = Lot.collect(first);
            byHand = new LotByHand(ImmutableList.of(first), first, Lot.State.COLLECTED);
        }
    }

    private record LotByHand(ImmutableList<LotStep> steps, LotStep.Collected collected, Lot.State state) {

        LotByHand label(LotStep.Labelled step) {
            Lot.State to = switch (state) {
                case COLLECTED -> Lot.State.LABELLED;
                default -> throw new IllegalStateException(state.name());
            };
            Stamp last = steps.get(steps.size() - 1).stamp();
            if (step.stamp().at().isBefore(last.at()) || step.stamp().recorded().isBefore(last.recorded())) {
                throw new IllegalStateException("time runs backwards");
            }
            return new LotByHand(
                    ImmutableList.<LotStep>builderWithExpectedSize(steps.size() + 1)
                            .addAll(steps)
                            .add(step)
                            .build(),
                    collected,
                    to);
        }
    }

    /**
     * Measures all sides in turn and prints the ratios with the bars of rows 1 and 2.
     *
     * @param arguments how many rounds, five where nothing is said
     * @throws RunnerException if JMH cannot run
     */
    public static void main(String... arguments) throws RunnerException {
        int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        Map<String, Rounds.Measured> measured = Rounds.of(LifecycleBenchmark.class, rounds)
                .run(List.of("table", "handWritten", "stateless4j", "lot", "lotByHand", "allows", "tries"));
        System.out.println();
        System.out.println("Rows 1 and 2: one step, and a refused one, medians of " + rounds + " rounds");
        measured.forEach((name, m) ->
                System.out.printf(Locale.ROOT, "%-16s %12.1f ns CPU %10.1f B%n", name, m.nanos(), m.bytes()));
        Rounds.print(measured, "handWritten", "table", "bar: <= 1.5");
        Rounds.print(measured, "table", "stateless4j", "bar: >= 3");
        Rounds.print(measured, "lotByHand", "lot", "no bar");
        Rounds.print(measured, "allows", "tries", "bar: >= 20");
    }
}
