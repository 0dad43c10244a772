package dev.qualitysdk.judgement.kpi;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalText;
import dev.qualitysdk.basics.Faults;
import java.util.Map;
import org.immutables.value.Value;

/** One record in an indicator: the sets that it belongs to, with the reason for each, and what it weighs (clause 4.2). */
@Value.Immutable
public sealed interface IndicatorMember permits ImmutableIndicatorMember {

    /** A set of an indicator. */
    enum Part {
        /** All that the indicator could be about. */
        POPULATION,
        /** What something was owed of, or what could be measured. */
        DENOMINATOR,
        /** What a rule of the indicator leaves out, whatever came of it. */
        EXCLUSION,
        /** What did not succeed and is excused. */
        EXCEPTION,
        /** What succeeded. */
        NUMERATOR,
        /** What succeeded and still does not count. */
        NUMERATOR_EXCLUSION
    }

    /** {@return the id of the record, 1 to 200 characters on one line} */
    String subject();

    /** {@return the sets it belongs to, each with the code of the reason; always the population} */
    @Value.NaturalOrder
    ImmutableSortedMap<Part, String> reasons();

    /** {@return what it adds to the numerator if it counts and succeeded, zero to the denominator} */
    long numerator();

    /** {@return what it adds to the denominator if it counts, zero or more; one for what is counted by the piece} */
    long denominator();

    /**
     * Returns a member that is counted by the piece: one of one where it succeeded.
     *
     * @param subject id of the record, 1 to 200 characters on one line
     * @param reasons the sets it belongs to, each with the code of the reason
     * @return the member
     * @throws dev.qualitysdk.basics.InvalidValueException if the sets break their laws: numerator exclusion within numerator within
     *     denominator within population, exclusion and exception within denominator, and no exception of what succeeded
     */
    static IndicatorMember of(String subject, Map<Part, String> reasons) {
        return of(subject, reasons, reasons.containsKey(Part.NUMERATOR) ? 1 : 0, 1);
    }

    /**
     * Returns a member that is weighed.
     *
     * @param subject id of the record, 1 to 200 characters on one line
     * @param reasons the sets it belongs to, each with the code of the reason
     * @param numerator what it adds to the numerator, zero to the denominator; zero outside the numerator set
     * @param denominator what it adds to the denominator, zero or more
     * @return the member
     * @throws dev.qualitysdk.basics.InvalidValueException if the sets break their laws, or the figures contradict them
     */
    static IndicatorMember of(String subject, Map<Part, String> reasons, long numerator, long denominator) {
        return ImmutableIndicatorMember.of(subject, ImmutableSortedMap.copyOf(reasons), numerator, denominator);
    }

    /** Refuses a member whose sets break their laws, with all its faults. */
    @Value.Check
    default void check() {
        Faults faults = Faults.in("member " + subject());
        CanonicalText.lineProblem(subject(), 200)
                .ifPresent(wanted -> faults.check(false, "subject", subject(), wanted));
        reasons()
                .forEach((part, reason) -> CanonicalText.lineProblem(reason, 100)
                        .ifPresent(wanted -> faults.check(false, "reasons." + part, reason, wanted)));
        faults.check(in(Part.POPULATION), "sets", reasons().keySet(), "the population, which holds everything", "4.2");
        within(faults, Part.DENOMINATOR, Part.POPULATION);
        within(faults, Part.EXCLUSION, Part.DENOMINATOR);
        within(faults, Part.EXCEPTION, Part.DENOMINATOR);
        within(faults, Part.NUMERATOR, Part.DENOMINATOR);
        within(faults, Part.NUMERATOR_EXCLUSION, Part.NUMERATOR);
        faults.check(
                        !in(Part.EXCEPTION) || !in(Part.NUMERATOR),
                        "sets",
                        reasons().keySet(),
                        "no exception of what succeeded: an excuse replaces a miss, never a success",
                        "4.2")
                .check(denominator() >= 0, "denominator", denominator(), "zero or more", "4.2")
                .check(
                        numerator() >= 0 && numerator() <= denominator() && (numerator() == 0 || in(Part.NUMERATOR)),
                        "numerator",
                        numerator(),
                        "0 to the denominator, " + denominator() + ", and 0 outside the numerator",
                        "4.2")
                .refuse();
    }

    private void within(Faults faults, Part inner, Part outer) {
        faults.check(!in(inner) || in(outer), "sets", reasons().keySet(), inner + " only within " + outer, "4.2");
    }

    /**
     * Returns whether it belongs to a set.
     *
     * @param part the set
     * @return true when it does
     */
    default boolean in(Part part) {
        return reasons().containsKey(part);
    }
}
