package dev.qualitysdk.jdbc.projection;

import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.jdbc.session.Columns;
import dev.qualitysdk.jdbc.session.Parameters;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A column of a projection: which field of which kinds of step it shows, and as what.
 *
 * @param name name of the column
 * @param type what it holds
 * @param kinds kinds of step that have the field; the last step that has it gives the value
 * @param field name of the field in the canonical form
 */
record Column(String name, ColumnType type, ImmutableSet<String> kinds, String field) {

    static Column of(String name, ColumnType type, String field, String... kinds) {
        return new Column(name, type, ImmutableSet.copyOf(kinds), field);
    }

    void bind(List<CanonicalForm> forms, Parameters parameters) throws SQLException {
        Optional<String> value = value(forms);
        switch (type) {
            case TEXT, CURRENCY, BASE_UNIT -> parameters.text(value.flatMap(type::text));
            case NUMBER, MINOR_UNITS, BASE_UNITS -> parameters.number(value.flatMap(type::number));
            case INSTANT -> parameters.instant(value.map(Instant::parse));
            case DATE -> parameters.date(value.map(LocalDate::parse));
        }
    }

    /** Returns what the column should show, as text in which it can be compared with {@link #shown}. */
    String expected(List<CanonicalForm> forms) {
        Optional<String> value = value(forms);
        return switch (type) {
            case TEXT, CURRENCY, BASE_UNIT -> String.valueOf(value.flatMap(type::text));
            case NUMBER, MINOR_UNITS, BASE_UNITS -> String.valueOf(value.flatMap(type::number));
            case INSTANT -> String.valueOf(value.map(Instant::parse));
            case DATE -> String.valueOf(value.map(LocalDate::parse));
        };
    }

    /** Returns what the column shows. */
    String shown(Columns row) throws SQLException {
        return switch (type) {
            case TEXT, CURRENCY, BASE_UNIT -> String.valueOf(row.optionalText());
            case NUMBER, MINOR_UNITS, BASE_UNITS -> String.valueOf(row.optionalNumber());
            case INSTANT -> String.valueOf(row.optionalInstant());
            case DATE -> String.valueOf(row.optionalDate());
        };
    }

    private Optional<String> value(List<CanonicalForm> forms) {
        for (int i = forms.size() - 1; i >= 0; i--) {
            CanonicalForm form = forms.get(i);
            if (kinds.contains(form.kind()) && form.optional(field).isPresent()) {
                return form.optional(field);
            }
        }
        return Optional.empty();
    }
}
