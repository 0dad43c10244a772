package dev.qualitysdk.judgement.kpi;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.evidence.Tally;
import dev.qualitysdk.judgement.kpi.IndicatorMember.Part;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An indicator as sets of records, as measures of quality in medicine are defined: the population, what of it is the denominator, what
 * is excluded, what is excused, what succeeded, each member with the reason why it is there (clause 4.2).
 *
 * <p>What counts is the denominator without exclusions and exceptions; what succeeded is the numerator within that, without its own
 * exclusion. The score follows from these sets and not from subtracting counts, so that a record in two of them is never subtracted
 * twice. Evidence and sets say the same: {@link #tally} of sets made of evidence is the tally of that evidence.
 */
public final class IndicatorSets {

    private final Indicator indicator;
    private final Indicator.Measure formula;
    private final ImmutableSortedMap<String, IndicatorMember> members;

    private IndicatorSets(
            Indicator indicator, Indicator.Measure formula, ImmutableSortedMap<String, IndicatorMember> members) {
        this.indicator = indicator;
        this.formula = formula;
        this.members = members;
    }

    /**
     * Returns the sets of members.
     *
     * @param indicator the indicator
     * @param formula what its ratio is made of
     * @param members the members in any order, each subject once
     * @return the sets
     * @throws dev.qualitysdk.basics.InvalidValueException if a subject comes twice
     */
    public static IndicatorSets of(Indicator indicator, Indicator.Measure formula, Iterable<IndicatorMember> members) {
        Faults faults = Faults.in("sets of " + indicator);
        TreeMap<String, IndicatorMember> bySubject = new TreeMap<>();
        members.forEach(member -> faults.check(
                bySubject.put(member.subject(), member) == null,
                "subject",
                member.subject(),
                "each record once",
                indicator.clause().number()));
        faults.refuse();
        return new IndicatorSets(indicator, formula, ImmutableSortedMap.copyOf(bySubject));
    }

    /**
     * Returns the sets that evidence makes: all of it is the population; what owed nothing is no part of the denominator; what a rule
     * leaves out is excluded, what was excused an exception.
     *
     * @param indicator the indicator; evidence of others is left out
     * @param formula what its ratio is made of, as the regulation has it
     * @param evidence the evidence in any order, each subject once
     * @return the sets
     * @throws dev.qualitysdk.basics.InvalidValueException if a subject comes twice
     */
    public static IndicatorSets ofEvidence(
            Indicator indicator, Indicator.Measure formula, Iterable<Evidence> evidence) {
        return of(
                indicator,
                formula,
                Streams.stream(evidence)
                        .filter(piece -> piece.indicator().equals(indicator))
                        .map(IndicatorSets::member)
                        .toList());
    }

    private static IndicatorMember member(Evidence piece) {
        String clause = piece.clause().number();
        String reason = piece.reason().orElse(clause);
        TreeMap<Part, String> sets = new TreeMap<>();
        sets.put(Part.POPULATION, clause);
        switch (piece.disposition()) {
            case COUNTED -> {
                sets.put(Part.DENOMINATOR, clause);
                if (piece.numerator() > 0) {
                    sets.put(Part.NUMERATOR, clause);
                }
            }
            case EXCUSED -> {
                sets.put(Part.DENOMINATOR, clause);
                sets.put(Part.EXCEPTION, reason);
            }
            case EXCLUDED -> {
                sets.put(Part.DENOMINATOR, clause);
                sets.put(Part.EXCLUSION, reason);
            }
            case NOT_OWED -> sets.put(Part.POPULATION, reason);
        }
        boolean succeeded = sets.containsKey(Part.NUMERATOR);
        return IndicatorMember.of(piece.subject(), sets, succeeded ? piece.numerator() : 0, piece.denominator());
    }

    /**
     * Returns the indicator.
     *
     * @return the indicator
     */
    public Indicator indicator() {
        return indicator;
    }

    /**
     * Returns what its ratio is made of, which stands with every figure: the same ratings are one share as counts and another as a
     * mean.
     *
     * @return the formula
     */
    public Indicator.Measure formula() {
        return formula;
    }

    /**
     * Returns the members.
     *
     * @return the whole population, by subject
     */
    public ImmutableSortedMap<String, IndicatorMember> members() {
        return members;
    }

    /**
     * Returns a set.
     *
     * @param part which
     * @return its members' subjects with the reason of each, by subject
     */
    public ImmutableSortedMap<String, String> set(Part part) {
        ImmutableSortedMap.Builder<String, String> subjects = ImmutableSortedMap.naturalOrder();
        members.values().stream()
                .filter(member -> member.in(part))
                .forEach(member ->
                        subjects.put(member.subject(), member.reasons().getOrDefault(part, "")));
        return subjects.build();
    }

    /**
     * Returns what the score is a share of.
     *
     * @return the subjects of the denominator without exclusions and exceptions
     */
    public ImmutableSortedSet<String> counted() {
        return subjects(IndicatorSets::counts);
    }

    /**
     * Returns what succeeded of it.
     *
     * @return the subjects of the numerator that count and that its own exclusion does not take out
     */
    public ImmutableSortedSet<String> succeeded() {
        return subjects(IndicatorSets::succeeds);
    }

    private ImmutableSortedSet<String> subjects(Predicate<IndicatorMember> chosen) {
        return members.values().stream()
                .filter(chosen)
                .map(IndicatorMember::subject)
                .collect(ImmutableSortedSet.toImmutableSortedSet(java.util.Comparator.naturalOrder()));
    }

    private static boolean counts(IndicatorMember member) {
        return member.in(Part.DENOMINATOR) && !member.in(Part.EXCLUSION) && !member.in(Part.EXCEPTION);
    }

    private static boolean succeeds(IndicatorMember member) {
        return counts(member) && member.in(Part.NUMERATOR) && !member.in(Part.NUMERATOR_EXCLUSION);
    }

    /**
     * Returns what the sets sum up to.
     *
     * @return the tally; what is excluded and excused as well is tallied as excluded
     * @throws ArithmeticException if a sum does not fit 64 bits
     */
    public Tally tally() {
        return members.values().stream().map(IndicatorSets::tally).reduce(Tally.ZERO, Tally::plus);
    }

    private static Tally tally(IndicatorMember member) {
        if (!member.in(Part.DENOMINATOR)) {
            return Tally.of(0, 0, 0, 0, 0, 1);
        }
        if (member.in(Part.EXCLUSION)) {
            return Tally.of(0, 0, 0, 0, 1, 0);
        }
        if (member.in(Part.EXCEPTION)) {
            return Tally.of(0, 0, 0, 1, 0, 0);
        }
        return Tally.of(succeeds(member) ? member.numerator() : 0, member.denominator(), 1, 0, 0, 0);
    }

    /**
     * Returns how many records each set holds, for a report.
     *
     * @return the numbers by set
     */
    public ImmutableMap<Part, Integer> sizes() {
        return java.util.Arrays.stream(Part.values())
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(part -> part, part -> set(part).size(), (a, b) -> a, TreeMap::new),
                        ImmutableMap::copyOf));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndicatorSets sets
                && sets.indicator.equals(indicator)
                && sets.formula == formula
                && sets.members.equals(members);
    }

    @Override
    public int hashCode() {
        return members.hashCode() * 31 + indicator.hashCode();
    }

    @Override
    public String toString() {
        return indicator + " (" + formula + ") " + members.values();
    }
}
