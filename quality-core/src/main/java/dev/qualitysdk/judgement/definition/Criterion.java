package dev.qualitysdk.judgement.definition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.Faults;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A question about the facts of a record, made of comparisons. It is answered for every record: where a fact that decides is missing,
 * or is of another type, the answer is that it cannot be known, and the negation of that is no more known (Kleene's logic).
 */
@Value.Immutable
public sealed interface Criterion permits ImmutableCriterion {

    /** What a criterion asks. */
    enum Kind {
        /** Whether a fact is a value. */
        IS,
        /** Whether a fact is one of some values. */
        ONE_OF,
        /** Whether a decimal or an instant is at least a value. */
        AT_LEAST,
        /** Whether a decimal or an instant is at most a value. */
        AT_MOST,
        /** Whether anything is known under a name, of whatever type. */
        PRESENT,
        /** Whether all of its parts hold. */
        ALL,
        /** Whether any of its parts holds. */
        ANY,
        /** Whether its part does not hold. */
        NOT
    }

    /** What the facts of a record say to a criterion. */
    enum Answer {
        /** It holds. */
        HOLDS,
        /** It does not. */
        FAILS,
        /** A fact that decides is missing or of another type. */
        UNKNOWN
    }

    /** How deep criteria may stand in each other. */
    int DEEPEST = 8;

    /** How many parts or values a criterion may have. */
    int WIDEST = 200;

    /** {@return what it asks} */
    Kind kind();

    /** {@return the name of the fact that it compares; empty where it is made of parts} */
    Optional<String> fact();

    /** {@return what it compares with; one for {@code IS}, {@code AT_LEAST}, {@code AT_MOST}} */
    ImmutableList<Fact> values();

    /** {@return what it is made of; one for {@code NOT}} */
    ImmutableList<Criterion> parts();

    /**
     * Returns whether a fact is a value.
     *
     * @param fact name of the fact
     * @param value the value
     * @return the criterion
     * @throws dev.qualitysdk.basics.InvalidValueException if the name is none
     */
    static Criterion is(String fact, Fact value) {
        return ImmutableCriterion.of(Kind.IS, Optional.of(fact), ImmutableList.of(value), ImmutableList.of());
    }

    /**
     * Returns whether a fact is one of some values.
     *
     * @param fact name of the fact
     * @param values the values, 1 to 200 of one type, in any order
     * @return the criterion
     * @throws dev.qualitysdk.basics.InvalidValueException if the name is none, or there are no values, too many, or of two types
     */
    static Criterion oneOf(String fact, Iterable<Fact> values) {
        ImmutableList<Fact> sorted = ImmutableSortedSet.copyOf(
                        Comparator.comparing(Fact::type).thenComparing(Fact::toString), values)
                .asList();
        return ImmutableCriterion.of(Kind.ONE_OF, Optional.of(fact), sorted, ImmutableList.of());
    }

    /**
     * Returns whether a fact is at least a value.
     *
     * @param fact name of the fact
     * @param value a decimal or an instant
     * @return the criterion
     * @throws dev.qualitysdk.basics.InvalidValueException if the name is none, or the value has no order
     */
    static Criterion atLeast(String fact, Fact value) {
        return ImmutableCriterion.of(Kind.AT_LEAST, Optional.of(fact), ImmutableList.of(value), ImmutableList.of());
    }

    /**
     * Returns whether a fact is at most a value.
     *
     * @param fact name of the fact
     * @param value a decimal or an instant
     * @return the criterion
     * @throws dev.qualitysdk.basics.InvalidValueException if the name is none, or the value has no order
     */
    static Criterion atMost(String fact, Fact value) {
        return ImmutableCriterion.of(Kind.AT_MOST, Optional.of(fact), ImmutableList.of(value), ImmutableList.of());
    }

    /**
     * Returns whether anything is known under a name; this is always known.
     *
     * @param fact name of the fact
     * @return the criterion
     * @throws dev.qualitysdk.basics.InvalidValueException if the name is none
     */
    static Criterion present(String fact) {
        return ImmutableCriterion.of(Kind.PRESENT, Optional.of(fact), ImmutableList.of(), ImmutableList.of());
    }

    /**
     * Returns whether all of some criteria hold.
     *
     * @param parts 1 to 200 criteria
     * @return the criterion
     * @throws dev.qualitysdk.basics.InvalidValueException if there are none or too many, or they stand too deep in each other
     */
    static Criterion all(List<Criterion> parts) {
        return ImmutableCriterion.of(Kind.ALL, Optional.empty(), ImmutableList.of(), parts);
    }

    /**
     * Returns whether any of some criteria holds.
     *
     * @param parts 1 to 200 criteria
     * @return the criterion
     * @throws dev.qualitysdk.basics.InvalidValueException if there are none or too many, or they stand too deep in each other
     */
    static Criterion any(List<Criterion> parts) {
        return ImmutableCriterion.of(Kind.ANY, Optional.empty(), ImmutableList.of(), parts);
    }

    /**
     * Returns whether a criterion does not hold.
     *
     * @param part the criterion
     * @return the negation
     * @throws dev.qualitysdk.basics.InvalidValueException if criteria stand too deep in each other
     */
    static Criterion not(Criterion part) {
        return ImmutableCriterion.of(Kind.NOT, Optional.empty(), ImmutableList.of(), ImmutableList.of(part));
    }

    /** Refuses a criterion that asks nothing, with all its faults. */
    @Value.Check
    default void check() {
        boolean made = kind() == Kind.ALL || kind() == Kind.ANY || kind() == Kind.NOT;
        boolean ordered = kind() == Kind.AT_LEAST || kind() == Kind.AT_MOST;
        Faults faults = Faults.in("criterion");
        fact().ifPresent(name -> faults.check(RecordFacts.isName(name), "fact", name, RecordFacts.NAME, "4.2"));
        faults.check(
                        !made || (!parts().isEmpty() && parts().size() <= WIDEST),
                        "parts",
                        parts().size(),
                        "1 to " + WIDEST,
                        "4.2")
                .check(
                        made || kind() == Kind.PRESENT || (!values().isEmpty() && values().size() <= WIDEST),
                        "values",
                        values().size(),
                        "1 to " + WIDEST,
                        "4.2")
                .check(
                        values().stream().map(Fact::type).distinct().count() <= 1,
                        "values",
                        values(),
                        "values of one type",
                        "4.2")
                .check(
                        !ordered
                                || values().stream()
                                        .allMatch(value ->
                                                value.type() == Fact.Type.DECIMAL || value.type() == Fact.Type.INSTANT),
                        "values",
                        values(),
                        "a decimal or an instant, which have an order",
                        "4.2")
                .check(depth() <= DEEPEST, "depth", depth(), "at most " + DEEPEST, "4.2")
                .refuse();
    }

    private int depth() {
        return 1 + parts().stream().mapToInt(Criterion::depth).max().orElse(0);
    }

    /**
     * Returns what a record says to this.
     *
     * @param record the record
     * @return the answer, for any record
     */
    default Answer answer(RecordFacts record) {
        return switch (kind()) {
            case ALL -> decided(record, Answer.FAILS, Answer.HOLDS);
            case ANY -> decided(record, Answer.HOLDS, Answer.FAILS);
            case NOT ->
                switch (parts().get(0).answer(record)) {
                    case HOLDS -> Answer.FAILS;
                    case FAILS -> Answer.HOLDS;
                    case UNKNOWN -> Answer.UNKNOWN;
                };
            case PRESENT -> record.facts().containsKey(fact().orElseThrow()) ? Answer.HOLDS : Answer.FAILS;
            case IS, ONE_OF, AT_LEAST, AT_MOST -> compared(record);
        };
    }

    private Answer decided(RecordFacts record, Answer deciding, Answer otherwise) {
        Answer answer = otherwise;
        for (Criterion part : parts()) {
            Answer one = part.answer(record);
            if (one == deciding) {
                return deciding;
            }
            answer = one == Answer.UNKNOWN ? Answer.UNKNOWN : answer;
        }
        return answer;
    }

    private Answer compared(RecordFacts record) {
        Fact value = values().get(0);
        Optional<Fact> known = record.fact(fact().orElseThrow(), value.type());
        if (known.isEmpty()) {
            return Answer.UNKNOWN;
        }
        boolean holds = switch (kind()) {
            case AT_LEAST -> known.get().atLeast(value).orElse(false);
            case AT_MOST -> value.atLeast(known.get()).orElse(false);
            default -> values().contains(known.get());
        };
        return holds ? Answer.HOLDS : Answer.FAILS;
    }

    /**
     * Returns the comparisons that it is made of.
     *
     * @return criteria without parts, each as often as it stands
     */
    default Stream<Criterion> comparisons() {
        return parts().isEmpty() ? Stream.of(this) : parts().stream().flatMap(Criterion::comparisons);
    }

    /**
     * Returns which facts a record lacks that this compares.
     *
     * @param record the record
     * @return the names of facts that are missing or of another type, by name
     */
    default ImmutableSet<String> lacking(RecordFacts record) {
        return comparisons()
                .filter(comparison -> comparison.answer(record) == Answer.UNKNOWN)
                .map(comparison -> comparison.fact().orElseThrow())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
