package dev.qualitysdk.jdbc.regulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.evidence.Indicator;
import dev.qualitysdk.judgement.definition.Criterion;
import dev.qualitysdk.judgement.definition.Fact;
import dev.qualitysdk.judgement.definition.IndicatorDefinition;
import dev.qualitysdk.judgement.definition.PartRule;
import dev.qualitysdk.judgement.kpi.IndicatorMember;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads a company's own indicator from JSON. Every part is read even where another is faulty, so that one reading names every fault.
 */
public final class DefinitionReader {

    /** The sets in the order in which a record is put into them, by the names that they have in JSON. */
    static final ImmutableMap<String, IndicatorMember.Part> PARTS = ImmutableMap.of(
            "population", IndicatorMember.Part.POPULATION,
            "denominator", IndicatorMember.Part.DENOMINATOR,
            "exclusion", IndicatorMember.Part.EXCLUSION,
            "exception", IndicatorMember.Part.EXCEPTION,
            "numerator", IndicatorMember.Part.NUMERATOR,
            "numeratorExclusion", IndicatorMember.Part.NUMERATOR_EXCLUSION);

    private static final String SUBJECT = "indicator";
    private static final String UNDER = "4.2";
    private static final String VALUE =
            "a text, a number, true, false, or an instant such as {\"instant\": \"2026-06-01T00:00:00Z\"}";
    private static final ImmutableList<String> SHAPES = ImmutableList.of("fact", "all", "any", "not");
    private static final ImmutableList<String> COMPARISONS =
            ImmutableList.of("is", "oneOf", "atLeast", "atMost", "present");

    /** Stands where a criterion could not be read, so that the rest is still checked. */
    private static final Criterion ANYTHING = Criterion.present("unreadable");

    private final Faults faults = Faults.in(SUBJECT);
    private final Part root;
    private final Map<String, String> places = new HashMap<>();

    private DefinitionReader(String text) {
        root = Part.of(JsonSource.read(SUBJECT, text, faults), UNDER, faults);
    }

    /**
     * Reads a definition.
     *
     * @param text JSON
     * @return the definition
     * @throws dev.qualitysdk.basics.InvalidValueException with every fault and its path, if it is none
     */
    public static IndicatorDefinition read(String text) {
        return new DefinitionReader(text).definition();
    }

    private IndicatorDefinition definition() {
        root.ignore("$schema");
        Optional<Clause> clause =
                root.text("clause", "the number of a clause of the regulation, such as 4.1.2", Clause::of);
        Optional<Indicator> indicator =
                root.text("indicator", IndicatorReader.CODE, code -> Indicator.of(code, clause.orElse(Clause.SCOPE)));
        Optional<Indicator.Measure> measure =
                root.text("measure", "COUNTS, MEAN or MASS", Indicator.Measure::valueOf, Indicator.Measure.COUNTS);
        IndicatorDefinition.Builder definition = IndicatorDefinition.builder();
        root.part("weigh", UNDER).ifPresent(weigh -> {
            definition
                    .numeratorFact(weigh.text("numerator", "the name of a fact", Function.identity()))
                    .denominatorFact(weigh.text("denominator", "the name of a fact", Function.identity()));
            weigh.done();
        });
        places.put("numeratorFact", root.path("weigh.numerator"));
        places.put("denominatorFact", root.path("weigh.denominator"));
        List<PartRule> rules = new ArrayList<>();
        PARTS.forEach((field, part) -> {
            places.put("rules." + part, root.path(field));
            rules(field, part, rules);
        });
        definition
                .indicator(indicator.orElse(Indicator.of("unreadable", Clause.SCOPE)))
                .measure(measure.orElse(Indicator.Measure.COUNTS))
                .rules(rules);
        root.done();
        Optional<IndicatorDefinition> read =
                measure.isPresent() ? root.build(definition::build, places) : Optional.empty();
        faults.refuse();
        return read.orElseThrow();
    }

    private void rules(String field, IndicatorMember.Part part, List<PartRule> rules) {
        if (!root.has(field)) {
            return;
        }
        for (Json element : root.elements(field, "rules, each with a reason and a criterion")) {
            Part rule = Part.of(element, UNDER, faults);
            Optional<ReasonCode> reason =
                    rule.text("reason", "a code, 1 to 100 characters on one line", ReasonCode::of);
            Optional<Criterion> when = rule.required("when", "a criterion").flatMap(this::criterion);
            rule.done();
            String place = "rules[" + rules.size() + "]";
            places.put(place + ".reason", rule.path("reason"));
            places.put(place + ".when", rule.path("when"));
            rules.add(PartRule.of(
                    part, reason.orElse(ReasonCode.of("unreadable " + element.path())), when.orElse(ANYTHING)));
        }
    }

    private Optional<Criterion> criterion(Json json) {
        Part part = Part.of(json, UNDER, faults);
        if (!json.is(Json.Kind.OBJECT)) {
            return Optional.empty();
        }
        List<String> shapes = SHAPES.stream().filter(part::has).toList();
        if (shapes.size() != 1) {
            SHAPES.forEach(part::ignore);
            COMPARISONS.forEach(part::ignore);
            part.fault(
                    json.path(), shapes.isEmpty() ? "none of them" : shapes.toString(), "one of fact, all, any, not");
            part.done();
            return Optional.empty();
        }
        Optional<Criterion> read = switch (shapes.get(0)) {
            case "all" -> parts(part, "all", Criterion::all);
            case "any" -> parts(part, "any", Criterion::any);
            case "not" ->
                part.optional("not")
                        .flatMap(this::criterion)
                        .flatMap(inner -> part.build(() -> Criterion.not(inner), Map.of("depth", part.path("not"))));
            default -> comparison(part, json);
        };
        part.done();
        return read;
    }

    private Optional<Criterion> parts(Part part, String field, Function<List<Criterion>, Criterion> make) {
        List<Criterion> parts = new ArrayList<>();
        ImmutableList<Json> elements = part.elements(field, "criteria");
        elements.forEach(element -> criterion(element).ifPresent(parts::add));
        return parts.size() < elements.size()
                ? Optional.empty()
                : part.build(() -> make.apply(parts), Map.of("parts", part.path(field), "depth", part.path(field)));
    }

    private Optional<Criterion> comparison(Part part, Json json) {
        Optional<String> fact = part.text("fact", "the name of a fact", Function.identity());
        List<String> asked = COMPARISONS.stream().filter(part::has).toList();
        if (asked.size() != 1) {
            COMPARISONS.forEach(part::ignore);
            part.fault(
                    json.path(),
                    asked.isEmpty() ? "none of them" : asked.toString(),
                    "one of is, oneOf, atLeast, atMost, present");
            return Optional.empty();
        }
        String field = asked.get(0);
        Map<String, String> at = Map.of("values", part.path(field));
        return switch (field) {
            case "is" -> one(part, field, fact, Criterion::is);
            case "atLeast" -> one(part, field, fact, Criterion::atLeast);
            case "atMost" -> one(part, field, fact, Criterion::atMost);
            case "oneOf" -> {
                List<Fact> values = new ArrayList<>();
                ImmutableList<Json> elements = part.elements(field, "values");
                elements.forEach(element -> value(part, element).ifPresent(values::add));
                yield fact.isEmpty() || values.size() < elements.size()
                        ? Optional.empty()
                        : part.build(() -> Criterion.oneOf(fact.get(), values), at);
            }
            default -> {
                Optional<Boolean> present = part.truth(field, true);
                if (present.isPresent() && !present.get()) {
                    part.fault(part.path(field), "false", "true; put it into not to ask whether a fact is missing");
                }
                yield fact.flatMap(name -> part.build(() -> Criterion.present(name), at));
            }
        };
    }

    private Optional<Criterion> one(
            Part part, String field, Optional<String> fact, BiFunction<String, Fact, Criterion> make) {
        Optional<Fact> value = part.optional(field).flatMap(json -> value(part, json));
        return fact.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : part.build(() -> make.apply(fact.get(), value.get()), Map.of("values", part.path(field)));
    }

    private Optional<Fact> value(Part part, Json json) {
        if (json.is(Json.Kind.TEXT)) {
            return part.text(json, VALUE, Fact::of);
        } else if (json.is(Json.Kind.NUMBER)) {
            return part.number(json, "at most 15 digits before the point and 15 after", Fact::of);
        } else if (json.is(Json.Kind.BOOLEAN)) {
            return Optional.of(Fact.of(json.text().equals("true")));
        } else if (json.is(Json.Kind.OBJECT)) {
            Part instant = Part.of(json, UNDER, faults);
            Optional<Fact> read =
                    instant.text("instant", "an instant of ISO 8601 in UTC", text -> Fact.of(Instant.parse(text)));
            instant.done();
            return read;
        }
        part.fault(json.path(), json.found(), VALUE);
        return Optional.empty();
    }
}
