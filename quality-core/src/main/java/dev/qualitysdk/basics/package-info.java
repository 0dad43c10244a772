/**
 * The plain values that every other package is built of: identifiers, quantities, ratios, windows of time, text and the
 * canonical form in which a value is stored, hashed and sealed.
 *
 * <p>Each value is canonical before it is checked: instants are cut to microseconds, text is well-formed Unicode without
 * NUL, amounts are whole base units. A value that exists is valid; one that cannot exist is refused with every fault it has
 * at once.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.basics;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
