package dev.qualitysdk.judgement.definition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.evidence.Disposition;
import dev.qualitysdk.evidence.Evidence;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.kpi.IndicatorMember;
import dev.qualitysdk.judgement.kpi.IndicatorMember.Part;
import dev.qualitysdk.judgement.kpi.IndicatorSets;
import dev.qualitysdk.regulation.RegulationBook;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * An indicator that a company defines itself, as data (clause 4.2): for each set rules, of which the first that holds puts a record
 * there and gives the reason.
 *
 * <p>Sets are asked from the outside in, so that they keep their laws whatever the rules say: the denominator within the population,
 * exclusion and numerator within the denominator, numerator exclusion within the numerator, an exception only of what did not succeed.
 * Without a rule for the denominator all of the population is in it. A rule that cannot be answered puts a record nowhere.
 */
@Value.Immutable
public sealed interface IndicatorDefinition permits ImmutableIndicatorDefinition {

    /** How many rules a definition may have. */
    int MOST_RULES = 100;

    /** {@return the indicator, none of the library's own} */
    Indicator indicator();

    /** {@return what its ratio is made of} */
    Indicator.Measure measure();

    /** {@return the fact that is the numerator where the indicator is weighed, a whole number; empty where records are counted} */
    Optional<String> numeratorFact();

    /** {@return the fact that is the denominator where the indicator is weighed, a whole number; empty where records are counted} */
    Optional<String> denominatorFact();

    /**
     * {@return the rules in the order of the sets; of those of one set the first that holds gives the reason; at least one for
     * population and numerator}
     */
    ImmutableList<PartRule> rules();

    /**
     * Returns a builder. Indicator, measure and rules must be set.
     *
     * @return the builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Refuses a definition that contradicts itself, with all its faults.
     *
     * @return this with its rules in the order of the sets
     */
    @Value.Check
    default IndicatorDefinition checked() {
        Faults faults = Faults.in("definition of " + indicator());
        boolean weighed = measure() != Indicator.Measure.COUNTS;
        faults.check(
                        !Indicator.ALL.contains(indicator()) && !Indicator.FURTHER.contains(indicator()),
                        "indicator",
                        indicator(),
                        "an indicator of the company's own",
                        "4.2")
                .check(rules().size() <= MOST_RULES, "rules", rules().size(), "at most " + MOST_RULES, "4.2");
        checkFigure(faults, "numeratorFact", numeratorFact(), weighed);
        checkFigure(faults, "denominatorFact", denominatorFact(), weighed);
        for (Part part : new Part[] {Part.POPULATION, Part.NUMERATOR}) {
            faults.check(rules(part).findAny().isPresent(), "rules." + part, "none", "at least one rule", "4.2");
        }
        Set<String> reasons = new HashSet<>();
        for (int i = 0; i < rules().size(); i++) {
            PartRule rule = rules().get(i);
            faults.check(
                    reasons.add(rule.part() + " " + rule.reason()),
                    "rules[" + i + "].reason",
                    rule.reason(),
                    "a reason not used before for " + rule.part(),
                    "4.2");
        }
        checkTypes(faults);
        faults.refuse();
        ImmutableList<PartRule> sorted = ImmutableList.sortedCopyOf(Comparator.comparing(PartRule::part), rules());
        return sorted.equals(rules())
                ? this
                : builder().from(this).rules(sorted).build();
    }

    private static void checkFigure(Faults faults, String field, Optional<String> fact, boolean weighed) {
        faults.check(
                        fact.isPresent() == weighed,
                        field,
                        fact.orElse("(nothing)"),
                        weighed ? "the fact to weigh by" : "nothing, since records are counted",
                        "4.2")
                .check(
                        fact.isEmpty() || RecordFacts.isName(fact.get()),
                        field,
                        fact.orElse("(nothing)"),
                        RecordFacts.NAME,
                        "4.2");
    }

    /** One name means one thing: a fact that is compared as a decimal here and as a text there would be lacking in one of them. */
    private void checkTypes(Faults faults) {
        Map<String, Fact.Type> types = new HashMap<>();
        Streams.concat(numeratorFact().stream(), denominatorFact().stream())
                .forEach(name -> types.put(name, Fact.Type.DECIMAL));
        for (int i = 0; i < rules().size(); i++) {
            String field = "rules[" + i + "].when";
            rules().get(i)
                    .when()
                    .comparisons()
                    .filter(comparison -> !comparison.values().isEmpty())
                    .forEach(comparison -> {
                        String name = comparison.fact().orElseThrow();
                        Fact.Type type = comparison.values().get(0).type();
                        Fact.Type before = types.getOrDefault(name, type);
                        types.putIfAbsent(name, type);
                        faults.check(
                                before == type,
                                field,
                                name + " as " + type,
                                name + " as " + before + ", as before",
                                "4.2");
                    });
        }
    }

    /**
     * Returns the rules of a set.
     *
     * @param part the set
     * @return its rules in order
     */
    default Stream<PartRule> rules(Part part) {
        return rules().stream().filter(rule -> rule.part() == part);
    }

    /**
     * Returns where a record belongs.
     *
     * @param record the record
     * @return its place and the reasons, for any record
     */
    default Placement place(RecordFacts record) {
        Map<Part, String> reasons = new EnumMap<>(Part.class);
        Map<Part, String> doubts = new EnumMap<>(Part.class);
        Optional<String> inside = reason(Part.POPULATION, record, doubts);
        if (inside.isEmpty()) {
            return Placement.of(Optional.empty(), doubts);
        }
        reasons.put(Part.POPULATION, inside.get());
        Optional<String> owed =
                rules(Part.DENOMINATOR).findAny().isEmpty() ? inside : reason(Part.DENOMINATOR, record, doubts);
        long denominator = denominator(record, doubts);
        if (owed.isEmpty() || denominator == 0) {
            return Placement.of(Optional.of(IndicatorMember.of(record.subject(), reasons)), doubts);
        }
        reasons.put(Part.DENOMINATOR, owed.get());
        reason(Part.EXCLUSION, record, doubts).ifPresent(reason -> reasons.put(Part.EXCLUSION, reason));
        Optional<Long> numerator = numerator(record, denominator, doubts);
        Optional<String> succeeded = numerator.isEmpty() ? Optional.empty() : reason(Part.NUMERATOR, record, doubts);
        if (succeeded.isPresent()) {
            reasons.put(Part.NUMERATOR, succeeded.get());
            reason(Part.NUMERATOR_EXCLUSION, record, doubts)
                    .ifPresent(reason -> reasons.put(Part.NUMERATOR_EXCLUSION, reason));
        } else {
            reason(Part.EXCEPTION, record, doubts).ifPresent(reason -> reasons.put(Part.EXCEPTION, reason));
        }
        return Placement.of(
                Optional.of(IndicatorMember.of(
                        record.subject(), reasons, succeeded.isPresent() ? numerator.orElse(0L) : 0, denominator)),
                doubts);
    }

    private Optional<String> reason(Part part, RecordFacts record, Map<Part, String> doubts) {
        Optional<String> doubt = Optional.empty();
        for (PartRule rule : rules(part).toList()) {
            switch (rule.when().answer(record)) {
                case HOLDS -> {
                    return Optional.of(rule.reason().value());
                }
                case UNKNOWN ->
                    doubt = doubt.or(() -> Optional.of(Placement.LACKS
                            + rule.when().lacking(record).iterator().next()));
                case FAILS -> {}
            }
        }
        doubt.ifPresent(reason -> doubts.put(part, reason));
        return Optional.empty();
    }

    /** {@return what a record weighs; one where records are counted, zero where it is not known} */
    private long denominator(RecordFacts record, Map<Part, String> doubts) {
        if (denominatorFact().isEmpty()) {
            return 1;
        }
        String name = denominatorFact().get();
        Optional<Long> weight = record.fact(name, Fact.Type.DECIMAL).flatMap(Fact::whole);
        if (weight.isEmpty()) {
            doubts.putIfAbsent(Part.DENOMINATOR, Placement.LACKS + name);
        } else if (weight.get() == 0) {
            doubts.putIfAbsent(Part.DENOMINATOR, Placement.NOTHING + name);
        }
        return weight.orElse(0L);
    }

    /** {@return what a record adds if it succeeds; empty where that is not known or cannot be} */
    private Optional<Long> numerator(RecordFacts record, long denominator, Map<Part, String> doubts) {
        if (numeratorFact().isEmpty()) {
            return Optional.of(1L);
        }
        String name = numeratorFact().get();
        Optional<Long> figure = record.fact(name, Fact.Type.DECIMAL).flatMap(Fact::whole);
        if (figure.isEmpty()) {
            doubts.put(Part.NUMERATOR, Placement.LACKS + name);
        } else if (figure.get() > denominator) {
            doubts.put(Part.NUMERATOR, Placement.EXCEEDS + name);
        }
        return figure.filter(n -> n <= denominator);
    }

    /**
     * Returns the sets that records make.
     *
     * @param records the records in any order, each once
     * @return the sets, without the records outside the population
     * @throws dev.qualitysdk.basics.InvalidValueException if a record comes twice
     */
    default IndicatorSets sets(Iterable<RecordFacts> records) {
        return IndicatorSets.of(
                indicator(),
                measure(),
                bySubject(records).values().stream()
                        .flatMap(record -> place(record).member().stream())
                        .toList());
    }

    /**
     * Returns which records are outside the population, and why.
     *
     * @param records the records in any order, each once
     * @return the reasons by subject
     * @throws dev.qualitysdk.basics.InvalidValueException if a record comes twice
     */
    default ImmutableSortedMap<String, String> outside(Iterable<RecordFacts> records) {
        ImmutableSortedMap.Builder<String, String> outside = ImmutableSortedMap.naturalOrder();
        bySubject(records)
                .values()
                .forEach(record -> place(record).outside().ifPresent(reason -> outside.put(record.subject(), reason)));
        return outside.build();
    }

    private SortedMap<String, RecordFacts> bySubject(Iterable<RecordFacts> records) {
        Faults faults = Faults.in("records of " + indicator());
        TreeMap<String, RecordFacts> bySubject = new TreeMap<>();
        records.forEach(record -> faults.check(
                bySubject.put(record.subject(), record) == null,
                "subject",
                record.subject(),
                "each record once",
                "4.2"));
        faults.refuse();
        return bySubject;
    }

    /**
     * Returns how records count.
     *
     * @param records the records in any order, each once
     * @param book the versions of the regulation
     * @return one piece of evidence for each record of the population, by subject
     * @throws dev.qualitysdk.basics.InvalidValueException if a record comes twice, or no version was in force at its instant
     */
    default ImmutableList<Evidence> evidence(Iterable<RecordFacts> records, RegulationBook book) {
        return bySubject(records).values().stream()
                .flatMap(record -> evidence(record, book).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns how one record counts. Its figures are the facts that the definition compares, the reason of each set it is in, and what
     * is in doubt.
     *
     * @param record the record
     * @param book the versions of the regulation
     * @return the evidence, empty where the record is outside the population
     * @throws dev.qualitysdk.basics.InvalidValueException if no version was in force at its instant
     */
    default Optional<Evidence> evidence(RecordFacts record, RegulationBook book) {
        Placement place = place(record);
        return place.member().map(member -> {
            Evidence.Builder evidence = Evidence.builder();
            evidence.indicator(indicator())
                    .subject(record.subject())
                    .employee(record.employee())
                    .branch(record.branch())
                    .team(record.team())
                    .channel(record.channel())
                    .at(record.at())
                    .clause(indicator().clause())
                    .regulation(book.ofCycle(record.at()).version())
                    .figures(figures(record, member, place));
            return judged(evidence, member, place).build();
        });
    }

    private static Evidence.Builder judged(Evidence.Builder evidence, IndicatorMember member, Placement place) {
        Map<Part, String> reasons = member.reasons();
        if (!member.in(Part.DENOMINATOR)) {
            return evidence.disposition(Disposition.NOT_OWED)
                    .reason(place.doubts().getOrDefault(Part.DENOMINATOR, Placement.NO_RULE));
        }
        evidence.denominator(member.denominator());
        if (member.in(Part.EXCLUSION)) {
            return evidence.disposition(Disposition.EXCLUDED).reason(Optional.ofNullable(reasons.get(Part.EXCLUSION)));
        }
        if (member.in(Part.EXCEPTION)) {
            return evidence.disposition(Disposition.EXCUSED).reason(Optional.ofNullable(reasons.get(Part.EXCEPTION)));
        }
        return evidence.numerator(member.in(Part.NUMERATOR_EXCLUSION) ? 0 : member.numerator());
    }

    private ImmutableSortedMap<String, String> figures(RecordFacts record, IndicatorMember member, Placement place) {
        ImmutableSortedMap.Builder<String, String> figures = ImmutableSortedMap.naturalOrder();
        for (String name : facts()) {
            Fact fact = record.facts().get(name);
            if (fact != null) {
                figures.put("fact." + name, fact.toString());
            }
        }
        member.reasons().forEach((part, reason) -> figures.put("in." + code(part), reason));
        place.doubts().forEach((part, reason) -> figures.put("doubt." + code(part), reason));
        return figures.build();
    }

    private static String code(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the facts that it compares or weighs by.
     *
     * @return their names
     */
    default ImmutableSortedSet<String> facts() {
        return Stream.of(
                        numeratorFact().stream(),
                        denominatorFact().stream(),
                        rules().stream()
                                .flatMap(rule -> rule.when().comparisons())
                                .map(comparison -> comparison.fact().orElseThrow()))
                .flatMap(names -> names)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** A builder of {@link IndicatorDefinition}. Not thread-safe. */
    final class Builder extends ImmutableIndicatorDefinition.Builder {

        Builder() {}
    }
}
