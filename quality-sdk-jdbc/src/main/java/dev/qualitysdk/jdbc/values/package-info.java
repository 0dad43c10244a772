/** The table of personal values: rows apart from the journal, encrypted by a key per person that a key of the host's wraps. */
@NullMarked
package dev.qualitysdk.jdbc.values;

import org.jspecify.annotations.NullMarked;
