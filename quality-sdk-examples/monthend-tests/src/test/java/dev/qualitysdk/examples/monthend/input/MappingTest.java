package dev.qualitysdk.examples.monthend.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MappingTest {

    private static List<String> faults(String json) {
        return catchThrowableOfType(MappingException.class, () -> Mapping.parse("m.json", json))
                .faults();
    }

    @Test
    void without_a_mapping_every_file_of_our_own_is_read() {
        assertThat(Mapping.none().files()).extracting(FileMapping::source).containsExactlyElementsOf(Tables.names());
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_place() {
        assertThat(faults("""
                {"file": [], "files": [
                  {"from": "../secret.csv", "to": "payroll.csv", "columns": {}},
                  {"from": "a.csv", "to": "obligations.csv", "zone": "Mars/Olympus", "trim": "yes",
                   "columns": {"id": 7, "opend": "x", "indicator": {"from": "a", "constant": "b"},
                               "opened": {"constant": "", "values": {"a": 1}}, "due": {"from": "d", "otherwise": "x"}},
                   "create": {"employees": {"branch": "b", "since": "yesterday"}}}]}
                """))
                .containsExactly(
                        "file: wanted no such member; known are title, files",
                        "files[0].from: wanted the name of a file in the data folder, not \"../secret.csv\"",
                        "files[0].to: wanted one of " + String.join(", ", Tables.names()),
                        "files[1].zone: wanted a zone such as Asia/Shanghai, not \"Mars/Olympus\"",
                        "files[1].columns.id: wanted an object in braces, not 7",
                        "files[1].columns.id: wanted either \"from\" or \"constant\"",
                        "files[1].columns.opend: wanted a column of obligations.csv: "
                                + String.join(", ", columns("obligations.csv")),
                        "files[1].columns.indicator: wanted either \"from\" or \"constant\"",
                        "files[1].columns.opened.constant: wanted a text of 1 to 1000 characters, not \"\"",
                        "files[1].columns.opened.values.a: wanted a text",
                        "files[1].columns.due.values: wanted an object, where \"otherwise\" or \"keepUnlisted\" stands; it is"
                                + " missing",
                        "files[1].trim: wanted true or false, not \"yes\"",
                        "files[1].create.employees.since: wanted a date such as 2026-01-01, not \"yesterday\"");
    }

    private static List<String> columns(String file) {
        return Tables.named(file).orElseThrow().columns().stream()
                .map(Column::name)
                .toList();
    }

    @Test
    void broken_json_is_refused_with_line_and_column() {
        assertThat(faults("{\"files\": [\n  {]}")).singleElement().asString().startsWith("line 2, column ");
        assertThat(faults("{\"files\": [], \"files\": []}"))
                .singleElement()
                .asString()
                .contains("Duplicate");
        assertThat(faults("{\"files\": []} x")).hasSize(1);
        assertThat(faults("")).isNotEmpty();
        assertThat(faults("[]")).isNotEmpty();
        assertThat(faults("[".repeat(100_000))).hasSize(1);
    }

    @Test
    void a_column_that_every_row_needs_must_have_a_source() {
        assertThat(faults("""
                {"files": [{"from": "a.csv", "to": "obligations.csv", "columns": {"id": "x", "indicator": "y"}}]}
                """))
                .containsExactly(
                        "files[0].columns.opened: wanted a source, since every row of obligations.csv needs it; it is missing");
    }

    @Test
    void the_schema_knows_the_members_that_the_reader_knows() throws Exception {
        JsonNode schema = JsonMapper.shared()
                .readTree(Files.readString(Path.of("..", "..", "docs", "schema", "mapping.schema.json")));
        JsonNode definitions = schema.get("$defs");
        assertThat(names(schema)).containsExactlyInAnyOrderElementsOf(with("$schema", Mapping.MEMBERS));
        assertThat(names(definitions.get("file"))).containsExactlyInAnyOrderElementsOf(Mapping.FILE_MEMBERS);
        assertThat(names(definitions.get("column"))).containsExactlyInAnyOrderElementsOf(Mapping.COLUMN_MEMBERS);
        assertThat(names(definitions.get("create"))).containsExactlyInAnyOrderElementsOf(Mapping.CREATE_MEMBERS);
        assertThat(names(definitions.get("employee"))).containsExactlyInAnyOrderElementsOf(Mapping.EMPLOYEE_MEMBERS);
        assertThat(names(definitions.get("customer"))).containsExactlyInAnyOrderElementsOf(Mapping.CUSTOMER_MEMBERS);
        JsonNode targets = definitions.get("file").get("properties").get("to").get("enum");
        assertThat(targets.valueStream().map(JsonNode::stringValue)).containsExactlyElementsOf(Tables.names());
    }

    private static List<String> with(String name, Iterable<String> others) {
        List<String> all = new java.util.ArrayList<>(List.of(name));
        others.forEach(all::add);
        return all;
    }

    private static List<String> names(JsonNode object) {
        assertThat(object.get("additionalProperties").booleanValue()).isFalse();
        return List.copyOf(object.get("properties").propertyNames());
    }

    @Test
    void the_example_of_the_project_can_be_read() throws MappingException {
        assertThat(Mapping.read(Path.of("..", "monthend", "boston", "mapping.json"))
                        .files())
                .extracting(FileMapping::label)
                .contains("waste_requests_2015H1.csv → obligations.csv");
    }
}
