package dev.qualitysdk.regulation.version;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Language;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.rule.Clause;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * What one version of the regulation says otherwise than another: each parameter with its clause, its old and its new value, also in
 * words (clause 8.2).
 */
@Value.Immutable
public sealed interface RegulationDifference permits ImmutableRegulationDifference {

    /** A parameter that differs. */
    @Value.Immutable
    sealed interface Change permits ImmutableChange {

        /** {@return the clause to which the parameter belongs} */
        Clause clause();

        /**
         * {@return the parameter by its path in the regulation's JSON, where lists are named by what tells their entries apart, such
         * as {@code indicators.response-timeliness.target} or {@code bands.A.lowest}}
         */
        String field();

        /** {@return the value before, in canonical text; empty where the version before says nothing} */
        Optional<String> before();

        /** {@return the value after, in canonical text; empty where the version after says nothing} */
        Optional<String> after();

        /**
         * Returns whether it is about the version itself: its name, its title or its effective date.
         *
         * @return true for what no clause is amended by
         */
        default boolean isAboutItself() {
            return Parameter.isAboutItself(field());
        }

        /**
         * Returns whether the parameter is one of those that are the same for a whole cycle: targets, weights, curves, bands,
         * vetoes, conduct, rounding and money.
         *
         * @return true where a version that changes it starts with a cycle
         */
        default boolean decidesCycles() {
            return Parameter.decidesCycles(field());
        }

        /**
         * Returns the change as a sentence.
         *
         * @param language the language
         * @return one line, with the number of the clause
         */
        default String text(Language language) {
            return DifferenceWords.of(language).sentence(this);
        }
    }

    /** {@return the version before} */
    RegulationVersion before();

    /** {@return the version after} */
    RegulationVersion after();

    /** {@return the parameters that differ, by clause and path} */
    ImmutableList<Change> changes();

    /**
     * Returns the difference between two versions.
     *
     * @param before the version before
     * @param after the version after
     * @return the difference, without a change where both say the same
     */
    static RegulationDifference between(Regulation before, Regulation after) {
        Map<String, Parameter> old = Parameters.of(before);
        Map<String, Parameter> fresh = Parameters.of(after);
        TreeSet<Change> changes =
                new TreeSet<>(java.util.Comparator.comparing(Change::clause).thenComparing(Change::field));
        TreeSet<String> fields = new TreeSet<>(old.keySet());
        fields.addAll(fresh.keySet());
        for (String field : fields) {
            Optional<Parameter> was = Optional.ofNullable(old.get(field));
            Optional<Parameter> is = Optional.ofNullable(fresh.get(field));
            if (!was.map(Parameter::value).equals(is.map(Parameter::value))) {
                changes.add(ImmutableChange.of(
                        is.or(() -> was).orElseThrow().clause(),
                        field,
                        was.map(Parameter::value),
                        is.map(Parameter::value)));
            }
        }
        return ImmutableRegulationDifference.of(before.version(), after.version(), ImmutableList.copyOf(changes));
    }

    /**
     * Returns the difference in words.
     *
     * @param language the language
     * @return a heading, then one line for each change, each ending in a line feed
     */
    default String text(Language language) {
        return DifferenceWords.of(language).text(this);
    }
}
