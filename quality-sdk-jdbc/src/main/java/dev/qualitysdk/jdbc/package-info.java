/** Placeholder of the chapter on storing. */
@NullMarked
package dev.qualitysdk.jdbc;

import org.jspecify.annotations.NullMarked;
