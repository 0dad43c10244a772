package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Grade;
import dev.qualitysdk.basics.Ratio;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision table that gives a kind of material its grade (clause 3.2.2): of its rows exactly one matches whatever is found.
 *
 * <p>That is proven when the table is built, over all values that the inputs can have and not over samples of them. A table
 * with a gap or an overlap is refused, with findings that fall into it.
 */
public final class GradingTable {

    /** The most rows of a table. */
    public static final int MOST_ROWS = 1_000;

    /** The most inputs of a table. */
    public static final int MOST_INPUTS = 20;

    /** Rows that overlap are named until so many pairs were found. */
    private static final int MOST_SHOWN = 20;

    private static final String CLAUSE = "3.2.2";

    private final String code;
    private final String kind;
    private final ImmutableList<GradingInput> inputs;
    private final ImmutableList<Grade> grades;
    private final GradingProof proof;

    private GradingTable(
            String code,
            String kind,
            ImmutableList<GradingInput> inputs,
            ImmutableList<Grade> grades,
            GradingProof proof) {
        this.code = code;
        this.kind = kind;
        this.inputs = inputs;
        this.grades = grades;
        this.proof = proof;
    }

    /**
     * Returns a builder of a table.
     *
     * @param code name and version of the table, 1 to 100 characters on one line
     * @param kind code of the kind of material that it grades
     * @return the builder
     */
    public static Builder builder(String code, String kind) {
        Faults.in("grading table").given(code, "code").given(kind, "kind").refuse();
        return new Builder(code, kind);
    }

    /**
     * Returns the grade of what was found.
     *
     * @param findings a value for each input; further findings are no business of the table
     * @return the grade and the one row that matched
     * @throws dev.qualitysdk.basics.InvalidValueException with every input that has no value, or none that it can have
     *     (clause 3.2.2)
     */
    public GradingDecision decide(Findings findings) {
        Faults faults = Faults.in("grading by table " + code);
        int[] combination = new int[inputs.size()];
        for (int input = 0; input < inputs.size(); input++) {
            combination[input] = inputs.get(input).pointOf(faults, findings);
        }
        faults.refuse();
        int row = proof.rowOf(combination);
        return ImmutableGradingDecision.of(code, kind, row + 1, grades.get(row), findings);
    }

    /**
     * Returns the name of the table.
     *
     * @return its code
     */
    public String code() {
        return code;
    }

    /**
     * Returns the kind of material that it grades.
     *
     * @return code of the kind
     */
    public String kind() {
        return kind;
    }

    /**
     * Returns the grades that it can give.
     *
     * @return the grades, each once, in the order of the rows
     */
    public ImmutableSet<Grade> grades() {
        return ImmutableSet.copyOf(grades);
    }

    /** A builder of a {@link GradingTable}. Not thread-safe. */
    public static final class Builder {

        private final String code;
        private final String kind;
        private final Faults faults;
        private final List<GradingInput> inputs = new ArrayList<>();
        private final List<Grade> grades = new ArrayList<>();
        private final List<ImmutableMap<String, GradingCell>> rows = new ArrayList<>();

        private Builder(String code, String kind) {
            this.code = code;
            this.kind = kind;
            this.faults = Faults.in("grading table " + code);
            CanonicalText.lineProblem(code, 100).ifPresent(wanted -> faults.check(false, "code", code, wanted, CLAUSE));
            CanonicalText.lineProblem(kind, 100).ifPresent(wanted -> faults.check(false, "kind", kind, wanted, CLAUSE));
        }

        /**
         * Adds an input that is a share, from 0 to 1, both included.
         *
         * @param name name of the finding, such as {@code moisture}
         * @return this
         */
        public Builder share(String name) {
            return input(GradingInput.number(name, Ratio.ZERO, Optional.of(Ratio.ONE)));
        }

        /**
         * Adds an input that is a number without upper bound.
         *
         * @param name name of the finding, such as {@code thickness-mm}
         * @param least the least value it can have, inclusive
         * @return this
         */
        public Builder number(String name, Ratio least) {
            return input(GradingInput.number(name, least, Optional.empty()));
        }

        /**
         * Adds an input that is one of several choices.
         *
         * @param name name of the finding, such as {@code packing}
         * @param choices what it can be, at least one, each once
         * @return this
         */
        public Builder choice(String name, String... choices) {
            faults.check(choices.length > 0, "inputs." + name, null, "at least one choice", CLAUSE)
                    .check(
                            ImmutableSet.copyOf(choices).size() == choices.length,
                            "inputs." + name,
                            ImmutableList.copyOf(choices),
                            "each choice once",
                            CLAUSE);
            for (String choice : choices) {
                CanonicalText.lineProblem(choice, 100)
                        .ifPresent(wanted -> faults.check(false, "inputs." + name, choice, wanted, CLAUSE));
            }
            return choices.length == 0 ? this : input(GradingInput.choice(name, ImmutableList.copyOf(choices)));
        }

        /**
         * Adds an input that is yes or no.
         *
         * @param name name of the finding, such as {@code oily}
         * @return this
         */
        public Builder flag(String name) {
            return choice(name, Findings.YES, Findings.NO);
        }

        private Builder input(GradingInput input) {
            FindingName.check(faults, "inputs", input.name());
            faults.check(
                    inputs.stream().noneMatch(other -> other.name().equals(input.name())),
                    "inputs." + input.name(),
                    input.name(),
                    "each input once",
                    CLAUSE);
            inputs.add(input);
            return this;
        }

        /**
         * Adds a row.
         *
         * @param grade the grade of what matches
         * @param cells what is asked of the inputs, by their names; an input that is not named may have any value
         * @return this
         */
        public Builder row(Grade grade, Map<String, GradingCell> cells) {
            grades.add(grade);
            rows.add(ImmutableMap.copyOf(cells));
            return this;
        }

        /**
         * Builds the table and proves it.
         *
         * @return the table
         * @throws dev.qualitysdk.basics.InvalidValueException with everything that is wrong: inputs or cells that contradict
         *     themselves; else rows that overlap, two by two, and a gap between the rows, each with findings that fall into it
         *     (clause 3.2.2)
         */
        public GradingTable build() {
            Faults all = Faults.in("grading table " + code);
            faults.list().forEach(all::add);
            checkCells(all);
            all.refuse();
            ImmutableList.Builder<GradingInput> cut = ImmutableList.builder();
            for (GradingInput input : inputs) {
                cut.add(input.cutBy(rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.get(input.name())))
                        .toList()));
            }
            ImmutableList<GradingInput> columns = cut.build();
            GradingProof proof = new GradingProof(
                    columns.stream().mapToInt(GradingInput::points).toArray(),
                    rows.stream()
                            .map(row -> columns.stream()
                                    .map(input -> input.pointsOf(row.get(input.name())))
                                    .collect(ImmutableList.<BitSet>toImmutableList()))
                            .collect(ImmutableList.toImmutableList()));
            prove(all, columns, proof);
            all.refuse();
            return new GradingTable(code, kind, columns, ImmutableList.copyOf(grades), proof);
        }

        private void checkCells(Faults all) {
            all.check(!rows.isEmpty(), "rows", null, "at least one row", CLAUSE)
                    .check(rows.size() <= MOST_ROWS, "rows", rows.size(), "at most " + MOST_ROWS, CLAUSE)
                    .check(inputs.size() <= MOST_INPUTS, "inputs", inputs.size(), "at most " + MOST_INPUTS, CLAUSE);
            for (int row = 0; row < rows.size(); row++) {
                String field = "rows[" + row + "].";
                rows.get(row).forEach((name, cell) -> {
                    Optional<GradingInput> input =
                            inputs.stream().filter(i -> i.name().equals(name)).findFirst();
                    all.check(input.isPresent(), field + name, name, "an input of the table", CLAUSE);
                    input.ifPresent(i -> i.check(all, field + name, cell));
                });
            }
        }

        private void prove(Faults all, ImmutableList<GradingInput> columns, GradingProof proof) {
            for (int one = 0; one < rows.size() && all.list().size() < MOST_SHOWN; one++) {
                for (int other = one + 1; other < rows.size(); other++) {
                    int first = one;
                    int second = other;
                    proof.overlap(one, other)
                            .ifPresent(witness -> all.check(
                                    false,
                                    "rows[" + second + "]",
                                    "an overlap with rows[" + first + "]",
                                    "one row only for " + shown(columns, witness),
                                    CLAUSE));
                }
            }
            proof.gap()
                    .ifPresent(witness -> all.check(
                            false, "rows", rows.size() + " rows", "one more for " + shown(columns, witness), CLAUSE));
        }

        private static String shown(ImmutableList<GradingInput> columns, int[] witness) {
            FindingsBuilder findings = Findings.builder();
            for (int input = 0; input < witness.length; input++) {
                columns.get(input).example(findings, witness[input]);
            }
            Findings example = findings.build();
            return columns.stream()
                    .map(input -> input.name() + " = "
                            + example.number(input.name())
                                    .map(Ratio::toString)
                                    .or(() -> example.choice(input.name()))
                                    .orElse(""))
                    .reduce((left, right) -> left + ", " + right)
                    .orElse("(anything)");
        }
    }
}
