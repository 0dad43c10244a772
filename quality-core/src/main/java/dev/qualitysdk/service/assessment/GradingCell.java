package dev.qualitysdk.service.assessment;

import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Ratio;
import java.util.Optional;
import org.immutables.value.Value;

/** What a row of a {@link GradingTable} asks of one input: a half-open range of numbers, or one of several choices. */
public sealed interface GradingCell {

    /** A half-open range of numbers; a bound that is absent is no bound. */
    @Value.Immutable
    sealed interface Range extends GradingCell permits ImmutableRange {

        /** {@return the least number inside, inclusive} */
        Optional<Ratio> least();

        /** {@return the least number above, exclusive} */
        Optional<Ratio> below();
    }

    /** One of several choices. */
    @Value.Immutable
    sealed interface OneOf extends GradingCell permits ImmutableOneOf {

        /** {@return the choices, at least one} */
        ImmutableSet<String> choices();
    }

    /**
     * Asks for a number of at least a bound.
     *
     * @param bound the bound, inclusive
     * @return the cell
     */
    static GradingCell atLeast(Ratio bound) {
        Faults.in("grading cell").given(bound, "bound").refuse();
        return ImmutableRange.of(Optional.of(bound), Optional.empty());
    }

    /**
     * Asks for a number less than a bound.
     *
     * @param bound the bound, exclusive
     * @return the cell
     */
    static GradingCell below(Ratio bound) {
        Faults.in("grading cell").given(bound, "bound").refuse();
        return ImmutableRange.of(Optional.empty(), Optional.of(bound));
    }

    /**
     * Asks for a number between two bounds.
     *
     * @param from the lower bound, inclusive
     * @param below the upper bound, exclusive, more than the lower
     * @return the cell
     * @throws dev.qualitysdk.basics.InvalidValueException if no number lies between (clause 3.2.2)
     */
    static GradingCell between(Ratio from, Ratio below) {
        Faults.in("grading cell").given(from, "from").given(below, "below").refuse();
        Faults.in("grading cell")
                .check(from.compareTo(below) < 0, "below", below, "more than " + from, "3.2.2")
                .refuse();
        return ImmutableRange.of(Optional.of(from), Optional.of(below));
    }

    /**
     * Asks for one of several choices.
     *
     * @param choices the choices, at least one
     * @return the cell
     * @throws dev.qualitysdk.basics.InvalidValueException if there is none (clause 3.2.2)
     */
    static GradingCell oneOf(String... choices) {
        Faults.in("grading cell").given(choices, "choices").refuse();
        Faults.in("grading cell")
                .check(choices.length > 0, "choices", null, "at least one choice", "3.2.2")
                .refuse();
        return ImmutableOneOf.of(ImmutableSet.copyOf(choices));
    }

    /**
     * Asks that a flag be set.
     *
     * @return the cell
     */
    static GradingCell yes() {
        return oneOf(Findings.YES);
    }

    /**
     * Asks that a flag not be set.
     *
     * @return the cell
     */
    static GradingCell no() {
        return oneOf(Findings.NO);
    }
}
