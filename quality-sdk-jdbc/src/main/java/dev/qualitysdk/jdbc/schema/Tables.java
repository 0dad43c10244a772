package dev.qualitysdk.jdbc.schema;

import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.Faults;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which the tables stand: a schema, or the connection's own, and a prefix.
 *
 * <p>Both are checked, so that what is put into a statement by name can be nothing but a name.
 */
public final class Tables {

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,15}");
    private static final Pattern SCHEMA = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,28}");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final ImmutableSet<String> RESERVED = ImmutableSet.of(
            "all",
            "and",
            "any",
            "array",
            "as",
            "at",
            "between",
            "both",
            "by",
            "case",
            "check",
            "column",
            "constraint",
            "create",
            "cross",
            "current",
            "database",
            "default",
            "delete",
            "distinct",
            "drop",
            "else",
            "end",
            "except",
            "exists",
            "false",
            "fetch",
            "for",
            "foreign",
            "from",
            "full",
            "grant",
            "group",
            "having",
            "if",
            "in",
            "index",
            "inner",
            "insert",
            "intersect",
            "interval",
            "into",
            "is",
            "join",
            "key",
            "left",
            "like",
            "limit",
            "minus",
            "natural",
            "not",
            "null",
            "offset",
            "on",
            "or",
            "order",
            "outer",
            "primary",
            "right",
            "row",
            "rows",
            "schema",
            "select",
            "set",
            "some",
            "table",
            "then",
            "to",
            "true",
            "union",
            "unique",
            "update",
            "user",
            "using",
            "value",
            "values",
            "view",
            "when",
            "where",
            "window",
            "with",
            "year");

    private final Optional<String> schema;
    private final String prefix;

    private Tables(Optional<String> schema, String prefix) {
        this.schema = schema;
        this.prefix = prefix;
    }

    /**
     * Returns names.
     *
     * @param schema name of the schema, empty for the connection's own
     * @param prefix what each table's name begins with: a to z, 0 to 9 and underscore, at most 16, beginning with a letter
     * @return the names
     * @throws dev.qualitysdk.basics.InvalidValueException if one of them is none
     */
    public static Tables of(Optional<String> schema, String prefix) {
        Faults faults = Faults.in("names of tables");
        schema.ifPresent(name -> faults.check(
                SCHEMA.matcher(name).matches() && !RESERVED.contains(name.toLowerCase(Locale.ROOT)),
                "schema",
                name,
                "1 to 29 letters, digits and underscores, not beginning with a digit, and no word reserved in SQL"));
        faults.check(
                        PREFIX.matcher(prefix).matches(),
                        "tablePrefix",
                        prefix,
                        "1 to 16 of a-z, 0-9 and underscore, beginning with a letter")
                .refuse();
        return new Tables(schema, prefix);
    }

    /**
     * Returns the schema.
     *
     * @return its name, empty for the connection's own
     */
    public Optional<String> schema() {
        return schema;
    }

    /**
     * Returns what the name of each table begins with.
     *
     * @return such as {@code qm_}
     */
    public String prefix() {
        return prefix;
    }

    /**
     * Returns a statement with the tables' full names in their places.
     *
     * @param template the statement, in which {@code {step}} stands for the table of steps
     * @return the statement
     */
    public String sql(String template) {
        Matcher place = PLACE.matcher(template);
        StringBuilder sql = new StringBuilder(template.length() + 64);
        while (place.find()) {
            place.appendReplacement(sql, Matcher.quoteReplacement(qualifier() + prefix + place.group(1)));
        }
        return place.appendTail(sql).toString();
    }

    /**
     * Returns a text of a migration with its two placeholders replaced, the way Flyway replaces them.
     *
     * @param text the text with {@code ${schema}}, which ends in a dot where there is a schema, and {@code ${prefix}}
     * @return the text
     */
    String migration(String text) {
        return text.replace("${schema}", qualifier()).replace("${prefix}", prefix);
    }

    private String qualifier() {
        return schema.map(name -> name + ".").orElse("");
    }
}
