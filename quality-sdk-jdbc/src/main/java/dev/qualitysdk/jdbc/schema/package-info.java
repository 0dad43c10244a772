/** The schema: names of tables, and versioned migrations in plain SQL that a host can also run with a tool of its own. */
@NullMarked
package dev.qualitysdk.jdbc.schema;

import org.jspecify.annotations.NullMarked;
