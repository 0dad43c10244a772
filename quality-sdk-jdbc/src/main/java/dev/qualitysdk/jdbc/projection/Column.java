package dev.qualitysdk.jdbc.projection;

import com.google.common.collect.ImmutableMap;
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
 * @param sources kinds of step with the field of each that is shown; the last step that has it gives the value
 */
record Column(String name, ColumnType type, ImmutableMap<String, String> sources) {

    /** {@return a column that shows fields of a family's steps, each given as verb and field, such as {@code opened/branch}} */
    static Column of(String name, ColumnType type, String... sources) {
        ImmutableMap.Builder<String, String> fields = ImmutableMap.builder();
        for (String source : sources) {
            int slash = source.indexOf('/');
            fields.put(source.substring(0, slash), source.substring(slash + 1));
        }
        return new Column(name, type, fields.buildOrThrow());
    }

    /** {@return this column for a family, whose steps' kinds begin with its name} */
    Column in(String family) {
        ImmutableMap.Builder<String, String> kinds = ImmutableMap.builder();
        sources.forEach((verb, field) -> kinds.put(family + "." + verb, field));
        return new Column(name, type, kinds.buildOrThrow());
    }

    void bind(List<CanonicalForm> forms, Parameters parameters) throws SQLException {
        Optional<String> value = value(forms);
        switch (type) {
            case TEXT, CURRENCY, BASE_UNIT -> parameters.text(value.flatMap(type::text));
            case NUMBER, MINOR_UNITS, BASE_UNITS, HUNDREDTHS -> parameters.number(value.flatMap(type::number));
            case INSTANT -> parameters.instant(value.map(Instant::parse));
            case DATE -> parameters.date(value.map(LocalDate::parse));
        }
    }

    /** {@return what the column should show, as text in which it can be compared with {@link #shown}} */
    String expected(List<CanonicalForm> forms) {
        Optional<String> value = value(forms);
        return switch (type) {
            case TEXT, CURRENCY, BASE_UNIT -> String.valueOf(value.flatMap(type::text));
            case NUMBER, MINOR_UNITS, BASE_UNITS, HUNDREDTHS -> String.valueOf(value.flatMap(type::number));
            case INSTANT -> String.valueOf(value.map(Instant::parse));
            case DATE -> String.valueOf(value.map(LocalDate::parse));
        };
    }

    /** {@return what the column shows} */
    String shown(Columns row) throws SQLException {
        return switch (type) {
            case TEXT, CURRENCY, BASE_UNIT -> String.valueOf(row.optionalText());
            case NUMBER, MINOR_UNITS, BASE_UNITS, HUNDREDTHS -> String.valueOf(row.optionalNumber());
            case INSTANT -> String.valueOf(row.optionalInstant());
            case DATE -> String.valueOf(row.optionalDate());
        };
    }

    private Optional<String> value(List<CanonicalForm> forms) {
        for (int i = forms.size() - 1; i >= 0; i--) {
            CanonicalForm form = forms.get(i);
            String field = sources.get(form.kind());
            if (field != null && form.optional(field).isPresent()) {
                return form.optional(field);
            }
        }
        return Optional.empty();
    }
}
