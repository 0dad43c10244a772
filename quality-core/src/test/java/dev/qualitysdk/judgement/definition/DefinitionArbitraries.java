package dev.qualitysdk.judgement.definition;

import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.TeamId;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.kpi.IndicatorMember.Part;
import dev.qualitysdk.rule.Clause;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitraries of indicators that a company defines itself, and of what it knows of its records. */
public final class DefinitionArbitraries {

    /** What the facts of these records mean. */
    private static final ImmutableMap<String, Fact.Type> NAMES = ImmutableMap.of(
            "kind", Fact.Type.TEXT,
            "weight", Fact.Type.DECIMAL,
            "clean", Fact.Type.DECIMAL,
            "done", Fact.Type.INSTANT,
            "seen", Fact.Type.TRUTH);

    private static final Instant NOON = Instant.parse("2026-06-10T04:00:00Z");

    private DefinitionArbitraries() {}

    private static Arbitrary<Fact> facts(Fact.Type type) {
        return switch (type) {
            case TEXT -> Arbitraries.of("paper", "glass", "metal").map(Fact::of);
            case DECIMAL ->
                Arbitraries.of("0", "1", "2.50", "3", "7", "-1", "1e3").map(text -> Fact.of(new BigDecimal(text)));
            case INSTANT -> Arbitraries.integers().between(0, 3).map(hours -> Fact.of(NOON.plusSeconds(hours * 3600L)));
            case TRUTH -> Arbitraries.of(true, false).map(Fact::of);
        };
    }

    /** Facts of every type. */
    public static Arbitrary<Fact> facts() {
        return Arbitraries.of(Fact.Type.class).flatMap(DefinitionArbitraries::facts);
    }

    /** Records that lack a fact here and there, or have one of another type. */
    public static Arbitrary<RecordFacts> records() {
        Arbitrary<Map<String, Fact>> known = Arbitraries.just(new HashMap<>());
        for (Map.Entry<String, Fact.Type> name : NAMES.entrySet()) {
            Arbitrary<Optional<Fact>> fact = Arbitraries.frequencyOf(
                            Tuple.of(8, facts(name.getValue())), Tuple.of(1, facts()))
                    .optional(0.85);
            known = Combinators.combine(known, fact).as((before, value) -> {
                Map<String, Fact> more = new HashMap<>(before);
                value.ifPresent(present -> more.put(name.getKey(), present));
                return more;
            });
        }
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 40_000),
                        Arbitraries.integers().between(0, 9).optional(0.8),
                        BasicsArbitraries.ids(BranchId::of).optional(0.7),
                        BasicsArbitraries.ids(TeamId::of).optional(0.3),
                        Arbitraries.of(Channel.TELEPHONE, Channel.WEB).optional(0.5),
                        known)
                .as((number, minutes, employee, branch, team, channel, facts) -> RecordFacts.builder()
                        .subject("record " + number)
                        .at(NOON.plusSeconds(minutes * 60L))
                        .employee(employee.map(e -> EmployeeId.of("E-" + e)))
                        .branch(branch)
                        .team(team)
                        .channel(channel)
                        .facts(facts)
                        .build());
    }

    /** Criteria on these facts, to a depth of four. */
    public static Arbitrary<Criterion> criteria() {
        return criteria(3);
    }

    private static Arbitrary<Criterion> criteria(int depth) {
        Arbitrary<Criterion> comparison = Arbitraries.of(NAMES.keySet()).flatMap(DefinitionArbitraries::comparisons);
        if (depth == 0) {
            return comparison;
        }
        Arbitrary<Criterion> parts = Arbitraries.lazy(() -> criteria(depth - 1));
        Arbitrary<List<Criterion>> several = parts.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(4, comparison),
                Tuple.of(1, several.map(Criterion::all)),
                Tuple.of(1, several.map(Criterion::any)),
                Tuple.of(1, parts.map(Criterion::not)));
    }

    private static Arbitrary<Criterion> comparisons(String name) {
        Fact.Type type = NAMES.getOrDefault(name, Fact.Type.TEXT);
        List<Arbitrary<Criterion>> kinds = new ArrayList<>(List.of(
                facts(type).map(value -> Criterion.is(name, value)),
                facts(type).list().ofMinSize(1).ofMaxSize(3).map(values -> Criterion.oneOf(name, values)),
                Arbitraries.just(Criterion.present(name))));
        if (type == Fact.Type.DECIMAL || type == Fact.Type.INSTANT) {
            kinds.add(facts(type).map(value -> Criterion.atLeast(name, value)));
            kinds.add(facts(type).map(value -> Criterion.atMost(name, value)));
        }
        return Arbitraries.of(kinds).flatMap(kind -> kind);
    }

    /** Rules of any set. */
    public static Arbitrary<PartRule> rules() {
        return Combinators.combine(
                        Arbitraries.of(Part.class), Arbitraries.integers().between(1, 99), criteria())
                .as((part, number, when) -> PartRule.of(part, ReasonCode.of("reason-" + number), when));
    }

    /** Definitions of what is counted, what is a mean and what is weighed. */
    public static Arbitrary<IndicatorDefinition> definitions() {
        return Combinators.combine(
                        Arbitraries.of(Indicator.Measure.class),
                        Arbitraries.of("sorting-purity", "vehicle-cleanliness"),
                        criteria(),
                        criteria(),
                        rules().list()
                                .uniqueElements(rule -> rule.part() + " " + rule.reason())
                                .ofMaxSize(8))
                .as((measure, code, population, numerator, others) -> {
                    List<PartRule> rules = new ArrayList<>(others);
                    rules.add(PartRule.of(Part.POPULATION, ReasonCode.of("served"), population));
                    rules.add(PartRule.of(Part.POPULATION, ReasonCode.of("heavy"), Criterion.present("weight")));
                    rules.add(PartRule.of(Part.NUMERATOR, ReasonCode.of("done"), numerator));
                    boolean weighed = measure != Indicator.Measure.COUNTS;
                    return IndicatorDefinition.builder()
                            .indicator(Indicator.of(code, Clause.PATROL_INSPECTION))
                            .measure(measure)
                            .numeratorFact(weighed ? Optional.of("clean") : Optional.empty())
                            .denominatorFact(weighed ? Optional.of("weight") : Optional.empty())
                            .rules(rules)
                            .build();
                });
    }

    /** Where definitions put records. */
    public static Arbitrary<Placement> placements() {
        return Combinators.combine(definitions(), records()).as(IndicatorDefinition::place);
    }
}
