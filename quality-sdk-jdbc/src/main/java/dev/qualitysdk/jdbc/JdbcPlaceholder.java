package dev.qualitysdk.jdbc;

import com.fasterxml.uuid.Generators;
import dev.qualitysdk.basics.Placeholder;
import tools.jackson.databind.json.JsonMapper;

/** A placeholder that goes when the store comes. */
public final class JdbcPlaceholder {

    private JdbcPlaceholder() {}

    /**
     * Returns a new id as JSON.
     *
     * @param placeholder what the id is for
     * @return JSON text
     */
    public static String json(Placeholder placeholder) {
        return JsonMapper.shared()
                .writeValueAsString(placeholder.name()
                        + Generators.timeBasedEpochGenerator().generate());
    }
}
