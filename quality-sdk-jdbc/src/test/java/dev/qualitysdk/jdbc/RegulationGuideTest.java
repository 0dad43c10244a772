package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page that tells how a company fills in its regulation: its example is read, and every field is explained. */
class RegulationGuideTest {

    private static final String PAGE = Examples.docs("regulation.md");
    private static final String EXAMPLE = Examples.docs("examples/regulation.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void the_example_is_a_regulation_that_states_every_duty() {
        Regulation regulation = RegulationJson.read(EXAMPLE);

        assertThat(regulation.version()).hasToString("2027-1");
        for (Duty duty : Duty.values()) {
            assertThat(regulation.allowance(duty).isPresent()).as("%s", duty).isEqualTo(duty != Duty.ARRIVAL);
        }
        assertThat(RegulationJson.read(RegulationJson.write(regulation))).isEqualTo(regulation);
    }

    @Test
    void the_blocks_of_the_page_are_the_whole_example() {
        List<String> blocks = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL)
                .matcher(PAGE)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat("{\n" + String.join(",\n", blocks) + "\n}\n").isEqualTo(EXAMPLE);
    }

    @Test
    void every_field_of_the_schema_is_explained_on_the_page_and_stands_in_the_example() {
        JsonNode schema = JSON.readTree(Examples.docs("schema/regulation.schema.json"));
        JsonNode example = JSON.readTree(EXAMPLE);
        List<String> missing = new ArrayList<>();
        for (String field : schema.get("properties").propertyNames()) {
            boolean headed = PAGE.lines().anyMatch(line -> line.startsWith("### ") && line.contains("`" + field + "`"));
            if (!field.equals("$schema") && (!headed || !example.has(field))) {
                missing.add(field);
            }
            nested(schema, schema.get("properties").get(field)).stream()
                    .map(name -> "`" + field + "." + name + "`")
                    .filter(name -> !PAGE.contains(name))
                    .forEach(missing::add);
        }

        assertThat(schema.get("properties").size()).isGreaterThan(15);
        assertThat(missing)
                .as("fields that docs/regulation.md does not explain")
                .isEmpty();
    }

    /** The names of the fields within a field, where the schema lists them. */
    private static List<String> nested(JsonNode schema, JsonNode field) {
        JsonNode at = field;
        if (at.has("items")) {
            at = at.get("items");
        }
        if (at.has("$ref")) {
            at = schema.get("$defs").get(at.get("$ref").asString().replace("#/$defs/", ""));
        }
        List<String> names = new ArrayList<>();
        if (at.has("oneOf")) {
            at.get("oneOf").forEach(one -> names.addAll(one.get("properties").propertyNames()));
        } else if (at.has("properties")) {
            names.addAll(at.get("properties").propertyNames());
        }
        return names.stream().distinct().toList();
    }

    @Test
    void every_allowance_that_can_be_stated_is_in_the_schema() {
        JsonNode names = JSON.readTree(Examples.docs("schema/regulation.schema.json"))
                .get("properties")
                .get("allowances")
                .get("propertyNames")
                .get("enum");
        List<String> stated = new ArrayList<>();
        names.forEach(name -> stated.add(name.asString()));

        assertThat(stated)
                .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(Duty.values())
                        .filter(duty -> duty != Duty.ARRIVAL)
                        .map(Duty::name)
                        .toList());
    }
}
