package dev.qualitysdk.jdbc.regulation;

import dev.qualitysdk.judgement.definition.Criterion;
import dev.qualitysdk.judgement.definition.Fact;
import dev.qualitysdk.judgement.definition.IndicatorDefinition;
import dev.qualitysdk.judgement.definition.PartRule;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a company's own indicator as JSON that {@link DefinitionReader} reads back as the same. */
public final class DefinitionWriter {

    private DefinitionWriter() {}

    /**
     * Writes a definition.
     *
     * @param definition the definition
     * @return JSON, indented by two spaces, lines ended by a line feed
     */
    public static String write(IndicatorDefinition definition) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("indicator", definition.indicator().code())
                .put("clause", definition.indicator().clause().number())
                .put("measure", definition.measure().name());
        definition
                .denominatorFact()
                .ifPresent(weight -> json.putObject("weigh")
                        .put("numerator", definition.numeratorFact().orElseThrow())
                        .put("denominator", weight));
        DefinitionReader.PARTS.forEach((field, part) -> {
            List<PartRule> rules = definition.rules(part).toList();
            if (!rules.isEmpty()) {
                ArrayNode array = json.putArray(field);
                rules.forEach(rule -> write(
                        rule.when(),
                        array.addObject().put("reason", rule.reason().value()).putObject("when")));
            }
        });
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.shared()
                        .writer()
                        .with(new DefaultPrettyPrinter().withObjectIndenter(indenter))
                        .writeValueAsString(json)
                + "\n";
    }

    private static void write(Criterion criterion, ObjectNode json) {
        criterion.fact().ifPresent(fact -> json.put("fact", fact));
        switch (criterion.kind()) {
            case IS -> write(criterion.values().get(0), json, "is");
            case AT_LEAST -> write(criterion.values().get(0), json, "atLeast");
            case AT_MOST -> write(criterion.values().get(0), json, "atMost");
            case PRESENT -> json.put("present", true);
            case ONE_OF -> {
                ArrayNode values = json.putArray("oneOf");
                criterion.values().forEach(value -> write(value, values));
            }
            case ALL -> write(criterion.parts(), json.putArray("all"));
            case ANY -> write(criterion.parts(), json.putArray("any"));
            case NOT -> write(criterion.parts().get(0), json.putObject("not"));
        }
    }

    private static void write(List<Criterion> parts, ArrayNode json) {
        parts.forEach(part -> write(part, json.addObject()));
    }

    private static void write(Fact value, ObjectNode json, String field) {
        switch (value.type()) {
            case TEXT -> json.put(field, value.toString());
            case DECIMAL -> json.put(field, new BigDecimal(value.toString()));
            case TRUTH -> json.put(field, Boolean.parseBoolean(value.toString()));
            case INSTANT -> json.putObject(field).put("instant", value.toString());
        }
    }

    private static void write(Fact value, ArrayNode json) {
        switch (value.type()) {
            case TEXT -> json.add(value.toString());
            case DECIMAL -> json.add(new BigDecimal(value.toString()));
            case TRUTH -> json.add(Boolean.parseBoolean(value.toString()));
            case INSTANT -> json.addObject().put("instant", value.toString());
        }
    }
}
