/** Current state in ordinary tables, one row per thing, written in the same transaction as the journal and made anew from it at will. */
@NullMarked
package dev.qualitysdk.jdbc.projection;

import org.jspecify.annotations.NullMarked;
