package dev.qualitysdk.regulation.version;

import dev.qualitysdk.rule.Clause;
import java.util.Set;

/** A parameter of a version: its clause and its value in canonical text. */
record Parameter(Clause clause, String value) {

    private static final Set<String> ITSELF = Set.of("version", "title", "effective");

    static boolean isAboutItself(String field) {
        return ITSELF.contains(field);
    }

    static boolean decidesCycles(String field) {
        return field.equals("rounding")
                || field.equals("currency")
                || field.equals("zone")
                || field.startsWith("indicators.")
                || field.startsWith("bands.")
                || field.startsWith("vetoes.")
                || field.startsWith("conduct.")
                || field.startsWith("pay.");
    }
}
