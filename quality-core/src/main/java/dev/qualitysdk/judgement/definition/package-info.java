/**
 * Indicators that a company defines itself, as data (clause 4.2): who belongs to the population, what is owed, what is left out, what
 * is excused and what succeeded, each by comparisons on facts that the company names.
 *
 * <p>A definition is total: whatever is known of a record, it has a place and the reason for it. A fact that is missing puts a record
 * into no set, so that nothing succeeds, is excused or left out because something was not written down; the place says what is
 * lacking. What comes out is ordinary evidence.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.judgement.definition;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
